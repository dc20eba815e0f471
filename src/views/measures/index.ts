import { weekday } from '../../core/day.js'
import type { View } from '../../core/sheet/view.js'
import { measuresOf } from '../../project/measures/index.js'
import { canvas, viewOf } from '../canvas.js'
import { viewNames, type ViewContext } from '../context.js'
import { ink } from '../palette.js'
import { figures } from './figures.js'
import { gapTiles } from './gaps.js'
import { left, list, right, widths } from './grid.js'
import { lists } from './lists.js'

/** The measures (指标): where the gaps are, the figures with what they are made of, and the lists behind them. */
export function measures(context: ViewContext): View {
  const { view, text, time, locale, portfolio, digest, history } = context
  const { today } = portfolio.situation
  const all = measuresOf(portfolio, digest.engagements, history)
  const on = canvas(widths.length)
  on.title(`${text.product} · ${viewNames.measures[locale]}`, left)
  on.put(2, left, null, { size: 9 })
  on.put(4, left, view.measures.gapsTitle, { bold: true, size: 12, color: ink.blue })
  on.put(4, right, view.measures.intro, { size: 8, color: ink.muted })
  let line = gapTiles(on, context, 6, all.gaps)
  line = figures(on, context, line, all)
  for (const [one, other] of lists(context, all)) {
    const ends = [list(on, context, line, left, one)]
    if (other) ends.push(list(on, context, line, right, other))
    line = Math.max(...ends)
  }
  return viewOf({
    key: 'measures',
    name: viewNames.measures,
    note: view.note,
    widths,
    frozen: { lines: 2, columns: 0 },
    cells: on.cells(),
    moving: [{ line: 2, column: left, value: view.asOf(text.dayLong(today, weekday(today)), time) }],
  })
}
