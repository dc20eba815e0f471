import { roundToTenth } from '../../core/numbers.js'
import * as palette from '../../core/palette.js'
import { statusLooks } from '../../core/sheet/layout.js'
import { measureIncrease } from '../../domain/measures/figure.js'
import { figureGroups } from '../../domain/measures/figures/index.js'
import type { MeasuredFigure, Measures } from '../../domain/measures/index.js'
import { type TrackerKey, trackers } from '../../trackers/index.js'
import type { Canvas } from '../canvas.js'
import type { ViewContext } from '../context.js'
import { columns, left, right } from './draw-list.js'
import { punctuation } from '../../text/punctuation/index.js'
import { textOf } from '../../text/text-of.js'

/** The figures in three groups, a line each: name, value, counts, trend, definition; returns the line after. */
export function drawFigures(canvas: Canvas, context: ViewContext, first: number, measures: Measures): number {
  const { view } = context
  let line = first
  for (const group of figureGroups) {
    canvas.put(line++, left, view.measures.group[group], { bold: true, size: 12, color: palette.brand })
    measures.figures
      .filter(({ record }) => record.group === group)
      .forEach((measured, index) => {
        if (index % 2 === 0)
          canvas.paint(
            { line, column: left, lines: 1, columns: right + columns - left },
            { background: palette.pale },
          )
        drawFigure(canvas, context, line++, measured)
      })
    line++
  }
  return line
}

function drawFigure(canvas: Canvas, context: ViewContext, line: number, measured: MeasuredFigure): void {
  const { locale } = context
  const { record, looked: coverage } = measured
  const value = coverage.gone.length + coverage.notUsed.length > 0 ? null : formatValue(measured, context)
  canvas.put(line, left, record.name[locale])
  canvas.put(line, left + 2, value ?? '–', {
    bold: true,
    size: 12,
    align: 'right',
    color: value === null ? palette.slate : palette.brand,
  })
  canvas.put(line, left + 3, `   ${formatCounts(measured, value, context)}`, {
    size: 9,
    color: palette.softText,
  })
  const trend = value === null ? null : formatTrend(measured, context)
  if (trend)
    canvas.put(line, right - 2, trend.text, {
      size: 9,
      align: 'right',
      color: trend.good ? statusLooks.green.fontColor : statusLooks.red.fontColor,
    })
  canvas.put(line, right, context.view.measures.definition[record.key], { size: 8, color: palette.softText })
}

function formatValue({ record, figure }: MeasuredFigure, { words }: ViewContext): string | null {
  const { value } = figure
  if (value === null) return null
  switch (record.unit) {
    case 'share':
      return words.percent(value)
    case 'perTen':
      return String(roundToTenth(value * 10))
    case 'mean':
      return String(roundToTenth(value))
    case 'workdays':
      return String(roundToTenth(value))
    case 'count':
      return String(value)
  }
}

/** What the figure was made of, what was left out of it, and why there is none. */
function formatCounts(measured: MeasuredFigure, value: string | null, context: ViewContext): string {
  const { view, locale, text } = context
  const { record, figure, since, looked: coverage } = measured
  const texts = view.measures
  if (coverage.gone.length > 0) return context.describeUnchecked(coverage)
  if (coverage.notUsed.length > 0)
    return texts.notUsed(
      textOf(punctuation, locale).list(
        coverage.notUsed.map((key) => trackers[key as TrackerKey].name[locale]),
      ),
    )
  const historyStart =
    since === undefined ? [] : [since === null ? texts.notBegun : texts.since(text.dayWithYear(since))]
  return [
    // Beside the number, whose cell is too narrow for its unit.
    ...(record.unit === 'workdays' && value !== null ? [texts.workdays] : []),
    record.counts[locale](roundToTenth(figure.part), figure.whole),
    ...(value === null && since !== null ? [texts.tooFew] : []),
    ...historyStart,
    ...(coverage.unread.length > 0 ? [texts.unread(coverage.unread.length)] : []),
  ].join(' · ')
}

function formatTrend(
  { record, figure, before }: MeasuredFigure,
  { view }: ViewContext,
): { readonly text: string; readonly good: boolean } | null {
  const change = before === null ? null : measureIncrease({ now: figure, before })
  if (change === null) return null
  const size = record.unit === 'share' ? Math.round(Math.abs(change) * 100) : roundToTenth(Math.abs(change))
  const changeText = record.unit === 'share' ? view.measures.points(size) : String(size)
  return size === 0 ? null : { text: `${change > 0 ? '▲' : '▼'} ${changeText}`, good: change > 0 }
}
