import type { ComponentChildren, RefObject } from 'preact'

interface Props {
  form?: RefObject<HTMLFormElement>
  submit: () => void
  children: ComponentChildren
}

/** The fields of a question; Enter in one of them does the same as the button below. */
export const Questions = ({ form, submit, children }: Props) => (
  <form
    class="questions"
    ref={form ?? null}
    onSubmit={(event) => {
      event.preventDefault()
      submit()
    }}
  >
    {children}
    <button type="submit" class="unseen" tabIndex={-1} aria-hidden="true" />
  </form>
)
