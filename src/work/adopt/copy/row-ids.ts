import type { AdoptedRow } from '../../../domain/adoption/types.js'
import { readOwnId } from '../../../core/own-row-id.js'
import type { Table } from '../../../core/table.js'

/** 64 bits of a text as letters and digits (FNV-1a in two halves): enough to give a hundred thousand rows different ids. */
export function fingerprint(text: string): string {
  let [one, other] = [0x811c9dc5, 0x9747b28c]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    one = Math.imul(one ^ unit, 0x01000193)
    other = Math.imul(other ^ unit ^ (one >>> 13), 0x01000193)
  }
  return (one >>> 0).toString(36) + (other >>> 0).toString(36)
}

/** Ids of another tool that can be part of ours as they are. */
const plainId = /^[\w.-]{1,60}$/

/**
 * The id of each row in the tracker, the same whenever the same sheet is copied again: from the row's own id where it
 * has one, else from its name and what it belongs to; rows that share all of these are counted. A row that came from this workbook has the id that it had.
 *
 * @param source the tool the rows come from, which gave them ids; null for any other sheet
 */
export function rowIds(
  table: Table,
  rows: readonly AdoptedRow[],
  sheet: string,
  source: string | null,
): string[] {
  const countByBase = new Map<string, number>()
  return rows.map(({ values }) => {
    const ownId = values['id'] === undefined ? '' : String(values['id'])
    const back = source === null ? null : readOwnId(ownId)
    if (back !== null) return back
    const parts = [table.title, 'engagement', 'client', 'milestone'].map((field) =>
      String(values[field] ?? ''),
    )
    const base = ownId === '' ? parts.join('\n') : ownId
    const count = (countByBase.get(base) ?? 0) + 1
    countByBase.set(base, count)
    const isUsable = source !== null && ownId !== '' && plainId.test(ownId)
    const name = isUsable ? `${source}-${ownId}` : fingerprint(`${sheet}\n${base}`)
    return `${table.prefix}-${name}${count > 1 ? `-${count}` : ''}`
  })
}
