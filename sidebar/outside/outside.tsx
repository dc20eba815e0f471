import { useState } from 'preact/hooks'
import { remote } from '../client.js'
import { useView } from '../parts/asking/reading.js'
import { PageBeside } from '../parts/page-beside.js'
import { outsideTexts } from '../text/outside/index.js'
import { WaitingAnswer } from './waiting-answer.js'

/** What came in over links and waits for a person: the difference it makes, and one press for or against it. */
export function OutsidePage() {
  const view = useView(outsideTexts, () => remote.readOutside(null))
  const { text } = view
  const [status, setStatus] = useState('')
  return (
    <PageBeside view={view} intro={text.intro} status={status}>
      {(outside) => (
        <>
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
        </>
      )}
    </PageBeside>
  )
}
