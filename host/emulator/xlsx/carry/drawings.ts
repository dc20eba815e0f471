/** Pictures, charts and shapes: what lies on a sheet, each with the cells it is anchored to. */
import type { ChartSnapshot, SheetSnapshot } from '../../workbook/snapshot.js'
import type { WrittenPackage } from '../package/written-package.js'
import { parseXml, type XmlDocument, type XmlElement } from '../package/xml.js'
import { readCarried, type AddressFollower } from './follow.js'
import type { ObjectKind } from './kinds.js'

/** Whether an element of that name is there with something in it. */
const holds = (anchor: XmlElement, local: string): boolean =>
  anchor.all(local).some(({ nodes }) => nodes.length > 0)

/** A choice that older programs have no picture for: the shape of a form control, which the sheet keeps elsewhere. */
const isControl = (anchor: XmlElement): boolean =>
  anchor.local === 'AlternateContent' &&
  !holds(anchor, 'Fallback') &&
  anchor.all('Choice').some((choice) => choice.attribute('Requires') === 'a14')

/** Whether an anchor is a slicer, or a timeline, by the address of its kind. */
const isOfKind = (anchor: XmlElement, kind: string): boolean =>
  anchor.all(kind).length > 0 ||
  anchor.all('graphicData').some((data) => data.attribute('uri')?.endsWith(`/${kind}`))

/** What an anchored thing is, and how many of it. */
const classifyAnchor = (anchor: XmlElement): [ObjectKind, number] => {
  if (isOfKind(anchor, 'slicer')) return ['slicers', 1]
  if (isOfKind(anchor, 'timeslicer')) return ['timelines', 1]
  const isShapeOfSheet = anchor.all('compatExt').some((each) => each.attribute('spid') !== undefined)
  if (isShapeOfSheet || isControl(anchor)) return ['controls', 1]
  const charts = anchor.all('chart').filter(({ partId }) => partId !== undefined).length
  if (charts > 0) return ['charts', charts]
  const pictures = anchor.all('pic').length
  return pictures > 0 && !holds(anchor, 'Fallback') ? ['pictures', pictures] : ['shapes', 1]
}

/** Kinds that live from parts that are not carried over, so that what is on the sheet would be dead. */
const dependentKinds: ReadonlySet<ObjectKind> = new Set(['slicers', 'timelines', 'controls'])

const readLine = (element: XmlElement | undefined, axis: 'row' | 'col'): number =>
  Number.parseInt(element?.all(axis)[0]?.text.trim() ?? '', 10) || 0

/** Moves an anchor's corners to where their cells are now; what only moves with its cells keeps its size. */
const moveAnchor = (anchor: XmlElement, sheet: number, follower: AddressFollower): void => {
  const editAs = [...anchor.everything()].flatMap((each) => each.attribute('editAs') ?? [])[0]
  if (editAs === 'absolute') return
  const [from, to] = [anchor.all('from')[0], anchor.all('to')[0]]
  const follow = (axis: 'row' | 'column', line: number): number => follower.line(line + 1, axis, sheet) - 1
  for (const [axis, name] of [
    ['row', 'row'],
    ['column', 'col'],
  ] as const) {
    const [start, end] = [readLine(from, name), readLine(to, name)]
    const newStart = follow(axis, start)
    const newEnd = editAs === 'oneCell' ? end + newStart - start : follow(axis, end)
    if (newStart !== start) from?.all(name)[0]?.setText(String(newStart))
    if (newEnd !== end) to?.all(name)[0]?.setText(String(newEnd))
  }
}

/** Formulas of shapes follow their cells; macros are not carried over, so nothing may call one. */
const updateFormulas = (anchor: XmlElement, sheet: number, follower: AddressFollower): void => {
  for (const element of anchor.everything()) {
    const link = element.attribute('textlink')
    if (link) element.set('textlink', follower.formula(link, sheet))
    if (element.attribute('macro')) element.set('macro', '')
  }
}

const isSameChart = (one: ChartSnapshot, other: ChartSnapshot): boolean =>
  JSON.stringify(sortKeys(one)) === JSON.stringify(sortKeys(other))

const sortKeys = (value: unknown): unknown =>
  value === null || typeof value !== 'object' || Array.isArray(value)
    ? value
    : Object.fromEntries(
        Object.entries(value)
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .map(([key, held]) => [key, sortKeys(held)]),
      )

/** The charts of a sheet that are still as the file has them, as they are in the snapshot. */
export const listUnchangedCharts = (sheet: SheetSnapshot, follower: AddressFollower): ChartSnapshot[] =>
  (readCarried(sheet).charts ?? []).flatMap((read) => {
    const now = follower.chart(read, sheet.id)
    return sheet.charts.find((chart) => isSameChart(chart, now)) ?? []
  })

/** The corner that a chart that was read has in the file. */
const readCorner = ({ position }: ChartSnapshot): string => `${position.row - 1},${position.column - 1}`

/** Charts that were read and that somebody changed or removed since, by their corners. */
const listChangedCorners = (sheet: SheetSnapshot, follower: AddressFollower): string[] => {
  const unchanged = listUnchangedCharts(sheet, follower).map(({ id }) => id)
  return (readCarried(sheet).charts ?? []).filter(({ id }) => !unchanged.includes(id)).map(readCorner)
}

/** Whether an anchor is that of a chart at one of the corners, which is then taken out of them. */
const takeChart = (anchor: XmlElement, corners: string[]): boolean => {
  const [kind, count] = classifyAnchor(anchor)
  const at = corners.indexOf(`${readLine(anchor, 'row')},${readLine(anchor, 'col')}`)
  if (kind !== 'charts' || count !== 1 || at < 0) return false
  corners.splice(at, 1)
  return true
}

/** What becomes of a drawing: its XML for the new file, and what is in it or was left out. */
export interface DrawingOut {
  /** Absent where nothing is left of it. */
  tree?: XmlDocument
  carried: [ObjectKind, number][]
  left: [ObjectKind, number][]
}

/** The original's drawing as it belongs on the sheet now. */
export const rewriteDrawing = (xml: string, sheet: SheetSnapshot, follower: AddressFollower): DrawingOut => {
  const tree = parseXml(xml)
  const changed = listChangedCorners(sheet, follower)
  const out: DrawingOut = { carried: [], left: [] }
  const anchors = tree.root.elements.filter((anchor) => {
    const [kind, count] = classifyAnchor(anchor)
    if (dependentKinds.has(kind)) {
      out.left.push([kind, count])
      return false
    }
    if (takeChart(anchor, changed)) return false
    out.carried.push([kind, count])
    return true
  })
  for (const anchor of anchors) {
    moveAnchor(anchor, sheet.id, follower)
    updateFormulas(anchor, sheet.id, follower)
  }
  tree.root.nodes = anchors
  return anchors.length === 0 ? out : { ...out, tree }
}

/** Ids of shapes in a drawing must differ; those of charts from the snapshot begin here. */
const firstNewId = 100_000

/** Anchors of the written drawing with names that those of the original do not have. */
const renameAnchors = ({ elements, attributes }: XmlElement): XmlElement[] => {
  // The two write their names with prefixes of their own, which each anchor then declares itself.
  const declared = [...attributes].filter(([name]) => name.startsWith('xmlns'))
  elements.forEach((anchor, at) => {
    for (const [name, value] of declared) anchor.set(name, value)
    for (const element of anchor.everything())
      for (const name of ['r:id', 'r:embed']) {
        const id = element.attribute(name)
        if (id !== undefined) element.set(name, `new${id}`)
      }
    anchor.all('cNvPr')[0]?.set('id', String(firstNewId + at))
  })
  return elements
}

/**
 * Puts the original's drawing of a sheet into the written file, together with the charts from the snapshot.
 * @param path the written drawing's part, if the sheet has one
 * @returns the part to name from the sheet, where it has to be named still
 */
export const placeDrawing = (
  written: WrittenPackage,
  original: string,
  tree: XmlDocument,
  path: string | undefined,
): string => {
  // Of what the drawing names, only what something on it still uses.
  const used = new Set([...tree.root.everything()].flatMap(({ attributes }) => [...attributes.values()]))
  const related = written.related(original, ({ id }) => used.has(id))
  const type = 'application/vnd.openxmlformats-officedocument.drawing+xml'
  if (path === undefined) {
    const made = written.free(original)
    written.put(made, tree.toString(), type)
    written.relate(made, related)
    return made
  }
  const renamed = written.relations(path).map((each) => ({ ...each, id: `new${each.id}` }))
  tree.root.append(...renameAnchors(written.tree(path).root))
  written.put(path, tree.toString())
  written.relate(path, [...related, ...renamed])
  return path
}

/** A chart's own XML with its references where their cells are now, and without the pivot table it was made from. */
export const rewriteChart = (xml: string, follower: AddressFollower): string => {
  const tree = parseXml(xml)
  for (const formula of tree.root.all('f')) {
    const now = follower.formula(formula.text, -1)
    if (now !== formula.text) formula.setText(now)
  }
  const pivot = tree.root.child('pivotSource')
  if (pivot) tree.root.remove(pivot)
  return tree.toString()
}

/** How many things of each kind lie on a sheet by its drawing, but for the charts that were read from it. */
export const countDrawing = (drawing: XmlElement, sheet: SheetSnapshot): [ObjectKind, number][] => {
  const read = (readCarried(sheet).charts ?? []).map(readCorner)
  return drawing.elements.filter((anchor) => !takeChart(anchor, read)).map(classifyAnchor)
}
