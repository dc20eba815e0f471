import { useState } from 'preact/hooks'
import { remote } from '../client.js'
import { momentIn } from '../day.js'
import { AskButton } from '../parts/asking/ask-button.js'
import { FaultNotice, NotLoaded } from '../parts/asking/fault-notice.js'
import { useView } from '../parts/asking/reading.js'
import { Button } from '../parts/button.js'
import { RefreshIcon } from '../parts/icons/icons.js'
import { parseLocale } from '../../src/core/locale.js'
import { textOf } from '../../src/text/text-of.js'
import { setupTexts } from '../text/setup/index.js'
import { healthTexts } from '../text/health/index.js'
import { Checks } from './checks.js'
import { DataProblems } from './data-problems.js'
import { Runs } from './runs.js'
import { countOpen, SetupSteps } from '../parts/setup/setup-steps.js'
import { Tools } from './tools.js'

/** One page about the workbook itself: what is set up, what was looked at, what can be put right, and the tools for it. */
export function HealthPage() {
  const view = useView(healthTexts, () => remote.readHealth(null))
  const { text, value: health, waiting } = view
  const setupText = { ...text, ...textOf(setupTexts, parseLocale(health?.locale ?? '')) }
  const [status, setStatus] = useState('')
  const changed = (message: string): void => {
    setStatus(message)
    view.read()
  }
  return (
    <main class="health" aria-busy={waiting}>
      <header class="head">
        <div class="head-row">
          <p class="title" aria-hidden="true">
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
        <p class="as-of">
          <span>{health && text.asOf(momentIn(health.asOf, health.asOf, text.day))}</span>
          <AskButton className="link" text={text} question={() => remote.showSidebar()}>
            {text.back}
          </AskButton>
        </p>
      </header>
      {health === null ? (
        <NotLoaded task={view} />
      ) : (
        <div class={waiting ? 'list outdated' : 'list'}>
          <FaultNotice task={view} />
          <details class="part" open={countOpen(health) > 0}>
            <summary>
              <h2>{setupText.setup}</h2> <span class="hint">{setupText.stepsOpen(countOpen(health))}</span>
            </summary>
            <SetupSteps state={health} text={setupText} changed={changed} />
          </details>
          <Checks checks={health.checks} text={text} />
          <DataProblems health={health} text={text} changed={changed} />
          <Runs health={health} text={text} />
          <Tools health={health} text={text} changed={changed} />
        </div>
      )}
      <p class="foot" role="status" aria-live="polite">
        {status}
      </p>
    </main>
  )
}
