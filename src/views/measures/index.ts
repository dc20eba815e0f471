import { weekdayOf } from '../../core/day.js'
import * as palette from '../../core/palette.js'
import type { View } from '../../core/sheet/view.js'
import { measureAll } from '../../domain/measures/index.js'
import { createCanvas, createView } from '../canvas.js'
import { viewNames, type ViewContext } from '../context.js'
import { drawFigures } from './figures.js'
import { drawGapTiles } from './gaps.js'
import { left, drawList, right, widths } from './draw-list.js'
import { createLists } from './measure-lists.js'

/**
 * The measures (指标): where the gaps are, the figures with what they are made of, and the lists they come
 * from.
 */
export function createMeasures(context: ViewContext): View {
  const { view, text, time, locale, bookContents, digest, history } = context
  const { today } = bookContents.situation
  const measured = measureAll(bookContents, digest.engagements, history)
  const canvas = createCanvas(widths.length)
  canvas.title(`${text.product} · ${viewNames.measures[locale]}`, left)
  canvas.put(2, left, null, { size: 9 })
  canvas.put(4, left, view.measures.gapsTitle, { bold: true, size: 12, color: palette.brand })
  canvas.put(4, right, view.measures.intro, { size: 8, color: palette.softText })
  let line = drawGapTiles(canvas, context, 6, measured.gaps)
  line = drawFigures(canvas, context, line, measured)
  for (const [leftList, rightList] of createLists(context, measured)) {
    const ends = [drawList(canvas, context, line, left, leftList)]
    if (rightList) ends.push(drawList(canvas, context, line, right, rightList))
    line = Math.max(...ends)
  }
  return createView({
    key: 'measures',
    name: viewNames.measures,
    note: view.note,
    widths,
    frozen: { lines: 2, columns: 0 },
    cells: canvas.cells(),
    moving: [{ line: 2, column: left, value: view.asOf(text.dayLong(today, weekdayOf(today)), time) }],
  })
}
