import { groupBy } from '../../../core/group-by.js'
import { isMarkedFinished } from '../../../domain/adoption/rows/open-rows.js'
import { tableNamed } from '../../table-list.js'
import { type AdoptionReply, describeAdoption } from '../adoption-reply.js'
import type { AdoptionRequest, ResolvedAdoption } from '../resolve-adoption.js'
import { headerAt } from '../source-sheet.js'
import type { CopyPlan } from './plan-copy.js'
import { namesByTracker } from './unknown-names.js'

/** The reply that says what a copy does, before it is made. */
export function describeCopy(
  adoption: ResolvedAdoption,
  plan: CopyPlan,
  request: AdoptionRequest,
): AdoptionReply {
  const { text, userLocale, givenRows } = adoption
  const { target, extraColumns, newRows } = plan
  const already = givenRows.rows.length - newRows.length
  const unreadable = newRows.flatMap(({ row }) => row.unreadable)
  const [first] = unreadable
  const unknown = namesByTracker(plan.unknownNames)
  const describeNames = (describe: (names: readonly string[], table: string) => string): string[] =>
    unknown.map(({ names, table }) => describe(names, tableNamed(table).name[userLocale]))
  const toNotes = extraColumns.map(({ header }) => header)
  const createdSheets = [
    ...(plan.sheet ? [] : [target]),
    ...plan.missingKeys.map((each) => tableNamed(each).name[userLocale]),
  ]
  return {
    ...describeAdoption(adoption, request, target),
    changes: [
      ...(newRows.length > 0 ? [text.copiesRows(newRows.length, target)] : []),
      ...(createdSheets.length > 0 ? [text.makesSheets(createdSheets)] : []),
      ...(toNotes.length > 0 && newRows.length > 0 ? [text.toNotes(toNotes)] : []),
      ...(request.addNames ? describeNames(text.addsNames) : []),
    ],
    warnings: [
      ...(already > 0 ? [text.alreadyThere(already)] : []),
      ...warnOfStates(adoption, plan),
      ...(first ? [text.unreadToNotes(unreadable.length, first.cell, first.found)] : []),
      ...(request.addNames ? [] : describeNames(text.strangers)),
    ],
    copied: newRows.length,
    already,
    toNotes,
    unknown,
  }
}

/** Words of the status that are not known, by which no copied row is done. */
function warnOfStates(
  { table, columns, headerRow, source: { grid }, text }: ResolvedAdoption,
  { newRows }: CopyPlan,
): string[] {
  const unknown = newRows.flatMap(({ row: { row, unreadable } }) =>
    isMarkedFinished(table, row) ? [] : unreadable.filter(({ field }) => field === 'status'),
  )
  if (unknown.length === 0) return []
  const words = [...groupBy(unknown, ({ found }) => found)].map(([word, [first]]) => ({
    word,
    cell: first!.cell,
  }))
  return [
    text.unknownWords(headerAt(grid, headerRow, columns['status']!), {
      words,
      rows: unknown.length,
      isStatus: true,
    }),
  ]
}
