import { useEffect, useRef } from 'preact/hooks'
import type { ShownPage } from '../../src/core/answers/shown-page.js'
import { ellipsize } from '../../src/core/text-length.js'
import type { AnswersText } from '../text/answers/index.js'
import { type Draft, describeAnswer } from './drafts.js'
import type { Drafts, Sending } from './use-drafts.js'

/** A title on a button is cut after so many characters. */
const maxTitle = 40

/** More lines would hide the page on a phone; each answer is written out in its card too. */
const maxLines = 3

const lineOf = (draft: Draft, text: AnswersText): string =>
  text.about(draft.item.title, describeAnswer(draft, text))

/** An email to the person who runs the page with the answers in it, where their address is known. */
function mailAddress({ sender, heading }: ShownPage, complete: readonly Draft[], text: AnswersText): string {
  if (!/^\S+@\S+\.\S+$/.test(sender)) return ''
  const body = complete.map((draft) => lineOf(draft, text)).join('\n')
  return `mailto:${encodeURIComponent(sender)}?subject=${encodeURIComponent(heading)}&body=${encodeURIComponent(body)}`
}

interface FaultProps {
  sending: Extract<Sending, { state: 'refused' | 'lost' }>
  drafts: Drafts
  page: ShownPage
  text: AnswersText
}

/** Louder than any success: that nothing was sent, or that nobody knows, and what to do now. */
function Fault({ sending, drafts, page, text }: FaultProps) {
  const part = useRef<HTMLDivElement>(null)
  useEffect(() => part.current?.focus(), [sending])
  const mail = mailAddress(page, drafts.complete, text)
  const about =
    sending.state === 'refused' && sending.reply.check !== ''
      ? drafts.drafts[sending.reply.check]?.item.title
      : undefined
  return (
    <div class="fault" role="alert" tabIndex={-1} ref={part}>
      <p class="loud">{sending.state === 'lost' ? text.lost : text.notSent}</p>
      <p>
        {about !== undefined && <strong>{text.quoted(about)} </strong>}
        {sending.state === 'lost' ? text.lostWhy : text.why[sending.reply.why]}
      </p>
      <p>{mail === '' ? text.byEmail : <a href={mail}>{text.byEmailTo(page.sender)}</a>}</p>
    </div>
  )
}

const SendButton = ({ drafts, text }: { drafts: Drafts; text: AnswersText }) => {
  const { complete, sending } = drafts
  const [only] = complete
  const isBusy = sending.state === 'sending'
  const label = isBusy
    ? text.sending
    : complete.length === 1
      ? text.send(text.about(ellipsize(only!.item.title, maxTitle), describeAnswer(only!, text)))
      : text.sendSeveral(complete.length)
  return (
    <button
      type="button"
      class="primary send"
      aria-disabled={isBusy || undefined}
      onClick={({ isTrusted }) => {
        // Programs that look for harm in emails press buttons too.
        if (isTrusted && !isBusy) void drafts.send()
      }}
    >
      {label}
    </button>
  )
}

/** What is about to be sent, always in view: written out, with the one button that sends it. */
export function Tray({ drafts, page, text }: { drafts: Drafts; page: ShownPage; text: AnswersText }) {
  const { complete, incomplete, sending } = drafts
  const isFault = sending.state === 'refused' || sending.state === 'lost'
  const isEmpty = complete.length === 0 && incomplete.length === 0
  return (
    <section aria-label={text.tray} class={isEmpty && !isFault ? 'tray empty' : 'tray'}>
      {isFault && <Fault sending={sending} drafts={drafts} page={page} text={text} />}
      {complete.length > 1 && (
        <details open={complete.length <= maxLines}>
          <summary>{text.tray}</summary>
          <ul>
            {complete.map((draft) => (
              <li key={draft.item.check}>{lineOf(draft, text)}</li>
            ))}
          </ul>
        </details>
      )}
      {incomplete.length > 0 && (
        <p class="hint">{text.incomplete(incomplete.map(({ item }) => item.title))}</p>
      )}
      {complete.length > 0 && <SendButton drafts={drafts} text={text} />}
      <p role="status" class={sending.state === 'saved' ? 'saved' : 'unseen'}>
        {sending.state === 'saved' ? text.saved : sending.state === 'sending' ? text.sending : ''}
      </p>
    </section>
  )
}
