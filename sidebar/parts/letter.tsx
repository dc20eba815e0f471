import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { LetterHeadWords } from '../text/letter-head/en.js'

interface Props {
  /** The letter as it would be sent. */
  letter: { readonly to: string; readonly subject: string; readonly html: string; readonly text: string }
  /** What the letter is, for people who cannot see it. */
  label: string
  /** Its reader, as the line under the subject says it. */
  to: ComponentChildren
  text: LetterHeadWords
  /** The letter's sentences with their sources, where these are known. */
  sources?: ComponentChildren
}

/** A letter as a mail program shows it, as plain text, or by the sources of its sentences. */
export function LetterView({ letter, label, to, text, sources }: Props) {
  const [view, setView] = useState<'asMail' | 'asText' | 'asSources'>('asMail')
  const views =
    sources === undefined ? (['asMail', 'asText'] as const) : (['asMail', 'asText', 'asSources'] as const)
  return (
    <section class="letter" aria-label={label}>
      <div class="letter-head">
        <dl aria-live="polite">
          <div>
            <dt>{text.subject}</dt>
            <dd class="subject">{letter.subject}</dd>
          </div>
          <div>
            <dt>{text.to}</dt>
            <dd>{to}</dd>
          </div>
        </dl>
        <fieldset class="filter">
          <legend class="unseen">{text.form}</legend>
          {views.map((each) => (
            <label key={each} class={each === view ? 'on' : ''}>
              <input type="radio" name="form" checked={each === view} onChange={() => setView(each)} />
              <span>{text[each]}</span>
            </label>
          ))}
        </fieldset>
      </div>
      {view === 'asSources' ? (
        sources
      ) : view === 'asText' ? (
        <pre tabIndex={0}>{letter.text}</pre>
      ) : (
        // An empty sandbox: what a letter contains can't run and can't reach the page. The key makes a new
        // frame for every letter, so that none is left scrolled where the last one was.
        <iframe key={letter.to} class="light" title={label} sandbox="" srcdoc={letter.html} />
      )}
    </section>
  )
}
