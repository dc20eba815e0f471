import type { ComponentChildren } from 'preact'

/** A drawing of 16 by 16 units that grows with the text; its meaning is beside it in words. */
export const Icon = ({ className, children }: { className: string; children: ComponentChildren }) => (
  <svg class={`icon ${className}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    {children}
  </svg>
)

export const strokeStyle = {
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '1.6',
  'stroke-linecap': 'round',
} as const
