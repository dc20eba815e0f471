import type { ComponentChildren } from 'preact'

interface Props {
  picture?: ComponentChildren
  title: string
  note: string
  /** What to do about it. */
  children?: ComponentChildren
}

/** Shown where there is nothing to list. */
export const EmptyState = ({ picture, title, note, children }: Props) => (
  <section class="nothing">
    {picture}
    <h2>{title}</h2>
    <p>{note}</p>
    {children}
  </section>
)
