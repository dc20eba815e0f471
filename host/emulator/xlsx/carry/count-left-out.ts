/** What a file holds that nothing carries over: every part of the package and every element of its sheets is looked at. */
import type { SheetSnapshot } from '../../workbook/snapshot.js'
import type { Original } from '../package/original.js'
import { countCellPictures } from '../package/sheet-data.js'
import type { XmlElement } from '../package/xml.js'
import { listSheetName } from '../list-sheet.js'
import { readCarried } from './follow.js'
import type { ObjectKind } from './kinds.js'
import { listExtensions, type CarryContext } from './context.js'

/** Elements behind a sheet's cells that are read into the snapshot, carried over, or say nothing of their own. */
const handledElements = new Set(
  (
    'sheetCalcPr rowBreaks colBreaks sheetProtection autoFilter sortState mergeCells phoneticPr conditionalFormatting dataValidations ' +
    'hyperlinks printOptions pageMargins pageSetup headerFooter ignoredErrors smartTags drawing legacyDrawing ' +
    'legacyDrawingHF picture tableParts extLst AlternateContent'
  ).split(' '),
)

const kindsOfElements: Readonly<Record<string, ObjectKind>> = {
  protectedRanges: 'editRanges',
  scenarios: 'scenarios',
  customSheetViews: 'customViews',
}

/** Extensions of a sheet by their addresses; `null` for those that are read, carried or counted elsewhere. */
const kindsOfExtensions: Readonly<Record<string, ObjectKind | null>> = {
  '{05C60535-1F16-4FD2-B633-F4F36F0B64E0}': null,
  '{78C0D931-6437-407D-A8EE-F0AAD7539E65}': null,
  '{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}': null,
  '{A8765BA9-456A-4DAB-B4F3-ACF838C121DE}': null,
  '{3A4CF648-6AED-40F4-86FF-DC5316D8AED3}': null,
  '{7E03D99C-DC04-49D9-9315-930204A7B6E9}': null,
  '{01252117-D84E-4E92-8308-4BE1C098FCBB}': null,
  '{64002731-A6B0-56B0-2670-7721B7C09600}': null,
  '{FC87AEE6-9EDD-4A0A-B7FB-166176984837}': 'editRanges',
}

const countLeftOfSheet = (
  { original, left, looked }: CarryContext,
  { name }: SheetSnapshot,
  part: string,
): void => {
  const root = original.root(part)
  const add = (kind: ObjectKind, number: number): void => left.add(kind, number, name)
  for (const element of root.elements.slice(
    root.elements.findIndex(({ local }) => local === 'sheetData') + 1,
  )) {
    const { local } = element
    const kind = kindsOfElements[local]
    if (kind !== undefined) add(kind, element.elements.length)
    else if (local === 'oleObjects')
      add('embeddedFiles', new Set(element.all('oleObject').map((each) => each.attribute('shapeId'))).size)
    else if (local !== 'controls' && !handledElements.has(local)) left.add('other', 1, local)
  }
  for (const extension of listExtensions(root)) {
    const uri = extension.attribute('uri') ?? ''
    const kind = kindsOfExtensions[uri.toUpperCase()]
    if (kind) add(kind, 1)
    else if (kind === undefined) left.add('other', 1, uri)
  }
  const relations = original.relations(part)
  const drawn = original.named(part, 'legacyDrawing')
  add('controls', drawn ? countControls(original.root(drawn.target)) : 0)
  if (drawn) original.reached(drawn.target, new Set(), looked)
  const threads = relations
    .filter(({ kind }) => kind === 'threadedComment')
    .flatMap(({ target }) => original.root(target).all('threadedComment'))
  add('threads', threads.filter((thread) => !thread.attribute('parentId')).length)
  add('messages', root.all('hyperlink').filter((link) => link.attribute('tooltip')).length)
  add('pivotTables', relations.filter(({ kind }) => kind === 'pivotTable').length)
  add('cellPictures', countCellPictures(original.text(part)))
}

/** Notes and embedded files are drawn with the same means as controls. */
const countControls = (drawing: XmlElement): number =>
  drawing
    .all('ClientData')
    .filter((data) => !['Note', 'Pict'].includes(data.attribute('ObjectType') ?? 'Note')).length

/** Kinds of parts by their paths; `null` for those that are written from the snapshot or counted where they are named. */
const kindsOfParts: readonly (readonly [RegExp, ObjectKind | null])[] = [
  [/(^|\/)\[Content_Types\]\.xml$|\.rels$/, null],
  [
    /(^|\/)workbook\d*\.xml$|(^|\/)(styles|sharedStrings|calcChain|volatileDependencies|metadata)\d*\.xml$/i,
    null,
  ],
  [/(^|\/)docProps\/(app\.xml|thumbnail)|(^|\/)theme\/|(^|\/)featurePropertyBag\//i, null],
  [/(^|\/)(comments|threadedComments|persons|ctrlProps|activeX|queryTables)(\/|\d*\.xml)/i, null],
  [/(^|\/)drawings\/(vmlDrawing|_rels)|(^|\/)comments\d*\.xml$/i, null],
  [/(^|\/)(pivotTables|pivotCache|slicers|slicerCaches|timelines|timelineCaches)\//i, null],
  [/(^|\/)(richData|embeddings|tables|namedSheetViews)\//i, null],
  [/vbaProject\.bin$/i, 'macros'],
  [/vba(Data|ProjectSignature\w*)\.(xml|bin)$/i, null],
  [/(^|\/)connections\.xml$/i, 'connections'],
  [/(^|\/)model\//i, 'dataModel'],
  [/(^|\/)customData\//i, null],
  [/_xmlsignatures\/sig\d*\.xml$/i, 'signatures'],
  [/_xmlsignatures\//i, null],
  [/(^|\/)customUI\d*\/[^/]*\.xml$/i, 'ribbon'],
  [/(^|\/)customUI\d*\//i, null],
  [/webextensions?\/taskpanes\.xml$/i, null],
  [/webextensions?\//i, 'addins'],
  [/(^|\/)xmlMaps\.xml$/i, 'xmlMaps'],
  [/(^|\/)revisions\/revisionHeaders\.xml$|(^|\/)revisions\/userNames\.xml$/i, 'changeHistory'],
  [/(^|\/)revisions\//i, null],
]

const countLeftOfParts = (
  { original, written, left, looked }: CarryContext,
  covered: ReadonlySet<string>,
): void => {
  for (const path of original.entries.keys()) {
    if (covered.has(path) || looked.has(path) || written.copies.has(path)) continue
    const known = kindsOfParts.find(([pattern]) => pattern.test(path))
    if (known === undefined) left.add('other', 1, path)
    else if (known[1] === 'connections') left.add('connections', original.root(path).all('connection').length)
    else if (known[1] !== null) left.add(known[1], 1)
  }
}

/** Tabs that are no worksheets, with what lies on them. */
const countLeftTabs = ({ original, left }: CarryContext, covered: Set<string>): void => {
  for (const { kind, path, name } of original.sheets) {
    if (kind === 'worksheet' || kind === 'chartsheet') continue
    left.add('macroSheets', 1, name)
    original.reached(path, new Set(), covered)
  }
}

const isPatterned = (fill: XmlElement): boolean =>
  fill.all('gradientFill').length > 0 ||
  fill
    .all('patternFill')
    .some((pattern) => !/^(none|solid|gray125)$/.test(pattern.attribute('patternType') ?? 'none'))

const isDiagonal = (border: XmlElement): boolean =>
  ['diagonalUp', 'diagonalDown'].some((name) => /^(1|true)$/.test(border.attribute(name) ?? ''))

const isRaised = (font: XmlElement): boolean =>
  font.all('vertAlign').some((raised) => raised.attribute('val') !== 'baseline')

/** How many looks of cells use a pattern, a gradient, a diagonal line, raised letters or justified text. */
const countUnsupportedStyles = (styles: XmlElement): number => {
  const listed = (list: string): XmlElement[] => styles.child(list)?.elements ?? []
  const patterned = listed('fills').map(isPatterned)
  const diagonal = listed('borders').map(isDiagonal)
  const raised = listed('fonts').map(isRaised)
  return listed('cellXfs').filter(
    (look) =>
      patterned[Number(look.attribute('fillId'))] === true ||
      diagonal[Number(look.attribute('borderId'))] === true ||
      raised[Number(look.attribute('fontId'))] === true ||
      /^(fill|justify|distributed)$/.test(look.child('alignment')?.attribute('horizontal') ?? ''),
  ).length
}

/** Looks of cells that a snapshot has no word for. */
const countLeftOfStyles = ({ original, left }: CarryContext): void => {
  const relations = original.relations(original.book)
  const styles = relations.find(({ kind }) => kind === 'styles')?.target ?? ''
  left.add('looks', countUnsupportedStyles(original.root(styles)))
}

const countLeftOfBook = ({ original, left }: CarryContext): void => {
  left.add('customViews', original.root(original.book).all('customWorkbookView').length)
}

/** Counts what is in the original and will not be in the new file. Parts of sheets that were removed are no loss. */
export const countLeftOut = (carrying: CarryContext, sheets: readonly SheetSnapshot[]): void => {
  const { original } = carrying
  const present = new Set(sheets.map((sheet) => readCarried(sheet).part))
  const covered = new Set<string>()
  const removedSheets = original.sheets.filter(
    ({ path, kind, name }) => kind === 'worksheet' && (!present.has(path) || name === listSheetName),
  )
  for (const { path } of original.sheets) if (present.has(path)) covered.add(path)
  const stays = findReachableWithout(
    original,
    removedSheets.map(({ path }) => path),
  )
  for (const path of original.entries.keys()) {
    const isRemoved = removedSheets.some(({ path: from }) => original.reached(from).has(path))
    if (isRemoved && !stays.has(path)) covered.add(path)
  }
  // Parts with pictures and data types of cells are counted by the cells.
  for (const { kind, target } of original.relations(original.book))
    if (/^rd|richvalue/i.test(kind)) original.reached(target, new Set(), carrying.looked)
  countLeftTabs(carrying, covered)
  for (const sheet of sheets) {
    const { part } = readCarried(sheet)
    if (part !== undefined && original.entries.has(part)) countLeftOfSheet(carrying, sheet, part)
  }
  countLeftOfBook(carrying)
  countLeftOfStyles(carrying)
  countLeftOfParts(carrying, covered)
}

/** What the file names without going through these parts. */
const findReachableWithout = (original: Original, without: readonly string[]): Set<string> =>
  original.reached('', new Set(without))
