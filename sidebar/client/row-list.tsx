import { useState } from 'preact/hooks'
import { lengthFor } from '../day.js'
import { Button } from '../parts/button.js'
import { StatusSign } from '../parts/icons/signs.js'
import type { ChosenClient, Subject } from './client-data.js'

type RowsData = ChosenClient['late']
type Row = RowsData['rows'][number]

/** So many rows are shown unfolded. */
const initialCount = 6

/** Rows of trackers, each a button that shows it in the sheet; the others folded. */
export function RowList({
  list,
  oneTracker = false,
  ...subject
}: Subject & {
  list: RowsData
  /** The heading names the tracker, so that the rows need not. */
  oneTracker?: boolean
}) {
  const [isExpanded, setExpanded] = useState(false)
  const { text } = subject
  const { rows, total, none } = list
  if (rows.length === 0) return <EmptyNote {...subject} none={none} />
  const shown = isExpanded ? rows : rows.slice(0, initialCount)
  return (
    <>
      <ul class="client-rows">
        {shown.map((row, at) => (
          <li key={row.id || at}>
            <RowButton row={oneTracker ? { ...row, tableName: '' } : row} {...subject} />
          </li>
        ))}
      </ul>
      {shown.length < rows.length && (
        <Button className="link" press={() => setExpanded(true)}>
          {text.more(rows.length - shown.length)}
        </Button>
      )}
      {shown.length === rows.length && total > rows.length && (
        <p class="hint">{text.restCounted(total - rows.length)}</p>
      )}
    </>
  )
}

/** What an empty list says: nothing until it is read again after something was written. */
export function EmptyNote({ none, rereading }: Pick<Subject, 'rereading'> & { none: string }) {
  return none === '' || rereading ? null : <p class="hint">{none}</p>
}

function RowButton({ row, today, text, goTo, log }: Subject & { row: Row }) {
  const facts = [row.tableName, row.engagement, row.owner, row.status].filter(Boolean).join(' · ')
  const day =
    row.day === null ? '' : row.day === today ? text.today : text.day(row.day, lengthFor(row.day, today))
  const content = (
    <>
      <span class="row-sign">{row.rag !== null && <StatusSign rag={row.rag} />}</span>
      <span class="row-title">{row.title || text.untitled}</span>
      <span class="row-day">{day}</span>
      <span class="row-facts">{facts}</span>
      {row.why !== '' && <span class={`row-why ${row.rag ?? ''}`}>{row.why}</span>}
    </>
  )
  // A row that was never refreshed has no id, and another row could be opened instead.
  return row.id === '' ? (
    <div class="client-row">{content}</div>
  ) : (
    <>
      <Button className="client-row" press={() => goTo(row.table, row.id)}>
        {content}
      </Button>
      {row.step !== '' && (
        <Button
          className="link row-step"
          aria-label={text.rowNamed(row.step, row.title || text.untitled)}
          press={() => log.openStep({ tracker: row.table, id: row.id })}
        >
          {row.step}
        </Button>
      )}
    </>
  )
}
