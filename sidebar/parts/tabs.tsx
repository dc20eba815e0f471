import type { ComponentChildren } from 'preact'
import { useId, useRef } from 'preact/hooks'

interface Tab<K extends string> {
  readonly key: K
  readonly label: string
}
interface Props<K extends string> {
  label: string
  tabs: readonly Tab<K>[]
  shown: K
  show: (key: K) => void
  children: ComponentChildren
}

/**
 * Tabs and the panel of the one that is shown. The arrow keys move along them, as the pattern asks.
 * https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export function Tabs<K extends string>({ label, tabs, shown, show, children }: Props<K>) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent): void => {
    const index = tabs.findIndex(({ key }) => key === shown)
    const target = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: tabs.length - 1 }[event.key]
    if (target === undefined) return
    event.preventDefault()
    const next = (target + tabs.length) % tabs.length
    show(tabs[next]!.key)
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus()
  }
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={`${id}-${tab.key}`}
            aria-controls={`${id}-panel`}
            aria-selected={tab.key === shown}
            tabIndex={tab.key === shown ? 0 : -1}
            onClick={() => show(tab.key)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div class="panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${shown}`}>
        {children}
      </div>
    </>
  )
}
