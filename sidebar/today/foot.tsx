import { useLayoutEffect, useRef } from 'preact/hooks'
import { Button } from '../parts/button.js'
import { LetterIcon } from '../parts/icons.js'
import type { TodayText } from './today-data.js'

interface Props {
  /** Whether reminders run, in words. */
  reminders: string
  /** What has just happened, shown, and read out by screen readers. */
  status: string
  text: TodayText
  preview: () => void
  isReturning: boolean
  openHealth: () => void
}

/** Whether reminders run, and the ways to the letters and to the page about health. */
export const Foot = ({ reminders, status, text, preview, isReturning, openHealth }: Props) => {
  const footer = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (isReturning) footer.current?.querySelector<HTMLElement>('.health-link')?.focus()
  }, [isReturning])
  return (
    <footer class="foot" ref={footer}>
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
      <Button className="link health-link" press={openHealth}>
        {text.health}
      </Button>
    </footer>
  )
}
