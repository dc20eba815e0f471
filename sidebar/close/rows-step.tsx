import { lengthFor } from '../day.js'
import { Button } from '../parts/button.js'
import { StatusSign } from '../parts/icons/signs.js'
import { DateField, TextField } from '../parts/input-field.js'
import { SelectField } from '../parts/select-field.js'
import { ShowInSheet } from './show-in-sheet.js'
import {
  type ClosingRow,
  movedRows,
  newTarget,
  type Ending,
  endings,
  endingsOf,
  rowKey,
  undecidedRows,
  type StepProps,
} from './close-data.js'

/** What becomes of each open row, one by one or all at once. */
export function RowsStep({ data, project, draft, wrong, text, change }: StepProps) {
  const { rows } = project
  if (rows.length === 0) return <p>{text.allDecided}</p>
  const decideAll = (ending: Ending): void => {
    const able = rows.filter((row) => endingsOf(row).includes(ending))
    change({
      decisions: { ...draft.decisions, ...Object.fromEntries(able.map((row) => [rowKey(row), ending])) },
    })
  }
  const open = wrong.rows === undefined ? [] : undecidedRows(project, draft)
  return (
    <>
      <p>{text.rowsNote}</p>
      {project.open > rows.length && <p class="hint">{text.rowsLimited(rows.length, project.open)}</p>}
      <p class="close-all" role="group" aria-label={text.all}>
        <span>{text.all}</span>
        {endings.map((ending) => (
          <Button key={ending} press={() => decideAll(ending)}>
            {text.ending[ending]}
          </Button>
        ))}
      </p>
      {wrong.rows !== undefined && (
        <p class="wrong" role="alert">
          {wrong.rows}
        </p>
      )}
      <ul class="close-rows">
        {rows.map((row) => (
          <RowChoice
            key={rowKey(row)}
            row={row}
            today={data.today}
            isMissing={open.includes(row)}
            decided={draft.decisions[rowKey(row)]}
            decide={(ending) => change({ decisions: { ...draft.decisions, [rowKey(row)]: ending } })}
            text={text}
          />
        ))}
      </ul>
      {movedRows(project, draft).length > 0 && (
        <Target project={project} draft={draft} wrong={wrong} text={text} change={change} />
      )}
    </>
  )
}

/** The project in which rows go on: one of the client's, or a new one. */
const Target = ({ project, draft, wrong, text, change }: Omit<StepProps, 'data'>) => (
  <div class="form">
    {project.targets.length > 0 && (
      <SelectField
        label={text.target}
        value={draft.target}
        choose={(target) => change({ target })}
        options={[
          ...project.targets.map(({ key, label }) => ({ value: key, label })),
          { value: newTarget, label: text.newTarget },
        ]}
      />
    )}
    {draft.target === newTarget && (
      <>
        <TextField
          label={project.targets.length > 0 ? text.targetName : text.newTargetName}
          problem={wrong.targetName}
          value={draft.targetName}
          change={(targetName) => change({ targetName })}
        />
        <DateField
          label={text.targetDelivery}
          problem={wrong.targetDelivery}
          value={draft.targetDelivery}
          change={(targetDelivery) => change({ targetDelivery })}
        />
      </>
    )}
  </div>
)

interface RowChoiceProps {
  row: ClosingRow
  today: string
  /** It keeps the step from being left. */
  isMissing: boolean
  decided: Ending | undefined
  decide: (ending: Ending) => void
  text: StepProps['text']
}

function RowChoice({ row, today, isMissing, decided, decide, text }: RowChoiceProps) {
  const { rag, why, title, day, owner, status, tableName } = row
  const name = title || text.untitled
  const possible = endingsOf(row)
  const facts = [
    tableName,
    owner,
    status,
    day === null ? '' : text.due(text.day(day, lengthFor(day, today))),
  ].filter(Boolean)
  return (
    <li class={isMissing ? 'missing-choice' : undefined}>
      <span class="close-title">
        {rag !== null && <StatusSign rag={rag} />} {name}
      </span>
      <div class="hint">
        {facts.join(' · ')} <ShowInSheet table={row.table} id={row.id} name={name} text={text} />
      </div>
      {why !== '' && <span class={`row-why ${rag ?? ''}`}>{why}</span>}
      {possible.length === 0 ? (
        <span class="hint">{row.notDone || text.cannot(name)}</span>
      ) : (
        <div class="filter" role="radiogroup" aria-label={name}>
          {possible.map((ending) => (
            <label key={ending} class={decided === ending ? 'on' : undefined}>
              <input
                type="radio"
                name={rowKey(row)}
                checked={decided === ending}
                onChange={() => decide(ending)}
              />
              {text.ending[ending]}
            </label>
          ))}
        </div>
      )}
      {row.notDone !== '' && possible.length > 0 && <span class="hint">{row.notDone}</span>}
    </li>
  )
}
