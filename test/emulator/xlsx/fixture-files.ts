/** Files that other programs wrote, opened, worked in and saved. */
import { readFileSync } from 'node:fs'
import { LiveWorkbook } from '../../../host/emulator/workbook/live.js'
import type { WorkbookSnapshot } from '../../../host/emulator/workbook/snapshot.js'
import { readWorkbook } from '../../../host/emulator/xlsx/read.js'
import { saveWorkbook, type Saved } from '../../../host/emulator/xlsx/write.js'
import { readParts } from './file-faults.js'
import { options } from './small-workbook.js'

/** The bytes of a fixture. */
export const readFixture = (name: string): Uint8Array =>
  readFileSync(new URL(`fixtures/${name}.xlsx`, import.meta.url))
/** A fixture as a workbook. */
export const openFixture = (name: string): Promise<WorkbookSnapshot> =>
  readWorkbook(readFixture(name), options)
/** How many there are of each kind. */
export const countByKind = (list: Saved['carried']): Record<string, number> =>
  Object.fromEntries(list.map(({ kind, count }) => [kind, count]))

/** The workbook after something was done in it. */
export const saveAfter = async (name: string, work: (book: LiveWorkbook) => void): Promise<Saved> => {
  const book = LiveWorkbook.from(await openFixture(name), { now: () => 46000 })
  work(book)
  return saveWorkbook(book.snapshot())
}
/** The first part whose path fits. */
export const findPartText = ({ bytes }: Saved, pattern: RegExp): string =>
  [...readParts(bytes)].find(([path]) => pattern.test(path))?.[1] ?? ''
