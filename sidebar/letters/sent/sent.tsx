import { useState } from 'preact/hooks'
import { remote } from '../../client.js'
import { useReading } from '../../parts/asking/reading.js'
import { FaultNotice, NotLoaded } from '../../parts/asking/fault-notice.js'
import { LetterIcon } from '../../parts/icons/icons.js'
import { StatusSign } from '../../parts/icons/signs.js'
import { Button } from '../../parts/button.js'
import { EmptyState } from '../../parts/empty-state.js'
import { Doubtful, type LetterReply } from './doubtful.js'
import { LedgerList } from './ledger-list.js'
import { Runs } from './runs.js'
import type { LettersText } from '../letters-data.js'

/** Names beyond these are counted. */
const maxNames = 5

interface Sending {
  name: string
  handed: LetterReply
}

interface SentProps {
  text: LettersText
  /** Goes to those who get emails. */
  showReaders: () => void
}

/**
 * What was sent, day by day; first what needs attention: letters in doubt, a used-up quota, postponed
 * letters.
 */
export function Sent({ text, showReaders }: SentProps) {
  const [resent, setResent] = useState<Sending | null>(null)
  const reading = useReading(text, () => remote.readLedger(null))
  const { value: ledger } = reading
  if (ledger === null)
    return (
      <div class="scrolled">
        <NotLoaded task={reading} />
      </div>
    )
  const { on, runBy, quotaLeft, carriedOver, stale, recent, runs } = ledger
  const names = [...new Set(carriedOver.map(({ name }) => name))]
  return (
    <div class="sent scrolled" aria-busy={reading.waiting}>
      <FaultNotice task={reading} />
      <p class="hint">
        {on ? text.stateOn(runBy) : recent.length > 0 && text.stateOff}
        {text.between}
        {quotaLeft > 0 && text.quota(quotaLeft)}
      </p>
      {quotaLeft <= 0 && (
        <p class="notice red">
          <StatusSign rag="red" /> <span>{text.quotaGone}</span>
        </p>
      )}
      <Resent resent={resent} text={text} />
      {stale.length > 0 && (
        <Doubtful
          lines={stale}
          today={ledger.today}
          text={text}
          onResent={(name, reply) => {
            setResent({ name, handed: reply })
            reading.read()
          }}
        />
      )}
      {names.length > 0 && (
        <p class="notice">
          {text.putOff(
            names.length,
            names.slice(0, maxNames).join(text.listMark) + (names.length > maxNames ? '…' : ''),
          )}
        </p>
      )}
      {recent.length === 0 ? (
        <NothingSent on={on} text={text} showReaders={showReaders} />
      ) : (
        <LedgerList ledger={ledger} text={text} />
      )}
      {runs.length > 0 && <Runs runs={runs} text={text} />}
    </div>
  )
}

/** What will be listed, and the way to those who get it. */
const NothingSent = ({ on, text, showReaders }: SentProps & { on: boolean }) => (
  <EmptyState
    picture={<LetterIcon />}
    title={text.nothingSent}
    note={on ? text.nothingSentOn : text.nothingSentOff}
  >
    <Button className={on ? '' : 'primary'} press={showReaders}>
      {on ? text.seeNext : text.chooseWho}
    </Button>
  </EmptyState>
)

/** The result of a letter that was sent again. */
const Resent = ({ resent, text }: { resent: Sending | null; text: LettersText }) => (
  <p role="status" class={resent?.handed.sent ? 'saved' : 'wrong'}>
    {resent &&
      (resent.handed.sent
        ? `${text.resent(resent.name, resent.handed.subject)} ${resent.handed.note}`
        : text.notSent(resent.handed.why))}
  </p>
)
