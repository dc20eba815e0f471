/** Files that other programs wrote, opened, worked in and saved. */
import { readFileSync } from 'node:fs'
import { LiveWorkbook } from '../../../host/workbook/live.js'
import type { WorkbookSnapshot } from '../../../host/workbook/snapshot.js'
import { readWorkbook } from '../../../host/xlsx/read.js'
import { saveWorkbook, type Saved } from '../../../host/xlsx/write.js'
import { partsOf } from './integrity.js'
import { options } from './workbook.js'

/** The bytes of a fixture. */
export const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`fixtures/${name}.xlsx`, import.meta.url))
/** A fixture as a workbook. */
export const opened = (name: string): Promise<WorkbookSnapshot> => readWorkbook(fixture(name), options)
/** How many there are of each kind. */
export const counts = (list: Saved['carried']): Record<string, number> =>
  Object.fromEntries(list.map(({ kind, count }) => [kind, count]))

/** The workbook after something was done in it. */
export const after = async (name: string, work: (book: LiveWorkbook) => void): Promise<Saved> => {
  const book = LiveWorkbook.from(await opened(name), { now: () => 46000 })
  work(book)
  return saveWorkbook(book.snapshot())
}
/** The first part whose path fits. */
export const textOf = ({ bytes }: Saved, pattern: RegExp): string =>
  [...partsOf(bytes)].find(([path]) => pattern.test(path))?.[1] ?? ''
