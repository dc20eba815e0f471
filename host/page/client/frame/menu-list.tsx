/** A menu that drops down or pops up: arrows move, Enter chooses, Escape leaves. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'

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

interface MenuListProps {
  label: string
  entries: MenuEntry[]
  at: { x: number; y: number }
  close: () => void
  /** Left and right leave for the neighbouring menu of a menu bar. */
  sideways?: (step: number) => void
  /** A submenu: Left goes back to its parent. */
  nested?: boolean
}

export function MenuList({ label, entries, at, close, sideways, nested }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState(at)
  const [open, setOpen] = useState<{ index: number; x: number; y: number } | null>(null)

  useLayoutEffect(() => {
    const element = list.current
    if (!element) return
    const { width, height } = element.getBoundingClientRect()
    setPlace({
      x: Math.max(4, Math.min(at.x, innerWidth - width - 8)),
      y: Math.max(4, Math.min(at.y, innerHeight - height - 8)),
    })
  }, [at.x, at.y])

  useEffect(() => {
    const before = document.activeElement as HTMLElement | null
    items(list.current)[0]?.focus()
    const outside = (event: PointerEvent): void => {
      if (!(event.target as Element).closest('.menu-list')) close()
    }
    addEventListener('pointerdown', outside, true)
    addEventListener('blur', close)
    return () => {
      removeEventListener('pointerdown', outside, true)
      removeEventListener('blur', close)
      if (document.activeElement === document.body) before?.focus({ preventScroll: true })
    }
  }, [])

  function openAt(index: number, element: HTMLElement): void {
    const { right, top } = element.getBoundingClientRect()
    setOpen({ index, x: right - 4, y: top - 6 })
  }

  function onKeyDown(event: KeyboardEvent): void {
    const all = items(list.current)
    const index = all.indexOf(document.activeElement as HTMLElement)
    if (index < 0) return
    const go = (to: number): void => all[(to + all.length) % all.length]?.focus()
    const keys: Record<string, () => void> = {
      ArrowDown: () => go(index + 1),
      ArrowUp: () => go(index - 1),
      Home: () => go(0),
      End: () => go(-1),
      Escape: close,
      Tab: close,
      ArrowLeft: () => (nested ? close() : sideways?.(-1)),
      ArrowRight: () => (all[index]?.getAttribute('aria-haspopup') ? all[index]?.click() : sideways?.(1)),
    }
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  return (
    <div
      class="menu-list"
      role="menu"
      aria-label={label}
      ref={list}
      style={`left:${place.x}px;top:${place.y}px`}
      onKeyDown={onKeyDown}
    >
      {entries.map((entry, index) => {
        if (entry === 'line') return <div key={index} role="separator" class="menu-line" />
        const opened = open?.index === index
        return (
          <div key={index} role="none">
            <button
              type="button"
              role={entry.checked === undefined ? 'menuitem' : 'menuitemradio'}
              aria-checked={entry.checked}
              aria-haspopup={entry.items ? 'menu' : undefined}
              aria-expanded={entry.items ? opened : undefined}
              aria-disabled={entry.disabled}
              tabIndex={-1}
              class="menu-item"
              onPointerEnter={(event) => (entry.items ? openAt(index, event.currentTarget) : setOpen(null))}
              onClick={(event) => {
                if (entry.disabled) return
                if (entry.items) return openAt(index, event.currentTarget)
                close()
                entry.run?.()
              }}
            >
              <span class="menu-mark">{entry.checked ? '✓' : ''}</span>
              <span class="menu-label">{entry.label}</span>
              <span class="menu-keys">{entry.items ? '▸' : entry.keys}</span>
            </button>
            {opened && entry.items && (
              <MenuList
                label={entry.label}
                entries={entry.items}
                at={open}
                close={() => setOpen(null)}
                nested
              />
            )}
          </div>
        )
      })}
    </div>
  )
}

/** The menu's own items, those of its submenus left out. */
const items = (menu: HTMLElement | null): HTMLElement[] =>
  [...(menu?.querySelectorAll<HTMLElement>('.menu-item') ?? [])].filter(
    (item) => item.closest('.menu-list') === menu,
  )
