import { useEffect, useRef, useState } from 'preact/hooks'
import { type Answer, remote } from '../client.js'
import { useTask } from '../parts/asking/task.js'
import { FaultNotice } from '../parts/asking/fault-notice.js'
import { Button } from '../parts/button.js'
import { useCancel } from '../parts/use-escape.js'
import { CheckIcon } from '../parts/icons/signs.js'
import type { Subject } from './client-data.js'
import { SelectField } from '../parts/select-field.js'
import { TextAreaField } from '../parts/text-area-field.js'

type PulseRequest = Parameters<typeof remote.answerPulse>[0]
type PulseReply = Answer<'answerPulse'>

const fields = ['recording', 'engagement', 'asExpected', 'newNeed', 'blocker', 'need', 'blockedBy', 'notes']

/** Notes what a client answered to the three questions, and says what that opened. */
export function AnswerForm(subject: Subject) {
  const { text, goTo, readAgain, type } = subject
  const [reply, setReply] = useState<PulseReply | null>(null)
  const close = (): void => type(Object.fromEntries(fields.map((field) => [field, undefined])))
  const handleSaved = (value: PulseReply): void => {
    setReply(value)
    readAgain()
  }
  useCancel(close)
  return reply === null ? (
    <Answers {...subject} close={close} onSaved={handleSaved} />
  ) : (
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
      <Button press={close}>{text.close}</Button>
    </section>
  )
}

interface AnswersProps extends Subject {
  close: () => void
  onSaved: (reply: PulseReply) => void
}

function Answers({ chosen, text, typed, type, close, onSaved }: AnswersProps) {
  const engagement = typed('engagement') ?? chosen.asked[0]?.id ?? ''
  const answer = (key: string): string => typed(key) ?? ''
  const [checked, setChecked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const saveTask = useTask(text)
  useEffect(() => form.current?.querySelector('select')?.focus(), [])
  const save = (): void => {
    setChecked(true)
    if (saveTask.waiting || chosen.questions.some(({ key }) => answer(key) === '')) return
    const request = requestOf(engagement, answer)
    saveTask.ask(() => remote.answerPulse(request), onSaved, text.failedAnswers)
  }
  const area = (key: 'need' | 'blockedBy' | 'notes', label: string) => (
    <TextAreaField label={label} value={answer(key)} change={(value) => type({ [key]: value })} />
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
      <SelectField
        label={text.forEngagement}
        value={engagement}
        choose={(id) => type({ engagement: id })}
        options={chosen.asked.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {chosen.questions.map(({ key, question, answers }) => (
        <SelectField
          key={key}
          label={question}
          problem={checked && answer(key) === '' ? text.answersMissing : undefined}
          value={answer(key)}
          choose={(value) => type({ [key]: value })}
          options={[
            { value: '', label: text.chooseAnswer },
            ...answers.map((each) => ({ value: each.key, label: each.label })),
          ]}
        />
      ))}
      {answer('newNeed') === 'yes' && area('need', text.whichNeed)}
      {answer('blocker') === 'yes' && area('blockedBy', text.whichBlocker)}
      {area('notes', text.answerNotes)}
      <FaultNotice task={saveTask} />
      <div class="form-foot">
        <Button press={close}>{text.close}</Button>
        <Button className="primary" busy={saveTask.waiting} press={save}>
          {saveTask.waiting ? text.saving : text.saveAnswers}
        </Button>
      </div>
    </form>
  )
}

const requestOf = (engagement: string, answer: (key: string) => string): PulseRequest =>
  ({
    engagement,
    asExpected: answer('asExpected'),
    newNeed: answer('newNeed'),
    blocker: answer('blocker'),
    need: answer('newNeed') === 'yes' ? answer('need') : '',
    blockedBy: answer('blocker') === 'yes' ? answer('blockedBy') : '',
    notes: answer('notes'),
  }) as PulseRequest
