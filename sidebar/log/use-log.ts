import { useRef, useState } from 'preact/hooks'
import { remote } from '../client.js'
import { type Task, useTask, withRetry } from '../parts/asking/task.js'
import {
  askedFields,
  commandFor,
  createId,
  findForm,
  type Form,
  type FormField,
  type Forms,
  type InSight,
  type LogText,
  type RowKey,
  type TrackerKey,
  type Typed,
  valueIn,
} from './log-data.js'
import { type Saved, saveForm } from './save-form.js'

/** What somebody is logging; it stays while the form is closed. */
interface Draft {
  readonly isOpen: boolean
  /** Null while a person chooses what to log. */
  readonly tracker: TrackerKey | null
  readonly row: RowKey | null
  readonly id: string
  readonly inSight: InSight
  readonly typed: Typed
  /** What is wrong with the fields, by column. */
  readonly wrong: ReadonlyMap<string, string>
  readonly saved: Saved | null
  /** What was saved before this step of the same row, the last one at the end. */
  readonly former: readonly Saved[]
  readonly isUndone: boolean
}

const nothingInSight: InSight = { client: '', engagement: '' }
const nothingWrong: Draft['wrong'] = new Map()
const createDraft = (inSight: InSight, row: RowKey | null = null): Draft => ({
  isOpen: true,
  tracker: row?.tracker ?? null,
  row,
  id: '',
  inSight,
  typed: {},
  wrong: nothingWrong,
  saved: null,
  former: [],
  isUndone: false,
})

/** The form that adds rows and leads them on, wherever it is shown. */
export interface Log {
  readonly forms: Forms | null
  readonly draft: Draft | null
  /** The form that is filled in; null while there is none. */
  readonly form: Form | null
  /** Reading the forms, and saving them. */
  readonly reading: Task
  readonly saving: Task
  readonly open: (inSight: InSight) => void
  readonly openStep: (row: RowKey) => void
  readonly choose: (tracker: TrackerKey) => void
  readonly back: () => void
  readonly type: (column: string, value: string) => void
  readonly valueOf: (field: FormField) => string
  readonly save: () => void
  /** Takes back what was saved last; null where nothing was. */
  readonly undo: (() => void) | null
  /** Closes the form; what was typed comes back with it. */
  readonly close: () => void
  readonly discard: () => void
}

interface Props {
  text: LogText
  /** What the page shows, by a key that changes with it. */
  about: string
  /** The forms as they were read with this part of the page. */
  initialForms: Forms
  /** Something was written: everything that was read before is outdated. */
  changed: () => void
}

/** What is typed stays while the page shows something else, and this part of it nothing. */
let storedDrafts: ReadonlyMap<string, Draft> = new Map()

type Drafts = ReadonlyMap<string, Draft>

function useDrafts(): readonly [Drafts, (change: (all: Drafts) => Drafts) => void] {
  const [drafts, setDrafts] = useState(storedDrafts)
  return [
    drafts,
    (change) =>
      setDrafts((all) => {
        storedDrafts = change(all)
        return storedDrafts
      }),
  ]
}

/** What was shown before the form: what was saved before a step, else the list of what can be logged. */
const beforeForm = ({ row, former }: Draft): Partial<Draft> =>
  row === null
    ? { tracker: null, wrong: nothingWrong, isUndone: false }
    : { saved: former.at(-1) ?? null, former: former.slice(0, -1) }

/** The state of the form. */
export function useLog({ text, about, initialForms, changed }: Props): Log {
  const [forms, setForms] = useState<Forms | null>(initialForms)
  const [drafts, setDrafts] = useDrafts()
  const reading = useTask(text)
  const saving = useTask(text)
  const draft = drafts.get(about) ?? null
  const update = (next: Partial<Draft>): void =>
    setDrafts((all) => (all.has(about) ? new Map(all).set(about, { ...all.get(about)!, ...next }) : all))
  const put = (next: Draft): void => setDrafts((all) => new Map(all).set(about, next))
  const read = (row: RowKey | null): void =>
    reading.ask(() => remote.readForms({ row, withScript: false }), setForms)
  const tracker = draft?.tracker ?? null
  const form = forms && draft && tracker ? findForm(forms, tracker, draft.row) : null
  const valueOf = (field: FormField): string =>
    form && forms && draft ? valueIn(field, form, draft.typed, forms, draft.inSight) : ''

  const open = (given: InSight): void => {
    saving.reset()
    read(null)
    if (draft !== null && draft.row === null && draft.saved === null && Object.keys(draft.typed).length > 0)
      update({ isOpen: true })
    else put(createDraft(given))
  }
  const openStep = ({ tracker: key, id }: RowKey): void => {
    const row = { tracker: key, id }
    saving.reset()
    // A former step of the same row is not shown while the next one is read.
    setForms((known) => known && { ...known, step: null })
    read(row)
    const { saved, former = [] } = draft ?? {}
    const known = saved && saved.row.id === id ? [...former, saved] : []
    put({ ...createDraft(draft?.inSight ?? nothingInSight, row), former: known })
  }
  const writing = useWriting({ text, forms, draft, form, valueOf, update, saving, changed, setForms })
  return {
    forms,
    draft,
    form,
    reading,
    saving: { ...saving, ...withRetry(saving, draft?.saved ? writing.undo : writing.save) },
    open,
    openStep,
    choose: (key) =>
      update({
        tracker: key,
        id: createId(forms!.logs.find((each) => each.tracker === key)!.prefix),
        wrong: nothingWrong,
      }),
    back: () => draft && update(beforeForm(draft)),
    type: (column, value) =>
      draft && update({ typed: { ...draft.typed, [column]: value }, wrong: nothingWrong, isUndone: false }),
    valueOf,
    save: writing.save,
    undo: draft?.isOpen && draft.saved ? writing.undo : null,
    close: () => update({ isOpen: false }),
    discard: () => setDrafts((all) => new Map([...all].filter(([key]) => key !== about))),
  }
}

interface WritingProps extends Pick<Log, 'forms' | 'draft' | 'form' | 'valueOf' | 'saving'> {
  text: LogText
  update: (next: Partial<Draft>) => void
  changed: () => void
  setForms: (forms: Forms) => void
}

/** Saving a form, and taking it back. */
function useWriting(props: WritingProps): { readonly save: () => void; readonly undo: () => void } {
  const { text, forms, draft, form, valueOf, update, saving, changed, setForms } = props
  // Two presses can come before the page shows that it waits.
  const isWriting = useRef(false)
  const once = <T>(pending: Promise<T>): Promise<T> => {
    isWriting.current = true
    return pending.finally(() => (isWriting.current = false))
  }
  const save = (): void => {
    if (isWriting.current || !forms || !draft || !form) return
    const missing = askedFields(form.fields, valueOf).filter(
      (field) => field.isNeeded && valueOf(field).trim() === '',
    )
    if (missing.length > 0)
      return update({ wrong: new Map(missing.map(({ column }) => [column, text.fillIn])) })
    const command = commandFor(form, forms, draft.id, valueOf)
    update({ isUndone: false })
    saving.ask(
      () => once(saveForm(command, form, text)),
      (outcome) => {
        if ('wrong' in outcome) return update(outcome)
        if (form.newSheet !== '') setForms(withSheet(forms, form.tracker))
        update({ saved: outcome })
        changed()
      },
      text.failedSave,
    )
  }
  const undo = (): void => {
    const commands = draft?.saved?.undo
    if (commands === undefined || isWriting.current) return
    saving.ask(
      () => once(remote.changeRows({ commands, confirmed: false })),
      () => {
        // The row of a step is gone when what added it is undone.
        const isGone = draft!.row !== null && commands.some((each) => 'remove' in each)
        update({ saved: null, isUndone: true, ...(isGone && { row: null, tracker: null, typed: {} }) })
        changed()
      },
      text.undoFailed,
    )
  }
  return { save, undo }
}

const withSheet = (forms: Forms, tracker: TrackerKey): Forms => ({
  ...forms,
  logs: forms.logs.map((each) => (each.tracker === tracker ? { ...each, newSheet: '' } : each)),
})
