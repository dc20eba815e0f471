import { Field, type FieldProps } from './field.js'

interface Props extends Omit<FieldProps, 'children'> {
  value: string
  change: (value: string) => void
}

/** A field for a few sentences. */
export const TextAreaField = ({ value, change, ...field }: Props) => (
  <Field {...field}>
    {(ties) => (
      <textarea
        {...ties}
        maxLength={2000}
        value={value}
        onInput={(event) => change(event.currentTarget.value)}
      />
    )}
  </Field>
)
