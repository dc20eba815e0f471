import { useId } from 'preact/hooks'
import { Field } from '../parts/field.js'
import { SelectField } from '../parts/select-field.js'
import { TextAreaField } from '../parts/text-area-field.js'
import type { CloseText, Project, StepProps } from './close-data.js'
import { ShowInSheet } from './show-in-sheet.js'

/** Which stages were late, as far as their dates say it, and why, asked five times. */
export function LateStep({ project, draft, wrong, text, change }: StepProps) {
  const { whys } = draft
  // The next question follows from an answer.
  const asked = whys.filter((_, index) => index === 0 || whys[index - 1]!.trim() !== '' || whys[index] !== '')
  const answer = (index: number, why: string): void =>
    change({ whys: whys.map((each, at) => (at === index ? why : each)) })
  return (
    <>
      <Lateness project={project} text={text} />
      <TextAreaField
        label={text.late}
        problem={wrong.late}
        value={draft.late}
        change={(late) => change({ late, isSkipped: false })}
      />
      {asked.map((why, index) => (
        <Why
          key={index}
          label={text.why(index + 1)}
          hint={index === 0 ? text.firstWhy : text.nextWhy(whys[index - 1]!)}
          value={why}
          answers={project.answers}
          change={(next) => answer(index, next)}
        />
      ))}
      <p class="hint">{text.whyHint}</p>
      <SelectField
        label={text.cause}
        value={draft.cause}
        choose={(cause) => change({ cause })}
        options={[
          { value: '', label: text.chooseCause },
          ...project.causes.map(({ key, label, seen }) => ({
            value: key,
            label: text.causeSeen(label, seen),
          })),
        ]}
      />
    </>
  )
}

/** The late stages, with what the comparison was made from. */
function Lateness({ project, text }: { project: Project; text: CloseText }) {
  const { late, byBaseline, unknown, unmatched } = project.lateness
  const stages = project.lateness.stages.length
  const known = stages - unknown.length
  return (
    <div class="lateness">
      {stages === 0 && <p>{text.noStages}</p>}
      {late.length > 0 && (
        <>
          <p>{text.lateCount(late.length, stages)}</p>
          <ul class="plain-rows">
            {late.map((stage, at) => (
              <li key={at}>
                <b>{stage.name || text.untitled}</b>{' '}
                {[
                  text.lateBy(stage.days, stage.isBaseline),
                  ...(stage.isOpen ? [text.stillOpen] : []),
                  ...project.causes.filter(({ key }) => key === stage.reason).map(({ label }) => label),
                ].join(' · ')}{' '}
                <ShowInSheet
                  table="milestones"
                  id={stage.id}
                  name={stage.name || text.untitled}
                  text={text}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {late.length === 0 && known > 0 && (
        <p>{unknown.length === 0 ? text.noneLate(stages, byBaseline) : text.noneKnown(known)}</p>
      )}
      {stages > 0 && byBaseline < stages && <p class="hint">{text.noBaseline(stages, byBaseline)}</p>}
      {unknown.length > 0 && (
        <p class="hint">{text.unknownStages(text.list(unknown.map((name) => name || text.untitled)))}</p>
      )}
      {unmatched > 0 && <p class="hint">{text.unmatched(unmatched)}</p>}
      {project.retrospectives > 0 && <p class="hint">{text.reviewed(project.retrospectives)}</p>}
    </div>
  )
}

interface WhyProps {
  label: string
  hint: string
  value: string
  /** What other retrospectives answered. */
  answers: readonly string[]
  change: (value: string) => void
}

/** One “why”, with the answers that were given before to choose from. */
function Why({ label, hint, value, answers, change }: WhyProps) {
  const list = useId()
  return (
    <Field label={label} hint={hint}>
      {(ties) => (
        <>
          <input
            {...ties}
            list={list}
            maxLength={2000}
            autocomplete="off"
            value={value}
            onInput={(event) => change(event.currentTarget.value)}
          />
          <datalist id={list}>
            {answers.map((answer) => (
              <option key={answer} value={answer} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}
