/** Whether lists are those of states or of parts of the work. */
import type { Table } from '../../../core/table.js'
import { weights } from '../weights.js'
import { isGroupList, matchOfContents, type TakenColumns } from './column-match.js'

/** Lists with names that are no states are the parts of the work, where a date of completion says what is done. */
export function refineGroups({ columns, doneDates = [] }: Table, taken: TakenColumns): void {
  const state = taken.ofField('status')
  const saysDone = doneDates.some((field) => taken.ofField(field))
  if (!state || !saysDone || !isGroupList(state.source)) return
  taken.release(state)
  if ('milestone' in columns && !taken.ofField('milestone'))
    taken.take(matchOfContents('milestone', state.source, weights.columns.sure))
}
