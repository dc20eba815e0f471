import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { ToolExport } from '../../../host/import/export.js'
import { readExport, type ReadExport } from '../../../host/import/read-export.js'
import { formatCell } from '../../../src/core/cell.js'
import type { Locale } from '../../../src/core/locale.js'

/** What a file holds; of a workbook, its likeliest sheet. */
export interface ReadFile extends ReadExport {
  readonly exported: ToolExport
}

/** Reads contents as files of a folder of their own, which is deleted after the tests. */
export function createFileReader() {
  const made = mkdtemp(join(tmpdir(), 'milepost-import-'))
  afterAll(async () => rm(await made, { recursive: true }))
  const reading = async (
    name: string,
    content: string | Uint8Array,
    locale: Locale = 'en',
  ): Promise<ReadFile> => {
    const path = join(await made, name)
    await writeFile(path, content)
    const zone = 'Asia/Shanghai'
    const found = await readExport(path, { zone, locale, order: null, place: 'en_US', sheet: null })
    return { ...found, exported: found.exports[0]! }
  }
  /** Rows as records under their headers; days as their text, blank cells left out. */
  const rowsOf = async (name: string, content: string | Uint8Array, locale: Locale = 'en') => {
    const [headers, ...rows] = (await reading(name, content, locale)).exported.grid
    return rows.map((row) =>
      Object.fromEntries(
        row.flatMap((cell, at) => (cell === null ? [] : [[String(headers![at]), formatCell(cell)]])),
      ),
    )
  }
  /** The tool that a file is read as an export of, and where it must be checked. */
  const toolOf = async (name: string, content: string) => {
    const { exported } = await reading(name, content)
    return { tool: exported.tool, notices: exported.notices.map(({ code, rows }) => [code, rows]) }
  }
  return { reading, rowsOf, toolOf }
}
