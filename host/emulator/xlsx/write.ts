/** Saves a workbook snapshot as an `.xlsx` file. It is the only way to write one. */
import type { NamedRange } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot.js'
import { fixedAreaName, quoteSheet } from './address.js'
import { carryOver, listNamedFormulas } from './carry/book.js'
import { readCarried, AddressFollower } from './carry/follow.js'
import type { Counted } from './carry/kinds.js'
import { findOriginalFile } from './carry/origins.js'
import { findUnchangedChartIds } from './carry/sheets.js'
import { writeCells } from './cells-out.js'
import { defaultFont, writeStyle } from './style/styles-out.js'
import { LongLists } from './list-sheet.js'
import { createFileSheetNames, writeNames } from './names.js'
import { filterName, repairParts } from './package/repair-parts.js'
import { Original } from './package/original.js'
import type { Pieces } from './package/pieces.js'
import { SharedTexts } from './package/texts.js'
import { type Entry, readZip, writeZip } from './package/zip.js'
import { CannotOpen } from './cannot-open.js'
import { cellsPlace, formatNumbers, takeSamples, withSamples } from './samples.js'
import { closeArea, rowsOf, writeSheet } from './sheet-out.js'

/** Used where it is not known when a file was made, so that the bytes are always the same. */
const unknownTime = new Date('1980-01-01T00:00:00Z')

const filterNames = (sheets: SheetSnapshot[], names: string[]): NamedRange[] =>
  sheets.flatMap((sheet, at) => {
    const scope = names[at]!
    const range = sheet.filter && `${quoteSheet(scope)}!${fixedAreaName(closeArea(sheet.filter, sheet))}`
    return range ? [{ name: filterName, range, scope }] : []
  })

/** A workbook as a file, and what happened to content that a snapshot cannot store. */
export interface Saved {
  bytes: Uint8Array
  /** Carried over from the file that was read. */
  carried: Counted[]
  /** In the file that was read, and not in this one. */
  left: Counted[]
}

/** The file that was read; `missing` where it is no longer there, `undefined` where there was none. */
const findOriginal = ({ origin }: WorkbookSnapshot): Original | 'missing' | undefined => {
  if (origin === undefined) return undefined
  const bytes = findOriginalFile(origin)
  try {
    return bytes === undefined ? 'missing' : new Original(bytes)
  } catch (thrown) {
    if (thrown instanceof CannotOpen) return 'missing'
    throw thrown
  }
}

/**
 * Writes a workbook; equal snapshots give equal bytes. Left out, because a file has no place for them: ids, developer
 * metadata, protections of single ranges and who may edit. Names of sheets are cut to what a file allows, and formulas follow. Formulas only Google
 * understands are stored beside their last value. Of the file that was read, what no snapshot holds is carried over where it can be.
 */
export const saveWorkbook = async (snapshot: WorkbookSnapshot): Promise<Saved> => {
  const { sheets } = snapshot
  const names = createFileSheetNames(sheets.map(({ name }) => name))
  const found = findOriginal(snapshot)
  const original = found instanceof Original ? found : undefined
  const follower = original && new AddressFollower(sheets, names, original)
  const staying = sheets.map((sheet) =>
    original && follower ? findUnchangedChartIds(sheet, original, follower) : new Set<number>(),
  )
  const ranges = writeNames(snapshot.namedRanges, (id) => names[sheets.findIndex((sheet) => sheet.id === id)])
  const nameOf = (part: string) => names[sheets.findIndex((sheet) => readCarried(sheet).part === part)]
  const formulas =
    original && follower
      ? listNamedFormulas(
          original,
          follower,
          ranges.map(({ name }) => name),
          nameOf,
        )
      : []
  const namedRanges = [...ranges, ...formulas, ...filterNames(sheets, names)]
  const { parts, data } = await createParts(snapshot, names, namedRanges, staying)
  if (!original || !follower) {
    const left: Counted[] = found === 'missing' ? [{ kind: 'original', count: 1, where: [] }] : []
    return { bytes: writeZip(filled(parts, data)), carried: [], left }
  }
  const over = carryOver(parts, sheets, original, follower, namedRanges, formulas.length)
  return { ...over, bytes: writeZip(filled(over.parts, data)) }
}

/** {@link saveWorkbook} for callers that need only the file. */
export const writeWorkbook = async (snapshot: WorkbookSnapshot): Promise<Uint8Array> =>
  (await saveWorkbook(snapshot)).bytes

/** What the snapshot itself has: the parts of a file, and the cells of each sheet, which are put in last. */
const createParts = async (
  snapshot: WorkbookSnapshot,
  names: string[],
  namedRanges: NamedRange[],
  staying: readonly ReadonlySet<number>[],
): Promise<{ parts: Map<string, Uint8Array>; data: Pieces[] }> => {
  const changed = new Map(
    snapshot.sheets.flatMap(({ name }, at) => (name === names[at] ? [] : [[name.toLowerCase(), names[at]!]])),
  )
  const sheetName = (id: number): string | undefined =>
    names[snapshot.sheets.findIndex((sheet) => sheet.id === id)]
  const lists = new LongLists()
  const sheetOf = (id: number) => {
    const sheet = snapshot.sheets.find((each) => each.id === id)
    return sheet && { sheet, name: sheetName(id)! }
  }
  const out = { names: changed, sheetName, sheetOf, keepList: (items: string[]) => lists.add(items) }
  const looks = snapshot.styles.map(writeStyle)
  const { styles } = snapshot
  const common = { names: changed, styles, formats: await formatNumbers(looks), texts: new SharedTexts() }
  const cells = snapshot.sheets.map((sheet) => writeCells(sheet, rowsOf(sheet, styles), common))
  const sheets = snapshot.sheets.map((sheet, at) =>
    writeSheet(sheet, names[at]!, cells[at]!.beside, out, staying[at]!),
  )
  for (const sheet of lists.sheets()) {
    sheets.push({ name: sheet.name, veryHidden: true })
    cells.push(writeCells(sheet, new Map(), common))
  }
  const { texts } = common
  const sampled = { formats: looks, texts: texts.size > 0, spills: cells.some(({ spills }) => spills) }
  const file = await writeXlsx({
    sheets: sheets.map((sheet, at) => (at === 0 ? withSamples(sheet, sampled) : sheet)),
    defaultFont,
    namedRanges,
    activeSheet: Math.max(
      0,
      snapshot.sheets.findIndex(({ id }) => id === snapshot.activeSheet),
    ),
    properties: { modified: unknownTime },
  })
  const parts = readZip(file, 2 ** 31)
  takeSamples(parts)
  if (texts.size > 0) parts.set('xl/sharedStrings.xml', texts.part())
  repairParts(parts, snapshot.sheets)
  return { parts, data: cells.map(({ data }) => data) }
}

/** Puts the cells into their sheets. */
const filled = <Part extends Uint8Array | Entry>(
  parts: ReadonlyMap<string, Part>,
  data: readonly Pieces[],
): Map<string, Part | Uint8Array> => {
  const all = new Map<string, Part | Uint8Array>(parts)
  data.forEach((cells, at) => {
    const path = `xl/worksheets/sheet${at + 1}.xml`
    const xml = new TextDecoder().decode(parts.get(path) as Uint8Array)
    const place = xml.indexOf(cellsPlace)
    all.set(path, cells.bytes(xml.slice(0, place), xml.slice(place + cellsPlace.length)))
  })
  return all
}
