import { labelsOf } from '../../core/choices.js'
import { validationOf as wantedValidation } from '../../core/sheet/layout.js'
import type { ColumnPart } from '../../core/sheet/sheet-change.js'
import type { Table } from '../../core/table.js'
import { validationOf } from './survey-sheet.js'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Rule = GoogleAppsScript.Spreadsheet.DataValidation

/** So many cells of a sheet are asked at most: each costs calls. */
const maxAsked = 300
/** So many cells are read in one call. */
const maxRead = 1_000_000

/** A column, and the field whose validation may be there; null where any field's may be, if it has our help text. */
export interface ExpectedColumn {
  readonly column: number
  readonly key: string | null
}

/** The parts of some columns that have a validation as Milepost gives it to their field. */
export function findOwnValidations(
  sheet: Sheet,
  table: Table,
  columns: readonly ExpectedColumn[],
  helpTexts: ReadonlySet<string>,
  tableOf: (sheetId: number) => string | undefined,
): readonly ColumnPart[] {
  const used = sheet.getLastRow()
  const checked = readRules(
    sheet,
    columns.map(({ column }) => column),
  )
  const perColumn = Math.max(8, Math.floor(maxAsked / Math.max(1, checked.size)))
  return columns.flatMap(({ column, key }) => {
    const rules = checked.get(column)
    if (!rules) return []
    const isOwn = ownRuleTest(table, key, helpTexts, tableOf)
    const lines = rules.flatMap((rule, index) => (rule ? [index + 1] : []))
    const ownLines = decideLines(lines, used, perColumn, (line) => isOwn(rules[line - 1]!))
    return partsOf(ownLines).map(({ line, lines: count }) => ({ column, line, lines: count }))
  })
}

/** The validations of those columns that have any, line by line: a few calls, however many columns there are. */
function readRules(sheet: Sheet, columns: readonly number[]): ReadonlyMap<number, readonly (Rule | null)[]> {
  const found = new Map<number, readonly (Rule | null)[]>()
  const lastLine = sheet.getMaxRows()
  const width = Math.max(1, Math.floor(maxRead / lastLine))
  const last = Math.max(0, ...columns)
  for (let left = Math.min(...columns, last + 1); left <= last; left += width) {
    const count = Math.min(width, last - left + 1)
    const lines = sheet.getRange(1, left, lastLine, count).getDataValidations()
    for (let across = 0; across < count; across++) {
      if (!columns.includes(left + across)) continue
      const rules = lines.map((line) => line[across] ?? null)
      if (rules.some((rule) => rule !== null)) found.set(left + across, rules)
    }
  }
  return found
}

/**
 * Which of some lines hold true. All lines with something typed are asked, up to a limit, fewer and fewer of those below,
 * and the first and the last of each run; between two lines that differ, the first that differs is searched for.
 */
function decideLines(
  lines: readonly number[],
  used: number,
  most: number,
  holds: (line: number) => boolean,
): readonly number[] {
  const answers = new Map<number, boolean>()
  const ask = (index: number): boolean => {
    const answer = answers.get(index) ?? holds(lines[index]!)
    answers.set(index, answer)
    return answer
  }
  const typed = lines.filter((line) => line <= used).length
  const step = Math.max(1, Math.ceil(typed / most))
  const asked = lines.flatMap((line, index) => {
    const isEnd = lines[index - 1] !== line - 1 || lines[index + 1] !== line + 1
    const below = index - typed + 1
    const isAsked = index < typed ? index % step === 0 : (below & (below - 1)) === 0
    return isEnd || isAsked ? [index] : []
  })
  const matching: number[] = []
  asked.forEach((from, at) => {
    const to = asked[at + 1] ?? lines.length
    let [same, other] = [from, to]
    if (to < lines.length && ask(to) !== ask(from))
      while (other - same > 1) {
        const middle = (same + other) >> 1
        if (ask(middle) === ask(from)) same = middle
        else other = middle
      }
    if (ask(from)) matching.push(...lines.slice(from, other))
    else if (other < to) matching.push(...lines.slice(other, to))
  })
  return matching
}

/** Lines as runs of neighbours. */
function partsOf(lines: readonly number[]): { line: number; lines: number }[] {
  const parts: { line: number; lines: number }[] = []
  for (const line of lines) {
    const last = parts[parts.length - 1]
    if (last && last.line + last.lines === line) last.lines++
    else parts.push({ line, lines: 1 })
  }
  return parts
}

/** Whether a rule is the one that Milepost gives a field, in any language. */
function ownRuleTest(
  table: Table,
  key: string | null,
  helpTexts: ReadonlySet<string>,
  tableOf: (sheetId: number) => string | undefined,
): (rule: Rule) => boolean {
  const keys = key === null ? Object.keys(table.columns) : [key]
  return (rule) => {
    if (key === null && !helpTexts.has(rule.getHelpText() ?? '')) return false
    const found = validationOf(rule, tableOf)
    return keys.some((each) => {
      const column = table.columns[each]!
      const wanted = wantedValidation(column, 'en')
      // A dropdown that listed a sheet which is gone lists nothing.
      if (wanted.kind === 'rowOf')
        return found.kind === 'none' || (found.kind === 'rowOf' && found.table === wanted.table)
      if (wanted.kind === 'oneOf') {
        const labels = new Set([
          ...Object.values(column.choices ?? {}).flatMap(labelsOf),
          ...(column.ownDropdown?.formerLabels ?? []),
        ])
        return found.kind === 'oneOf' && found.labels.every((label) => labels.has(label))
      }
      return wanted.kind !== 'none' && JSON.stringify(found) === JSON.stringify(wanted)
    })
  }
}
