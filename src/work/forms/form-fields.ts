import type { Column } from '../../core/column.js'
import type { Day } from '../../core/day.js'
import type { Locale } from '../../core/locale.js'
import { type TrackerKey, trackerOf } from '../../trackers/index.js'
import type { Value } from '../commands/gates.js'

/** One question of a form, made from its column. */
interface FormField {
  readonly column: string
  readonly label: string
  readonly kind: 'text' | 'longText' | 'choice' | 'date' | 'number' | 'name'
  /** The tracker whose rows are named. */
  readonly refersTo?: string
  /** The choices, by their keys. */
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  /** The lowest and the highest number. */
  readonly range?: readonly [number, number]
  readonly isNeeded: boolean
  /** A date of something that has happened. */
  readonly hasHappened: boolean
  /** Its words are written for the client. */
  readonly isForClient: boolean
  /** What it contains before a person answers. */
  readonly value: Value
  /** Asked only while another column has that value. */
  readonly onlyWith?: readonly [column: string, value: string]
}

/** The questions of a form: those that matter, and the others. */
export interface FormFields {
  readonly fields: readonly FormField[]
  readonly more: readonly FormField[]
}

/** What is known when a form is made. */
interface FieldContext {
  readonly tracker: TrackerKey
  readonly locale: Locale
  /** The columns of the sheet; null where the sheet will be made with all of them. */
  readonly located: ReadonlySet<string> | null
  readonly asks: readonly string[]
  readonly needs: readonly string[]
  readonly onlyWith?: Readonly<Record<string, readonly [string, string] | undefined>>
  readonly valueOf: (column: string) => Value
}

/** The fields of a tracker that people fill in, as a form asks them. */
export function createFields(context: FieldContext): FormFields {
  const { tracker, located, asks, needs } = context
  const { columns } = trackerOf(tracker)
  const isAsked = ([name, { derived, kind }]: [string, Column]): boolean =>
    !derived && kind !== 'identity' && (located === null || located.has(name))
  const askable = new Map(Object.entries(columns).filter(isAsked))
  const fieldOf = (name: string): FormField[] => {
    const column = askable.get(name)
    const isNeeded = column !== undefined && (column.required || needs.includes(name))
    return column === undefined ? [] : [createField(context, name, column, isNeeded)]
  }
  return {
    fields: asks.flatMap(fieldOf),
    more: [...askable.keys()].filter((name) => !asks.includes(name)).flatMap(fieldOf),
  }
}

function createField(
  { tracker, locale, valueOf, onlyWith }: FieldContext,
  name: string,
  column: Column,
  isNeeded: boolean,
): FormField {
  const { choices, range, audience } = column
  const condition = onlyWith?.[name]
  const { log, steps = [] } = trackerOf(tracker)
  return {
    column: name,
    label: column.name[locale],
    kind: kindOf(column),
    ...(column.refersTo !== undefined && { refersTo: column.refersTo }),
    ...(choices && {
      options: Object.entries(choices).map(([value, label]) => ({ value, label: label[locale] })),
    }),
    ...(range && { range }),
    isNeeded,
    hasHappened: [log, ...steps].some((form) => form?.today?.includes(name)),
    isForClient: audience === 'client' && (column.kind === 'text' || column.kind === 'longText'),
    value: valueOf(name),
    ...(condition && { onlyWith: condition }),
  }
}

function kindOf({ kind }: Column): FormField['kind'] {
  switch (kind) {
    case 'choice':
    case 'number':
    case 'longText':
      return kind
    case 'day':
      return 'date'
    case 'percent':
    case 'money':
      return 'number'
    case 'reference':
      return 'name'
    default:
      return 'text'
  }
}

/** The value with which a date of today, the person at the computer, or something fixed begins. */
export const startValue = (
  column: string,
  facts: {
    readonly today?: readonly string[]
    readonly me?: readonly string[]
    readonly begins?: Readonly<Record<string, Value | undefined>>
  },
  known: { readonly today: Day; readonly me: string },
): Value => {
  if (facts.today?.includes(column)) return known.today
  if (facts.me?.includes(column)) return known.me || null
  return facts.begins?.[column] ?? null
}
