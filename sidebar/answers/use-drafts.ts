import { useState } from 'preact/hooks'
import type { AnswerReply, AnswersData, ShownPage } from '../../src/core/answers/shown-page.js'
import { type Draft, describeAnswer, draftOf, isComplete, toInput } from './drafts.js'
import { sendAnswers } from './send.js'
import type { AnswersText } from '../text/answers/index.js'
import { useListener } from '../parts/use-event.js'

/** The web app takes no answer sooner than two seconds after it made the page. */
const minAge = 2_100
const shownAt = performance.now()

/** Whether something is being sent, and what came of the last time. */
export type Sending =
  | { readonly state: 'idle' | 'sending' | 'saved' }
  /** It certainly was not saved. */
  | { readonly state: 'refused'; readonly reply: Extract<AnswerReply, { ok: false }> }
  /** Nobody knows whether it was. */
  | { readonly state: 'lost' }

/** What this page has sent, by the check of the item. */
export type Sent = Readonly<Record<string, { readonly says: string; readonly at: string }>>

const outcomeOf = (reply: AnswerReply): Sending =>
  reply.ok ? { state: 'saved' } : reply.why === 'failed' ? { state: 'lost' } : { state: 'refused', reply }

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)))

const without = <Value>(all: Readonly<Record<string, Value>>, keys: readonly string[]) =>
  Object.fromEntries(Object.entries(all).filter(([key]) => !keys.includes(key)))

/** What a form sent before this page was shown again: either it is saved, or it is still to be sent. */
function restoreDrafts(page: ShownPage, { reply, answers }: AnswersData, text: AnswersText) {
  const items = page.sections.flatMap((section) => section.items)
  const known = answers.flatMap((answer) => draftOf(items, answer) ?? [])
  const byCheck = Object.fromEntries(known.map((draft) => [draft.item.check, draft]))
  const at = reply?.ok ? reply.at : ''
  const sent = Object.fromEntries(
    known.map((draft) => [draft.item.check, { says: describeAnswer(draft, text), at }]),
  )
  const unplaced = answers.filter(({ check }) => !(check in byCheck))
  return reply?.ok ? { drafts: {}, sent, unplaced: [] } : { drafts: byCheck, sent: {}, unplaced }
}

/** The answers that somebody is about to give, and sending them. */
export function useDrafts(page: ShownPage, data: AnswersData, text: AnswersText) {
  const [restored] = useState(() => restoreDrafts(page, data, text))
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>(restored.drafts)
  const [sent, setSent] = useState<Sent>(restored.sent)
  const [sending, setSending] = useState<Sending>(data.reply ? outcomeOf(data.reply) : { state: 'idle' })
  const [lost, setLost] = useState(0)
  const all = Object.values(drafts)
  const complete = all.filter(isComplete)
  useListener(window, 'beforeunload', (event) => {
    if (all.length > 0 && sending.state !== 'sending') event.preventDefault()
  })

  const receive = (reply: AnswerReply, answered: readonly Draft[]): void => {
    setSending(outcomeOf(reply))
    if (!reply.ok) return
    const says = answered.map(
      (draft) => [draft.item.check, { says: describeAnswer(draft, text), at: reply.at }] as const,
    )
    setSent((before) => ({ ...before, ...Object.fromEntries(says) }))
    setDrafts((before) =>
      without(
        before,
        answered.map(({ item }) => item.check),
      ),
    )
    setLost(0)
  }
  const send = async (): Promise<void> => {
    setSending({ state: 'sending' })
    const submission = { t: data.t, nonce: data.nonce, answers: complete.map(toInput) }
    try {
      await wait(minAge - (performance.now() - shownAt))
      receive(await sendAnswers(data, submission, lost), complete)
    } catch {
      setLost(lost + 1)
      setSending({ state: 'lost' })
    }
  }
  return {
    drafts,
    /** What a form could not send and that is about nothing on the page. */
    unplaced: restored.unplaced,
    complete,
    incomplete: all.filter((draft) => !isComplete(draft)),
    sent,
    sending,
    send,
    change: (draft: Draft) => setDrafts((before) => ({ ...before, [draft.item.check]: draft })),
    remove: (check: string) => setDrafts((before) => without(before, [check])),
  }
}
export type Drafts = ReturnType<typeof useDrafts>
