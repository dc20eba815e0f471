import { useLayoutEffect, useRef } from 'preact/hooks'
import { Button } from '../parts/button.js'
import type { TodayText } from './today-data.js'

interface Props {
  text: TodayText
  /** That page was just left, and the focus with it. */
  isReturning: boolean
  open: () => void
}

/** The way to the page about health and setup. */
export function HealthLink({ text, isReturning, open }: Props) {
  const line = useRef<HTMLParagraphElement>(null)
  useLayoutEffect(() => {
    if (isReturning) line.current?.querySelector('button')?.focus()
  }, [isReturning])
  return (
    <p ref={line}>
      <Button className="link" press={open}>
        {text.health}
      </Button>
    </p>
  )
}
