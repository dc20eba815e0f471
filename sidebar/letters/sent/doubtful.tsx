import { useState } from 'preact/hooks'
import { type Answer, remote } from '../../client.js'
import { lengthFor } from '../../day.js'
import { useAsking } from '../../parts/asking/asking.js'
import { Trouble } from '../../parts/asking/trouble.js'
import { Button } from '../../parts/button.js'
import { Sign } from '../../parts/icons.js'
import type { LettersText } from '../letters.js'
import type { LedgerLine } from './sent.js'

interface Props {
  lines: readonly LedgerLine[]
  today: string
  text: LettersText
  /** Tells how it went: when it was the last one in doubt, nothing of this is left to say so. */
  told: (name: string, handed: Handed) => void
}
export type Handed = Answer<'resend'>

/** Letters of which nobody knows whether they went, and the way to send each again, which asks first. */
export function Doubtful({ lines, today, text, told }: Props) {
  const [asked, ask] = useState<string | null>(null)
  const sending = useAsking(text)
  const resend = ({ id, name }: LedgerLine): void =>
    sending.ask(
      () => remote.resend({ ledgerId: id }),
      (handed) => {
        ask(null)
        told(name, handed)
      },
      text.mayHaveGone,
    )
  return (
    <section class="doubtful notice amber">
      <Sign rag="amber" />
      <div>
        <h3>{text.doubtful(lines.length)}</h3>
        <p>{text.doubtfulNote}</p>
        <Trouble of={sending} />
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
              ) : asked === line.id ? (
                <span class="asks">
                  <span>{text.askResend(line.name)}</span>
                  <Button className="primary" busy={sending.waiting} press={() => resend(line)}>
                    {sending.waiting ? text.sending : text.resendNow}
                  </Button>
                  <Button className="link" busy={sending.waiting} press={() => ask(null)}>
                    {text.cancel}
                  </Button>
                </span>
              ) : (
                <Button aria-label={text.resendTo(line.name)} press={() => ask(line.id)}>
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
