import type { Locale } from '../../../core/locale.js'
import { adoptingTextIn } from '../../../text/adopting/index.js'
import { tableNamed } from '../../tables.js'
import { type AdoptionReply, describeColumns } from '../adoption-reply.js'
import type { AdoptionRequest, ResolvedAdoption } from '../resolve-adoption.js'
import type { CopyPlan } from './plan-copy.js'
import { namesByTracker } from './unknown-names.js'

/** The reply that says what a copy does, before it is made. */
export function describeCopy(
  adoption: ResolvedAdoption,
  plan: CopyPlan,
  request: Pick<AdoptionRequest, 'dryRun' | 'addNames'>,
  userLocale: Locale,
): AdoptionReply {
  const { source, key, table, givenRows } = adoption
  return {
    how: 'copy',
    dryRun: request.dryRun,
    sheet: source.name,
    tracker: key,
    trackerName: table.name[userLocale],
    target: plan.target,
    rows: givenRows.rows.length,
    columns: describeColumns(adoption),
    changes: describeChanges(plan, request, userLocale),
    warnings: describeWarnings(adoption, plan, request, userLocale),
    copied: plan.newRows.length,
    already: givenRows.rows.length - plan.newRows.length,
    toNotes: plan.extraColumns.map(({ header }) => header),
    unknown: namesByTracker(plan.unknownNames),
    message: '',
  }
}

/** Each change, a sentence. */
function describeChanges(
  { target, isThere, missingKeys, extraColumns, newRows, unknownNames }: CopyPlan,
  { addNames }: Pick<AdoptionRequest, 'addNames'>,
  userLocale: Locale,
): string[] {
  const text = adoptingTextIn(userLocale)
  const createdSheets = [
    ...(isThere ? [] : [target]),
    ...missingKeys.map((each) => tableNamed(each).name[userLocale]),
  ]
  return [
    ...(newRows.length > 0 ? [text.copiesRows(newRows.length, target)] : []),
    ...(createdSheets.length > 0 ? [text.makesSheets(createdSheets)] : []),
    ...(extraColumns.length > 0 && newRows.length > 0
      ? [text.toNotes(extraColumns.map(({ header }) => header))]
      : []),
    ...(addNames
      ? namesByTracker(unknownNames).map(({ names, table }) =>
          text.addsNames(names, tableNamed(table).name[userLocale]),
        )
      : []),
  ]
}

/** What a person should know, a sentence each. */
function describeWarnings(
  { givenRows }: ResolvedAdoption,
  { newRows, unknownNames }: CopyPlan,
  { addNames }: Pick<AdoptionRequest, 'addNames'>,
  userLocale: Locale,
): string[] {
  const text = adoptingTextIn(userLocale)
  const already = givenRows.rows.length - newRows.length
  const unreadable = newRows.flatMap(({ row }) => row.unreadable)
  const [first] = unreadable
  return [
    ...(already > 0 ? [text.alreadyThere(already)] : []),
    ...(first ? [text.unreadToNotes(unreadable.length, first.cell, first.found)] : []),
    ...(addNames
      ? []
      : namesByTracker(unknownNames).map(({ names, table }) =>
          text.strangers(names, tableNamed(table).name[userLocale]),
        )),
  ]
}
