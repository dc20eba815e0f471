import type { Column } from '../core/column.js'
import { type OwnHeaders, withOwnHeaders } from '../core/sheet/own-headers.js'
import { type ColumnWords, type OwnWords, withOwnWords } from '../core/sheet/own-words.js'
import { readStored, stored } from '../core/stored.js'
import type { Table } from '../core/table.js'
import { decisiveChoiceFields, equivalentChoice } from '../domain/adoption/choice-meanings.js'
import type { Store } from '../ports.js'
import { readAdoptionRecord } from './release/adoption-record.js'
import { readMeanings, readOwnWords } from './own-words/stored-words.js'
import { tableNamed } from './table-list.js'

/** Made once for a run. */
const tablesByStore = new WeakMap<Store, Map<string, Table>>()

/** The headers and words of a team's own sheet. */
export interface OwnWording {
  readonly headers: OwnHeaders
  readonly words: Readonly<Record<string, OwnWords>>
}

/** Words a table, for this run, by a team's own sheet; as it is where `wording` is null. */
export function applyWording(store: Store, table: Table, wording: OwnWording | null): Table {
  const known = tablesByStore.get(store) ?? new Map<string, Table>()
  const wordedTable = wording
    ? withOwnWords(withOwnHeaders(table, wording.headers), columnWords(store, table, wording.words))
    : table
  tablesByStore.set(store, known.set(table.key, wordedTable))
  return wordedTable
}

/** A table as its sheet words it: where Milepost was laid over a team's own sheet, by that sheet. */
export function tableWithHeaders(store: Store, key: string): Table {
  const known = tablesByStore.get(store)?.get(key)
  if (known) return known
  const headers = readStored(store, stored.headers, key)
  const wording = headers ? { headers: JSON.parse(headers), words: readOwnWords(store, key) } : null
  return applyWording(store, tableNamed(key), wording)
}

/** Trackers of which a run makes sheets, before they are stored. */
const announcedByStore = new WeakMap<Store, readonly string[]>()

/** Lets other sheets have the columns of trackers that this run makes. */
export const announceTrackers = (store: Store, keys: readonly string[]): void =>
  void announcedByStore.set(store, keys)

const isTableStored = (store: Store, key: string): boolean =>
  `\n${readStored(store, stored.sheets) ?? ''}`.includes(`\n${key}=`)

/** Whether a sheet should have a column: not where it belongs to a tracker that the workbook does not have. */
export const isColumnWanted = (store: Store, { besideTracker }: Column): boolean =>
  besideTracker === undefined ||
  announcedByStore.get(store)?.includes(besideTracker) === true ||
  isTableStored(store, besideTracker)

/** A table with the columns that its sheet should have. */
export function withWantedColumns(store: Store, table: Table): Table {
  const columns = Object.entries(table.columns)
  const wanted = columns.filter(([, column]) => isColumnWanted(store, column))
  return wanted.length === columns.length ? table : { ...table, columns: Object.fromEntries(wanted) }
}

/**
 * A table as it is read from its sheet. A column like that of a tracker which is not there is the team's own; of a copied
 * workbook nothing is stored, so that its headers alone decide.
 */
export function readableTable(store: Store, key: string): Table {
  const table = tableWithHeaders(store, key)
  return isTableStored(store, key) ? withWantedColumns(store, table) : table
}

/** Lets every table be worded again, after words were stored. */
export const forgetWordings = (store: Store): void => void tablesByStore.delete(store)

/** What is known of the words in each choice column that decides something. */
function columnWords(
  store: Store,
  table: Table,
  words: OwnWording['words'],
): Readonly<Record<string, ColumnWords>> {
  const meanings = readMeanings(store)
  const ownDropdowns = readAdoptionRecord(store, table.key)?.checked ?? []
  return Object.fromEntries(
    decisiveChoiceFields.flatMap((field): [string, ColumnWords][] => {
      const choices = table.columns[field]?.choices
      if (!choices) return []
      const own = words[field] ?? []
      const ownWords = new Set(own.map(([word]) => word.toLowerCase()))
      const isOwn = (word: string): boolean => ownWords.has(word.toLowerCase())
      const others = Object.entries(meanings[field] ?? {}).flatMap(([word, said]): OwnWords => {
        const choice = equivalentChoice(choices, field, said)
        return choice === undefined || isOwn(word) ? [] : [[word, choice]]
      })
      return [[field, { own, others, hasOwnDropdown: ownDropdowns.includes(field) }]]
    }),
  )
}
