import { findChoiceKey } from '../../core/choices.js'
import type { Table } from '../../core/table.js'
import type { decisiveChoiceFields } from '../../domain/adoption/choice-meanings.js'
import type { ChoiceWord } from '../../domain/adoption/choice-words.js'
import type { AdoptedRow } from '../../domain/adoption/types.js'
import type { Ports } from '../../ports.js'
import type { TrackerKey } from '../../trackers/index.js'
import { adoptionContext } from '../adopt/adoption-context.js'
import { listWordsByField } from '../adopt/resolve-words.js'
import { openSheet, type OpenTable, openTable } from '../tables.js'
import { tableNamed } from '../table-list.js'
import { readWorkbookMemory } from '../adopt/workbook-memory.js'

/** A word of a followed sheet: what runs read it as, and what it probably means. */
interface FollowedWord extends ChoiceWord {
  /** The key of its choice; null where it is not known, and a status counts as open. */
  readonly choice: string | null
}

/** A column of choices of a sheet that is followed where it is. */
export interface FollowedColumn {
  readonly field: (typeof decisiveChoiceFields)[number]
  readonly column: number
  readonly words: readonly FollowedWord[]
}

/** The words in the sheet that a team made and that is followed for a tracker; null where it cannot be read. */
export function listFollowedWords(ports: Ports, key: TrackerKey): readonly FollowedColumn[] | null {
  const sheet = openSheet(ports, key)
  const open = sheet && (openTable(ports, sheet) as unknown as OpenTable)
  if (!open || open.reading.location.headerLine === 0) return null
  const { grid, reading, table } = open
  const rows = reading.rows.map((row) => toAdoptedRow(row as unknown as Record<string, unknown>, row.at.line))
  const columns = Object.fromEntries(reading.location.columns)
  const known = tableNamed(key) as Table
  const { words, today } = adoptionContext(ports, readWorkbookMemory(ports.store))
  return listWordsByField({ table: known, source: { filledGrid: grid }, columns, rows, today }, words).map(
    (found) => ({
      ...found,
      words: found.words.map((word) => ({
        ...word,
        choice: findChoiceKey(table.columns[found.field]!.choices!, word.word) ?? null,
      })),
    }),
  )
}

const toAdoptedRow = (row: Readonly<Record<string, unknown>>, line: number): AdoptedRow => ({
  line,
  values: Object.fromEntries(
    Object.entries(row).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  ),
})
