/** The page's own menus and, beside them, the menus the add-on made. */
import { useRef, useState } from 'preact/hooks'
import type { MenuItemView } from '../../contract.js'
import { sendChange, download, openFile, runEntry, switchLanguage, undo } from '../actions.js'
import { cellActions } from '../grid/cell-menu.js'
import { focusCell } from '../grid/grid.js'
import { usePage, type Page } from '../page.js'
import { useText, type Text } from '../text.js'
import { MenuList, type MenuEntry } from './menu-list.js'
import { pageTexts } from '../../../text/page/index.js'
import { textOf } from '../../../../src/text/text-of.js'

interface BarMenu {
  label: string
  entries: () => MenuEntry[]
  /** Made by the add-on. */
  added?: true
}

export function MenuBar() {
  const page = usePage()
  const text = useText()
  const picker = useRef<HTMLInputElement>(null)
  const bar = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<number | null>(null)
  const menus: BarMenu[] = [
    { label: text.file, entries: () => fileMenu(page, text, () => picker.current?.click()) },
    { label: text.edit, entries: () => [undoEntry(page, text), 'line', ...cellActions(page, text)] },
    { label: text.view, entries: () => viewMenu(page, text) },
    ...page.state.overview.menus.map((menu): BarMenu => ({
      label: menu.label,
      entries: () => (menu.items ?? []).map((item) => addedEntry(page, item)),
      added: true,
    })),
  ]
  const buttons = (): HTMLElement[] => [...(bar.current?.querySelectorAll<HTMLElement>('.menu-title') ?? [])]
  const titleAt = (index: number): HTMLElement | undefined => buttons()[(index + menus.length) % menus.length]
  const below = (index: number): { x: number; y: number } => {
    const rect = titleAt(index)?.getBoundingClientRect()
    return { x: rect?.left ?? 0, y: (rect?.bottom ?? 0) + 2 }
  }
  const shownMenu = open === null ? undefined : menus[open]

  return (
    <div class="menu-bar" role="menubar" aria-label={text.menuBar} ref={bar} data-part="menus">
      {menus.map((menu, index) => (
        <button
          key={index}
          type="button"
          role="menuitem"
          aria-haspopup="menu"
          aria-expanded={open === index}
          tabIndex={index === 0 ? 0 : -1}
          class={`menu-title${menu.added ? ' added' : ''}${open === index ? ' open' : ''}`}
          onClick={() => setOpen(open === index ? null : index)}
          onPointerEnter={() => {
            if (open !== null) setOpen(index)
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowRight') titleAt(index + 1)?.focus()
            else if (event.key === 'ArrowLeft') titleAt(index - 1)?.focus()
            else if (event.key === 'ArrowDown') setOpen(index)
            else if (event.key === 'Escape') focusCell()
            else return
            event.preventDefault()
          }}
        >
          {menu.label}
        </button>
      ))}
      {shownMenu && open !== null && (
        <MenuList
          key={open}
          label={shownMenu.label}
          entries={shownMenu.entries()}
          at={below(open)}
          close={() => {
            setOpen(null)
            focusCell()
          }}
          sideways={(step) => setOpen((open + step + menus.length) % menus.length)}
        />
      )}
      <input
        ref={picker}
        type="file"
        accept=".xlsx"
        hidden
        aria-label={text.open}
        data-open-file=""
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (file) void openFile(page, file)
        }}
      />
    </div>
  )
}

const undoEntry = (page: Page, text: Text): MenuEntry => ({
  label: text.undo,
  keys: 'Ctrl+Z',
  disabled: !page.state.overview.canUndo,
  run: () => void undo(page),
})

function fileMenu(page: Page, text: Text, pick: () => void): MenuEntry[] {
  return [
    { label: text.open, run: pick },
    { label: text.download, run: () => void download(page) },
    'line',
    {
      label: text.copyWorkbook,
      run: () =>
        void sendChange(page, 'copyWorkbook', {}).then((answer) => {
          if (answer) page.toast(text.copied, '', 8)
        }),
    },
    'line',
    {
      label: text.switchLanguage,
      items: (['zh-CN', 'en'] as const).map((locale) => ({
        label: textOf(pageTexts, locale).language,
        checked: page.state.locale === locale,
        run: () => void switchLanguage(page, locale),
      })),
    },
  ]
}

function viewMenu(page: Page, text: Text): MenuEntry[] {
  const { active } = page.selection
  const sheet = page.sheetView.id
  const freeze = (rows: number, columns: number) => () =>
    void sendChange(page, 'restructure', { kind: 'freeze', sheet, rows, columns })
  return [
    { label: text.freezeHere, run: freeze(active.row, active.column) },
    {
      label: text.unfreeze,
      disabled: page.sheetView.frozenRows + page.sheetView.frozenColumns === 0,
      run: freeze(0, 0),
    },
    'line',
    { label: text.outbox, run: () => page.set({ panel: 'outbox' }) },
    { label: text.triggers, run: () => page.set({ panel: 'triggers' }) },
    { label: text.clock, run: () => page.set({ panel: 'clock' }) },
    'line',
    { label: text.keys, run: () => page.set({ panel: 'keys' }) },
  ]
}

function addedEntry(page: Page, item: MenuItemView): MenuEntry {
  if (item.separator) return 'line'
  if (item.items) return { label: item.label, items: item.items.map((inner) => addedEntry(page, inner)) }
  const { entry, label } = item
  return entry === undefined
    ? { label, disabled: true }
    : { label, run: () => void runEntry(page, entry, label) }
}
