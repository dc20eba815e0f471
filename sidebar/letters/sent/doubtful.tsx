import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type Answer, remote } from '../../client.js'
import { lengthFor } from '../../day.js'
import { useTask } from '../../parts/asking/task.js'
import { FaultNotice } from '../../parts/asking/fault-notice.js'
import { useCancel } from '../../parts/use-escape.js'
import { Button } from '../../parts/button.js'
import { StatusSign } from '../../parts/icons/signs.js'
import type { LettersText } from '../letters-data.js'
import type { LedgerLine } from './ledger-data.js'

interface Props {
  lines: readonly LedgerLine[]
  today: string
  text: LettersText
  /** Passes on the result: after the last one in doubt, this list is gone and cannot show it. */
  onResent: (name: string, reply: LetterReply) => void
}
export type LetterReply = Answer<'resend'>

/**
 * Letters of which it is unknown whether they were sent, and the way to send each again, after a question.
 */
export function Doubtful({ lines, today, text, onResent }: Props) {
  const [askedId, setAskedId] = useState<string | null>(null)
  const sendTask = useTask(text)
  const resend = ({ id, name }: LedgerLine): void =>
    sendTask.ask(
      () => remote.resend({ ledgerId: id }),
      (reply) => {
        setAskedId(null)
        onResent(name, reply)
      },
      text.mayHaveGone,
    )
  return (
    <section class="doubtful notice amber">
      <StatusSign rag="amber" />
      <div>
        <h2>{text.doubtful(lines.length)}</h2>
        <p>{text.doubtfulNote}</p>
        <FaultNotice task={sendTask} />
        <ul>
          {lines.map((line) => (
            <li key={line.id}>
              <span class="doubtful-says">
                <b>{line.name}</b> · {line.kind} · {text.day(line.day, lengthFor(line.day, today))}{' '}
                {line.at.slice(11)}
                {line.note !== '' && <span class="ledger-note">{line.note}</span>}
              </span>
              {!line.canResend ? (
                <span class="hint">{text.cannotResend}</span>
              ) : askedId === line.id ? (
                <Question
                  line={line}
                  waiting={sendTask.waiting}
                  text={text}
                  resend={() => resend(line)}
                  cancel={() => setAskedId(null)}
                />
              ) : (
                <Button aria-label={text.resendTo(line.name)} press={() => setAskedId(line.id)}>
                  {text.resend}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

interface QuestionProps {
  line: { readonly name: string }
  waiting: boolean
  text: LettersText
  resend: () => void
  cancel: () => void
}

/** Whether to send a letter again, in the place of the button that asks. */
function Question({ line, waiting, text, resend, cancel }: QuestionProps) {
  const question = useRef<HTMLSpanElement>(null)
  useCancel(cancel)
  useLayoutEffect(() => question.current?.querySelector('button')?.focus(), [])
  return (
    <span class="asks" ref={question}>
      <span>{text.askResend(line.name)}</span>
      <Button className="primary" busy={waiting} press={resend}>
        {waiting ? text.sending : text.resendNow}
      </Button>
      <Button className="link" busy={waiting} press={cancel}>
        {text.cancel}
      </Button>
    </span>
  )
}
