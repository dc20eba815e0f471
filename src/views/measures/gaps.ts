import { truncateText } from '../../core/text-length.js'
import { conclude } from '../../core/evidence.js'
import * as palette from '../../core/palette.js'
import { statusLooks } from '../../core/sheet/layout.js'
import type { Gap } from '../../domain/measures/gaps.js'
import type { Canvas } from '../canvas.js'
import type { ViewContext } from '../context.js'
import { columns, left, right } from './draw-list.js'

/** A tile's lines: its name, and as many checks as the longest has. */
const tileLines = 6
/** From these scores on a tile is green, or amber. */
const minScores = { green: 0.85, amber: 0.65 }

/** The four diagnoses as tiles, two and two, each with its checks and the rows to begin with; returns the line after. */
export function drawGapTiles(
  canvas: Canvas,
  context: ViewContext,
  first: number,
  gaps: readonly Gap[],
): number {
  gaps.forEach((gap, index) =>
    drawGapTile(
      canvas,
      context,
      first + Math.floor(index / 2) * (tileLines + 1),
      index % 2 === 0 ? left : right,
      gap,
    ),
  )
  return first + Math.ceil(gaps.length / 2) * (tileLines + 1)
}

function drawGapTile(canvas: Canvas, context: ViewContext, first: number, column: number, gap: Gap): void {
  const words = context.view.measures
  const { score, checks, begin } = gap
  const look =
    score === null
      ? null
      : statusLooks[score >= minScores.green ? 'green' : score >= minScores.amber ? 'amber' : 'red']
  canvas.paint({ line: first, column, lines: tileLines, columns }, { background: palette.pale, size: 9 })
  canvas.put(first, column, words.gap[gap.key], { bold: true, size: 11, color: palette.brand })
  canvas.put(first, column + 1, score === null ? '–' : Math.round(score * 100), {
    bold: true,
    size: 12,
    align: 'center',
    ...(look ? { background: look.background, color: look.fontColor } : { color: palette.softText }),
  })
  if (checks.length === 0)
    canvas.put(
      first + 1,
      column,
      gap.saw.gone.length > 0 ? context.describeUnchecked(gap.saw) : words.noRows,
      {
        color: palette.slate,
      },
    )
  else if (score === null) canvas.put(first, column + 2, words.tooFew, { color: palette.softText })
  checks.forEach(({ key, sound, looked, unread }, index) => {
    canvas.put(first + 1 + index, column, words.check[key], { color: palette.text })
    canvas.put(first + 1 + index, column + 1, words.outOf(sound, looked, unread), {
      align: 'center',
      color: sound === looked && unread === 0 ? palette.softText : statusLooks.red.fontColor,
    })
  })
  if (checks.length === 0) return
  canvas.put(first + 1, column + 2, formatGapVerdict(gap, context), { color: palette.softText })
  begin.forEach(({ check, title }, index) =>
    canvas.put(first + 2 + index, column + 2, words.startRow(shortenTitle(title), words.repair[check]), {
      color: palette.text,
    }),
  )
}

/**
 * What is written over the rows to begin with: without any, an all-clear only where everything could be read.
 */
function formatGapVerdict({ begin, saw }: Gap, { view, describeUnchecked }: ViewContext): string {
  const conclusion = conclude({ found: begin, looked: saw })
  return conclusion.is === 'found'
    ? view.measures.begin
    : conclusion.is === 'clear'
      ? view.measures.soundAll(conclusion.clear)
      : conclusion.is === 'unsure'
        ? describeUnchecked(conclusion.looked)
        : view.measures.noRows
}

/** A title that leaves room for what is to be done about it; wide letters take twice the room. */
function shortenTitle(title: string): string {
  const line = title.replace(/\s+/g, ' ')
  let remainingWidth = 34
  for (let at = 0; at < line.length; at++) {
    remainingWidth -= line.charCodeAt(at) > 0x2e80 ? 2 : 1
    if (remainingWidth < 0) return `${truncateText(line, at)}…`
  }
  return line
}
