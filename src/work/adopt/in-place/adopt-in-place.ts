import { columnLetters } from '../../../core/formula.js'
import { readTableRows } from '../../../core/read-table-rows.js'
import { compareSheet } from '../../../core/sheet/compare-sheet.js'
import { locateTable } from '../../../core/sheet/locate-table.js'
import type { SheetChange } from '../../../core/sheet/sheet-change.js'
import type { OwnHeaders } from '../../../core/sheet/own-headers.js'
import type { OwnWords } from '../../../core/sheet/own-words.js'
import { stored, writeStored } from '../../../core/stored.js'
import type { Table } from '../../../core/table.js'
import type { Ports, Sheet } from '../../../ports.js'
import type { TrackerKey } from '../../../trackers/index.js'
import type { Result } from '../../open-book.js'
import { aliasesFor } from '../../plan/library.js'
import { readOwnWords, storeMeanings, storeOwnWords } from '../../own-words/stored-words.js'
import { refreshBook } from '../../refresh/refresh.js'
import { type KnownSheet, openSheets } from '../../tables.js'
import { applyWording, forgetWordings, withWantedColumns } from '../../worded-tables.js'
import { updateWordings } from '../../update-wordings.js'
import { forgetReleased } from '../../released-sheets.js'
import { storedTables, storeTables, storeWordings } from '../../stored-tables.js'
import type { AdoptionRecord } from '../../release/adoption-record.js'
import { tableKeys } from '../../table-list.js'
import { type AdoptionReply, describeAdoption } from '../adoption-reply.js'
import { createOwnSheets, missingOwnSheets } from '../own-sheets.js'
import { latenessFields } from '../reason-to-copy.js'
import { type AdoptionRequest, refuseAdoption, type ResolvedAdoption } from '../resolve-adoption.js'
import { headerAt } from '../source-sheet.js'
import { resolveOwnWords } from '../resolve-words.js'
import { describeChanges, describeWords } from './describe-changes.js'
import { matchHeaders } from './match-headers.js'
import { reasonInWorkbook, reasonInCells } from './reason-against.js'
import { warnInPlace } from './warn-in-place.js'

/** What following a sheet in place would write, and what is said of it. */
interface InPlacePlan {
  readonly sheet: Sheet<TrackerKey>
  readonly headers: OwnHeaders
  readonly words: Readonly<Record<string, OwnWords>>
  readonly changes: readonly SheetChange[]
  readonly reading: ReturnType<typeof readTableRows>
  readonly reply: AdoptionReply
  readonly record: AdoptionRecord
}

/**
 * Follows a sheet that a team made in place: marks it and its columns, adds the columns it lacks at the right, and
 * the dropdowns and colours that are missing. No typed cell changes. A second time it changes nothing.
 */
export function adoptInPlace(
  ports: Ports,
  adoption: ResolvedAdoption,
  request: AdoptionRequest,
): Result<AdoptionReply> {
  const planned = planInPlace(ports, adoption, request)
  if (!planned.ok) return planned
  const { reply } = planned.value
  if (request.dryRun) return { ok: true, value: reply }
  writeInPlace(ports, adoption, planned.value)
  return { ok: true, value: { ...reply, message: describeOutcome(adoption, planned.value) } }
}

function planInPlace(
  ports: Ports,
  adoption: ResolvedAdoption,
  request: AdoptionRequest,
): Result<InPlacePlan> {
  const { source, key, table, headerRow, text } = adoption
  const reason = reasonInWorkbook(ports, adoption) ?? reasonInCells(adoption)
  if (reason !== null) return refuseAdoption(source.name, reason)
  const aliases = aliasesFor(ports.library)
  const { headers, marks, hasOwnColumns } = matchHeaders(ports, adoption)
  const locale = ports.spreadsheet.locale()
  const storedWords = readOwnWords(ports.store, key)
  const words = resolveOwnWords(adoption.wordsByField, table, adoption.said, storedWords, locale)
  const tableInSheet = applyWording(ports.store, table, { headers, words })
  if (locateTable(tableInSheet, source.grid, marks, aliases).headerLine !== headerRow)
    return refuseAdoption(source.name, text.headerUnclear)
  const missingTables = missingOwnSheets(ports, source)
  const sheet = ports.sheets.find(key, source.name)!
  const isTheirs = !hasOwnColumns && !storedTables(ports.store).includes(key)
  const known = { isTheirs, ...(source.isWhole ? { cells: source.grid } : {}) }
  const survey = ports.sheetChanger.survey(sheet, servedSheets(ports, source), known)
  const placement = { hidden: false, position: 0 }
  const wanted = withWantedColumns(ports.store, tableInSheet)
  const found = compareSheet(survey, wanted, locale, aliases, placement, marks)
  if (found.problems.some(({ code }) => code === 'doubtfulColumn'))
    return { ok: false, problems: found.problems }
  const changes = withoutMissingLists(found.changes, tableInSheet, [...storedTables(ports.store), 'people'])
  const reading = readTableRows(tableInSheet, source.grid, aliases, marks)
  const reply: AdoptionReply = {
    ...describeAdoption(adoption, request, source.name),
    changes: [
      ...describeWords(adoption, words, storedWords),
      ...describeChanges(changes, tableInSheet, {
        locale: adoption.userLocale,
        text: adoption.text,
        headerAt: (column) => headerAt(source.grid, headerRow, column) || columnLetters(column),
        foreignRules: survey.rules.filter((rule) => 'foreign' in rule).length,
        rowsWithoutId: reading.rows.filter((row) => (row as { id?: string }).id === '').length,
        missingTables,
      }),
    ],
    warnings: warnInPlace(adoption, reading),
    copied: 0,
    already: 0,
    toNotes: [],
    unknown: [],
  }
  const record: AdoptionRecord = {
    fields: Object.keys(adoption.columns),
    checked: Object.entries(adoption.columns).flatMap(([field, column]) =>
      (survey.validations[column - 1]?.kind ?? 'none') === 'none' ? [] : [field],
    ),
    headerLine: headerRow,
    frozenLines: changes.reduce((lines, change) => (change.kind === 'freeze' ? change.lines : lines), 0),
    frozenColumns: survey.frozenColumns,
  }
  return { ok: true, value: { sheet, headers, words, changes, reading, reply, record } }
}

function writeInPlace(
  ports: Ports,
  { key, said }: ResolvedAdoption,
  { sheet, headers, words, changes, record }: InPlacePlan,
): void {
  // Of a sheet that an earlier version adopted, nobody knows any more what it was like.
  const isFirst = !storedTables(ports.store).includes(key)
  if (isFirst) writeStored(ports.store, stored.adoption, JSON.stringify(record), key)
  writeStored(ports.store, stored.headers, JSON.stringify(headers), key)
  storeOwnWords(ports.store, key, words)
  storeMeanings(ports.store, said)
  forgetWordings(ports.store)
  storeTables(ports.store, [sheet])
  if (!isFirst) storeWordings(ports.store, [key])
  if (isFirst) forgetReleased(ports.store, ports.additions.sheetId(sheet))
  createOwnSheets(ports)
  ports.sheetChanger.apply(changes, [sheet, ...servedSheets(ports)])
  updateWordings(ports)
  refreshBook(ports, { searchesAll: false, needsNoCore: true })
}

/** The sheets of the trackers there are, whose rows dropdowns list. */
function servedSheets(
  ports: Pick<Ports, 'library' | 'sheets' | 'store'>,
  source?: KnownSheet,
): readonly Sheet[] {
  const keys = tableKeys.filter((key) => storedTables(ports.store).includes(key))
  return [...openSheets(ports, { searchesAll: false, keys, ...(source && { source }) }).values()]
}

/** What came of it, with how many cells leave open what is late. */
function describeOutcome(
  { source: { name }, table, text }: ResolvedAdoption,
  { reading, reply }: InPlacePlan,
): string {
  const decidingFields = latenessFields(table)
  const unreadable = reading.rows.flatMap(({ at }) =>
    at.unread.filter((field) => decidingFields.includes(field)),
  ).length
  if (unreadable > 0) return text.laidOverPartly(name, reply.trackerName, unreadable)
  if (reply.changes.length === 0) return text.nothingToDo
  const isEverLate = decidingFields.length > 0
  return isEverLate ? text.laidOver(name, reply.trackerName) : text.followed(name, reply.trackerName)
}

/** Without dropdowns that list the rows of a sheet the workbook does not have. */
const withoutMissingLists = (
  changes: readonly SheetChange[],
  table: Table,
  existingTables: readonly string[],
): SheetChange[] =>
  changes.flatMap((change): SheetChange[] => {
    if (change.kind !== 'validate') return [change]
    const columns = change.columns.filter(
      ({ validation }) =>
        validation.kind !== 'rowOf' || [...existingTables, table.key].includes(validation.table),
    )
    return columns.length > 0 ? [{ ...change, columns }] : []
  })
