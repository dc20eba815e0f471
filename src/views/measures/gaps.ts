import { cutText } from '../../core/cut.js'
import { conclude } from '../../core/evidence.js'
import { looks } from '../../core/sheet/layout.js'
import type { Gap } from '../../project/measures/gaps.js'
import type { Canvas } from '../canvas.js'
import type { ViewContext } from '../context.js'
import { ink } from '../palette.js'
import { columns, left, right } from './grid.js'

/** A tile's lines: its name, and as many checks as the longest has. */
const tileLines = 6
/** From these scores on a tile is green, or amber. */
const bounds = { green: 0.85, amber: 0.65 }

/** The four diagnoses as tiles, two and two, each with its checks and the rows to begin with; returns the line after. */
export function gapTiles(on: Canvas, context: ViewContext, first: number, gaps: readonly Gap[]): number {
  gaps.forEach((gap, index) =>
    tile(on, context, first + Math.floor(index / 2) * (tileLines + 1), index % 2 === 0 ? left : right, gap),
  )
  return first + Math.ceil(gaps.length / 2) * (tileLines + 1)
}

function tile(on: Canvas, context: ViewContext, first: number, column: number, gap: Gap): void {
  const words = context.view.measures
  const { score, checks, begin } = gap
  const look =
    score === null ? null : looks[score >= bounds.green ? 'green' : score >= bounds.amber ? 'amber' : 'red']
  on.paint({ line: first, column, lines: tileLines, columns }, { background: ink.pale, size: 9 })
  on.put(first, column, words.gap[gap.key], { bold: true, size: 11, color: ink.blue })
  on.put(first, column + 1, score === null ? '–' : Math.round(score * 100), {
    bold: true,
    size: 12,
    align: 'center',
    ...(look ? { background: look.background, color: look.fontColor } : { color: ink.muted }),
  })
  if (checks.length === 0)
    on.put(first + 1, column, gap.saw.gone.length > 0 ? context.unlooked(gap.saw) : words.noRows, {
      color: ink.faint,
    })
  else if (score === null) on.put(first, column + 2, words.tooFew, { color: ink.muted })
  checks.forEach(({ key, sound, looked, unread }, index) => {
    on.put(first + 1 + index, column, words.check[key], { color: ink.text })
    on.put(first + 1 + index, column + 1, words.outOf(sound, looked, unread), {
      align: 'center',
      color: sound === looked && unread === 0 ? ink.muted : looks.red.fontColor,
    })
  })
  if (checks.length === 0) return
  on.put(first + 1, column + 2, verdictOf(gap, context), { color: ink.muted })
  begin.forEach(({ check, title }, index) =>
    on.put(first + 2 + index, column + 2, words.startRow(shortened(title), words.mend[check]), {
      color: ink.text,
    }),
  )
}

/** What stands over the rows to begin with: without any, an all-clear only where everything could be read. */
function verdictOf({ begin, saw }: Gap, { view, unlooked }: ViewContext): string {
  const said = conclude({ found: begin, looked: saw })
  return said.is === 'found'
    ? view.measures.begin
    : said.is === 'clear'
      ? view.measures.soundAll(said.clear)
      : said.is === 'unsure'
        ? unlooked(said.looked)
        : view.measures.noRows
}

/** A title that leaves room for what is to be done about it; wide letters take twice the room. */
function shortened(title: string): string {
  const line = title.replace(/\s+/g, ' ')
  let room = 34
  for (let at = 0; at < line.length; at++) {
    room -= line.charCodeAt(at) > 0x2e80 ? 2 : 1
    if (room < 0) return `${cutText(line, at)}…`
  }
  return line
}
