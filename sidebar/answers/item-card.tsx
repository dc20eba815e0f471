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

/** The buttons of what can be answered about an item, and the fields of the one that is chosen. */
function Offers({ item, text, drafts }: Props) {
  const draft = drafts.drafts[item.check]
  return (
    <div class="offers">
      <div class="values" role="group" aria-label={text.answerTo(item.title)}>
        {item.offers.map((offer) => (
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
      {draft && (
        <div class="draft">
          <OfferFields draft={draft} id={`field-${item.key}`} text={text} change={drafts.change} />
          {isComplete(draft) && (
            <p class="written">
              {text.toSend(describeAnswer(draft, text))}{' '}
              <button type="button" class="link" onClick={() => drafts.remove(item.check)}>
                {text.remove}
              </button>
            </p>
          )}
        </div>
      )}
    </div>
  )
}

/** One thing on the page, with what can be answered about it. */
export function ItemCard({ item, text, drafts }: Props) {
  const sent = drafts.sent[item.check]
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
      {item.check !== '' && item.offers.length > 0 && <Offers item={item} text={text} drafts={drafts} />}
    </article>
  )
}
