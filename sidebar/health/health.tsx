import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { remote } from '../client.js'
import { momentIn } from '../day.js'
import { FaultNotice, NotLoaded } from '../parts/asking/fault-notice.js'
import { useView } from '../parts/asking/reading.js'
import { Button } from '../parts/button.js'
import { RefreshIcon } from '../parts/icons.js'
import { healthTexts } from '../text/health/index.js'
import { Checks } from './checks.js'
import { DataProblems } from './data-problems.js'
import { Runs } from './runs.js'
import { countOpen, SetupSteps } from './setup-steps.js'
import { Tools } from './tools.js'

/** One page about the workbook itself: what is set up, what was looked at, what can be put right, and the tools for it. */
export function HealthPage({ close }: { close: () => void }) {
  const view = useView(healthTexts, () => remote.readHealth(null))
  const { text, value: health, waiting } = view
  const [status, setStatus] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])
  const changed = (message: string): void => {
    setStatus(message)
    view.read()
  }
  return (
    <main class="today health" aria-busy={waiting}>
      <header class="head">
        <div class="head-row">
          <h1 ref={heading} tabIndex={-1}>
            {text.title}
          </h1>
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
        <p class="as-of">
          <span>{health && text.asOf(momentIn(health.asOf, health.asOf, text.day))}</span>
          <Button className="link" press={close}>
            {text.back}
          </Button>
        </p>
      </header>
      {health === null ? (
        <NotLoaded task={view} />
      ) : (
        <div class={waiting ? 'list outdated' : 'list'}>
          <FaultNotice task={view} />
          <details class="part" open={countOpen(health) > 0}>
            <summary>
              <h2>{text.setup}</h2> <span class="hint">{text.stepsOpen(countOpen(health))}</span>
            </summary>
            <SetupSteps health={health} text={text} changed={changed} />
          </details>
          <Checks checks={health.checks} text={text} />
          <DataProblems health={health} text={text} changed={changed} />
          <Runs health={health} text={text} />
          <Tools health={health} text={text} changed={changed} />
        </div>
      )}
      <footer class="foot">
        <p class="said" role="status" aria-live="polite">
          {status}
        </p>
      </footer>
    </main>
  )
}
