import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type Answer, remote } from '../../client.js'
import { useReading } from '../../parts/asking/reading.js'
import { NotLoaded } from '../../parts/asking/fault-notice.js'
import { Button } from '../../parts/button.js'
import { LetterView } from '../../parts/letter.js'
import { TestForm } from './test-form.js'
import { WhyLetter } from './why-letter.js'
import type { LettersText, Preview, Reader } from '../letters-data.js'

/** Letters that were read since the preview was, by address, and which of the previews it was. */
export interface LetterBodies {
  readonly previewNumber: number
  readonly letters: Map<string, Answer<'readLetter'>>
}

interface Props {
  preview: Preview
  reader: Reader
  text: LettersText
  letterBodies: LetterBodies
}

/**
 * One reader: the letter as it would be written now, sent to oneself as a test, and why there is one or none.
 */
export function ReaderPane({ preview, reader, text, letterBodies }: Props) {
  const [isAsking, setAsking] = useState(false)
  const [isTesting, setTesting] = useState(false)
  // The person at the screen runs the reminders from this account; the next test is sent to the same person.
  const ownReader = preview.runsHere ? preview.readers.find(({ name }) => name === preview.runBy) : undefined
  const [testTo, chooseTestTo] = useState(ownReader?.known ? ownReader.address : '')
  const letter = preview.letters.find(({ to }) => to === reader.address)
  if (isAsking)
    return (
      <section class="reader-pane">
        <div class="pane-actions">
          <Back text={text} back={() => setAsking(false)} />
        </div>
        <WhyLetter reader={reader} text={text} close={() => setAsking(false)} />
      </section>
    )
  return (
    <section class="reader-pane">
      {letter === undefined ? (
        <NoLetter hasNoReader={preview.letters.length === 0} reader={reader} text={text} />
      ) : (
        <ReaderLetter
          key={`${letterBodies.previewNumber} ${reader.address}`}
          reader={reader}
          text={text}
          letterBodies={letterBodies}
        />
      )}
      {isTesting && letter !== undefined ? (
        <TestForm
          key={reader.address}
          preview={preview}
          reader={reader}
          text={text}
          to={testTo}
          choose={chooseTestTo}
          close={() => setTesting(false)}
        />
      ) : (
        <div class="pane-actions">
          {letter !== undefined && (
            <Button className="link" press={() => setTesting(true)}>
              {text.test}
            </Button>
          )}
          <Button className="link" press={() => setAsking(true)}>
            {text.why(reader.name)}
          </Button>
        </div>
      )}
    </section>
  )
}

/** The letter of one reader, read when it is opened for the first time. */
function ReaderLetter({
  reader,
  text,
  letterBodies,
}: {
  reader: Reader
  text: LettersText
  letterBodies: LetterBodies
}) {
  const cachedLetter = letterBodies.letters.get(reader.address)
  const reading = useReading(
    text,
    cachedLetter === undefined ? () => remote.readLetter({ reader: reader.address }) : null,
    (value) => void letterBodies.letters.set(reader.address, value),
  )
  const letter = cachedLetter ?? reading.value
  if (letter === null && !letterBodies.letters.has(reader.address))
    return (
      <section class="letter none" aria-label={text.letterOf(reader.name)}>
        <NotLoaded task={reading} />
      </section>
    )
  return letter ? (
    <LetterView
      letter={letter}
      label={text.letterOf(reader.name)}
      to={`${letter.name} · ${letter.to} · ${text.kind(letter.kind)}`}
      text={text}
    />
  ) : (
    <NoLetter hasNoReader={false} reader={reader} text={text} />
  )
}

const NoLetter = ({
  hasNoReader,
  reader,
  text,
}: {
  hasNoReader: boolean
  reader: Reader
  text: LettersText
}) => (
  <section class="letter none" aria-live="polite">
    <h2>{hasNoReader ? text.nothingForAnyone : text.nothingFor(reader.name)}</h2>
    <p>{hasNoReader ? text.nothingForAnyoneNote : text.nothingForNote}</p>
  </section>
)

/** The way back; it has the focus that was on the question. */
function Back({ text, back }: { text: LettersText; back: () => void }) {
  const line = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => line.current?.querySelector('button')?.focus(), [])
  return (
    <span ref={line}>
      <Button className="link" press={back}>
        {text.backToLetter}
      </Button>
    </span>
  )
}
