import { ChoiceLine } from '../parts/choice-line.js'
import { YesNoLine } from './yes-no-line.js'
import type { ChosenColumns, ColumnProps, DoubtProps, RecognisedSheet } from './dialog-types.js'

/** The fields and lines in doubt, each a question with its reason; nothing where none is. */
export function Doubts(props: ColumnProps) {
  const { sheet, data, text } = props
  const { unsure, doubtfulLines, trackerInDoubt } = sheet
  const count = unsure.length + doubtfulLines.length + (trackerInDoubt ? 1 : 0)
  if (count === 0) return null
  return (
    <table class="rows">
      <caption>{text.doubtsTitle(count)}</caption>
      <tbody>
        {trackerInDoubt && <TrackerLine {...props} {...trackerInDoubt} />}
        {unsure.map((doubt) => {
          const { field, reason, why } = doubt
          const name = data.fields.find((each) => each.field === field)?.name ?? field
          const key = `${field} ${reason}`
          if (reason !== 'turnedDays' && reason !== 'dayAbove')
            return <DoubtLine key={key} {...props} doubt={doubt} name={name} />
          const kind = reason === 'turnedDays' ? 'turned' : 'dayAbove'
          return <YesNoLine key={key} {...props} kind={kind} about={field} name={name} why={why} />
        })}
        {doubtfulLines.map(({ key, from, to, why }) => (
          <YesNoLine
            key={key}
            {...props}
            kind="workLines"
            about={key}
            name={text.linesInDoubt(from, to)}
            why={why}
          />
        ))}
      </tbody>
    </table>
  )
}

interface TrackerProps extends ColumnProps {
  candidates: readonly NonNullable<RecognisedSheet['tracker']>[]
  why: string
}

/** Between which trackers a person has to say what the list is; the answer reads the sheet again. */
function TrackerLine({ candidates, why, data, readAs, disabled, text }: TrackerProps) {
  return (
    <ChoiceLine
      name={text.tracker}
      value="?"
      isOpen
      why={why}
      choose={(key) => readAs(key as (typeof candidates)[number])}
      disabled={disabled}
    >
      <option value="?">{text.choose}</option>
      {candidates.flatMap((candidate) =>
        data.trackers
          .filter(({ key }) => key === candidate)
          .map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          )),
      )}
    </ChoiceLine>
  )
}

/** One field in doubt, and the columns it may be. */
function DoubtLine({ doubt, name, data, chosen, choose, disabled, text }: DoubtProps) {
  const { field, candidates, why } = doubt
  const isOpen = !(field in chosen)
  // The likely columns of a field come first.
  const columns = [
    ...candidates.flatMap((letters) => data.columns.filter(({ column }) => column === letters)),
    ...data.columns.filter(({ column }) => !candidates.includes(column)),
  ]
  return (
    <ChoiceLine
      name={name}
      value={isOpen ? '?' : (chosen[field] ?? '')}
      isOpen={isOpen}
      why={why}
      choose={(letters) => choose(assignColumn(chosen, field, letters || null))}
      disabled={disabled}
    >
      {isOpen && <option value="?">{text.choose}</option>}
      <option value="">{text.noColumn}</option>
      {columns.map(({ column, header, sample }) => (
        <option key={column} value={column}>
          {text.columnNamed(column, header, sample)}
        </option>
      ))}
    </ChoiceLine>
  )
}

/** The choices after a field was given a column, or none; a column is one field only. */
export function assignColumn(chosen: ChosenColumns, field: string, column: string | null): ChosenColumns {
  const others = Object.entries(chosen).map(([each, letters]) => [
    each,
    column !== null && letters === column ? null : letters,
  ])
  return { ...Object.fromEntries(others), [field]: column }
}
