import type { Answer, Problems, Remote } from '../client.js'
import type { LogWords } from '../text/log/index.js'
import type { Text } from '../text/common/index.js'

export type LogText = Text & LogWords
export type Forms = Answer<'readForms'>
export type FormField = Forms['logs'][number]['fields'][number]
export type Command = Parameters<Remote['changeRows']>[0]['commands'][number]
export type TrackerKey = Command['tracker']
type Value = FormField['value']

/** The row that a step belongs to. */
export interface RowKey {
  readonly tracker: TrackerKey
  readonly id: string
}

/** What a person sees while they begin to log; blank where nothing is in sight. */
export interface InSight {
  readonly client: string
  readonly engagement: string
}

/** Values as they are typed, by column. */
export type Typed = Readonly<Record<string, string>>

/** One form, for a new row or for the next step of one. */
export interface Form {
  readonly row: RowKey | null
  readonly tracker: TrackerKey
  readonly name: string
  /** What the row is called, where it is there. */
  readonly title: string
  readonly newSheet: string
  readonly fields: readonly FormField[]
  readonly more: readonly FormField[]
}

/** The form that is open: of a tracker, or of a row's next step; null until it is read. */
export function findForm(forms: Forms, tracker: TrackerKey, row: RowKey | null): Form | null {
  const log = forms.logs.find((each) => each.tracker === tracker)
  if (row === null) return log ? { ...log, row, title: '' } : null
  const { step } = forms
  return step && step.tracker === row.tracker && step.id === row.id
    ? { ...step, row, newSheet: '', more: [] }
    : null
}

const textOf = (value: Value): string => (value === null ? '' : String(value))

/** What a field contains: what was typed, else what is known. */
export function valueIn(field: FormField, form: Form, typed: Typed, forms: Forms, inSight: InSight): string {
  const typedValue = typed[field.column]
  if (typedValue !== undefined || form.row !== null || field.value !== null)
    return typedValue ?? textOf(field.value)
  // What is folded away is not filled in unseen.
  if (!form.fields.includes(field)) return ''
  if (field.refersTo === 'clients') return optionNamed(namesOf(field, forms), inSight.client)
  if (field.refersTo !== 'engagements') return ''
  const open = namesFor(field, form, typed, forms, inSight).filter(({ isOpen }) => isOpen)
  return (
    optionNamed(open, inSight.engagement) ||
    (open.length === 1 && clientIn(form, typed, inSight) ? open[0]!.value : '')
  )
}

const optionNamed = (options: readonly { value: string; label: string }[], name: string): string =>
  options.find(({ value, label }) => name !== '' && (label === name || value === name))?.value ?? ''

/** The client that a form is about. */
function clientIn({ fields }: Form, typed: Typed, inSight: InSight): string {
  const field = fields.find(({ refersTo }) => refersTo === 'clients')
  return (field && typed[field.column]) ?? inSight.client
}

/** What a cell may name. */
type NameOption = Required<Forms['names'][string][number]>

const namesOf = ({ refersTo }: FormField, { names }: Forms): readonly NameOption[] =>
  (names[refersTo ?? ''] ?? []).map(({ value, label = value, client = '', isOpen }) => ({
    value,
    label,
    client,
    isOpen,
  }))

/** The names to choose from: those that are about the client, where one is chosen that has any. */
export function namesFor(
  field: FormField,
  form: Form,
  typed: Typed,
  forms: Forms,
  inSight: InSight,
): readonly NameOption[] {
  const all = namesOf(field, forms)
  const client = clientIn(form, typed, inSight)
  const own = all.filter((each) => each.client === client)
  return client !== '' && own.length > 0 ? own : all
}

/** The fields that are asked now. */
export const askedFields = (
  fields: readonly FormField[],
  valueOf: (field: FormField) => string,
): readonly FormField[] =>
  fields.filter(({ onlyWith }) => {
    const decisive = fields.find(({ column }) => column === onlyWith?.[0])
    return onlyWith === undefined || (decisive !== undefined && valueOf(decisive) === onlyWith[1])
  })

/** A value as the script takes it: a number where it is one, null where the field is blank. */
function sentValue({ kind }: FormField, typed: string): Value {
  const text = typed.trim()
  if (text === '') return null
  return kind === 'number' && Number.isFinite(Number(text)) ? Number(text) : text
}

/** The command that saves a form. */
export function commandFor(
  form: Form,
  forms: Forms,
  id: string,
  valueOf: (field: FormField) => string,
): Command {
  const values = askedFields([...form.fields, ...form.more], valueOf).map(
    (field) => [field.column, sentValue(field, valueOf(field))] as const,
  )
  if (form.row === null) {
    const filled = values.filter(([, value]) => value !== null)
    return { tracker: form.tracker, id, add: Object.fromEntries(filled) }
  }
  const { set, unless, expect } = forms.step!
  const changed = Object.fromEntries(values.filter(([column, value]) => value !== (expect[column] ?? null)))
  const answer = unless && form.fields.find(({ column }) => column === unless.column)
  const follows = answer && valueOf(answer) === unless.is ? unless.set : set
  const all = { ...follows, ...changed } as Readonly<Record<string, Value>>
  const seen = Object.keys(all).filter((column) => column in expect)
  return {
    ...form.row,
    set: all,
    expect: Object.fromEntries(seen.map((column) => [column, expect[column]!])),
  }
}

/** An id for a new row, so that a second try after a lost answer adds no second row. */
export const createId = (prefix: string): string =>
  `${prefix}-${crypto.getRandomValues(new Uint32Array(2)).reduce((text, each) => text + each.toString(36), '')}`

/** The problems that a form shows below its fields: each of its columns with what to say. */
export function problemsByColumn(
  problems: Problems,
  message: string,
  { fields, more }: Form,
  text: LogText,
): ReadonlyMap<string, string> | null {
  const columns = new Set([...fields, ...more].map(({ column }) => column))
  if (problems.length === 0 || !problems.every(({ column }) => columns.has(column))) return null
  const isBlank = (code: string): boolean => code === 'required' || code === 'neededFirst'
  return new Map(
    problems.map(({ code, column }) => [
      column,
      isBlank(code) ? text.fillIn : problems.length === 1 ? message : text.checkThis,
    ]),
  )
}
