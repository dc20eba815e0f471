/** Opens an `.xlsx` file as a workbook snapshot. The only way in; everything that knows the library stays here. */
import { createHash } from 'node:crypto'
import { readXlsx } from 'hucre/xlsx'
import type { NamedRange, Workbook } from 'hucre'
import type { Area, WorkbookSnapshot } from '../workbook/snapshot.js'
import { keepOrigin } from './carry/origins.js'
import type { Palette } from './look/colours.js'
import { builtInFormat } from './look/number-formats.js'
import { Tables } from './formula/structured.js'
import { LookBook } from './look/styles-in.js'
import { listSheetName } from './long-lists.js'
import { readNames } from './names.js'
import { indexedColours, keepRules, nameNumberFormats, sheetPaths } from './package/prepare.js'
import { detailsOf, richStrings } from './package/details.js'
import { openPackage } from './package/recognise.js'
import { writeZip, type Parts } from './package/zip.js'
import { CannotOpen } from './refusal.js'
import { readSheet } from './sheet-in.js'

export interface ReadOptions {
  /** The workbook's name, usually the file's without its ending. */
  name: string
  /** As Google spells it: `zh_CN`. Decides how the file's "short date" reads. */
  locale: string
  /** An IANA zone. */
  timeZone: string
}

const officeTheme =
  '000000 FFFFFF 44546A E7E6E6 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ')

const parse = async (parts: Parts): Promise<Workbook> => {
  try {
    return await readXlsx(writeZip(parts, false), { readStyles: true })
  } catch (cause) {
    const tooBig = cause instanceof Error && /cells\), over the \d+ limit/.test(cause.message)
    throw new CannotOpen(tooBig ? 'tooBig' : 'notAWorkbook', { cause })
  }
}

/** Google's ids are random; one that follows from the name lets a second opening of the same file find its own marks. */
const bookId = (name: string): string => createHash('sha256').update(name).digest('base64url').slice(0, 44)

const themeOf = (parts: Parts): string[] => {
  const path = [...parts.keys()].find((each) => /theme\/theme\d*\.xml$/.test(each))
  const xml = new TextDecoder().decode(path ? parts.get(path) : undefined)
  const scheme = /<(?:\w+:)?clrScheme\b[\s\S]*?<\/(?:\w+:)?clrScheme>/.exec(xml)?.[0] ?? ''
  const found = [...scheme.matchAll(/(?:srgbClr val|lastClr)="([0-9A-Fa-f]{6})"/g)].map((match) => match[1]!)
  return found.length >= 12 ? found : officeTheme
}

/**
 * Reads a workbook. Sheets are numbered 0, 1, 2 … in their order; the workbook's id follows from its name. Developer
 * metadata and protections of single ranges have no place in what comes back; the file itself is remembered, so that
 * saving can carry over what the snapshot has no place for.
 * @throws CannotOpen with the reason, never anything else for a bad file.
 */
export const readWorkbook = async (bytes: Uint8Array, options: ReadOptions): Promise<WorkbookSnapshot> => {
  const parts = openPackage(bytes)
  const palette: Palette = { theme: themeOf(parts), indexed: indexedColours(parts) }
  const formats = nameNumberFormats(parts)
  const strings = richStrings(parts, palette)
  const heads = new Map(
    [...sheetPaths(parts)].map(([name, path]) => [
      name,
      { ...detailsOf(parts, path, strings, palette), ...keepRules(parts, path, palette) },
    ]),
  )
  const book = await parse(parts)
  const looks = new LookBook({
    palette,
    format: (id) => formats.get(id) ?? builtInFormat(id, options.locale),
    font: book.defaultFont ?? {},
  })
  const visible = book.sheets.filter(({ name }) => name !== listSheetName)
  const ids = new Map(visible.map(({ name }, at) => [name.toLowerCase(), at]))
  const sheetNamed = (name: string): number | undefined => ids.get(name.toLowerCase())
  const namedRanges = readNames(definedNames(book), sheetNamed)
  const tables = new Tables(book)
  const from1904 = book.dateSystem === '1904'
  const lists = book.sheets.find(({ name }) => name === listSheetName)
  const longList = (sheet: string, area: Area): string[] | undefined =>
    sheet === listSheetName
      ? lists?.rows
          .slice(area.row - 1, area.lastRow ?? undefined)
          .map((line) => String(line[area.column - 1] ?? ''))
      : undefined
  const sheets = visible.map((sheet, id) =>
    readSheet(
      sheet,
      id,
      heads.get(sheet.name) ?? { baseColWidth: 8 },
      { looks, tables, from1904 },
      {
        sheet: id,
        sheetNamed,
        named: (name) => namedRanges.find((range) => range.name.toLowerCase() === name.toLowerCase()),
        longList,
        dayShift: from1904 ? 1462 : 0,
      },
      palette,
    ),
  )
  if (sheets.length === 0) throw new CannotOpen('notAWorkbook')
  return {
    id: bookId(options.name),
    ...options,
    sheets,
    activeSheet: sheetNamed(book.sheets[book.activeSheet ?? 0]?.name ?? '') ?? 0,
    styles: looks.styles,
    namedRanges,
    metadata: [],
    origin: keepOrigin(bytes),
  }
}

const definedNames = (book: Workbook): NamedRange[] => book.namedRanges ?? []
