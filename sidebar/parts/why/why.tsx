import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Answer, remote } from '../../client.js'
import { FaultNotice } from '../asking/fault-notice.js'
import { useTask } from '../asking/task.js'
import { loadPart, loadedPart } from '../page-part.js'
import { useEvent } from '../use-event.js'
import type { WhyViewProps } from './part.js'

export type Explained = Answer<'explainRow'>

interface Props extends Pick<WhyViewProps, 'text'> {
  /** The row; null for the one that is selected in the sheet. */
  row: { readonly table: string; readonly id: string } | null
  /** What the list was read from; when it is read again, so is this. */
  asOf: object
  /** What is above it, once the reasons are known too. */
  head?: (why: Explained | undefined) => JSX.Element
}

/** Why a row is red or amber. What shows it comes to the page with the first reasons. */
export function Why({ row, asOf, text, head }: Props) {
  const [why, setWhy] = useState<Explained>()
  const [WhyView, setView] = useState(() => loadedPart<WhyViewProps>('why'))
  const explaining = useTask(text)
  const container = useRef<HTMLDivElement>(null)
  const explain = useEvent((): void =>
    explaining.ask(async () => {
      const loading = loadPart('why')
      const reply = await remote.explainRow(row && { table: row.table, id: row.id })
      await loading
      setView(() => loadedPart<WhyViewProps>('why'))
      return reply
    }, setWhy),
  )
  useEffect(() => explain(), [explain, asOf])
  useEffect(() => container.current?.scrollIntoView({ block: 'nearest' }), [why])
  return (
    <div class="why" ref={container} aria-busy={explaining.waiting}>
      {head?.(why)}
      <div role="status">
        {explaining.fault ? null : why === undefined || !WhyView ? (
          <p class="hint">{text.loading}</p>
        ) : (
          <WhyView why={why} text={text} />
        )}
      </div>
      <FaultNotice task={explaining} />
    </div>
  )
}
