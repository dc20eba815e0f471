import type { ComponentChildren } from 'preact'
import type { PlanText } from './plan-data.js'

/** What people call a row; of a very long name the beginning, and the rest when it is pointed at. */
export const RowName = ({
  name,
  text,
  children,
}: {
  name: string
  text: PlanText
  children?: ComponentChildren
}) => (
  <span class="name" title={name.length > 60 ? name : undefined}>
    {children}
    {name || text.untitled}
  </span>
)
