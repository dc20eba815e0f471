import type { ComponentChildren } from 'preact'

/** What scrolls within the dialog; the keyboard may stop there, since not everything in it can be stopped at. */
export const ScrollArea = ({
  className = '',
  children,
}: {
  className?: string
  children: ComponentChildren
}) => (
  <div class={`scrolled ${className}`} tabIndex={0}>
    {children}
  </div>
)
