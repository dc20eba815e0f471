import type { ComponentChildren } from 'preact'
import { CloseIcon } from '../frame/icons.js'
import { useText } from '../text.js'

interface PanelHeadProps {
  readonly title: string
  readonly close: () => void
  /** What is between the title and the button that closes. */
  readonly children?: ComponentChildren
}

/** The head of a panel: its title, and the button that closes it. */
export function PanelHead({ title, close, children }: PanelHeadProps) {
  const text = useText()
  return (
    <div class="panel-head">
      <h2>{title}</h2>
      {children}
      <button type="button" class="round" aria-label={text.close} onClick={close}>
        <CloseIcon />
      </button>
    </div>
  )
}
