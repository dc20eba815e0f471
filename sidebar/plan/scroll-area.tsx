import type { ComponentChildren } from 'preact'

/**
 * What scrolls within the dialog; the focus may stop there, since not everything in it can have the focus.
 */
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
