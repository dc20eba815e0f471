import { useState } from 'preact/hooks'
import { textOf } from '../../src/text/text-of.js'
import { closeWindow, remote } from '../client.js'
import { SetupSteps } from '../parts/setup/setup-steps.js'
import { FaultNotice, NotLoaded } from '../parts/asking/fault-notice.js'
import { useReading } from '../parts/asking/reading.js'
import { setupTexts } from '../text/setup/index.js'
import type { StartData, StartText } from './start-data.js'

interface Props {
  data: StartData
  text: StartText
  begin: () => void
}

/** The steps of setting a workbook up, as the workbook shows them: they can be left at any time and gone on with later. */
export function SetupPath({ data, text: startText, begin }: Props) {
  const text = { ...startText, ...textOf(setupTexts, data.locale) }
  const reading = useReading(text, () => remote.readHealth(null))
  const [status, setStatus] = useState('')
  const changed = (message: string): void => {
    setStatus(message)
    reading.read()
  }
  if (reading.value === null) return <NotLoaded task={reading} />
  return (
    <section class="setup-path" aria-busy={reading.waiting}>
      <FaultNotice task={reading} />
      <p class="hint">{text.stepsNote}</p>
      <SetupSteps state={reading.value} text={text} changed={changed} begin={begin} left={closeWindow} />
      <p class="said" role="status" aria-live="polite">
        {status}
      </p>
    </section>
  )
}

/** The same as a tab, in which a person goes on with it. */
export const SetupTab = (props: Props) => (
  <div class="scrolled">
    <SetupPath {...props} />
  </div>
)
