import { useState } from 'preact/hooks'
import { remote } from '../client.js'
import { AskButton } from '../parts/asking/ask-button.js'
import { FaultNotice, NotLoaded } from '../parts/asking/fault-notice.js'
import { useView } from '../parts/asking/reading.js'
import { Button } from '../parts/button.js'
import { RefreshIcon } from '../parts/icons/icons.js'
import { outsideTexts } from '../text/outside/index.js'
import { WaitingAnswer } from './waiting-answer.js'

/** What came in over links and waits for a person: the difference it makes, and one press for or against it. */
export function OutsidePage() {
  const view = useView(outsideTexts, () => remote.readOutside(null))
  const { text, value: outside, waiting } = view
  const [status, setStatus] = useState('')
  return (
    <main class="outside" aria-busy={waiting}>
      <header class="outside-head">
        <div class="outside-line">
          <p class="outside-title" aria-hidden="true">
            {text.title}
          </p>
          <Button
            className="square"
            aria-label={text.refresh}
            title={text.refresh}
            busy={waiting}
            press={() => view.read()}
          >
            <RefreshIcon isTurning={waiting} />
          </Button>
        </div>
        <p class="hint">{text.intro}</p>
        <AskButton className="link" text={text} question={() => remote.showSidebar()}>
          {text.back}
        </AskButton>
      </header>
      {outside === null ? (
        <NotLoaded task={view} />
      ) : (
        <div class="outside-list">
          <FaultNotice task={view} />
          <h2>{text.waiting(outside.waiting.length + outside.more)}</h2>
          {outside.waiting.length === 0 && <p class="hint">{text.none}</p>}
          {outside.waiting.map((answer) => (
            <WaitingAnswer
              key={`${answer.id} ${answer.place}`}
              answer={answer}
              text={text}
              decided={(left, message) => {
                view.setValue(left)
                setStatus(`${message} ${text.left(left.waiting.length + left.more)}`)
              }}
            />
          ))}
        </div>
      )}
      <p class="outside-foot" role="status" aria-live="polite">
        {status}
      </p>
    </main>
  )
}
