import { useState } from 'preact/hooks'
import { Button } from '../../parts/button.js'
import { Letter } from '../../parts/letter.js'
import type { LettersText, Preview, Reader } from '../letters.js'
import { TestForm } from './test-form.js'
import { WhyLetter } from './why-letter.js'

interface Props {
  preview: Preview
  reader: Reader
  text: LettersText
}

/** One reader: the letter as it would be written now, sent to oneself as a test, and why there is one or none. */
export function ReaderPane({ preview, reader, text }: Props) {
  const [asking, ask] = useState(false)
  const [testing, test] = useState(false)
  // Whoever runs the reminders from this account sits at the screen; the next test goes to the same person.
  const myself = preview.runsHere ? preview.readers.find(({ name }) => name === preview.runBy) : undefined
  const [testTo, chooseTestTo] = useState(myself?.known ? myself.address : '')
  const letter = preview.letters.find(({ to }) => to === reader.address)
  if (asking)
    return (
      <section class="reader-pane">
        <div class="pane-actions">
          <Button className="link" press={() => ask(false)}>
            {text.backToLetter}
          </Button>
        </div>
        <WhyLetter reader={reader} text={text} />
      </section>
    )
  return (
    <section class="reader-pane">
      {letter === undefined ? (
        <NoLetter nobody={preview.letters.length === 0} reader={reader} text={text} />
      ) : (
        <Letter
          letter={letter}
          label={text.letterOf(reader.name)}
          to={`${letter.name} · ${letter.to} · ${text.kind(letter.kind)}`}
          text={text}
        />
      )}
      {testing && letter !== undefined ? (
        <TestForm
          key={reader.address}
          preview={preview}
          reader={reader}
          text={text}
          to={testTo}
          choose={chooseTestTo}
          close={() => test(false)}
        />
      ) : (
        <div class="pane-actions">
          {letter !== undefined && (
            <Button className="link" press={() => test(true)}>
              {text.test}
            </Button>
          )}
          <Button className="link" press={() => ask(true)}>
            {text.why(reader.name)}
          </Button>
        </div>
      )}
    </section>
  )
}

const NoLetter = ({ nobody, reader, text }: { nobody: boolean; reader: Reader; text: LettersText }) => (
  <section class="letter none" aria-live="polite">
    <h2>{nobody ? text.nothingForAnyone : text.nothingFor(reader.name)}</h2>
    <p>{nobody ? text.nothingForAnyoneNote : text.nothingForNote}</p>
  </section>
)
