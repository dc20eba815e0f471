import { choiceNamed } from '../column.js'
import type { Locale } from '../locale.js'
import type { Table } from '../table.js'
import { type Change, difference, type SheetSurvey } from './difference.js'
import { ruleNamed } from './layout.js'
import { type AskAliases, locate } from './locate.js'

type Of<Kind extends Change['kind']> = Extract<Change, { readonly kind: Kind }>

/**
 * What a sheet needs when words of its table changed, and no more: dropdowns that list our choices, and our conditional
 * formats that are there, in today's words. What a user took away or made their own stays so; set-up does the rest.
 * Nothing for a sheet that shows no trace of ours, whatever it is called.
 */
export function rewording(
  survey: SheetSurvey,
  table: Table,
  locale: Locale,
  ask: AskAliases,
): readonly Change[] {
  if (!survey.marked && survey.rules.every((rule) => 'foreign' in rule)) return []
  const { columns } = locate(table, survey.cells, survey.marks, ask)
  const keys = new Map([...columns].map(([key, at]) => [at, key]))
  const isOurList = (column: number): boolean => {
    const found = survey.validations[column - 1]
    const { choices } = table.columns[keys.get(column) ?? ''] ?? {}
    return (
      found?.kind === 'oneOf' &&
      choices !== undefined &&
      found.labels.every((label) => choiceNamed(choices, label) !== undefined)
    )
  }
  return difference(survey, presentOf(table, columns), locale, ask).changes.flatMap((change): Change[] =>
    change.kind === 'validate'
      ? validated(change, isOurList)
      : change.kind === 'paint'
        ? painted(change, survey)
        : [],
  )
}

/** A table without the columns that its sheet does not have yet: nothing can be painted or checked there. */
const presentOf = (table: Table, columns: ReadonlyMap<string, number>): Table => ({
  ...table,
  columns: Object.fromEntries(Object.entries(table.columns).filter(([key]) => columns.has(key))),
  flags: table.flags.filter(({ column }) => columns.has(column)),
})

function validated(change: Of<'validate'>, isOurList: (column: number) => boolean): Change[] {
  const columns = change.columns.filter(({ column }) => isOurList(column))
  return columns.length > 0 ? [{ ...change, columns }] : []
}

function painted(change: Of<'paint'>, { rules }: SheetSurvey): Change[] {
  const there = new Set(rules.map((rule) => ('foreign' in rule ? undefined : ruleNamed(rule.formula))))
  const ours = change.rules.filter((rule) => 'foreign' in rule || there.has(ruleNamed(rule.formula)))
  return ours.some((rule) => !('foreign' in rule)) ? [{ ...change, rules: ours }] : []
}
