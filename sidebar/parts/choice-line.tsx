import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface Props {
  name: string
  /** Shown after the name. */
  detail?: string
  /** The value of the option that is chosen. */
  value: string
  /** Nothing is chosen yet. */
  isOpen: boolean
  /** Why it is asked, or why this is chosen. */
  why: string
  choose: (value: string) => void
  disabled: boolean
  /** The options. */
  children: ComponentChildren
}

/** A row with a name, what is chosen for it, and why. */
export function ChoiceLine({ name, detail, value, isOpen, why, choose, disabled, children }: Props) {
  const id = useId()
  return (
    <tr class={isOpen ? 'unsettled' : undefined}>
      <th scope="row">
        <label for={id}>{name}</label>
        {detail !== undefined && (
          <>
            {' '}
            <span class="hint">{detail}</span>
          </>
        )}
      </th>
      <td>
        <select
          id={id}
          value={value}
          disabled={disabled}
          aria-describedby={`${id}-why`}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {children}
        </select>
        <p id={`${id}-why`} class="hint">
          {why}
        </p>
      </td>
    </tr>
  )
}
