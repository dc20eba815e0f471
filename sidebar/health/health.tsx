import { useState } from 'preact/hooks'
import { remote } from '../client.js'
import { momentIn } from '../day.js'
import { useView } from '../parts/asking/reading.js'
import { PageBeside } from '../parts/page-beside.js'
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
  const { text, value: health } = view
  const setupText = { ...text, ...textOf(setupTexts, parseLocale(health?.locale ?? '')) }
  const [status, setStatus] = useState('')
  const changed = (message: string): void => {
    setStatus(message)
    view.read()
  }
  const asOf = health && text.asOf(momentIn(health.asOf, health.asOf, text.day))
  return (
    <PageBeside view={view} intro={asOf} status={status}>
      {(found) => (
        <>
          <details class="part" open={countOpen(found) > 0}>
            <summary>
              <h2>{setupText.setup}</h2> <span class="hint">{setupText.stepsOpen(countOpen(found))}</span>
            </summary>
            <SetupSteps state={found} text={setupText} changed={changed} />
          </details>
          <Checks checks={found.checks} text={text} />
          <DataProblems health={found} text={text} changed={changed} />
          <Runs health={found} text={text} />
          <Tools health={found} text={text} changed={changed} />
        </>
      )}
    </PageBeside>
  )
}
