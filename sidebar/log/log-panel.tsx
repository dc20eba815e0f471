import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { FaultNotice, NotLoaded } from '../parts/asking/fault-notice.js'
import { Button } from '../parts/button.js'
import { CheckIcon } from '../parts/icons/signs.js'
import { moveFocus } from '../parts/move-focus.js'
import { useEscape } from '../parts/use-escape.js'
import { askedFields, type Form, type Forms, type LogText, type RowKey } from './log-data.js'
import { Question } from './question.js'
import type { Log } from './use-log.js'

interface Props {
  log: Log
  text: LogText
  /** Shows a row in the sheet. */
  goTo: (row: RowKey) => void
}

/** What to log, its form, and what became of it; nothing while it is closed. */
export function LogPanel({ log, text, goTo }: Props) {
  const panel = useRef<HTMLElement>(null)
  const { draft, form, forms, reading } = log
  const isOpen = draft?.isOpen ?? false
  useReturnedFocus(isOpen)
  useEscape(isOpen ? log.close : null)
  // What the focus was on is gone.
  const shows = !isOpen ? '' : draft!.saved ? 'saved' : form ? form.name : forms ? 'menu' : 'loading'
  useLayoutEffect(() => {
    if (shows !== '') firstQuestion(panel.current!)?.focus()
  }, [shows, draft?.row?.id])
  if (draft === null || !isOpen) return null
  return (
    <section
      class="log-panel"
      aria-label={text.what}
      ref={panel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        log.close()
      }}
    >
      {draft.saved ? (
        <SavedNotice log={log} text={text} goTo={goTo} />
      ) : form && forms ? (
        <LogForm key={form.name} form={form} forms={forms} log={log} text={text} />
      ) : draft.row ? (
        <NoForm log={log} text={text} isRead={forms !== null && !reading.waiting} />
      ) : forms ? (
        <Menu forms={forms} log={log} text={text} />
      ) : (
        <NoForm log={log} text={text} isRead={false} />
      )}
    </section>
  )
}

/** Where the focus begins: at the first question without an answer. */
function firstQuestion(panel: HTMLElement): HTMLElement | null {
  const questions = [...panel.querySelectorAll<HTMLInputElement>('form .field :is(input, select, textarea)')]
  return (
    questions.find(({ value }) => value === '') ?? questions[0] ?? panel.querySelector<HTMLElement>('button')
  )
}

/** When the form is closed the focus goes back to the button that opens it. */
function useReturnedFocus(isOpen: boolean): void {
  const was = useRef(isOpen)
  useEffect(() => {
    if (was.current && !isOpen) document.querySelector<HTMLElement>('.log-button')?.focus()
    was.current = isOpen
  }, [isOpen])
}

/** While the forms are read; or what is wrong, or that the row has no step. */
const NoForm = ({ log, text, isRead }: Pick<Props, 'log' | 'text'> & { isRead: boolean }) => (
  <>
    {isRead && log.reading.fault === null ? <p>{text.noStep}</p> : <NotLoaded task={log.reading} />}
    <Button className="link" press={log.discard}>
      {text.cancel}
    </Button>
  </>
)

interface MenuProps extends Pick<Props, 'log' | 'text'> {
  forms: Forms
}

/** The key that chooses each, in their order: after the ten digits come letters. */
const choiceKeys = '1234567890abcdefghij'

/** What can be logged; a key chooses too. */
function Menu({ forms, log, text }: MenuProps) {
  const list = useRef<HTMLUListElement>(null)
  const { client, engagement } = log.draft!.inSight
  const name = client || engagement
  return (
    <>
      <h2>{text.what}</h2>
      {name !== '' && <p class="hint">{text.about(name)}</p>}
      <ul
        class="log-menu"
        ref={list}
        onKeyDown={(event) => {
          moveFocus(list.current?.querySelectorAll('button'), event)
          const chosen = event.key.length === 1 ? forms.logs[choiceKeys.indexOf(event.key)] : undefined
          if (chosen === undefined) return
          event.preventDefault()
          log.choose(chosen.tracker)
        }}
      >
        {forms.logs.map((each, index) => (
          <li key={each.tracker}>
            <Button press={() => log.choose(each.tracker)}>
              <kbd aria-hidden="true">{choiceKeys[index]}</kbd>{' '}
              <span>
                {each.name}
                {each.newSheet !== '' && <span class="hint"> · {text.isNew}</span>}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <Button className="link" press={log.discard}>
        {text.cancel}
      </Button>
    </>
  )
}

interface FormProps extends Pick<Props, 'log' | 'text'> {
  form: Form
  forms: Forms
}

/** The questions of a form; those that matter less are folded. */
function LogForm({ form, forms, log, text }: FormProps) {
  const element = useRef<HTMLFormElement>(null)
  const { saving, draft } = log
  const { wrong } = draft!
  useLayoutEffect(() => {
    if (wrong.size > 0) element.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [wrong])
  const questions = (fields: Form['fields']) =>
    askedFields(fields, log.valueOf).map((field) => (
      <Question key={field.column} field={field} form={form} forms={forms} log={log} text={text} />
    ))
  const isMoreWrong = form.more.some(({ column }) => wrong.has(column))
  return (
    <form
      ref={element}
      onSubmit={(event) => {
        event.preventDefault()
        log.save()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        // Of a line the browser would submit the form too.
        event.preventDefault()
        log.save()
      }}
    >
      <h2>{form.title === '' ? form.name : `${form.name} · ${form.title}`}</h2>
      {form.newSheet !== '' && <p class="hint">{text.newSheet(form.newSheet)}</p>}
      {draft!.isUndone && <p role="status">{text.undone}</p>}
      <div class="log-fields">{questions(form.fields)}</div>
      {form.more.length > 0 && (
        <details open={isMoreWrong}>
          <summary>{text.moreFields}</summary>
          <div class="log-fields">{questions(form.more)}</div>
        </details>
      )}
      <FaultNotice task={saving} />
      <p class="log-buttons">
        <button type="submit" class="primary" aria-disabled={saving.waiting ? 'true' : undefined}>
          {saving.waiting ? text.saving : text.save}
        </button>
        {(form.row === null || draft!.former.length > 0) && (
          <Button className="link" press={log.back}>
            {text.back}
          </Button>
        )}
        <Button className="link" press={log.discard}>
          {text.cancel}
        </Button>
      </p>
    </form>
  )
}

/** That it is saved: what to do next with it, and the way back. */
function SavedNotice({ log, text, goTo }: Props) {
  const { saving } = log
  const { what, row, title, step } = log.draft!.saved!
  return (
    <>
      <p class="log-saved" role="status">
        <CheckIcon /> <span>{text.saved(what, title)}</span>
      </p>
      <FaultNotice task={saving} />
      <p class="log-buttons">
        {step !== null && (
          <Button className="primary" press={() => log.openStep(row)}>
            {step[log.forms!.locale]}
          </Button>
        )}
        <Button busy={saving.waiting} press={log.undo!}>
          {saving.waiting ? text.working : text.undo}
        </Button>
        <Button className="link" press={() => goTo(row)}>
          {text.inSheet}
        </Button>
        <Button className="link" press={log.discard}>
          {text.close}
        </Button>
      </p>
    </>
  )
}
