/** A menu that drops down or pops up: arrows move, Enter chooses, Escape leaves. */
import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useEvent } from '../../../../sidebar/parts/use-event.js'

export type MenuEntry =
  | 'line'
  | {
      label: string
      keys?: string
      disabled?: boolean
      checked?: boolean
      run?: () => void
      items?: MenuEntry[]
    }

interface Point {
  x: number
  y: number
}

interface MenuListProps {
  label: string
  entries: MenuEntry[]
  at: Point
  close: () => void
  /** Left and right leave for the neighbouring menu of a menu bar. */
  sideways?: ((step: number) => void) | undefined
  /** A submenu has it: closes the menus above too, once something was chosen. Left and Escape go back to its parent. */
  closeAll?: (() => void) | undefined
}

export function MenuList({ label, entries, at, close, sideways, closeAll }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null)
  const place = usePlace(list, at)
  const [open, setOpen] = useState<{ index: number; x: number; y: number } | null>(null)
  useFocusInside(list, close)
  return (
    <div
      class="menu-list"
      role="menu"
      aria-label={label}
      ref={list}
      style={`left:${place.x}px;top:${place.y}px`}
      onKeyDown={(event) => moveInside(event, { list: list.current, close, sideways, closeAll })}
    >
      {entries.map((entry, index) => {
        if (entry === 'line') return <div key={index} role="separator" class="menu-line" />
        const opened = open?.index === index
        const openItems = (element: HTMLElement): void => {
          const { right, top } = element.getBoundingClientRect()
          setOpen({ index, x: right - 4, y: top - 6 })
        }
        return (
          <div key={index} role="none">
            <MenuItem
              entry={entry}
              opened={opened}
              openItems={openItems}
              closeItems={() => setOpen(null)}
              close={closeAll ?? close}
            />
            {opened && entry.items && (
              <MenuList
                label={entry.label}
                entries={entry.items}
                at={open}
                close={() => setOpen(null)}
                closeAll={closeAll ?? close}
              />
            )}
          </div>
        )
      })}
    </div>
  )
}

interface MenuItemProps {
  entry: Exclude<MenuEntry, 'line'>
  opened: boolean
  openItems: (element: HTMLElement) => void
  closeItems: () => void
  close: () => void
}

const MenuItem = ({ entry, opened, openItems, closeItems, close }: MenuItemProps) => (
  <button
    type="button"
    role={entry.checked === undefined ? 'menuitem' : 'menuitemradio'}
    aria-checked={entry.checked}
    aria-haspopup={entry.items ? 'menu' : undefined}
    aria-expanded={entry.items ? opened : undefined}
    aria-disabled={entry.disabled}
    tabIndex={-1}
    class="menu-item"
    onPointerEnter={(event) => (entry.items ? openItems(event.currentTarget) : closeItems())}
    onClick={(event) => {
      if (entry.disabled) return
      if (entry.items) return openItems(event.currentTarget)
      close()
      entry.run?.()
    }}
  >
    <span class="menu-mark">{entry.checked ? '✓' : ''}</span>
    <span class="menu-label">{entry.label}</span>
    <span class="menu-keys">{entry.items ? '▸' : entry.keys}</span>
  </button>
)

/** Where the menu fits into the window, as near as possible to where it was opened. */
function usePlace(list: RefObject<HTMLElement>, { x, y }: Point): Point {
  const [place, setPlace] = useState<Point>({ x, y })
  useLayoutEffect(() => {
    if (!list.current) return
    const { width, height } = list.current.getBoundingClientRect()
    setPlace({
      x: Math.max(4, Math.min(x, innerWidth - width - 8)),
      y: Math.max(4, Math.min(y, innerHeight - height - 8)),
    })
  }, [list, x, y])
  return place
}

/** Gives the menu the focus, closes it at a press outside, and then gives the focus back. */
function useFocusInside(list: RefObject<HTMLElement>, close: () => void): void {
  const leave = useEvent(close)
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null
    const menu = list.current
    items(menu)[0]?.focus()
    const outside = (event: PointerEvent): void => {
      if (!(event.target as Element).closest('.menu-list')) leave()
    }
    const handleBlur = (): void => leave()
    addEventListener('pointerdown', outside, true)
    addEventListener('blur', handleBlur)
    return () => {
      removeEventListener('pointerdown', outside, true)
      removeEventListener('blur', handleBlur)
      // The menu may still be in the page, with the focus that its removal would take away.
      const { activeElement, body } = document
      if (activeElement === body || menu?.contains(activeElement)) before?.focus({ preventScroll: true })
    }
  }, [list, leave])
}

interface Moves extends Pick<MenuListProps, 'close' | 'sideways' | 'closeAll'> {
  list: HTMLElement | null
}

/** What keys do in a menu. */
function moveInside(event: KeyboardEvent, { list, close, sideways, closeAll }: Moves): void {
  const all = items(list)
  const index = all.indexOf(document.activeElement as HTMLElement)
  if (index < 0) return
  const go = (to: number): void => all[(to + all.length) % all.length]?.focus()
  const keys: Record<string, () => void> = {
    ArrowDown: () => go(index + 1),
    ArrowUp: () => go(index - 1),
    Home: () => go(0),
    End: () => go(-1),
    Escape: close,
    Tab: closeAll ?? close,
    ArrowLeft: () => (closeAll ? close() : sideways?.(-1)),
    ArrowRight: () => (all[index]?.getAttribute('aria-haspopup') ? all[index]?.click() : sideways?.(1)),
  }
  const act = keys[event.key]
  if (!act) return
  event.preventDefault()
  event.stopPropagation()
  act()
}

/** The menu's own items, those of its submenus left out. */
const items = (menu: HTMLElement | null): HTMLElement[] =>
  [...(menu?.querySelectorAll<HTMLElement>('.menu-item') ?? [])].filter(
    (item) => item.closest('.menu-list') === menu,
  )
