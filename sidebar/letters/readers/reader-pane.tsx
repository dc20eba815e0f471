import { useState } from 'preact/hooks'
import { type Answer, remote } from '../../client.js'
import { useReading } from '../../parts/asking/reading.js'
import { Unread } from '../../parts/asking/trouble.js'
import { Button } from '../../parts/button.js'
import { Letter } from '../../parts/letter.js'
import type { LettersText, Preview, Reader } from '../letters.js'
import { TestForm } from './test-form.js'
import { WhyLetter } from './why-letter.js'

/** Letters that were read since the preview was, by address, and which of the previews it was. */
export interface Bodies {
  readonly of: number
  readonly letters: Map<string, Answer<'readLetter'>>
}

interface Props {
  preview: Preview
  reader: Reader
  text: LettersText
  bodies: Bodies
}

/** One reader: the letter as it would be written now, sent to oneself as a test, and why there is one or none. */
export function ReaderPane({ preview, reader, text, bodies }: Props) {
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
        <ReaderLetter key={`${bodies.of} ${reader.address}`} reader={reader} text={text} bodies={bodies} />
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

/** The letter of one reader, read when it is looked at for the first time. */
function ReaderLetter({ reader, text, bodies }: { reader: Reader; text: LettersText; bodies: Bodies }) {
  const known = bodies.letters.get(reader.address)
  const reading = useReading(
    text,
    known === undefined ? () => remote.readLetter({ reader: reader.address }) : null,
    (value) => void bodies.letters.set(reader.address, value),
  )
  const letter = known ?? reading.value
  if (letter === null && !bodies.letters.has(reader.address))
    return (
      <section class="letter none" aria-label={text.letterOf(reader.name)}>
        <Unread of={reading} />
      </section>
    )
  return letter ? (
    <Letter
      letter={letter}
      label={text.letterOf(reader.name)}
      to={`${letter.name} · ${letter.to} · ${text.kind(letter.kind)}`}
      text={text}
    />
  ) : (
    <NoLetter nobody={false} reader={reader} text={text} />
  )
}

const NoLetter = ({ nobody, reader, text }: { nobody: boolean; reader: Reader; text: LettersText }) => (
  <section class="letter none" aria-live="polite">
    <h2>{nobody ? text.nothingForAnyone : text.nothingFor(reader.name)}</h2>
    <p>{nobody ? text.nothingForAnyoneNote : text.nothingForNote}</p>
  </section>
)
