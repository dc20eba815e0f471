import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

export interface FieldProps {
  label: string
  /** The label is for those who cannot see what the values say. */
  isLabelUnseen?: boolean
  /** What helps to fill it in. */
  hint?: string | undefined
  /** What is wrong with the value. */
  problem?: string | undefined
  /** The control; it gets what connects it with its label, hint and fault. */
  children: (ids: FieldIds) => ComponentChildren
}
interface FieldIds {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': 'true' | undefined
}

/** One question of a form: its label above the control, and what helps or is wrong below. */
export function Field({ label, isLabelUnseen, hint, problem, children }: FieldProps) {
  const id = useId()
  const note = problem ?? hint
  const ids: FieldIds = {
    id,
    'aria-describedby': note === undefined ? undefined : `${id}-note`,
    'aria-invalid': problem === undefined ? undefined : 'true',
  }
  return (
    <div class="field">
      <label for={id} class={isLabelUnseen ? 'unseen' : undefined}>
        {label}
      </label>
      {children(ids)}
      {note !== undefined && (
        <p id={`${id}-note`} class={problem === undefined ? 'hint' : 'wrong'}>
          {note}
        </p>
      )}
    </div>
  )
}
