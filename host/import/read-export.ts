import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Locale } from '../../src/core/locale.js'
import { parseCsv } from './csv.js'
import type { DayOrder } from './days.js'
import type { ToolExport } from './export.js'
import { UnreadableFile } from './unreadable-file.js'
import { readTableExport } from './table.js'
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
}

export interface ReadExport {
  readonly export: ToolExport
  readonly encoding: Encoding
  /** Null for JSON. */
  readonly delimiter: string | null
}

/**
 * Reads the export of another tool, or any table as CSV. What a file is, its content says, not its name.
 * @throws Unreadable when it is neither
 */
export async function readExport(path: string, as: ExportReadOptions): Promise<ReadExport> {
  const { text, encoding } = decodeText(await readBytes(path))
  if (text.trim() === '') throw new UnreadableFile('empty')
  if (/^\s*[[{]/.test(text) && /\.json$/i.test(path)) {
    const json = parseJson(text)
    if (!isTrello(json)) throw new UnreadableFile('unknownJson')
    return {
      export: readTrelloExport(json, as.zone, textOf(importTexts, as.locale)),
      encoding,
      delimiter: null,
    }
  }
  if (/\.json$/i.test(path)) throw new UnreadableFile('notJson')
  const { lines, delimiter } = parseCsv(text)
  if (lines.length < 2) throw new UnreadableFile('noRows')
  const name = basename(path).replace(/\.\w+$/, '')
  return { export: readTableExport(lines, { name, zone: as.zone, order: as.order }), encoding, delimiter }
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
