import { looks } from '../../core/sheet/layout.js'
import { rise } from '../../project/measures/figure.js'
import { figureGroups } from '../../project/measures/figures/index.js'
import type { Measured, Measures } from '../../project/measures/index.js'
import { type TrackerKey, trackers } from '../../trackers/index.js'
import type { Canvas } from '../canvas.js'
import type { ViewContext } from '../context.js'
import { ink } from '../palette.js'
import { columns, left, right } from './grid.js'

/** The figures in three groups, a line each: name, value, counts, trend, definition; returns the line after. */
export function figures(on: Canvas, context: ViewContext, first: number, measures: Measures): number {
  const { view } = context
  let line = first
  for (const group of figureGroups) {
    on.put(line++, left, view.measures.group[group], { bold: true, size: 12, color: ink.blue })
    measures.figures
      .filter(({ record }) => record.group === group)
      .forEach((measured, index) => {
        if (index % 2 === 0)
          on.paint(
            { line, column: left, lines: 1, columns: right + columns - left },
            { background: ink.pale },
          )
        figureLine(on, context, line++, measured)
      })
    line++
  }
  return line
}

function figureLine(on: Canvas, context: ViewContext, line: number, measured: Measured): void {
  const { locale } = context
  const { record, looked } = measured
  const value = looked.gone.length + looked.notUsed.length > 0 ? null : valueOf(measured, context)
  on.put(line, left, record.name[locale])
  on.put(line, left + 2, value ?? '–', {
    bold: true,
    size: 12,
    align: 'right',
    color: value === null ? ink.faint : ink.blue,
  })
  on.put(line, left + 3, `   ${countsOf(measured, value, context)}`, { size: 9, color: ink.muted })
  const trend = value === null ? null : trendOf(measured, context)
  if (trend)
    on.put(line, right - 2, trend.text, {
      size: 9,
      align: 'right',
      color: trend.good ? looks.green.fontColor : looks.red.fontColor,
    })
  on.put(line, right, record.definition[locale], { size: 8, color: ink.muted })
}

const tenths = (number: number): number => Math.round(number * 10) / 10

function valueOf({ record, figure }: Measured, { words }: ViewContext): string | null {
  const { value } = figure
  if (value === null) return null
  switch (record.unit) {
    case 'share':
      return words.percent(value)
    case 'perTen':
      return String(tenths(value * 10))
    case 'mean':
      return String(tenths(value))
    case 'workdays':
      return words.workdays(value)
    case 'count':
      return String(value)
  }
}

/** What the figure was made of, what was left out of it, and why there is none. */
function countsOf(measured: Measured, value: string | null, context: ViewContext): string {
  const { view, locale, text } = context
  const { record, figure, since, looked } = measured
  const say = view.measures
  if (looked.gone.length > 0) return context.unlooked(looked)
  if (looked.notUsed.length > 0)
    return say.notUsed(
      looked.notUsed
        .map((key) => trackers[key as TrackerKey].name[locale])
        .join(locale === 'en' ? ', ' : '、'),
    )
  const begun =
    since === undefined ? [] : [since === null ? say.notBegun : say.since(text.dayWithYear(since))]
  return [
    record.counts[locale](tenths(figure.part), figure.whole),
    ...(value === null && since !== null ? [say.tooFew] : []),
    ...begun,
    ...(looked.unread.length > 0 ? [say.unread(looked.unread.length)] : []),
  ].join(' · ')
}

function trendOf(
  { record, figure, before }: Measured,
  { view }: ViewContext,
): { readonly text: string; readonly good: boolean } | null {
  const change = before === null ? null : rise({ now: figure, before })
  if (change === null) return null
  const size = record.unit === 'share' ? Math.round(Math.abs(change) * 100) : tenths(Math.abs(change))
  const said = record.unit === 'share' ? view.measures.points(size) : String(size)
  return size === 0 ? null : { text: `${change > 0 ? '▲' : '▼'} ${said}`, good: change > 0 }
}
