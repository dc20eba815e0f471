import { type Choice, labelsOf } from '../choices.js'
import { type Column } from '../column.js'
import { toFormula, type FormulaSheet, columnLetters } from '../formula.js'
import type { Locale } from '../locale.js'
import * as palette from '../palette.js'
import type { Flag, RagState, Table } from '../table.js'

/** What may be entered in a column's cells. */
export type Validation =
  /** `isOpen`: other texts may be typed as well. */
  | { readonly kind: 'oneOf'; readonly labels: readonly string[]; readonly isOpen?: true }
  | { readonly kind: 'rowOf'; readonly table: string }
  | { readonly kind: 'day' }
  | { readonly kind: 'number'; readonly range: readonly [number, number] | null }
  | { readonly kind: 'none' }

/** Colours of a painted cell, `#rrggbb`. */
export interface Look {
  readonly background: string
  readonly fontColor: string
  readonly bold: boolean
}

/**
 * A conditional format of Milepost. `marker` is in the formula and shows that the format is not the user's
 * own.
 */
export interface ConditionalFormat {
  readonly formula: string
  readonly columns: readonly [number, number]
  readonly lines: readonly [number, number]
  readonly look: Look
}

export interface ColumnLayout {
  readonly key: string
  readonly header: string
  readonly width: number
  readonly format: string
  readonly wrap: boolean
  readonly hidden: boolean
  readonly derived: boolean
  readonly validation: Validation
}

/** How a new sheet of a table looks. */
export interface SheetLayout {
  readonly key: string
  readonly name: string
  readonly columns: readonly ColumnLayout[]
  readonly frozenColumns: number
}

/** The validation that a column needs, with its labels in the sheet's language. */
export function validationOf(column: Column, locale: Locale): Validation {
  if (column.ownDropdown === null) return { kind: 'none' }
  if (column.ownDropdown) return { kind: 'oneOf', labels: column.ownDropdown.labels, isOpen: true }
  if (column.choices)
    return { kind: 'oneOf', labels: Object.values(column.choices).map((choice) => choice[locale]) }
  if (column.derived) return { kind: 'none' }
  if (column.refersTo !== undefined) return { kind: 'rowOf', table: column.refersTo }
  if (column.kind === 'day') return { kind: 'day' }
  if (column.kind === 'number' || column.kind === 'percent' || column.kind === 'money')
    return { kind: 'number', range: column.range ?? null }
  return { kind: 'none' }
}

/**
 * The same dropdown with the former labels too that cells still show, so that none of them is refused.
 *
 * @param shownLabels what the column's cells hold, as a person would quote it
 */
export function withFormerLabels(
  validation: Validation,
  column: Column,
  shownLabels: ReadonlySet<string>,
): Validation {
  if (validation.kind !== 'oneOf' || !column.choices) return validation
  const former = Object.values<Choice>(column.choices).flatMap(({ formerly = [] }) =>
    formerly.filter((label) => shownLabels.has(label) && !validation.labels.includes(label)),
  )
  return former.length === 0 ? validation : { ...validation, labels: [...validation.labels, ...former] }
}

/**
 * Whether a column is marked, so that it is found again under any header: all but the free notes, on which
 * nothing depends; in a team's own sheet those too, so that they can be taken off it again.
 */
export const isMarked = (key: string, { hasOwnWords }: Pick<Table, 'hasOwnWords'> = {}): boolean =>
  key !== 'notes' || hasOwnWords === true

/** A sheet of so few columns fits a screen, and needs no frozen columns. */
const maxUnfrozenColumns = 9

/** The layout of a table's sheet in a language. Re-applying it through `difference` changes nothing. */
export function createLayout(table: Table, locale: Locale): SheetLayout {
  const columns = Object.entries(table.columns).map(([key, column]): ColumnLayout => ({
    key,
    header: column.name[locale],
    width: column.width,
    format: column.format,
    wrap: column.kind === 'longText',
    hidden: column.kind === 'identity',
    derived: column.derived || column.kind === 'identity',
    validation: validationOf(column, locale),
  }))
  const titleAt = columns.findIndex((column) => column.key === table.title)
  return {
    key: table.key,
    name: table.name[locale],
    columns,
    frozenColumns: columns.length > maxUnfrozenColumns ? titleAt + 1 : 0,
  }
}

/** Looks of the flags: dark text on a pale background, WCAG AA on both the cell and the tinted row. */
export const statusLooks: Readonly<Record<RagState | 'row' | 'over', Look>> = {
  red: { background: palette.redBackground, fontColor: palette.redText, bold: true },
  amber: { background: palette.amberBackground, fontColor: palette.amberText, bold: false },
  green: { background: palette.greenBackground, fontColor: palette.greenText, bold: false },
  unknown: { background: palette.hairline, fontColor: palette.unknownText, bold: false },
  none: { background: palette.quiet, fontColor: palette.quietText, bold: false },
  row: { background: palette.redWash, fontColor: palette.redRowText, bold: false },
  // Words of the last run about a row that is finished by now: they can still be read, and are no alarm any
  // more.
  over: { background: palette.pale, fontColor: palette.slate, bold: false },
}
/** Choices have colours of their own, so that red only ever means a red flag. */
const choiceLooks: Readonly<Record<string, Look>> = {
  good: { background: palette.greenWash, fontColor: palette.greenText, bold: false },
  bad: { background: palette.badBackground, fontColor: palette.badText, bold: false },
  warn: { background: palette.warnBackground, fontColor: palette.warnText, bold: false },
  busy: { background: palette.busy, fontColor: palette.link, bold: false },
  quiet: { background: palette.quiet, fontColor: palette.quietText, bold: false },
}

/** Shows which conditional formats are ours and not the user's. `N` of a text is 0 in every spreadsheet. */
export const formatMarker = (table: string, rule: string): string => `N("Milepost ${table}.${rule}")=0`
/** What a conditional format of ours was made for: its table and rule; undefined for one of the user's. */
export const findRuleName = (ruleFormula: string): string | undefined =>
  /N\("Milepost ([\w.]+)"\)=0/.exec(ruleFormula)?.[1]
/** Whether a conditional format's formula is one of ours. */
export const isOwnFormat = (ruleFormula: string): boolean => findRuleName(ruleFormula) !== undefined

/** What the painter must know of the sheet as it is now. Lines and columns count from 1. */
export interface PaintContext {
  readonly columns: ReadonlyMap<string, number>
  readonly headerLine: number
  readonly lastLine: number
  readonly lastColumn: number
}

/**
 * The column in which a run says in words what a row raises, and the format that removes its alarm at once.
 */
const flagColumn = 'flag'
export const finishedRule = 'over'

/** Our conditional formats for a table, most urgent first: flags, then the colours of choices. */
export function createConditionalFormats(table: Table, context: PaintContext): readonly ConditionalFormat[] {
  const firstLine = context.headerLine + 1
  const address: FormulaSheet = {
    firstLine,
    letters: (column) =>
      context.columns.has(column) ? columnLetters(context.columns.get(column)!) : undefined,
    labels: (column, choice) => labelsOf(table.columns[column]!.choices![choice]!),
  }
  const lines = [firstLine, context.lastLine] as const
  const rule = (
    name: string,
    condition: string,
    columns: readonly [number, number],
    look: Look,
  ): ConditionalFormat => ({
    formula: `=AND(${formatMarker(table.key, name)},${condition})`,
    columns,
    lines,
    look,
  })
  const sortedFlags = [...table.flags].sort((a, b) => flagUrgency(a) - flagUrgency(b))
  const cells = sortedFlags.flatMap((flag) => {
    const column = context.columns.get(flag.column)
    return column === undefined
      ? []
      : [rule(flag.key, toFormula(flag.when, address), [column, column], statusLooks[flag.rag])]
  })
  const rows = sortedFlags
    .filter((flag) => flag.rag === 'red')
    .map((flag) =>
      rule(`${flag.key}.row`, toFormula(flag.when, address), [1, context.lastColumn], statusLooks.row),
    )
  const choiceFormats = Object.entries(table.columns).flatMap(([key, column]) => {
    const at = context.columns.get(key)
    if (!column.choices || at === undefined) return []
    return Object.entries(column.choices).flatMap(([choice, { tone }]) =>
      tone
        ? [
            rule(
              `${key}.${choice}`,
              toFormula({ is: 'oneOf', column: key, choices: [choice] }, address),
              [at, at],
              choiceLooks[tone]!,
            ),
          ]
        : [],
    )
  })
  const flagAt = table.over === undefined ? undefined : context.columns.get(flagColumn)
  const finishedFormats =
    flagAt === undefined
      ? []
      : [rule(finishedRule, toFormula(table.over!, address), [flagAt, flagAt], statusLooks.over)]
  return [...cells, ...choiceFormats, ...finishedFormats, ...rows]
}

const flagUrgency = (flag: Flag): number => ['red', 'amber', 'green'].indexOf(flag.rag)
