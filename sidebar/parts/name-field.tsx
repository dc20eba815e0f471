import { useId } from 'preact/hooks'
import { Field, type FieldProps } from './field.js'

interface NameFieldProps extends Omit<FieldProps, 'children'> {
  value: string
  change: (value: string) => void
  /** Those that are known. */
  names: readonly { readonly value: string; readonly label: string }[]
}

/** A name that is typed, with those that are known to choose from. */
export function NameField({ value, change, names, ...field }: NameFieldProps) {
  const list = useId()
  return (
    <Field {...field}>
      {(ties) => (
        <>
          <input
            {...ties}
            list={list}
            maxLength={400}
            autocomplete="off"
            value={value}
            onInput={(event) => change(event.currentTarget.value)}
          />
          <datalist id={list}>
            {names.map((name) => (
              <option key={name.value} value={name.value} label={name.label} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}
