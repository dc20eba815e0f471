import type { JSX } from 'preact'

interface Props extends Omit<JSX.InputHTMLAttributes<HTMLInputElement>, 'value' | 'min'> {
  /** What was typed. */
  typed: string
  min: number
  change: (typed: string) => void
}

/** In place of a text that is no number, of which the browser says nothing else. */
const noNumber = '?'

/** An input for a whole number of at most three digits. */
export const NumberInput = ({ typed, change, ...rest }: Props) => (
  <input
    {...rest}
    type="number"
    max={999}
    // The browser would remove a text that is no number, and with it what the person is typing.
    value={typed === noNumber ? '' : typed}
    onInput={({ currentTarget: { value, validity } }) => change(validity.badInput ? noNumber : value)}
  />
)
