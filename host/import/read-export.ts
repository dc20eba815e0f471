import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Locale } from '../../src/core/locale.js'
import { parseCsv } from './csv.js'
import type { DayOrder } from './days.js'
import type { ToolExport } from './export.js'
import { UnreadableFile } from './unreadable-file.js'
import { readTableExport, readUnknownTable, type TableContext } from './table.js'
import { readWorkbookExports } from './read-workbook-export.js'
import { isWekan, readWekanExport } from './wekan/wekan.js'
import { readWorkbook } from '../emulator/xlsx/index.js'
import { type Encoding, decodeText } from './decode-text.js'
import { isTrello, readTrelloExport } from './trello/trello.js'
import { importTexts } from '../text/import/index.js'
import { textOf } from '../../src/text/text-of.js'

/** How a file is to be read. */
export interface ExportReadOptions {
  /** Where the day of an instant is asked. */
  readonly zone: string
  /** The language of the workbook that gets the rows. */
  readonly locale: Locale
  /** In which order days are written; null to find it out. */
  readonly order: DayOrder | null
  /** The locale of a workbook, which decides how its short dates are read: `zh_CN`. */
  readonly place: string
  /** The sheet of a workbook; null to find it. */
  readonly sheet: string | null
}

export interface ReadExport {
  /** The tables that could be imported: one, or the sheets of a workbook of no known tool. */
  readonly exports: readonly ToolExport[]
  /** Null for a workbook. */
  readonly encoding: Encoding | null
  /** Null for JSON and for a workbook. */
  readonly delimiter: string | null
}

/**
 * Reads the export of another tool, or any table as CSV or as a workbook. What a file is, its content says, not
 * its name.
 * @throws UnreadableFile when it is none of these
 * @throws CannotOpen when a workbook cannot be opened
 */
export async function readExport(path: string, as: ExportReadOptions): Promise<ReadExport> {
  const bytes = await readBytes(path)
  const name = nameOf(path)
  const words = textOf(importTexts, as.locale)
  const context = { zone: as.zone, order: as.order, words }
  if (isWorkbook(bytes, path)) {
    const snapshot = await readWorkbook(bytes, { name, locale: as.place, timeZone: as.zone })
    const exports = readWorkbookExports(snapshot, { ...context, sheet: as.sheet })
    return { exports, encoding: null, delimiter: null }
  }
  const { text, encoding } = decodeText(bytes)
  if (text.trim() === '') throw new UnreadableFile('empty')
  if (/\.json$/i.test(path) || /^\s*\{/.test(text)) {
    const board = readBoardExport(parseJson(text), context)
    return { exports: [board], encoding, delimiter: null }
  }
  const { lines, delimiter, notices } = parseCsv(text)
  if (lines.length < 2) throw new UnreadableFile('noRows')
  const table = readTableExport(lines, { ...context, name })
  return { exports: [{ ...table, notices: [...notices, ...table.notices] }], encoding, delimiter }
}

/**
 * Reads a table of text with every cell where the file has it, of whatever tool it is.
 *
 * @param zone where the day of an instant is asked
 * @throws UnreadableFile when it is no table of text
 */
export async function readTableAsIs(path: string, zone: string): Promise<ToolExport> {
  const { text } = decodeText(await readBytes(path))
  if (text.trim() === '') throw new UnreadableFile('empty')
  const { lines, notices } = parseCsv(text)
  const table = readUnknownTable(lines, { name: nameOf(path), zone, order: null })
  return { ...table, notices }
}

const nameOf = (path: string): string => basename(path).replace(/\.\w+$/, '')

/** A zip file under the name of a workbook: that of any other name is said to be no text. */
const isWorkbook = (bytes: Uint8Array, path: string): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && /\.xls[xm]$/i.test(path)

function readBoardExport(json: unknown, { zone, words }: Omit<TableContext, 'name'>): ToolExport {
  if (isWekan(json)) return readWekanExport(json, { zone, words })
  if (isTrello(json)) return readTrelloExport(json, zone, words)
  throw new UnreadableFile('unknownJson')
}

const megabyte = 1024 * 1024
/** As much as a workbook may have. */
const largestFile = 100 * megabyte

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path)
    if (size > largestFile)
      throw new UnreadableFile('tooBig', undefined, {
        found: Math.ceil(size / megabyte),
        most: largestFile / megabyte,
      })
    return await readFile(path)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EISDIR') throw new UnreadableFile('folder', { cause })
    throw cause
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new UnreadableFile('notJson', { cause })
  }
}
