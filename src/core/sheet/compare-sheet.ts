import {
  isMarked,
  createLayout,
  createConditionalFormats,
  type ConditionalFormat,
  type SheetLayout,
} from './layout.js'
import type { Locale } from '../locale.js'
import { type LoadAliases, locateTable, type ColumnMarks } from './locate-table.js'
import { isDeepEqual, withoutValidations, planValidation } from './validations.js'
import { repairHeader } from './repair-header.js'
import type { Table } from '../table.js'
import {
  type SheetChange,
  type SheetDifference,
  type SheetPlacement,
  type SheetSurvey,
  type SurveyedRule,
} from './sheet-change.js'

/**
 * What must change so that a sheet can be used for a table; nothing when it already can. What is the user's
 * (order, widths, colours, wording of headers, other columns, other formats) is left as it is.
 *
 * @param survey the sheet as it is now, or null when there is none
 * @param place where a new sheet is placed, whether it is shown, and whether only runs write it
 * @param marks where columns are for certain: those a person named, else those the sheet is marked with
 */
export function compareSheet(
  survey: SheetSurvey | null,
  table: Table,
  locale: Locale,
  loadAliases: LoadAliases,
  place: SheetPlacement = { hidden: false, position: 0 },
  marks: ColumnMarks = survey?.marks ?? new Map(),
): SheetDifference {
  const layout = place.isLog ? withoutValidations(createLayout(table, locale)) : createLayout(table, locale)
  if (survey === null) return { changes: planNewSheet(table, layout, place), problems: [] }
  const repaired = place.isLog ? repairHeader(table, survey.cells, marks, locale, loadAliases) : null
  const { headerLine, columns, problems } = repaired ?? locateTable(table, survey.cells, marks, loadAliases)
  if (headerLine === 0 || problems.some((problem) => problem.code === 'doubtfulColumn'))
    return { changes: [], problems }
  const changes: SheetChange[] = [...(repaired?.changes ?? [])]
  if (!survey.marked) changes.push({ kind: 'markSheet', table: table.key })
  const missing = layout.columns.filter((column) => !columns.has(column.key))
  const firstMissing = survey.lastColumn + 1
  const columnByKey = new Map([
    ...columns,
    ...missing.map(({ key }, index) => [key, firstMissing + index] as const),
  ])
  if (missing.length > 0)
    changes.push(addColumns(table, { line: headerLine, column: firstMissing, columns: missing }))
  const unmarked = [...columnByKey].filter(
    ([key, column]) => isMarked(key, table) && survey.marks.get(key) !== column,
  )
  if (unmarked.length > 0 && (!place.hidden || place.isLog))
    changes.push({
      kind: 'markColumns',
      table: table.key,
      columns: unmarked.map(([key, column]) => ({ key, column })),
    })
  const revalidated = layout.columns.flatMap((column) =>
    planValidation(column, columnByKey, survey, table, headerLine),
  )
  if (revalidated.length > 0)
    changes.push({ kind: 'validate', table: table.key, line: headerLine + 1, columns: revalidated })
  const rules = mergeFormats(
    survey.rules,
    createConditionalFormats(table, {
      columns: columnByKey,
      headerLine,
      lastLine: survey.lastLine,
      lastColumn: survey.lastColumn + missing.length,
    }),
  )
  if (rules !== null) changes.push({ kind: 'paint', table: table.key, rules })
  changes.push(...planProtection(survey, table, place, columnByKey.get('id')))
  // Many frozen lines would leave no room for the rows on a small screen.
  if (survey.frozenLines === 0 && headerLine <= maxFrozenLines)
    changes.push({ kind: 'freeze', table: table.key, lines: headerLine })
  return {
    changes,
    problems: problems.filter(({ code, column }) => code !== 'missingColumn' || !columnByKey.has(column)),
  }
}

/** In a team's own sheet room is made for them, so that it can be as before. */
const addColumns = (
  { key: table, hasOwnWords }: Table,
  where: Pick<Extract<SheetChange, { readonly kind: 'addColumns' }>, 'line' | 'column' | 'columns'>,
): SheetChange => ({ kind: 'addColumns', table, ...where, inserts: hasOwnWords })

/** More lines than this are not frozen. */
const maxFrozenLines = 3

/** A log is protected whole; in other sheets only the column of ids is. */
const planProtection = (
  survey: SheetSurvey,
  { key: table }: Table,
  place: SheetPlacement,
  identity: number | undefined,
): SheetChange[] => [
  ...(place.isLog && !survey.isProtected ? [{ kind: 'protectSheet', table } as const] : []),
  ...(identity !== undefined && !place.hidden && !survey.protectedColumns.includes(identity)
    ? [{ kind: 'protect', table, column: identity } as const]
    : []),
]

function planNewSheet(table: Table, layout: SheetLayout, place: SheetPlacement): readonly SheetChange[] {
  const columns = new Map(layout.columns.map((column, index) => [column.key, index + 1]))
  const rules = (lastLine: number): readonly ConditionalFormat[] =>
    createConditionalFormats(table, { columns, headerLine: 1, lastLine, lastColumn: layout.columns.length })
  return [{ kind: 'addSheet', table: table.key, layout, ...place, rules }]
}

/** The user's rules in their order with ours in the place of our old ones; null when nothing changes. */
function mergeFormats(
  found: readonly SurveyedRule[],
  layout: readonly ConditionalFormat[],
): (ConditionalFormat | { foreign: number })[] | null {
  const ownFormats = found.filter((rule): rule is ConditionalFormat => !('foreign' in rule))
  if (isDeepEqual(ownFormats, layout)) return null
  const firstOwn = found.findIndex((rule) => !('foreign' in rule))
  const foreignFormats = found.map((rule, index) => ({ rule, index })).filter(({ rule }) => 'foreign' in rule)
  const before = firstOwn < 0 ? foreignFormats : foreignFormats.filter(({ index }) => index < firstOwn)
  const after = firstOwn < 0 ? [] : foreignFormats.filter(({ index }) => index > firstOwn)
  const foreign = ({ index }: { index: number }): { foreign: number } => ({ foreign: index })
  return [...before.map(foreign), ...layout, ...after.map(foreign)]
}
