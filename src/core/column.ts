import { type Choices, findChoiceKey } from './choices.js'
import { type LibraryDetails, withLibraryDetails } from './library-details.js'
import { type Cell, isBlank, isDayCell, isErrorText, formatCell, trimSpaces } from './cell.js'
import { type Day, dayOfSerial, isPlausible } from './day.js'
import type { Locale, LocalisedName } from './locale.js'
import type { ProblemCode } from './problem.js'

export type ColumnKind =
  | 'identity'
  | 'text'
  | 'longText'
  | 'email'
  | 'link'
  | 'choice'
  | 'day'
  | 'number'
  | 'percent'
  | 'money'
  | 'reference'

type ReadCode = Extract<
  ProblemCode,
  'notADay' | 'notAChoice' | 'unknownWord' | 'notANumber' | 'outOfRange' | 'notAnEmail' | 'errorValue'
>

/** A dropdown of a team's own words, in which other words may be typed. */
interface OwnDropdown {
  readonly labels: readonly string[]
  /** Words that it listed before and does not list any more. */
  readonly formerLabels: readonly string[]
}

/** One column of a tracker: its names, how its cells are read and written, and how it looks. */
export interface Column<V = unknown> {
  readonly kind: ColumnKind
  readonly name: LocalisedName
  /** A row without it is reported, and is still a row. */
  readonly required: boolean
  /** Milepost fills it in; no person types here. */
  readonly derived: boolean
  /** Adoption does not look for it in a foreign sheet, where its words mean many things. */
  readonly adopted?: false
  readonly width: number
  /** Number format pattern in the sheet. */
  readonly format: string
  readonly choices?: Choices
  /** The dropdown of a column in a team's own sheet; null where the team has one of its own, which stays. */
  readonly ownDropdown?: OwnDropdown | null
  /** The table whose rows are named here. */
  readonly refersTo?: string
  /** The tracker without which a workbook's sheet does not have this column. */
  readonly besideTracker?: string
  /** Its words are written for the client; without it they are the team's own. */
  readonly audience?: 'client'
  /** Lowest and highest number allowed. */
  readonly range?: readonly [number, number]
  /** The value in a cell that is not blank, or why it cannot be read. */
  read(cell: Cell): { readonly value: V } | { readonly code: ReadCode }
  /** The cell for a value. */
  write(value: V, locale: Locale): Cell
}

export interface ColumnOptions extends LibraryDetails {
  readonly width?: number
  readonly derived?: true
  readonly required?: true
  readonly adopted?: false
  readonly format?: string
  readonly besideTracker?: string
}

const createColumn = <V>(
  kind: ColumnKind,
  name: LocalisedName,
  options: ColumnOptions,
  defaults: { width: number; format: string },
  cells: Pick<Column<V>, 'read' | 'write'>,
): Column<V> =>
  withLibraryDetails(
    {
      kind,
      name,
      required: options.required ?? false,
      derived: options.derived ?? false,
      ...(options.adopted === false ? { adopted: false as const } : {}),
      width: options.width ?? defaults.width,
      format: options.format ?? defaults.format,
      ...(options.besideTracker === undefined ? {} : { besideTracker: options.besideTracker }),
      ...cells,
    },
    options,
  )

const textConversion: Pick<Column<string>, 'read' | 'write'> = {
  read: (cell) => (isErrorText(cell) ? { code: 'errorValue' } : { value: trimSpaces(formatCell(cell)) }),
  write: (value) => value,
}

/** Any text. Numbers and dates are read as the text they are. */
export const text = (name: LocalisedName, options: ColumnOptions = {}): Column<string> =>
  createColumn('text', name, options, { width: 140, format: '@' }, textConversion)

/** Text of more than a few words: wide and wrapped. */
export const longText = (name: LocalisedName, options: ColumnOptions = {}): Column<string> =>
  createColumn('longText', name, options, { width: 240, format: '@' }, textConversion)

/** The row's own name among all rows; hidden and protected, never typed. */
export const identity = (): Column<string> =>
  createColumn(
    'identity',
    { en: 'ID', 'zh-CN': '编号' },
    { aliases: ['Id', 'Key', '序号ID'] },
    { width: 90, format: '@' },
    textConversion,
  )

/** The name of a row of another table, as people know it; several names are joined by commas. */
export const reference = (
  name: LocalisedName,
  refersTo: string,
  options: ColumnOptions = {},
): Column<string> => ({
  ...createColumn('reference', name, options, { width: 140, format: '@' }, textConversion),
  refersTo,
})

/** One e-mail address. The check is the HTML standard's own for `input type=email`, plus a dot in the domain. */
export const email = (name: LocalisedName, options: ColumnOptions = {}): Column<string> =>
  createColumn(
    'email',
    name,
    options,
    { width: 200, format: '@' },
    {
      read: (cell) => {
        const typed = formatCell(cell).trim()
        return isEmail(typed) ? { value: typed } : { code: isErrorText(cell) ? 'errorValue' : 'notAnEmail' }
      },
      write: (value) => value,
    },
  )

/** A web address or any pointer to a document. */
export const link = (name: LocalisedName, options: ColumnOptions = {}): Column<string> =>
  createColumn('link', name, options, { width: 150, format: '@' }, textConversion)

/** Whether a text is one plain e-mail address. Source of the pattern: HTML Living Standard, valid e-mail address. */
export const isEmail = (typed: string): boolean =>
  typed.length <= 254 &&
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+$/.test(
    typed,
  )

/** A calendar day. A time of day is dropped; text is not a date until the spreadsheet reads it as one. */
export const date = (name: LocalisedName, options: ColumnOptions = {}): Column<Day> =>
  createColumn(
    'day',
    name,
    options,
    { width: 104, format: 'yyyy-mm-dd' },
    {
      read: (cell) => {
        // A date whose format a person cleared is a plain number, to formulas and to this code.
        const found =
          typeof cell === 'number' && cell > 0 && cell < 1e6
            ? dayOfSerial(cell)
            : isDayCell(cell)
              ? cell.day
              : undefined
        if (found !== undefined && isPlausible(found)) return { value: found }
        return { code: isErrorText(cell) ? 'errorValue' : 'notADay' }
      },
      write: (value) => ({ day: value }),
    },
  )

const createNumericColumn = (
  kind: ColumnKind,
  name: LocalisedName,
  options: ColumnOptions & { range?: readonly [number, number] },
  format: string,
  width: number,
): Column<number> => {
  const { range } = options
  return {
    ...createColumn<number>(
      kind,
      name,
      options,
      { width, format },
      {
        read: (cell) => {
          if (typeof cell !== 'number' || !Number.isFinite(cell))
            return { code: isErrorText(cell) ? 'errorValue' : 'notANumber' }
          return range && (cell < range[0] || cell > range[1]) ? { code: 'outOfRange' } : { value: cell }
        },
        write: (value) => value,
      },
    ),
    ...(range ? { range } : {}),
  }
}
export const number = (
  name: LocalisedName,
  options: ColumnOptions & { range?: readonly [number, number] } = {},
): Column<number> => createNumericColumn('number', name, options, options.format ?? 'General', 84)
/** A share of one: 0.25 is shown as 25 %. */
export const percent = (
  name: LocalisedName,
  options: ColumnOptions & { range?: readonly [number, number] } = {},
): Column<number> => createNumericColumn('percent', name, options, '0%', 84)
/** An amount in the team's own currency. */
export const money = (name: LocalisedName, options: ColumnOptions = {}): Column<number> =>
  createNumericColumn('money', name, options, '#,##0.00', 110)

/** How the cells of a choice column are read and written; `unknown` is the problem of a label that means no choice. */
export const choiceConversion = <C extends Choices>(
  choices: C,
  unknown: 'notAChoice' | 'unknownWord',
): Pick<Column<keyof C & string>, 'read' | 'write'> => ({
  read: (cell) => {
    const key = isBlank(cell) ? undefined : findChoiceKey(choices, formatCell(cell))
    return key === undefined ? { code: isErrorText(cell) ? 'errorValue' : unknown } : { value: key }
  },
  write: (value, locale) => choices[value]![locale],
})

/** One of a list, offered as a dropdown. A label in any language is understood, so switching language rewrites no cell. */
export const choice = <const C extends Choices>(
  name: LocalisedName,
  choices: C,
  options: ColumnOptions = {},
): Column<keyof C & string> => ({
  ...createColumn<keyof C & string>(
    'choice',
    name,
    options,
    { width: 110, format: '@' },
    choiceConversion(choices, 'notAChoice'),
  ),
  choices,
})
