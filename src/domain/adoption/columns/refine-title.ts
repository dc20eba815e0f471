/** Which of two columns names the rows, and which names groups of them. */
import { formatCell, isBlank } from '../../../core/cell.js'
import type { Table } from '../../../core/table.js'
import { isDecisiveField } from '../decisive-fields.js'
import { weights } from '../weights.js'
import { type ColumnMatch, scoreField, type SourceColumn, type TakenColumns } from './column-match.js'
import { holdsPeople } from './score-contents.js'

/** Where names of groups go, the nearest first. */
const groupFields = ['milestone', 'engagement'] as const

/**
 * A title whose values repeat names groups of rows. Where a column beside it names each row, that one is the title, and
 * the former is the part of the plan that the group is.
 */
export function refineTitle(
  table: Table,
  columns: readonly SourceColumn[],
  matches: readonly ColumnMatch[],
  taken: TakenColumns,
): void {
  const title = taken.ofField(table.title)
  if (title && takeNamedEngagement(table, title, taken)) return
  if (!title || !namesGroups(title.source)) return
  const candidates = columns.filter((source) => isFiner(table, source, title, taken))
  const isNamed = (source: SourceColumn): boolean =>
    matches.some((match) => match.field === table.title && match.source === source)
  const right = columns.find(({ column }) => column === title.source.column + 1)
  const isUnderSameHeader = right?.header === '' || right?.header === title.source.header
  const finer =
    (right && isUnderSameHeader && candidates.includes(right) ? right : undefined) ??
    candidates.find(isNamed) ??
    candidates.find((source) => source === right)
  if (!finer) return
  if (!('milestone' in table.columns) && !(finer === right && isUnderSameHeader)) {
    taken.take({ ...title, score: title.score * weights.titles.groups })
    return
  }
  const isSure = isNamed(finer) || (finer === right && isUnderSameHeader)
  taken.take({
    field: table.title,
    source: finer,
    headerScore: isSure ? title.headerScore : 0,
    score: isSure
      ? title.headerScore * scoreField(table, table.title, finer) * weights.columns.finerTitle
      : weights.columns.strangeTitle,
  })
  const group = groupFields.find((field) => field in table.columns && taken.ofField(field) === undefined)
  if (group !== undefined) taken.take({ ...title, field: group, score: 1 })
}

/** The share of rows that a name of its own must have. */
const namedShare = 0.9

/** What is to be done next names no row where some have none, and each row is a project of its own. */
function takeNamedEngagement(table: Table, title: ColumnMatch, taken: TakenColumns): boolean {
  const engagement = taken.ofField('engagement')
  const [next, own] = [title.source.profile(), engagement?.source.profile()]
  const isNext = /\b(next|follow)\b|下一步|下步|后续/i.test(title.source.header)
  if (!isNext || next.filled >= next.lines * namedShare) return false
  if (!engagement || !own) {
    if (next.filled < next.lines * weights.titles.atOften)
      taken.take({ ...title, score: Math.min(title.score, weights.columns.min) })
    return title !== taken.ofField(table.title)
  }
  if (own.filled < own.lines * namedShare || own.distinct < own.filled * namedShare) return false
  taken.take({ ...engagement, field: table.title, score: weights.columns.sure })
  return true
}

/** Whether a column's values are those of groups: few of them differ, or most lines have none. */
function namesGroups({ profile }: SourceColumn): boolean {
  const { filled, lines, distinct } = profile()
  return (
    filled >= 2 && (distinct <= filled * weights.titles.atGroups || filled < lines * weights.titles.atOften)
  )
}

/** Whether a column has a text of its own in about every row, and is nothing else of importance. */
function isFiner(table: Table, source: SourceColumn, title: ColumnMatch, taken: TakenColumns): boolean {
  if (source === title.source) return false
  // Below one header over two columns a few lines of a template may be alike.
  const isUnderTitle = source.header === '' && source.column === title.source.column + 1
  const other = taken.ofColumn(source.column)
  if (other && isDecisiveField(table, other.field)) return false
  if (other && other.field !== 'notes' && other.headerScore >= title.headerScore) return false
  const { filled, lines, texts, distinct, long, statuses } = source.profile()
  const { filled: titleFilled, distinct: titleDistinct } = title.source.profile()
  return (
    texts >= weights.titles.atTexts &&
    long <= 0.5 &&
    statuses < 0.5 &&
    !holdsPeople(source.profile()) &&
    filled >= Math.max(titleFilled, lines) * weights.columns.atFinerFilled &&
    distinct >= filled * (isUnderTitle ? weights.columns.atFinerUnderTitle : weights.columns.atFiner) &&
    distinct > titleDistinct
  )
}

/** Whether rows that one column names apart have the same value of another, as the tasks of a project have. */
export function hasSeveralRows(group: SourceColumn, named: SourceColumn): boolean {
  const { texts, statuses, filled, lines } = named.profile()
  if (texts < weights.titles.atTexts || statuses >= 0.5 || filled < lines * weights.titles.atHalf)
    return false
  if (holdsPeople(named.profile())) return false
  const groups = group.cells()
  const pairs = named.cells().flatMap((cell, at): [string, string][] => {
    const beside = groups[at]
    return isBlank(cell ?? null) || isBlank(beside ?? null) ? [] : [[formatCell(cell!), formatCell(beside!)]]
  })
  const [names, values] = [new Set(pairs.map(([name]) => name)), new Set(pairs.map(([, value]) => value))]
  return (
    pairs.length >= 4 &&
    names.size >= pairs.length * weights.columns.atFiner &&
    values.size <= pairs.length * weights.titles.atGroups
  )
}
