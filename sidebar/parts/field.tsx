import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface Props {
  label: string
  /** What helps to fill it in. */
  hint?: string | undefined
  /** What is wrong with what stands there. */
  wrong?: string | undefined
  /** The control; it is given what ties it to its label, hint and fault. */
  children: (ties: Ties) => ComponentChildren
}
export interface Ties {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': 'true' | undefined
}

/** One question of a form: its label above the control, and what helps or is wrong below. */
export function Field({ label, hint, wrong, children }: Props) {
  const id = useId()
  const note = wrong ?? hint
  const ties: Ties = {
    id,
    'aria-describedby': note === undefined ? undefined : `${id}-note`,
    'aria-invalid': wrong === undefined ? undefined : 'true',
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children(ties)}
      {note !== undefined && (
        <p id={`${id}-note`} class={wrong === undefined ? 'hint' : 'wrong'}>
          {note}
        </p>
      )}
    </div>
  )
}
