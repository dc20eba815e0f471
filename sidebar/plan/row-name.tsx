import type { ComponentChildren } from 'preact'
import type { PlanText } from './plan-data.js'

/** A row's name for people; of a very long name the beginning, and all of it under the pointer. */
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
