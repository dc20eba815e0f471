import { Field, type FieldProps } from './field.js'

interface Props extends Omit<FieldProps, 'children'> {
  value: string
  change: (value: string) => void
  maxLength?: number
}

/** A field for a name. */
export const TextField = ({ value, change, maxLength = 200, ...field }: Props) => (
  <Field {...field}>
    {(ties) => (
      <input
        {...ties}
        maxLength={maxLength}
        autocomplete="off"
        value={value}
        onInput={(event) => change(event.currentTarget.value)}
      />
    )}
  </Field>
)

interface DateProps extends Omit<Props, 'maxLength'> {
  min?: string
  max?: string | undefined
}

/** A field for a date; blank while there is none. */
export const DateField = ({ value, change, min, max, ...field }: DateProps) => (
  <Field {...field}>
    {(ties) => (
      <input
        {...ties}
        type="date"
        min={min}
        max={max}
        value={value}
        onInput={(event) => change(event.currentTarget.value)}
      />
    )}
  </Field>
)
