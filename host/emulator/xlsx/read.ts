/**
 * Opens an `.xlsx` file as a workbook snapshot. It is the only way to read one; all code that uses the
 * library stays here.
 */
import { createHash } from 'node:crypto'
import { readXlsx } from 'hucre/xlsx'
import type { NamedRange, Workbook } from 'hucre'
import type { Area, WorkbookSnapshot } from '../workbook/snapshot.js'
import { cacheOriginalFile } from './carry/origins.js'
import type { Palette } from './style/colours.js'
import { findBuiltInFormat } from './style/number-formats.js'
import { Tables } from './formula/structured.js'
import { StyleCollector } from './style/styles-in.js'
import { listSheetName } from './list-sheet.js'
import { readNames } from './names.js'
import { replaceUnsupportedTabs, type LeftOut } from './package/unsupported-tabs.js'
import { indexedColours, rewriteRules, nameNumberFormats, mapSheetPaths } from './package/prepare.js'
import { readDetails, richStrings } from './package/details.js'
import { blankHorizontalBars } from './package/horizontal-bars.js'
import { openPackage } from './package/open-package.js'
import { writeStoredZip, type Parts } from './package/zip.js'
import { CannotOpen } from './cannot-open.js'
import { readSharedParts } from './package/shared-parts.js'
import { findSheetData, type SheetData } from './package/sheet-data.js'
import { parseXml } from './package/xml.js'
import { readSheet } from './sheet-in.js'

export interface ReadOptions {
  /** The workbook's name, usually the file's without its ending. */
  name: string
  /** As Google spells it: `zh_CN`. Decides how the file's "short date" is read. */
  locale: string
  /** An IANA zone. */
  timeZone: string
  /** Gets the tabs that are no worksheets and were left out, where there are any. */
  leftOut?: (sheets: readonly LeftOut[]) => void
}

const officeTheme =
  '000000 FFFFFF 44546A E7E6E6 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ')

/**
 * The content of a file as the library reads it. Any error of the library means that the file is no workbook.
 */
const askLibrary = async <Answer>(answer: Promise<Answer>): Promise<Answer> => {
  try {
    return await answer
  } catch (cause) {
    throw cause instanceof CannotOpen ? cause : new CannotOpen('notAWorkbook', { cause })
  }
}

const parse = (parts: Parts): Promise<Workbook> =>
  askLibrary(readXlsx(writeStoredZip(parts), { readStyles: true }))

/** Removes the cells from the sheets' parts, so that the library and the other readers do not read them. */
const takeCells = (parts: Parts): Map<string, SheetData> => {
  const taken = new Map<string, SheetData>()
  for (const [name, path] of mapSheetPaths(parts)) {
    const xml = new TextDecoder().decode(parts.get(path))
    const place = findSheetData(xml)
    if (!place || name === listSheetName) continue
    taken.set(name, { xml, start: place.start })
    const rest = `${xml.slice(0, place.start)}<sheetData/>${xml.slice(place.end)}`
    parts.set(path, new TextEncoder().encode(rest))
  }
  return taken
}

/**
 * Google's ids are random; one that follows from the name lets a second opening of the same file find its own
 * marks.
 */
const createBookId = (name: string): string =>
  createHash('sha256').update(name).digest('base64url').slice(0, 44)

const readTheme = (parts: Parts): string[] => {
  const path = [...parts.keys()].find((each) => /theme\/theme\d*\.xml$/.test(each))
  const xml = new TextDecoder().decode(path ? parts.get(path) : undefined)
  const scheme = parseXml(xml).root.all('clrScheme')[0]
  const found = [...(scheme?.everything() ?? [])].flatMap((colour) => {
    const value = colour.attribute(colour.local === 'srgbClr' ? 'val' : 'lastClr')
    return value !== undefined && /^[0-9A-Fa-f]{6}$/.test(value) ? value : []
  })
  return found.length >= 12 ? found : officeTheme
}

/** What is read of each sheet before the library is asked, by its name. */
const readHeads = (
  parts: Parts,
  data: ReadonlyMap<string, SheetData>,
  palette: Palette,
  strings: ReturnType<typeof richStrings>,
) =>
  new Map(
    [...mapSheetPaths(parts)].map(([name, path]) => [
      name,
      { ...readDetails(data.get(name), path, strings, palette), ...rewriteRules(parts, path, palette) },
    ]),
  )

/** Reads lists that are too long for a rule from the sheet with these lists. */
const createListReader = (book: Workbook) => {
  const lists = book.sheets.find(({ name }) => name === listSheetName)
  return (sheet: string, area: Area): string[] | undefined =>
    sheet === listSheetName
      ? lists?.rows
          .slice(area.row - 1, area.lastRow ?? undefined)
          .map((line) => String(line[area.column - 1] ?? ''))
      : undefined
}

/**
 * Reads a workbook. Sheets are numbered 0, 1, 2 … in their order; the workbook's id follows from its name.
 * Developer metadata and protections of single ranges are not in the result; the file itself is remembered,
 * so that saving can carry over what the snapshot cannot store.
 * @throws CannotOpen with the reason, never anything else for a bad file.
 */
export const readWorkbook = async (
  bytes: Uint8Array,
  { leftOut, ...options }: ReadOptions,
): Promise<WorkbookSnapshot> => {
  const parts = openPackage(bytes)
  const others = replaceUnsupportedTabs(parts)
  if (others.length > 0) leftOut?.(others)
  const palette: Palette = { theme: readTheme(parts), indexed: indexedColours(parts) }
  const formats = nameNumberFormats(parts)
  const strings = richStrings(parts, palette)
  const data = takeCells(parts)
  const heads = readHeads(parts, data, palette, strings)
  blankHorizontalBars(parts)
  const shared = await askLibrary(readSharedParts(parts))
  const book = await parse(parts)
  const looks = new StyleCollector({
    palette,
    format: (id) => formats.get(id) ?? findBuiltInFormat(id, options.locale),
    font: book.defaultFont ?? {},
  })
  const apart = new Set([listSheetName, ...others.map(({ name }) => name)])
  const visible = book.sheets.filter(({ name }) => !apart.has(name))
  const ids = new Map(visible.map(({ name }, at) => [name.toLowerCase(), at]))
  const sheetNamed = (name: string): number | undefined => ids.get(name.toLowerCase())
  const namedRanges = readNames(definedNames(book), sheetNamed)
  const tables = new Tables(book)
  const from1904 = book.dateSystem === '1904'
  const longList = createListReader(book)
  const sheets = visible.map((sheet, id) =>
    readSheet(
      sheet,
      id,
      heads.get(sheet.name) ?? { baseColWidth: 8 },
      { looks, tables, from1904, shared },
      {
        sheet: id,
        sheetNamed,
        named: (name) => namedRanges.find((range) => range.name.toLowerCase() === name.toLowerCase()),
        longList,
        dayShift: from1904 ? 1462 : 0,
      },
      palette,
      data.get(sheet.name),
    ),
  )
  if (sheets.length === 0) throw new CannotOpen('notAWorkbook')
  return {
    id: createBookId(options.name),
    ...options,
    sheets,
    activeSheet: sheetNamed(book.sheets[book.activeSheet ?? 0]?.name ?? '') ?? 0,
    styles: looks.styles,
    namedRanges,
    metadata: [],
    origin: cacheOriginalFile(bytes),
  }
}

const definedNames = (book: Workbook): NamedRange[] => book.namedRanges ?? []
