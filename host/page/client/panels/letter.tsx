/**
 * One email: as HTML at the width of a phone or a screen, on a light or dark background, or as plain text.
 */
import { useState } from 'preact/hooks'
import type { Letter } from '../../contract.js'
import { formatMoment, useText } from '../text.js'

type Shape = 'html' | 'text'
const phone = 375
const screen = 800
/** Windows below this many pixels have no space beside the list, as in outbox.css. */
const narrow = 700

export function LetterView({ letter }: { letter: Letter }) {
  const text = useText()
  const [shape, setShape] = useState<Shape>('html')
  const [width, setWidth] = useState(innerWidth < narrow ? phone : screen)
  const [isDark, setDark] = useState(false)
  const shownShape = letter.html === '' ? 'text' : shape

  return (
    <article class="letter" aria-label={letter.subject}>
      <Facts letter={letter} />
      <div class="letter-tools">
        <Choice
          label={text.letterShape}
          options={[
            ['html', text.asHtml],
            ['text', text.asText],
          ]}
          value={shownShape}
          choose={setShape}
        />
        {shownShape === 'html' && (
          <Choice
            label={text.letterWidth}
            options={[
              [screen, text.screenWidth],
              [phone, text.phoneWidth],
            ]}
            value={width}
            choose={setWidth}
          />
        )}
        {shownShape === 'html' && (
          <Choice
            label={text.letterBackground}
            options={[
              [false, text.lightBackground],
              [true, text.darkBackground],
            ]}
            value={isDark}
            choose={setDark}
          />
        )}
        {letter.html === '' && <span class="hint">{text.noHtml}</span>}
      </div>
      <Paper letter={letter} shape={shownShape} width={width} isDark={isDark} />
    </article>
  )
}

/** What it is about, its reader, and when it was sent. */
function Facts({ letter }: { letter: Letter }) {
  const text = useText()
  return (
    <>
      <h3>{letter.subject}</h3>
      <dl class="letter-facts">
        <dt>{text.to}</dt>
        <dd>{letter.to}</dd>
        {letter.cc !== '' && <dt>{text.cc}</dt>}
        {letter.cc !== '' && <dd>{letter.cc}</dd>}
        <dt>{text.sentAt}</dt>
        <dd>
          {formatMoment(letter.at, text)} · {text.size(letter.bytes)}
        </dd>
        {letter.attachments.length > 0 && <dt>{text.attachments}</dt>}
        {letter.attachments.length > 0 && <dd>{letter.attachments.join(', ')}</dd>}
      </dl>
    </>
  )
}

interface PaperProps {
  letter: Letter
  shape: Shape
  width: number
  isDark: boolean
}

const Paper = ({ letter, shape, width, isDark }: PaperProps) => (
  <div
    class={`letter-ground ${isDark ? 'dark' : 'light'}`}
    tabIndex={0}
    role="group"
    aria-label={letter.subject}
  >
    {shape === 'html' ? (
      <iframe
        class="letter-html"
        title={letter.subject}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        style={`width:${width}px;color-scheme:${isDark ? 'dark' : 'light'}`}
        srcdoc={letter.html}
      />
    ) : (
      <pre class="letter-text">{letter.text}</pre>
    )}
  </div>
)

interface ChoiceProps<T extends string | number | boolean> {
  label: string
  options: [T, string][]
  value: T
  choose: (value: T) => void
}

function Choice<T extends string | number | boolean>({ label, options, value, choose }: ChoiceProps<T>) {
  return (
    <div class="choice" role="group" aria-label={label}>
      {options.map(([option, name]) => (
        <button
          key={String(option)}
          type="button"
          aria-pressed={option === value}
          onClick={() => choose(option)}
        >
          {name}
        </button>
      ))}
    </div>
  )
}
