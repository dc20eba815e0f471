import { Button } from '../parts/button.js'
import { CloseIcon } from '../parts/icons/icons.js'
import { StatusSign } from '../parts/icons/signs.js'
import type { DayText } from './day-data.js'
import { More } from './more.js'
import type { Message } from './use-acts.js'

interface Props {
  message: Message | null
  text: DayText
  dismiss: () => void
  open: (window: 'showTrackers' | 'previewLetters') => void
  help: () => void
  isHelpOpen: boolean
  /** Reads again what may have changed. */
  readAgain: () => void
}

/** What was just done, with the way back; and the ways to other pages. */
export function Foot({ message, text, dismiss, open, help, isHelpOpen, readAgain }: Props) {
  const isRefused = message?.is === 'refused'
  const said = message && <Said message={message} text={text} dismiss={dismiss} />
  return (
    <footer class="foot">
      <div role="status" aria-live="polite">
        {!isRefused && said}
      </div>
      <div role="alert">{isRefused && said}</div>
      {isHelpOpen && (
        <section class="day-help" aria-label={text.help} tabIndex={0}>
          <h2>{text.help}</h2>
          <dl>
            {Object.entries(text.keys).map(([keys, does]) => (
              <div key={keys}>
                <dt>
                  {keys.split(' ').map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <p class="foot-links">
        <Button className="link" press={() => open('showTrackers')}>
          {text.byTracker}
        </Button>
        <Button className="link" press={() => open('previewLetters')}>
          {text.digests}
        </Button>
        <Button
          className="link help-button"
          aria-label={text.help}
          title={text.help}
          aria-expanded={isHelpOpen}
          press={help}
        >
          ?
        </Button>
      </p>
      <More text={text} changed={readAgain} />
    </footer>
  )
}

const Said = ({ message, text, dismiss }: { message: Message; text: DayText; dismiss: () => void }) => (
  <div class={`day-said ${message.is}`}>
    {message.is === 'refused' && <StatusSign rag="red" />}
    <span>{message.text}</span>
    {message.offer && (
      <Button className="link" press={message.offer.press}>
        {message.offer.label}
      </Button>
    )}
    {message.is !== 'saving' && (
      <Button className="icon-button" aria-label={text.close} title={text.close} press={dismiss}>
        <CloseIcon />
      </Button>
    )}
  </div>
)
