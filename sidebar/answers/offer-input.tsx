import type { OfferInput } from '../../src/core/answers/published-page.js'
import { maxAnswerText } from '../../src/core/answers/submission.js'
import type { AnswersText } from '../text/answers/index.js'
import { type Draft, isComplete } from './drafts.js'

interface Props<Kind extends string> {
  draft: Draft
  input: Extract<OfferInput, { kind: Kind }>
  /** Begins the ids of the fields. */
  id: string
  text: AnswersText
  change: (draft: Draft) => void
}

/** So many values have a button each; more are a list. */
const maxButtons = 11

function DayInput({ draft, input, id, text, change }: Props<'day'>) {
  // Where there is one date, the press of the button says all.
  if (input.from === input.to) return null
  const choose = (value: string): void => change({ ...draft, value: value === '' ? null : value })
  return (
    <>
      <div class="values" role="group" aria-label={text.suggested}>
        {input.suggested.map((day) => (
          <button key={day} type="button" aria-pressed={draft.value === day} onClick={() => choose(day)}>
            {text.weekday(day)}
          </button>
        ))}
      </div>
      <label for={id}>{text.otherDate}</label>
      <input
        id={id}
        type="date"
        min={input.from}
        max={input.to}
        value={draft.value ?? ''}
        onInput={({ currentTarget }) => choose(currentTarget.value)}
      />
      <p class="hint">{text.between(text.date(input.from), text.date(input.to))}</p>
    </>
  )
}

/** The words that go with a value: asked for once there is one, or at once where they must be there. */
function WordsBeside({ draft, input, id, text, change }: Props<'choice' | 'number'>) {
  const isRequired = input.text === 'required'
  if (input.text === undefined || (!isRequired && draft.value === null)) return null
  return (
    <TextInput
      draft={draft}
      input={{ kind: 'text', isRequired }}
      id={`${id}-words`}
      text={text}
      change={change}
    />
  )
}

function ChoiceInput(props: Props<'choice'>) {
  const { draft, input, id, text, change } = props
  const choose = (value: string): void => change({ ...draft, value: value === '' ? null : value })
  if (input.choices.length > maxButtons && input.choices.every(({ detail }) => detail === '')) {
    return (
      <>
        <label for={id}>{text.said[draft.offer.act]}</label>
        <select
          id={id}
          value={draft.value ?? ''}
          onInput={({ currentTarget }) => choose(currentTarget.value)}
        >
          <option value="">{text.chooseOne}</option>
          {input.choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <WordsBeside {...props} />
      </>
    )
  }
  return (
    <>
      <fieldset class={input.choices.some(({ detail }) => detail !== '') ? 'choices long' : 'choices'}>
        <legend class="unseen">{draft.item.title}</legend>
        {input.choices.map(({ value, label, detail }) => (
          <label key={value}>
            <input type="radio" name={id} checked={draft.value === value} onChange={() => choose(value)} />
            <span>
              {label}
              {detail !== '' && <span class="hint">{detail}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <WordsBeside {...props} />
    </>
  )
}

function NumberInput(props: Props<'number'>) {
  const { draft, input, id, text, change } = props
  const { from, to, low, high } = input
  const meaningOf = (value: number): string => (value === from ? low : value === to ? high : '')
  if (to - from >= maxButtons) {
    return (
      <>
        <label for={id}>{text.between(String(from), String(to))}</label>
        <input
          id={id}
          type="number"
          min={from}
          max={to}
          step={1}
          value={draft.value ?? ''}
          onInput={({ currentTarget: { value } }) =>
            change({ ...draft, value: value === '' ? null : Number(value) })
          }
        />
        <WordsBeside {...props} />
      </>
    )
  }
  return (
    <>
      <div class="values" role="group" aria-label={draft.item.title}>
        {Array.from({ length: to - from + 1 }, (_, at) => from + at).map((value) => (
          <button
            key={value}
            type="button"
            aria-label={[value, meaningOf(value)].filter((each) => each !== '').join(' – ')}
            aria-pressed={draft.value === value}
            onClick={() => change({ ...draft, value })}
          >
            {value}
          </button>
        ))}
      </div>
      {`${low}${high}` !== '' && <p class="hint">{text.scale(`${from} – ${low}`, `${to} – ${high}`)}</p>}
      <WordsBeside {...props} />
    </>
  )
}

function TextInput({ draft, input, id, text, change }: Props<'text'>) {
  return (
    <>
      <label for={id}>{input.isRequired ? text.words : text.wordsIfAny}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={maxAnswerText}
        value={draft.text}
        onInput={({ currentTarget }) => change({ ...draft, text: currentTarget.value })}
      />
      {draft.text.length >= maxAnswerText && <p class="hint">{text.fullText(maxAnswerText)}</p>}
    </>
  )
}

function LinkInput({ draft, id, text, change }: Props<'link'>) {
  return (
    <>
      <label for={id}>{text.address}</label>
      <input
        id={id}
        type="url"
        inputMode="url"
        placeholder="https://"
        maxLength={maxAnswerText}
        value={draft.value ?? ''}
        onInput={({ currentTarget: { value } }) =>
          change({ ...draft, value: value.trim() === '' ? null : value.trim() })
        }
      />
      {draft.value !== null && !isComplete(draft) && <p class="hint">{text.wrongAddress}</p>}
    </>
  )
}

/** The fields for what an offer asks beside the press of its button. */
export function OfferFields(props: {
  draft: Draft
  id: string
  text: AnswersText
  change: (draft: Draft) => void
}) {
  const { input } = props.draft.offer
  switch (input?.kind) {
    case undefined:
      return null
    case 'day':
      return <DayInput {...props} input={input} />
    case 'choice':
      return <ChoiceInput {...props} input={input} />
    case 'number':
      return <NumberInput {...props} input={input} />
    case 'text':
      return <TextInput {...props} input={input} />
    case 'link':
      return <LinkInput {...props} input={input} />
  }
}
