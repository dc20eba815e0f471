import { useState } from 'preact/hooks'
import { type Answer, remote } from '../../client.js'
import { useReading } from '../../parts/asking/reading.js'
import { Trouble, Unread } from '../../parts/asking/trouble.js'
import { LetterIcon, Sign } from '../../parts/icons.js'
import { Nothing } from '../../parts/nothing.js'
import type { LettersText } from '../letters.js'
import { Doubtful, type Handed } from './doubtful.js'
import { LedgerList } from './ledger-list.js'
import { Runs } from './runs.js'

export type LedgerView = Answer<'readLedger'>
export type LedgerLine = LedgerView['recent'][number]

/** Names beyond these are counted. */
const mostNames = 5

/** What was sent, day by day; first what needs somebody: letters in doubt, a spent quota, letters put off. */
export function Sent({ text }: { text: LettersText }) {
  const [done, setDone] = useState<{ name: string; handed: Handed } | null>(null)
  const reading = useReading(text, () => remote.readLedger(null))
  const { value: ledger } = reading
  if (ledger === null)
    return (
      <div class="scrolled">
        <Unread of={reading} />
      </div>
    )
  const { on, runBy, quotaLeft, carriedOver, stale, recent, runs } = ledger
  const names = [...new Set(carriedOver.map(({ name }) => name))]
  return (
    <div class="sent scrolled" aria-busy={reading.waiting}>
      <Trouble of={reading} />
      <p class="hint">
        {on ? text.stateOn(runBy) : recent.length > 0 && text.stateOff}
        {text.between}
        {quotaLeft > 0 && text.quota(quotaLeft)}
      </p>
      {quotaLeft <= 0 && (
        <p class="notice red">
          <Sign rag="red" /> <span>{text.quotaGone}</span>
        </p>
      )}
      <p role="status" class={done?.handed.sent ? 'saved' : 'wrong'}>
        {done &&
          (done.handed.sent
            ? `${text.resent(done.name, done.handed.subject)} ${done.handed.note}`
            : text.notSent(done.handed.why))}
      </p>
      {stale.length > 0 && (
        <Doubtful
          lines={stale}
          today={ledger.today}
          text={text}
          told={(name, handed) => {
            setDone({ name, handed })
            reading.read()
          }}
        />
      )}
      {names.length > 0 && (
        <p class="notice">
          {text.putOff(
            names.length,
            names.slice(0, mostNames).join(text.listMark) + (names.length > mostNames ? '…' : ''),
          )}
        </p>
      )}
      {recent.length === 0 ? (
        <Nothing
          picture={<LetterIcon />}
          title={text.nothingSent}
          note={on ? text.nothingSentOn : text.nothingSentOff}
        />
      ) : (
        <LedgerList ledger={ledger} text={text} />
      )}
      {runs.length > 0 && <Runs runs={runs} text={text} />}
    </div>
  )
}
