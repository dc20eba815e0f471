import { useEffect, useRef, useState } from 'preact/hooks'
import { type Answer, remote } from '../client.js'
import { useTask } from '../parts/asking/task.js'
import { FaultNotice } from '../parts/asking/fault-notice.js'
import { Button } from '../parts/button.js'
import { Field } from '../parts/field.js'
import { CheckIcon } from '../parts/icons.js'
import type { Subject } from './client-data.js'

type PulseRequest = Parameters<typeof remote.answerPulse>[0]
type PulseReply = Answer<'answerPulse'>

const fields = ['recording', 'engagement', 'asExpected', 'newNeed', 'blocker', 'need', 'blockedBy', 'notes']

/** Notes what a client answered to the three questions, and says what that opened. */
export function AnswerForm({ chosen, text, goTo, readAgain, typed, type }: Subject) {
  const engagement = typed('engagement') ?? chosen.asked[0]?.id ?? ''
  const answer = (key: string): string => typed(key) ?? ''
  const [checked, check] = useState(false)
  const [reply, setReply] = useState<PulseReply | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const saveTask = useTask(text)
  useEffect(() => form.current?.querySelector('select')?.focus(), [])

  const save = (): void => {
    check(true)
    if (saveTask.waiting || chosen.questions.some(({ key }) => answer(key) === '')) return
    const sent = {
      engagement,
      asExpected: answer('asExpected'),
      newNeed: answer('newNeed'),
      blocker: answer('blocker'),
      need: answer('newNeed') === 'yes' ? answer('need') : '',
      blockedBy: answer('blocker') === 'yes' ? answer('blockedBy') : '',
      notes: answer('notes'),
    } as PulseRequest
    const saved = (value: PulseReply): void => {
      setReply(value)
      readAgain()
    }
    saveTask.ask(() => remote.answerPulse(sent), saved, text.failedAnswers)
  }
  const clearFields = (): void => type(Object.fromEntries(fields.map((field) => [field, undefined])))
  if (reply !== null)
    return (
      <section class="notice answers-done" role="status">
        <CheckIcon />
        <div>
          <b>{text.answersSaved}</b> {reply.rows.length === 0 ? text.openedNothing : text.openedRows}
          <ul>
            {reply.rows.map(({ table, tableName, id, title }) => (
              <li key={id}>
                <Button className="link" press={() => goTo(table, id)}>
                  {text.rowNamed(tableName, title)}
                </Button>
              </li>
            ))}
          </ul>
        </div>
        <Button press={clearFields}>{text.close}</Button>
      </section>
    )
  const area = (key: 'need' | 'blockedBy' | 'notes', label: string) => (
    <Field label={label}>
      {(ties) => (
        <textarea
          {...ties}
          maxLength={2000}
          value={answer(key)}
          onInput={(event) => type({ [key]: event.currentTarget.value })}
        />
      )}
    </Field>
  )
  return (
    <form
      ref={form}
      class="form answers"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Field label={text.forEngagement}>
        {(ties) => (
          <select
            {...ties}
            value={engagement}
            onChange={(event) => type({ engagement: event.currentTarget.value })}
          >
            {chosen.asked.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {chosen.questions.map(({ key, question, answers: offered }) => (
        <Field
          key={key}
          label={question}
          problem={checked && answer(key) === '' ? text.answersMissing : undefined}
        >
          {(ties) => (
            <select
              {...ties}
              value={answer(key)}
              onChange={(event) => type({ [key]: event.currentTarget.value })}
            >
              <option value="">{text.chooseAnswer}</option>
              {offered.map((each) => (
                <option key={each.key} value={each.key}>
                  {each.label}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
      {answer('newNeed') === 'yes' && area('need', text.whichNeed)}
      {answer('blocker') === 'yes' && area('blockedBy', text.whichBlocker)}
      {area('notes', text.answerNotes)}
      <FaultNotice task={saveTask} />
      <div class="form-foot">
        <Button press={clearFields}>{text.close}</Button>
        <Button className="primary" busy={saveTask.waiting} press={save}>
          {saveTask.waiting ? text.saving : text.saveAnswers}
        </Button>
      </div>
    </form>
  )
}
