/** Pictures, charts and shapes: what lies on a sheet, each with the cells it is anchored to. */
import type { ChartSnapshot, SheetSnapshot } from '../../workbook/snapshot.js'
import type { WrittenPackage } from '../package/written-package.js'
import {
  readAttributes,
  splitElement,
  escapeXml,
  createStartTagPattern,
  unescapeXml,
} from '../package/markup.js'
import { readCarried, type AddressFollower } from './follow.js'
import type { ObjectKind } from './kinds.js'

/** A choice that older programs have no picture for: the shape of a form control, which the sheet keeps elsewhere. */
const isControl = /^<mc:AlternateContent(?![\s\S]*<mc:Fallback>)[\s\S]*\bRequires="a14"/

/** What an anchored thing is, and how many of it. */
const classifyAnchor = (anchor: string): [ObjectKind, number] => {
  const count = (pattern: RegExp): number => [...anchor.matchAll(pattern)].length
  if (/\/slicer"|<(?:\w+:)?slicer\b/.test(anchor)) return ['slicers', 1]
  if (/\/timeslicer"|<(?:\w+:)?timeslicer\b/.test(anchor)) return ['timelines', 1]
  if (/compatExt\b[^>]*spid=/.test(anchor) || isControl.test(anchor)) return ['controls', 1]
  const charts = count(/<(?:\w+:)?chart\b[^>]*:id=/g)
  if (charts > 0) return ['charts', charts]
  const pictures = count(createStartTagPattern('pic'))
  return pictures > 0 && !anchor.includes('Fallback>') ? ['pictures', pictures] : ['shapes', 1]
}

/** Kinds that live from parts that are not carried over, so that what is on the sheet would be dead. */
const dependentKinds: ReadonlySet<ObjectKind> = new Set(['slicers', 'timelines', 'controls'])

const readNumber = (xml: string, name: string): number =>
  Number(new RegExp(`<(?:\\w+:)?${name}>\\s*(-?\\d+)`).exec(xml)?.[1] ?? 0)

/** An anchor's corner moved along with its cell. */
const moveCorner = (corner: string, row: number, column: number): string =>
  corner.replace(/(<(?:\w+:)?row>)\s*-?\d+/, `$1${row}`).replace(/(<(?:\w+:)?col>)\s*-?\d+/, `$1${column}`)

/** An anchor with its corners where their cells are now; what only moves with its cells keeps its size. */
const moveAnchor = (anchor: string, sheet: number, follower: AddressFollower): string => {
  if (/editAs="absolute"/.test(anchor)) return anchor
  const keepsSize = /editAs="oneCell"/.test(anchor)
  const shift = { row: 0, column: 0 }
  const moved = (corner: string, start: boolean): string => {
    const [row, column] = [readNumber(corner, 'row'), readNumber(corner, 'col')]
    const to =
      keepsSize && !start
        ? { row: row + shift.row, column: column + shift.column }
        : {
            row: follower.line(row + 1, 'row', sheet) - 1,
            column: follower.line(column + 1, 'column', sheet) - 1,
          }
    if (start) Object.assign(shift, { row: to.row - row, column: to.column - column })
    return to.row === row && to.column === column ? corner : moveCorner(corner, to.row, to.column)
  }
  return anchor
    .replace(/<((?:\w+:)?from)>[\s\S]*?<\/\1>/, (corner) => moved(corner, true))
    .replace(/<((?:\w+:)?to)>[\s\S]*?<\/\1>/, (corner) => moved(corner, false))
}

/** Formulas of shapes follow their cells; macros are not carried over, so nothing may call one. */
const updateFormulas = (anchor: string, sheet: number, follower: AddressFollower): string =>
  anchor
    .replace(/ macro="[^"]*"/g, ' macro=""')
    .replace(
      / textlink="([^"]+)"/g,
      (_, formula: string) => ` textlink="${escapeXml(follower.formula(unescapeXml(formula), sheet))}"`,
    )

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

/** Charts that were read and that somebody changed or removed since, by the corner they have in the file. */
const listChangedCorners = (sheet: SheetSnapshot, follower: AddressFollower): string[] => {
  const unchanged = listUnchangedCharts(sheet, follower).map(({ id }) => id)
  return (readCarried(sheet).charts ?? [])
    .filter(({ id }) => !unchanged.includes(id))
    .map(({ position }) => `${position.row - 1},${position.column - 1}`)
}

/** What becomes of a drawing: its XML for the new file, and what is in it or was left out. */
export interface DrawingOut {
  xml: string
  carried: [ObjectKind, number][]
  left: [ObjectKind, number][]
}

/** The original's drawing as it belongs on the sheet now. */
export const rewriteDrawing = (xml: string, sheet: SheetSnapshot, follower: AddressFollower): DrawingOut => {
  const { head, inside, tail } = splitElement(xml)
  const changed = listChangedCorners(sheet, follower)
  const out: DrawingOut = { xml: '', carried: [], left: [] }
  const anchors = inside.flatMap((anchor) => {
    const [kind, count] = classifyAnchor(anchor)
    if (dependentKinds.has(kind)) {
      out.left.push([kind, count])
      return []
    }
    const at = changed.indexOf(`${readNumber(anchor, 'row')},${readNumber(anchor, 'col')}`)
    if (kind === 'charts' && count === 1 && at >= 0) {
      changed.splice(at, 1)
      return []
    }
    out.carried.push([kind, count])
    return [updateFormulas(moveAnchor(anchor, sheet.id, follower), sheet.id, follower)]
  })
  out.xml = anchors.length === 0 ? '' : head + anchors.join('') + tail
  return out
}

/** Ids of shapes in a drawing must differ; those of charts that were written anew begin here. */
const firstNewId = 100_000

/**
 * Puts the original's drawing of a sheet into the written file, together with the charts that were written anew.
 * @param path the written drawing's part, if the sheet has one
 * @returns the part to name from the sheet, where it has to be named still
 */
export const placeDrawing = (
  written: WrittenPackage,
  original: string,
  { xml }: DrawingOut,
  path: string | undefined,
): string => {
  // Of what the drawing names, only what something on it still uses.
  const related = written.related(original, ({ id }) => xml.includes(`"${id}"`))
  const type = 'application/vnd.openxmlformats-officedocument.drawing+xml'
  if (path === undefined) {
    const made = written.free(original)
    written.put(made, xml, type)
    written.relate(made, related)
    return made
  }
  const own = splitElement(written.text(path))
  const renamed = written.relations(path).map((each) => ({ ...each, id: `new${each.id}` }))
  const anchors = own.inside.map((anchor, at) =>
    anchor
      .replace(/ r:(id|embed)="/g, ' r:$1="new')
      .replace(/(<(?:\w+:)?cNvPr\b[^>]*? id=")\d+/, `$1${firstNewId + at}`),
  )
  // The two write their names with prefixes of their own, which each anchor then declares itself.
  const names = readHeadAttributes(own.head)
  const { head, inside, tail } = splitElement(xml)
  const declared = anchors.map((anchor) => anchor.replace(/^<[\w.:-]+/, `$& ${names}`))
  written.put(path, head + inside.join('') + declared.join('') + tail)
  written.relate(path, [...related, ...renamed])
  return path
}

const readHeadAttributes = (head: string): string =>
  Object.entries(readAttributes(/<[^?!][^>]*>\s*$/.exec(head)?.[0] ?? ''))
    .filter(([name]) => name.startsWith('xmlns'))
    .map(([name, value]) => `${name}="${escapeXml(value)}"`)
    .join(' ')

/** A chart's own XML with its references where their cells are now, and without the pivot table it was made from. */
export const rewriteChart = (xml: string, follower: AddressFollower): string =>
  xml
    .replace(
      /<((?:\w+:)?f)((?:\s[^>]*)?)>([^<]+)<\/\1>/g,
      (whole, tag: string, rest: string, stored: string) => {
        const formula = unescapeXml(stored)
        const now = follower.formula(formula, -1)
        return now === formula ? whole : `<${tag}${rest}>${escapeXml(now)}</${tag}>`
      },
    )
    .replace(/<((?:\w+:)?pivotSource)>[\s\S]*?<\/\1>/, '')

/** How many things of each kind lie on a sheet by its drawing's XML. */
export const countDrawing = (xml: string): [ObjectKind, number][] =>
  splitElement(xml).inside.map(classifyAnchor)
