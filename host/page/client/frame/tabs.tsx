/** The sheet tabs and what can be done to a sheet. */
import { useState } from 'preact/hooks'
import type { SheetFace } from '../../contract.js'
import { change } from '../actions.js'
import { focusCell } from '../grid/grid.js'
import { usePage, type Page } from '../page.js'
import { useText, type Text } from '../text.js'
import { List, Plus } from './icons.js'
import { MenuList, type MenuEntry } from './menu-list.js'

type Opened = { kind: 'all' | 'sheet'; x: number; y: number; sheet?: SheetFace }

export function Tabs() {
  const page = usePage()
  const text = useText()
  const [opened, setOpened] = useState<Opened | null>(null)
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
        <Plus />
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
        <List />
      </button>
      <div class="tab-list" role="tablist" aria-label={text.sheets}>
        {visible.map((sheet, index) =>
          renaming === sheet.id ? (
            <NameField
              key={sheet.id}
              page={page}
              sheet={sheet}
              label={text.sheetName}
              done={() => setRenaming(null)}
            />
          ) : (
            <button
              key={sheet.id}
              type="button"
              role="tab"
              aria-selected={sheet.id === page.face.id}
              aria-controls="sheet-panel"
              tabIndex={sheet.id === page.face.id ? 0 : -1}
              class="tab"
              onClick={() => page.show(sheet.id)}
              onDblClick={() => setRenaming(sheet.id)}
              onContextMenu={(event) => {
                event.preventDefault()
                setOpened({ kind: 'sheet', x: event.clientX, y: event.clientY - 130, sheet })
              }}
              onKeyDown={(event) => {
                const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
                if (event.key === 'F2') setRenaming(sheet.id)
                const next = visible[index + step]
                if (step === 0 || !next) return
                page.show(next.id)
                const tab = (event.currentTarget.parentElement?.children[index + step] ??
                  null) as HTMLElement | null
                tab?.focus()
              }}
            >
              {sheet.tabColor && <span class="tab-color" style={`background:${sheet.tabColor}`} />}
              {sheet.name}
            </button>
          ),
        )}
      </div>
      {opened && (
        <MenuList
          label={opened.sheet ? text.sheetMenu(opened.sheet.name) : text.allSheets}
          entries={
            opened.sheet
              ? sheetActions(page, text, opened.sheet, () => setRenaming(opened.sheet?.id ?? null))
              : allSheets(page, text)
          }
          at={opened}
          close={() => setOpened(null)}
        />
      )}
    </div>
  )
}

async function addSheet(page: Page): Promise<void> {
  const answer = await change(page, 'restructure', { kind: 'addSheet' })
  if (answer) page.show(answer.overview.activeSheet)
}

function sheetActions(page: Page, text: Text, sheet: SheetFace, rename: () => void): MenuEntry[] {
  const only = page.state.overview.sheets.filter(({ hidden }) => !hidden).length === 1
  const act = (kind: 'deleteSheet' | 'hideSheet') => () =>
    void change(page, 'restructure', { kind, sheet: sheet.id })
  return [
    { label: text.renameSheet, run: rename },
    { label: text.hideSheet, disabled: only, run: act('hideSheet') },
    { label: text.deleteSheet, disabled: only, run: act('deleteSheet') },
  ]
}

function allSheets(page: Page, text: Text): MenuEntry[] {
  return page.state.overview.sheets.map((sheet) => ({
    label: sheet.name,
    checked: sheet.id === page.face.id,
    ...(sheet.hidden ? { keys: text.hiddenSheet } : {}),
    run: () => {
      const shown = sheet.hidden
        ? change(page, 'restructure', { kind: 'showSheet', sheet: sheet.id })
        : Promise.resolve(true)
      void shown.then((ok) => ok && page.show(sheet.id))
    },
  }))
}

function NameField({
  page,
  sheet,
  label,
  done,
}: {
  page: Page
  sheet: SheetFace
  label: string
  done: () => void
}) {
  const commit = (name: string): void => {
    if (name.trim() !== '' && name !== sheet.name) {
      void change(page, 'restructure', { kind: 'renameSheet', sheet: sheet.id, name: name.trim() })
    }
    done()
  }
  return (
    <input
      class="tab-name"
      aria-label={label}
      defaultValue={sheet.name}
      maxLength={100}
      size={Math.max(4, sheet.name.length * 2)}
      ref={(field) => field?.focus()}
      onBlur={(event) => commit(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        if (event.key === 'Escape') event.currentTarget.value = sheet.name
        event.currentTarget.blur()
        focusCell()
      }}
    />
  )
}
