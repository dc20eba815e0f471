import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { moveFocus } from '../parts/move-focus.js'
import { Button } from '../parts/button.js'
import { DownIcon } from '../parts/icons/icons.js'
import { CheckIcon, StatusSign } from '../parts/icons/signs.js'
import type { Overview, TodayText } from './today-data.js'

interface CountsProps {
  red: number
  amber: number
  /** All of it was read: only then is there a tick. */
  clear: boolean
  text: TodayText
}
/** How many rows are late and how many near, each with its sign; the words are for screen readers. */
export const Counts = ({ red, amber, clear, text }: CountsProps) => (
  <span class="counts">
    <span class="unseen">{red + amber === 0 ? text.noneListed : text.counts(red, amber)}</span>
    <span class="counts-seen" aria-hidden="true">
      {red > 0 && (
        <span class="count red">
          <StatusSign rag="red" />
          {red}
        </span>
      )}
      {amber > 0 && (
        <span class="count amber">
          <StatusSign rag="amber" />
          {amber}
        </span>
      )}
      {red + amber === 0 && clear && <CheckIcon />}
    </span>
  </span>
)

interface Props {
  overview: Overview
  text: TodayText
  choose: (table: string) => void
}

/** The trackers, folded under the one that is shown. */
export function Picker({ overview, text, choose }: Props) {
  const { open, setOpen, close, container, handleKeys } = useFold()
  const { red, amber } = overview
  return (
    <div class="picker" ref={container} onKeyDown={handleKeys}>
      <Button className="picker-button" aria-expanded={open} press={() => setOpen(!open)}>
        <span class="unseen">{text.trackerIs} </span>
        <span class="picker-name">{overview.tableName} </span>
        <Counts red={red} amber={amber} clear={overview.noneRaised.is === 'clear'} text={text} />
        <DownIcon />
      </Button>
      {open && (
        <ul class="picker-list" aria-label={text.tracker}>
          {overview.tables.map((table) => (
            <li key={table.key}>
              <Button
                aria-current={table.key === overview.table ? 'true' : undefined}
                press={() => {
                  close()
                  choose(table.key)
                }}
              >
                <span class="picker-name">{table.name}</span>
                <Counts red={table.red} amber={table.amber} clear={table.clear} text={text} />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** A list that a button opens; Escape and a click outside close it, arrows move through it. */
function useFold() {
  const [open, setOpen] = useState(false)
  const container = useRef<HTMLDivElement>(null)
  // Before the next key can arrive, so that the button behind the list gets none.
  useLayoutEffect(() => {
    if (!open) return
    container.current?.querySelector<HTMLElement>('[aria-current]')?.focus()
    const handleOutside = (event: Event): void => {
      if (!container.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', handleOutside)
    return () => document.removeEventListener('pointerdown', handleOutside)
  }, [open])
  const close = (): void => {
    setOpen(false)
    container.current?.querySelector('button')?.focus()
  }
  const handleKeys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && open) {
      event.preventDefault()
      close()
    } else if (event.key === 'ArrowDown' && !open) setOpen(true)
    else if (open) moveFocus(container.current?.querySelectorAll('li button'), event)
    else return
    if (event.key.startsWith('Arrow')) event.preventDefault()
  }
  return { open, setOpen, close, container, handleKeys }
}
