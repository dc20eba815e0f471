/** The sheet tabs and what can be done to a sheet. */
import { useRef, useState } from 'preact/hooks'
import type { SheetView } from '../../contract.js'
import { sendChange } from '../actions.js'
import { focusCell } from '../grid/grid.js'
import { usePage, type Page } from '../page.js'
import { useText, type Text } from '../text.js'
import { ListIcon, PlusIcon } from './icons.js'
import { MenuList, type MenuEntry } from './menu-list.js'

type OpenMenu = { kind: 'all' | 'sheet'; x: number; y: number; sheet?: SheetView }

export function Tabs() {
  const page = usePage()
  const text = useText()
  const [opened, setOpened] = useState<OpenMenu | null>(null)
  const [renaming, setRenaming] = useState<number | null>(null)
  const { sheets } = page.state.overview
  const visible = sheets.filter(({ hidden }) => !hidden)
  return (
    <div class="tabs" data-part="tabs">
      <button
        type="button"
        class="round"
        aria-label={text.addSheet}
        title={text.addSheet}
        onClick={() => void addSheet(page)}
      >
        <PlusIcon />
      </button>
      <button
        type="button"
        class="round"
        aria-label={text.allSheets}
        title={text.allSheets}
        aria-haspopup="menu"
        onClick={(event) => {
          const { left, top } = event.currentTarget.getBoundingClientRect()
          setOpened({ kind: 'all', x: left, y: top - 8 - 33 * Math.min(sheets.length, 18) })
        }}
      >
        <ListIcon />
      </button>
      <div class="tab-list" role="tablist" aria-label={text.sheets}>
        {visible.map((sheet) =>
          renaming === sheet.id ? (
            <NameField key={sheet.id} sheet={sheet} label={text.sheetName} done={() => setRenaming(null)} />
          ) : (
            <Tab
              key={sheet.id}
              sheet={sheet}
              visible={visible}
              rename={() => setRenaming(sheet.id)}
              openMenu={(x, y) => setOpened({ kind: 'sheet', x, y, sheet })}
            />
          ),
        )}
      </div>
      {opened && <SheetMenu opened={opened} rename={setRenaming} close={() => setOpened(null)} />}
    </div>
  )
}

interface TabProps {
  sheet: SheetView
  visible: readonly SheetView[]
  rename: () => void
  openMenu: (x: number, y: number) => void
}

function Tab({ sheet, visible, rename, openMenu }: TabProps) {
  const page = usePage()
  const isShown = sheet.id === page.sheetView.id
  return (
    <button
      type="button"
      role="tab"
      aria-selected={isShown}
      aria-controls="sheet-panel"
      tabIndex={isShown ? 0 : -1}
      class="tab"
      onClick={() => page.show(sheet.id)}
      onDblClick={rename}
      onContextMenu={(event) => {
        event.preventDefault()
        openMenu(event.clientX, event.clientY - 130)
      }}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
        if (event.key === 'F2') rename()
        const index = visible.indexOf(sheet) + step
        const next = visible[index]
        if (step === 0 || !next) return
        page.show(next.id)
        const tab = (event.currentTarget.parentElement?.children[index] ?? null) as HTMLElement | null
        tab?.focus()
      }}
    >
      {sheet.tabColor && <span class="tab-color" style={`background:${sheet.tabColor}`} />}
      {sheet.name}
    </button>
  )
}

interface SheetMenuProps {
  opened: OpenMenu
  rename: (sheet: number) => void
  close: () => void
}

function SheetMenu({ opened, rename, close }: SheetMenuProps) {
  const page = usePage()
  const text = useText()
  const { sheet } = opened
  return (
    <MenuList
      label={sheet ? text.sheetMenu(sheet.name) : text.allSheets}
      entries={sheet ? sheetActions(page, text, sheet, () => rename(sheet.id)) : allSheets(page, text)}
      at={opened}
      close={close}
    />
  )
}

async function addSheet(page: Page): Promise<void> {
  const answer = await sendChange(page, 'restructure', { kind: 'addSheet' })
  if (answer) page.show(answer.overview.activeSheet)
}

function sheetActions(page: Page, text: Text, sheet: SheetView, rename: () => void): MenuEntry[] {
  const only = page.state.overview.sheets.filter(({ hidden }) => !hidden).length === 1
  const act = (kind: 'deleteSheet' | 'hideSheet') => () =>
    void sendChange(page, 'restructure', { kind, sheet: sheet.id })
  return [
    { label: text.renameSheet, run: rename },
    { label: text.hideSheet, disabled: only, run: act('hideSheet') },
    { label: text.deleteSheet, disabled: only, run: act('deleteSheet') },
  ]
}

function allSheets(page: Page, text: Text): MenuEntry[] {
  return page.state.overview.sheets.map((sheet) => ({
    label: sheet.name,
    checked: sheet.id === page.sheetView.id,
    ...(sheet.hidden ? { keys: text.hiddenSheet } : {}),
    run: () => {
      const visibleSheets = sheet.hidden
        ? sendChange(page, 'restructure', { kind: 'showSheet', sheet: sheet.id })
        : Promise.resolve(true)
      void visibleSheets.then((ok) => ok && page.show(sheet.id))
    },
  }))
}

const focusField = (field: HTMLElement | null): void => field?.focus()

interface NameFieldProps {
  sheet: SheetView
  label: string
  done: () => void
}

function NameField({ sheet, label, done }: NameFieldProps) {
  const page = usePage()
  const [typed, type] = useState(sheet.name)
  const isAbandoned = useRef(false)
  const commit = (): void => {
    const name = isAbandoned.current ? sheet.name : typed
    if (name.trim() !== '' && name !== sheet.name) {
      void sendChange(page, 'restructure', { kind: 'renameSheet', sheet: sheet.id, name: name.trim() })
    }
    done()
  }
  return (
    <input
      class="tab-name"
      aria-label={label}
      value={typed}
      onInput={(event) => type(event.currentTarget.value)}
      maxLength={100}
      size={Math.max(4, sheet.name.length * 2)}
      ref={focusField}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        isAbandoned.current = event.key === 'Escape'
        event.currentTarget.blur()
        focusCell()
      }}
    />
  )
}
