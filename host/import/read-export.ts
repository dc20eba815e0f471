import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Locale } from '../../src/core/locale.js'
import { csvOf } from './csv.js'
import type { DayOrder } from './days.js'
import type { ToolExport } from './export.js'
import { Unreadable } from './refusal.js'
import { tableExport } from './table.js'
import { type Encoding, textOf } from './text-of.js'
import { isTrello, trelloExport } from './trello/trello.js'
import { importWords } from './words.js'

/** How a file is to be read. */
export interface ReadAs {
  /** Where the day of an instant is asked. */
  readonly zone: string
  /** The language of the workbook it goes to. */
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
export async function readExport(path: string, as: ReadAs): Promise<ReadExport> {
  const { text, encoding } = textOf(await bytesOf(path))
  if (text.trim() === '') throw new Unreadable('empty')
  if (/^\s*[[{]/.test(text) && /\.json$/i.test(path)) {
    const json = parsed(text)
    if (!isTrello(json)) throw new Unreadable('unknownJson')
    return { export: trelloExport(json, as.zone, importWords[as.locale]), encoding, delimiter: null }
  }
  if (/\.json$/i.test(path)) throw new Unreadable('notJson')
  const { lines, delimiter } = csvOf(text)
  if (lines.length < 2) throw new Unreadable('noRows')
  const name = basename(path).replace(/\.\w+$/, '')
  return { export: tableExport(lines, { name, zone: as.zone, order: as.order }), encoding, delimiter }
}

const megabyte = 1024 * 1024
/** As much as a workbook may have. */
const largestFile = 100 * megabyte

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path)
    if (size > largestFile)
      throw new Unreadable('tooBig', undefined, {
        found: Math.ceil(size / megabyte),
        most: largestFile / megabyte,
      })
    return await readFile(path)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EISDIR') throw new Unreadable('folder', { cause })
    throw cause
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Unreadable('notJson', { cause })
  }
}
