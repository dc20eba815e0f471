/** The page's own menus and, beside them, the menus the add-on made. */
import { useRef, useState } from 'preact/hooks'
import type { MenuItemView } from '../../contract.js'
import { chooseTheme, sendChange, download, openFile, runEntry, switchLanguage, undo } from '../actions.js'
import { cellActions } from '../grid/cell-menu.js'
import { focusCell } from '../grid/grid.js'
import { usePage, type Page } from '../page.js'
import { useText, type Text } from '../text.js'
import { MenuList, type MenuEntry } from './menu-list.js'
import { pageTexts } from '../../../text/page/index.js'
import { themes } from '../../../../src/core/theme.js'
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
  const bar = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<OpenMenu | null>(null)
  const menus = listMenus(page, text)
  const titleAt = (index: number): HTMLElement | undefined =>
    bar.current?.querySelectorAll<HTMLElement>('.menu-title')[(index + menus.length) % menus.length]
  const openAt = (index: number): void => {
    const box = titleAt(index)?.getBoundingClientRect()
    setOpen({ index: (index + menus.length) % menus.length, x: box?.left ?? 0, y: (box?.bottom ?? 0) + 2 })
  }
  const shownMenu = open === null ? undefined : menus[open.index]
  return (
    <div class="menu-bar" role="menubar" aria-label={text.menuBar} ref={bar} data-part="menus">
      {menus.map((menu, index) => (
        <button
          key={index}
          type="button"
          role="menuitem"
          aria-haspopup="menu"
          aria-expanded={open?.index === index}
          tabIndex={index === 0 ? 0 : -1}
          class={`menu-title${menu.added ? ' added' : ''}${open?.index === index ? ' open' : ''}`}
          onClick={() => (open?.index === index ? setOpen(null) : openAt(index))}
          onPointerEnter={() => {
            if (open !== null) openAt(index)
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowRight') titleAt(index + 1)?.focus()
            else if (event.key === 'ArrowLeft') titleAt(index - 1)?.focus()
            else if (event.key === 'ArrowDown') openAt(index)
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
          key={open.index}
          label={shownMenu.label}
          entries={shownMenu.entries()}
          at={open}
          close={() => {
            setOpen(null)
            focusCell()
          }}
          sideways={(step) => openAt(open.index + step)}
        />
      )}
      <FilePicker open={(file) => void openFile(page, file)} />
    </div>
  )
}

interface OpenMenu {
  index: number
  x: number
  y: number
}

const pickerId = 'file-picker'

const listMenus = (page: Page, text: Text): BarMenu[] => [
  { label: text.file, entries: () => fileMenu(page, text, () => document.getElementById(pickerId)?.click()) },
  { label: text.edit, entries: () => [undoEntry(page, text), 'line', ...cellActions(page, text)] },
  { label: text.view, entries: () => viewMenu(page, text) },
  ...page.state.overview.menus.map((menu): BarMenu => ({
    label: menu.label,
    entries: () => (menu.items ?? []).map((item) => addedEntry(page, item)),
    added: true,
  })),
]

/** The browser's own choice of a file. */
function FilePicker({ open }: { open: (file: File) => void }) {
  const text = useText()
  // The form makes it empty again, so that the same file may be chosen once more.
  const form = useRef<HTMLFormElement>(null)
  return (
    <form ref={form} hidden>
      <input
        id={pickerId}
        type="file"
        accept=".xlsx"
        aria-label={text.open}
        data-open-file=""
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          form.current?.reset()
          if (file) open(file)
        }}
      />
    </form>
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
    {
      label: text.theme,
      items: themes.map((theme) => ({
        label: text.themes[theme],
        checked: page.state.overview.theme === theme,
        run: () => void chooseTheme(page, theme),
      })),
    },
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
