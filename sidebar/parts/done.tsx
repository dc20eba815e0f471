import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { CheckIcon, StatusSign } from './icons/signs.js'

/** What was done, in place of the form that asked for it; `children` are what to do next, buttons first. */
export function DoneNotice({
  title,
  note,
  isUncertain = false,
  children,
}: {
  title: string
  note?: string
  /** Something about it needs attention: no tick. */
  isUncertain?: boolean
  children: ComponentChildren
}) {
  const section = useRef<HTMLElement>(null)
  // The button that was pressed is gone, and the focus with it.
  useLayoutEffect(() => section.current?.querySelector('button')?.focus(), [])
  return (
    <section class="nothing" role="status" ref={section}>
      {isUncertain ? <StatusSign rag="amber" /> : <CheckIcon />}
      <h2>{title}</h2>
      {note !== undefined && <p>{note}</p>}
      {children}
    </section>
  )
}
