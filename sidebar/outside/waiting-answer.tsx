import { useState } from 'preact/hooks'
import { type Answer, remote } from '../client.js'
import { momentIn } from '../day.js'
import { FaultNotice } from '../parts/asking/fault-notice.js'
import { useTask } from '../parts/asking/task.js'
import { Button } from '../parts/button.js'
import { TextAreaField } from '../parts/text-area-field.js'
import type { Text } from '../text/common/index.js'
import type { OutsideWords } from '../text/outside/index.js'

type Outside = Answer<'readOutside'>

interface Props {
  answer: Outside['waiting'][number]
  text: Text & OutsideWords
  decided: (left: Outside, message: string) => void
}

/** One answer: who gave it, what it would change, and both ways to decide. */
export function WaitingAnswer({ answer, text, decided }: Props) {
  const [isDeclining, setDeclining] = useState(false)
  const [reason, setReason] = useState('')
  const task = useTask(text)
  const { id, place, title, expect } = answer
  const decide = ({ take }: { take: boolean }): void =>
    task.ask(
      () => remote.decideOutside({ id, place, take, reason, expect }),
      (left) =>
        decided(
          left,
          left.wasWaiting ? (take ? text.taken(title) : text.declined(title)) : text.decidedBefore(title),
        ),
    )
  return (
    <section class="outside-answer" aria-busy={task.waiting}>
      <Facts answer={answer} text={text} />
      {isDeclining ? (
        <>
          <TextAreaField label={text.reason} value={reason} change={setReason} />
          <Button busy={task.waiting} press={() => decide({ take: false })}>
            {task.waiting ? text.working : text.sendDecline}
          </Button>{' '}
          <Button className="link" press={() => setDeclining(false)}>
            {text.cancel}
          </Button>
        </>
      ) : (
        <>
          {answer.canTake && (
            <Button
              className="primary"
              aria-label={text.takeOf(title)}
              busy={task.waiting}
              press={() => decide({ take: true })}
            >
              {task.waiting ? text.working : text.take}
            </Button>
          )}{' '}
          <Button className="link" aria-label={text.declineOf(title)} press={() => setDeclining(true)}>
            {text.decline}
          </Button>
        </>
      )}
      <FaultNotice task={task} />
    </section>
  )
}

/** What was answered, by which person, and what it would change. */
const Facts = ({ answer, text }: Pick<Props, 'answer' | 'text'>) => (
  <>
    <h3 dir="auto">{answer.title}</h3>
    <p class="hint">
      {text.from(answer.from, momentIn(answer.at, answer.at, text.day))} · {answer.tracker}
    </p>
    <p dir="auto">{answer.asked}</p>
    {answer.why !== '' && <p class="hint">{answer.why}</p>}
    <ul>
      {answer.changes.map(({ label, was, asked }) => (
        <li key={label} dir="auto">
          {text.was(label, was, asked)}
        </li>
      ))}
    </ul>
    {!answer.canTake && <p class="hint">{text.cannotTake}</p>}
  </>
)
