import type { Locale } from '../../core/locale.js'
import type { TrackerKey } from '../../trackers/index.js'
import type { ReleaseText } from '../../text/release/index.js'
import type { OwnSheets } from './own-sheets.js'
import type { AddedColumn } from './locate-additions.js'
import type { ReleasePlan, ReleaseRequest } from './plan-release.js'

/** What was taken off a sheet, or would be. */
export interface ReleaseReply {
  readonly sheet: string
  readonly tracker: TrackerKey
  readonly trackerName: string
  readonly dryRun: boolean
  /** Every change, a sentence each. */
  readonly changes: readonly string[]
  /** What Milepost added and stays, with the reason, a sentence each. */
  readonly stays: readonly string[]
  /** What a person should know, a sentence each. */
  readonly warnings: readonly string[]
  /** Whether formulas use columns that would go. */
  readonly hasUses: boolean
  /** Milepost's own sheets that can be deleted too. */
  readonly ownSheets: readonly string[]
  /** What came of it; blank for a preview. */
  readonly message: string
}

/** What a release changes, in words. */
export function describeRelease(
  plan: ReleasePlan,
  own: OwnSheets,
  { withOwnSheets, withUsedColumns }: ReleaseRequest,
  { locale, text }: { readonly locale: Locale; readonly text: ReleaseText },
): Omit<ReleaseReply, 'dryRun' | 'message'> {
  const { columns, deleted, uses, survey, changes, key, table, sheet } = plan
  const nameOf = (column: AddedColumn): string =>
    column.header || (column.key === 'id' ? text.idColumn : table.columns[column.key]!.name[locale])
  const shown = deleted.filter((each) => each.key !== 'id').map(nameOf)
  const ownRules = survey.rules.filter((rule) => 'foreign' in rule).length
  const used = columns.added.filter(({ column, isTyped }) => !isTyped && uses.has(column))
  return {
    sheet: sheet.name(),
    tracker: key,
    trackerName: table.name[locale],
    changes: [
      ...(deleted.length > 0 ? [text.removesColumns(shown, shown.length < deleted.length)] : []),
      ...(plan.unchecked.length > 0 ? [text.removesChecks(plan.unchecked)] : []),
      ...changes.flatMap((change): string[] => {
        if (change.kind === 'paint') return [text.removesColours(ownRules)]
        return change.kind === 'freeze' ? [text.unfreezes(survey.frozenLines)] : []
      }),
      ...(plan.listing.length > 0 ? [text.removesLists(plan.listing.map((each) => each.name()))] : []),
      text.removesMarks,
      ...(withOwnSheets && own.deletable.length > 0 ? [text.deletesSheets(own.deletable)] : []),
    ],
    stays: [
      ...columns.added.filter(({ isTyped }) => isTyped).map((each) => text.staysTyped(nameOf(each))),
      ...(withUsedColumns ? [] : used.map((each) => text.staysUsed(nameOf(each), uses.get(each.column)!))),
      ...(withOwnSheets ? own.edited.map(text.sheetStays) : []),
    ],
    warnings: [
      ...(withUsedColumns ? used.map((each) => text.breaksUses(nameOf(each), uses.get(each.column)!)) : []),
      ...(plan.record === null ? [text.noRecord] : []),
      ...(own.waitsForDigests ? [text.digestsOn] : []),
    ],
    hasUses: used.length > 0,
    ownSheets: own.deletable,
  }
}
