import { Button } from '../parts/button.js'
import { LetterIcon } from '../parts/icons/icons.js'
import type { OverviewReading } from './overview-reading.js'
import type { TodayText } from './today-data.js'

interface Props {
  /** Whether reminders run, in words. */
  reminders: string
  /** What has just happened, shown, and read out by screen readers. */
  status: string
  text: TodayText
  open: OverviewReading['open']
}

/** Whether reminders run, and the ways to the letters and to the page about health. */
export const Foot = ({ reminders, status, text, open }: Props) => (
  <footer class="foot">
    <p class="said" role="status">
      {status}
    </p>
    <p class="foot-letters">
      <LetterIcon />
      <span>{reminders}</span>
      <Button className="link" press={() => open('previewLetters')}>
        {text.preview}
      </Button>
    </p>
    <Button className="link" press={() => open('showHealth')}>
      {text.setup}
    </Button>
  </footer>
)
