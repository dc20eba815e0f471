import { Field, type FieldProps } from './field.js'

interface Option {
  value: string
  label: string
  disabled?: boolean
}

interface Props extends Omit<FieldProps, 'children'> {
  value: string
  choose: (value: string) => void
  options: readonly Option[]
  disabled?: boolean
}

/** A field with a list of values, one of which is chosen. */
export const SelectField = ({ value, choose, options, disabled = false, ...field }: Props) => (
  <Field {...field}>
    {(ties) => (
      <select
        {...ties}
        value={value}
        disabled={disabled}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </Field>
)

/** Names as options, whose value is the name. */
export const nameOptions = (names: readonly string[]): Option[] =>
  names.map((name) => ({ value: name, label: name }))
