import { Button } from '../parts/button.js'
import { LetterIcon } from '../parts/icons/icons.js'
import type { TodayText } from './today-data.js'

interface Props {
  /** Whether reminders run, in words. */
  reminders: string
  /** What has just happened, shown, and read out by screen readers. */
  status: string
  text: TodayText
  preview: () => void
}

/** Whether reminders run, and the way to the letters. */
export const Foot = ({ reminders, status, text, preview }: Props) => (
  <footer class="foot">
    <p class="said" role="status" aria-live="polite">
      {status}
    </p>
    <p class="foot-letters">
      <LetterIcon />
      <span>{reminders}</span>
      <Button className="link" press={preview}>
        {text.preview}
      </Button>
    </p>
  </footer>
)
