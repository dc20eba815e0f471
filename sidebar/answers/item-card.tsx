import type { AnswerAct } from '../../src/core/answers/published-page.js'
import type { ShownItem } from '../../src/core/answers/shown-page.js'
import type { AnswersText } from '../text/answers/index.js'
import { describeAnswer, isComplete, startDraft } from './drafts.js'
import { OfferFields } from './offer-input.js'
import type { Drafts } from './use-drafts.js'

interface Props {
  item: ShownItem
  text: AnswersText
  drafts: Drafts
}

/** Offered first, these have their fields in sight: a press chooses, and the next one sends. */
const openActs: readonly AnswerAct[] = ['choose', 'rate', 'write']

/** An answer that is not sent yet, written out, with the way to take it back. */
const Written = ({ item, text, drafts }: Props) => {
  const draft = drafts.drafts[item.check]!
  return (
    <p class="written">
      {isComplete(draft) ? text.toSend(describeAnswer(draft, text)) : text.unfinished}{' '}
      <button type="button" class="link" onClick={() => drafts.remove(item.check)}>
        {text.remove}
      </button>
    </p>
  )
}

/** What can be answered about an item: the fields that are in sight, buttons for the rest, the fields of the chosen one. */
function Offers({ item, text, drafts }: Props) {
  const draft = drafts.drafts[item.check]
  const open = item.offers.slice(0, 1).find(({ act }) => openActs.includes(act))
  const others = item.offers.filter((offer) => offer !== open)
  const fieldsOf = (shown: NonNullable<typeof draft>) => (
    <OfferFields
      draft={shown}
      id={`field-${item.key}-${shown.offer.act}`}
      text={text}
      change={(next) =>
        next.value === null && next.text === '' ? drafts.remove(item.check) : drafts.change(next)
      }
    />
  )
  return (
    <div class="offers">
      {open && <div class="draft">{fieldsOf(draft?.offer === open ? draft : startDraft(item, open))}</div>}
      {others.length > 0 && (
        <div class="values" role="group" aria-label={text.answerTo(item.title)}>
          {others.map((offer) => (
            <button
              key={offer.act}
              type="button"
              aria-pressed={draft?.offer === offer}
              onClick={() =>
                draft?.offer === offer ? drafts.remove(item.check) : drafts.change(startDraft(item, offer))
              }
            >
              {text.acts[offer.act]}
            </button>
          ))}
        </div>
      )}
      {draft && (
        <div class="draft">
          {draft.offer !== open && (
            <OfferFields draft={draft} id={`field-${item.key}`} text={text} change={drafts.change} />
          )}
          {(isComplete(draft) || draft.offer === open) && <Written item={item} text={text} drafts={drafts} />}
        </div>
      )}
    </div>
  )
}

/** What can be answered about an item: out of sight once an answer is in force, since another one is rarely meant. */
function FoldedOffers({ item, text, drafts }: Props) {
  const writes = item.offers.some(({ act }) => act === 'write')
  return (
    <details class="fold" open={drafts.drafts[item.check] !== undefined}>
      <summary>{writes ? text.writeAgain : text.changeAnswer}</summary>
      <Offers item={item} text={text} drafts={drafts} />
    </details>
  )
}

/** One thing on the page, with what can be answered about it. */
export function ItemCard({ item, text, drafts, folds }: Props & { folds: boolean }) {
  const sent = drafts.sent[item.check]
  const isFolded = item.isSettled || (folds && sent !== undefined)
  const Answerable = isFolded ? FoldedOffers : Offers
  return (
    <article class={`item ${item.tone}`} aria-labelledby={`title-${item.key}`}>
      <h3 id={`title-${item.key}`}>{item.title}</h3>
      {item.badge !== '' && <p class="badge">{item.badge}</p>}
      {item.detail !== '' && <p class="detail">{item.detail}</p>}
      {item.facts.length > 0 && (
        <dl class="facts">
          {item.facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {item.answered !== '' && <p class="answered">{item.answered}</p>}
      {sent && <p class="sent">{text.sent(sent.says, text.instant(sent.at))}</p>}
      {item.check !== '' && item.offers.length > 0 && <Answerable item={item} text={text} drafts={drafts} />}
    </article>
  )
}
