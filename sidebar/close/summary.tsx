import { hasEnded, isNewPerson, targetName } from './commands.js'
import { lengthFor } from '../day.js'
import { movedRows, newTarget, outcomes, rowKey, type StepProps } from './close-data.js'

/** Everything that will be written, before it is. */
export function Summary({ data, project, draft, text }: StepProps) {
  const moved = movedRows(project, draft)
  const isNew = draft.target === newTarget
  const target = targetName(draft)
  const counts = outcomes.map((outcome) => ({
    outcome,
    count: project.rows.filter((row) => draft.decisions[rowKey(row)] === outcome).length,
  }))
  const decided = project.rows.filter((row) => draft.decisions[rowKey(row)] !== undefined).length
  const stay = project.open - decided
  return (
    <>
      <p>{text.willWrite}</p>
      <ul class="close-summary">
        {counts.map(({ outcome, count }) =>
          count === 0 ? null : (
            <li key={outcome}>
              {outcome === 'nextCycle'
                ? text.rowsDecided(text.outcome[outcome], count) +
                  text.between +
                  `(${text.rowsMove(count, target)})`
                : text.rowsDecided(text.outcome[outcome], count)}
            </li>
          ),
        )}
        {stay > 0 && <li>{text.rowsStay(stay)}</li>}
        {moved.length > 0 && isNew && <li>{text.newProject(target)}</li>}
        <li>{hasEnded(project) ? text.alreadyDelivered(project.name) : text.delivered(project.name)}</li>
        {draft.isSkipped ? (
          <li>{project.retrospectives > 0 ? text.skippedAgain : text.skipped}</li>
        ) : (
          <Review data={data} project={project} draft={draft} text={text} />
        )}
      </ul>
    </>
  )
}

/** The retrospective, who is new in People, and the gate. */
function Review({ data, project, draft, text }: Pick<StepProps, 'data' | 'project' | 'draft' | 'text'>) {
  const { late, cause, prevention, owner, due, hasGate, gate, stage, template } = draft
  const person = owner.trim()
  const causeLabel = project.causes.find(({ key }) => key === cause)?.label
  const day = due === '' ? '' : text.day(due, lengthFor(due, data.today))
  const answers = draft.whys.filter((why) => why.trim() !== '')
  return (
    <>
      <li>
        {text.retrospective}
        <ul>
          <li>{late.trim()}</li>
          {answers.length > 0 && <li>{answers.join(' → ')}</li>}
          {causeLabel !== undefined && <li>{text.rootCause(causeLabel)}</li>}
          {prevention.trim() !== '' && <li>{text.prevents(prevention.trim())}</li>}
          {(person !== '' || day !== '') && <li>{text.ownedBy(person, day)}</li>}
        </ul>
      </li>
      {isNewPerson(data, draft) && <li>{text.newPerson(person)}</li>}
      {hasGate && <li>{text.gateIn(gate.trim(), stage, template)}</li>}
    </>
  )
}
