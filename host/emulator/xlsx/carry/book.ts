/** What the original file holds for the workbook as a whole, put into the written one. */
import type { NamedRange } from 'hucre'
import type { SheetSnapshot } from '../../workbook/snapshot.js'
import { parseSheetArea } from '../address.js'
import { WrittenPackage } from '../package/written-package.js'
import { XmlElement } from '../package/xml.js'
import type { Original } from '../package/original.js'
import type { Entry, Parts } from '../package/zip.js'
import { rewriteChart } from './drawings.js'
import { readCarried, AddressFollower } from './follow.js'
import { Tally, type Counted, type ObjectKind } from './kinds.js'
import { countLeftOut } from './count-left-out.js'
import { ownAttributes } from './settings.js'
import type { CarryContext } from './context.js'
import { carrySheet } from './sheets.js'

/** Names that a file gives to formulas, constants and lists of areas, which a snapshot has no place for. */
export const listNamedFormulas = (
  original: Original,
  follower: AddressFollower,
  taken: readonly string[],
  nameOf: (part: string) => string | undefined,
): NamedRange[] => {
  const present = new Set(taken.map((name) => name.toLowerCase()))
  return original
    .root(original.book)
    .all('definedName')
    .flatMap((element) => {
      const {
        name = '',
        localSheetId,
        function: isFunction,
        vbProcedure,
      } = Object.fromEntries(element.attributes)
      const formula = element.text
      const builtIn = /^_xl/i.test(name)
      const callsMacro = isFunction === '1' || vbProcedure === '1'
      // A name of one area is read into the snapshot, where it may have been changed or removed.
      const isRead = localSheetId === undefined && parseSheetArea(formula) !== undefined
      if (builtIn || callsMacro || isRead || formula === '' || formula.includes('#REF!')) return []
      const scope =
        localSheetId === undefined ? undefined : nameOf(original.sheets[Number(localSheetId)]?.path ?? '')
      // The same name may mean something else on each sheet.
      if (localSheetId === undefined ? present.has(name.toLowerCase()) : scope === undefined) return []
      if (localSheetId === undefined) present.add(name.toLowerCase())
      return [{ name, range: follower.formula(formula, -1), ...(scope === undefined ? {} : { scope }) }]
    })
}

/** Relationships of the workbook whose parts are carried over as they are. */
const bookKinds: Readonly<Record<string, ObjectKind>> = {
  externalLink: 'externalLinks',
  cellimage: 'cellPictures',
  cellImage: 'cellPictures',
  customXml: 'customXml',
}

/** Relationships of the file itself that are carried over. */
const fileKinds: Readonly<Record<string, ObjectKind>> = {
  'core-properties': 'properties',
  'custom-properties': 'properties',
  classificationlabels: 'label',
}

const carryBook = ({ original, written, carried }: CarryContext): void => {
  const book = 'xl/workbook.xml'
  const ids = new Map<string, string>()
  for (const relation of original.relations(original.book)) {
    const kind = bookKinds[relation.kind]
    if (kind === undefined || relation.external || !original.entries.has(relation.target)) continue
    ids.set(relation.id, written.add(book, relation.type, written.copy(relation.target)))
    carried.add(kind)
  }
  // Formulas name the other workbooks by their place in this list.
  const links = original
    .root(original.book)
    .all('externalReference')
    .flatMap(({ partId = '' }) => ids.get(partId) ?? [])
    .map((id) => XmlElement.of('externalReference', { 'r:id': id }))
  if (links.length === 0) return
  const tree = written.tree(book)
  insertAfter(tree.root, 'sheets', XmlElement.of('externalReferences', {}, ...links))
  written.put(book, tree.toString())
}

const insertAfter = (parent: XmlElement, local: string, element: XmlElement): void => {
  const { elements } = parent
  parent.insert(element, elements[elements.findIndex((each) => each.local === local) + 1])
}

/** A name that no sheet of the written file has yet, as long as a file allows. */
const findFreeName = (name: string, taken: ReadonlySet<string>): string => {
  let made = name
  for (let count = 2; taken.has(made.toLowerCase()); count++) {
    const ending = ` (${count})`
    made = name.slice(0, 31 - ending.length) + ending
  }
  return made
}

/** Charts on tabs of their own, which come last in the written file, so that no sheet changes its number. */
const carryChartSheets = ({ original, written, carried }: CarryContext): void => {
  const book = 'xl/workbook.xml'
  for (const { name, path, kind, state } of original.sheets) {
    if (kind !== 'chartsheet' || !original.entries.has(path)) continue
    const tree = written.tree(book)
    const sheets = tree.root.all('sheet')
    const taken = new Set(sheets.map((sheet) => (sheet.attribute('name') ?? '').toLowerCase()))
    const type = original.relations(original.book).find(({ target }) => target === path)!.type
    const tab = XmlElement.of('sheet', {
      name: findFreeName(name, taken),
      sheetId: sheets.length + 1,
      ...(state === undefined ? {} : { state }),
      'r:id': written.add(book, type, written.copy(path)),
    })
    tree.root.child('sheets')?.append(tab)
    written.put(book, tree.toString())
    carried.add('chartSheets', 1, name)
  }
}

/** How formulas are calculated that go in circles, and when. */
const carryCalculation = ({ original, written }: CarryContext): void => {
  const own = original.root(original.book).all('calcPr')[0]
  const book = 'xl/workbook.xml'
  const tree = written.tree(book)
  const calculation = tree.root.child('calcPr')
  for (const name of ['calcMode', 'iterate', 'iterateCount', 'iterateDelta', 'fullPrecision'])
    if (own?.attribute(name) !== undefined) calculation?.set(name, own.attribute(name))
  written.put(book, tree.toString())
}

/** Elements that lock the workbook, each with those it comes before (§18.2.27). */
const lockElements = [
  ['workbookProtection', ['bookViews']],
  ['fileSharing', ['workbookPr', 'workbookProtection', 'bookViews']],
] as const

const carryLocks = ({ original, written, carried }: CarryContext): void => {
  for (const [name, later] of lockElements) {
    const own = original.root(original.book).all(name)[0]
    if (own === undefined || ![...own.attributes.values()].some((value) => value !== '0')) continue
    const book = 'xl/workbook.xml'
    const tree = written.tree(book)
    const next = tree.root.elements.find(({ local }) => later.some((each) => each === local))
    tree.root.insert(XmlElement.of(name, ownAttributes(own)), next)
    written.put(book, tree.toString())
    carried.add('passwords')
  }
}

/** Who made the file, what it is about, how confidential it is. */
const carryProperties = ({ original, written, carried }: CarryContext): void => {
  for (const relation of original.relations('')) {
    const kind = fileKinds[relation.kind]
    if (kind === undefined || relation.external || !original.entries.has(relation.target)) continue
    carried.add(kind)
    const present = written.relations('').find((each) => each.kind === relation.kind)
    if (present === undefined) written.add('', relation.type, written.copy(relation.target))
    else {
      written.parts.set(present.target, original.entries.get(relation.target)!)
      written.copies.set(relation.target, present.target)
    }
  }
}

const isChart = (type: string | undefined): boolean => /drawingml\.chart\+xml|chartex\+xml/.test(type ?? '')

/** What was put into a file besides what was written, and what of the original was left out. */
export interface CarriedOver {
  parts: ReadonlyMap<string, Uint8Array | Entry>
  carried: Counted[]
  left: Counted[]
}

/**
 * Puts into a written file what the original has and a snapshot has no place for.
 * @param names names of tables and ranges in the written file
 */
export const carryOver = (
  parts: Parts,
  sheets: readonly SheetSnapshot[],
  original: Original,
  follower: AddressFollower,
  names: readonly NamedRange[],
  formulas: number,
): CarriedOver => {
  const written = new WrittenPackage(parts, original, (path) =>
    isChart(original.contentType(path)) ? rewriteChart(original.text(path), follower) : null,
  )
  const carrying: CarryContext = {
    original,
    written,
    follower,
    carried: new Tally(),
    left: new Tally(),
    looked: new Set(),
    names: new Set(names.map(({ name }) => name.toLowerCase())),
    tables: 0,
  }
  carrying.carried.add('namedFormulas', formulas)
  const claimed = new Set<string>()
  sheets.forEach((sheet, at) => {
    const { part = '' } = readCarried(sheet)
    // Of a sheet and its copies, one has what lies on it.
    if (claimed.has(part)) return
    claimed.add(part)
    carrySheet(carrying, sheet, `xl/worksheets/sheet${at + 1}.xml`)
  })
  carryBook(carrying)
  carryChartSheets(carrying)
  carryCalculation(carrying)
  carryLocks(carrying)
  carryProperties(carrying)
  countLeftOut(carrying, sheets)
  return { parts: written.finished(), carried: carrying.carried.list(), left: carrying.left.list() }
}
