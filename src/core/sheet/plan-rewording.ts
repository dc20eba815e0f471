import { findChoiceKey } from '../choices.js'
import type { Locale } from '../locale.js'
import type { Table } from '../table.js'
import { compareSheet } from './compare-sheet.js'
import { findRuleName } from './layout.js'
import { type LoadAliases, locateTable } from './locate-table.js'
import { type SheetChange, type SheetSurvey } from './sheet-change.js'

type ChangeOfKind<Kind extends SheetChange['kind']> = Extract<SheetChange, { readonly kind: Kind }>

/**
 * What a sheet needs when words of its table changed, and no more: dropdowns that list our choices, and our
 * conditional formats that are there, in today's words. What a user removed or changed stays so; set-up does
 * the rest. Nothing for a sheet that shows no trace of ours, whatever its name is.
 */
export function planRewording(
  survey: SheetSurvey,
  table: Table,
  locale: Locale,
  loadAliases: LoadAliases,
): readonly SheetChange[] {
  if (!survey.marked && survey.rules.every((rule) => 'foreign' in rule)) return []
  const { columns } = locateTable(table, survey.cells, survey.marks, loadAliases)
  const keys = new Map([...columns].map(([key, at]) => [at, key]))
  const isOurList = (column: number): boolean => {
    const found = survey.validations[column - 1]
    const { choices, ownDropdown } = table.columns[keys.get(column) ?? ''] ?? {}
    const formerLabels = ownDropdown?.formerLabels ?? []
    return (
      found?.kind === 'oneOf' &&
      choices !== undefined &&
      found.labels.every(
        (label) => findChoiceKey(choices, label) !== undefined || formerLabels.includes(label),
      )
    )
  }
  return compareSheet(survey, withPresentColumns(table, columns), locale, loadAliases).changes.flatMap(
    (change): SheetChange[] =>
      change.kind === 'validate'
        ? selectOwnValidations(change, isOurList)
        : change.kind === 'paint'
          ? selectOwnFormats(change, survey)
          : [],
  )
}

/** A table without the columns that its sheet does not have yet: nothing can be painted or checked there. */
const withPresentColumns = (table: Table, columns: ReadonlyMap<string, number>): Table => ({
  ...table,
  columns: Object.fromEntries(Object.entries(table.columns).filter(([key]) => columns.has(key))),
  flags: table.flags.filter(({ column }) => columns.has(column)),
})

function selectOwnValidations(
  change: ChangeOfKind<'validate'>,
  isOurList: (column: number) => boolean,
): SheetChange[] {
  const columns = change.columns.filter(({ column }) => isOurList(column))
  return columns.length > 0 ? [{ ...change, columns }] : []
}

function selectOwnFormats(change: ChangeOfKind<'paint'>, { rules }: SheetSurvey): SheetChange[] {
  const presentRules = new Set(
    rules.map((rule) => ('foreign' in rule ? undefined : findRuleName(rule.formula))),
  )
  const ownFormats = change.rules.filter(
    (rule) => 'foreign' in rule || presentRules.has(findRuleName(rule.formula)),
  )
  return ownFormats.some((rule) => !('foreign' in rule)) ? [{ ...change, rules: ownFormats }] : []
}
