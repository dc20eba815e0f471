import type { ComponentChildren, JSX } from 'preact'

interface Props extends Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, 'onClick' | 'class'> {
  className?: string
  /** While it works: it cannot be pressed, but keeps the focus, which `disabled` would lose. */
  busy?: boolean
  press: () => void
  children: ComponentChildren
}

/** A button that is refused while it works. */
export const Button = ({ className = '', busy = false, press, children, ...rest }: Props) => (
  <button
    type="button"
    class={className}
    aria-disabled={busy || undefined}
    onClick={() => !busy && press()}
    {...rest}
  >
    {children}
  </button>
)
