import { useState } from 'preact/hooks'
import type { Text } from '../text.js'
import type { Preview, Reader } from './letters.js'

/** One reader's letter as a mail program shows it, or as plain text; or why there is none. */
export function LetterShown({ preview, reader, text }: { preview: Preview; reader: Reader; text: Text }) {
  const [plain, setPlain] = useState(false)
  const letter = preview.letters.find(({ to }) => to === reader.address)
  if (letter === undefined) {
    const nobody = preview.letters.length === 0
    return (
      <section class="letter none" aria-live="polite">
        <h2>{nobody ? text.nothingForAnyone : text.nothingFor(reader.name)}</h2>
        <p>{nobody ? text.nothingForAnyoneNote : text.nothingForNote}</p>
      </section>
    )
  }
  return (
    <section class="letter" aria-label={text.letterOf(reader.name)}>
      <div class="letter-head">
        <dl aria-live="polite">
          <div>
            <dt>{text.subject}</dt>
            <dd class="subject">{letter.subject}</dd>
          </div>
          <div>
            <dt>{text.to}</dt>
            <dd>
              {letter.name} · {letter.to} · {text.kind(letter.kind)}
            </dd>
          </div>
        </dl>
        <fieldset class="filter">
          <legend class="unseen">{text.form}</legend>
          {[false, true].map((each) => (
            <label key={String(each)} class={each === plain ? 'on' : ''}>
              <input type="radio" name="form" checked={each === plain} onChange={() => setPlain(each)} />
              <span>{each ? text.asText : text.asMail}</span>
            </label>
          ))}
        </fieldset>
      </div>
      {plain ? (
        <pre tabIndex={0}>{letter.text}</pre>
      ) : (
        // An empty sandbox: what stands in a letter can neither run nor reach the page. The key makes a new frame for
        // every letter, so that none is left scrolled where the last one was.
        <iframe key={letter.to} title={text.letterOf(reader.name)} sandbox="" srcdoc={letter.html} />
      )}
    </section>
  )
}
