import type { Looked } from '../../core/evidence.js'
import { weekday } from '../../core/day.js'
import type { View } from '../../core/sheet/view.js'
import type { EngagementLine } from '../../project/letters/manager-digest.js'
import { forFlags, isOwedFlag, lookedAt } from '../../project/evidence.js'
import { partsByEngagement } from '../../project/parts.js'
import { currentStage } from '../../project/status/status.js'
import { type TrackerKey, trackerKeys, trackers } from '../../trackers/index.js'
import { engagements as engagementTable } from '../../trackers/plan/engagements.js'
import { looks } from '../../core/sheet/layout.js'
import { blocks, canvas, type Canvas, titleHeight, viewOf } from '../canvas.js'
import { noProjects, viewNames, type ViewContext } from '../context.js'
import { light, lightCell, lightCells, lightConditions } from './light.js'
import { charts, panel } from './panel.js'
import { heading, sections } from './sections.js'
import { ink } from '../palette.js'

/** Margin, colour, engagement, client, stage, done (bar and share), delivery, owner, why, gap, panel (three columns). */
const widths = [16, 88, 190, 150, 130, 84, 50, 92, 92, 420, 24, 128, 44, 170]

/** Engagements shown; the rest is counted. */
const mostEngagements = 150

/** The dashboard (仪表盘): what a manager must know, worst first. */
export function dashboard(context: ViewContext): View {
  const { view, digest, portfolio, text, time, locale } = context
  const { today } = portfolio.situation
  const on = canvas(widths.length)
  on.title(`${text.product} · ${viewNames.dashboard[locale]}`, 2)
  on.put(2, 2, null, { size: 9 })
  light(on, context)
  if (context.gone !== '') on.put(4, 2, context.gone, { bold: true, color: looks.red.fontColor })
  tiles(on, context)
  const line = engagementRows(on, context, 9)
  sections(on, context, line + 1)
  panel(on, context)
  const asOf = view.asOf(text.dayLong(today, weekday(today)), time)
  return viewOf({
    key: 'dashboard',
    name: viewNames.dashboard,
    note: view.note,
    widths,
    heights: [titleHeight, { line: 3, height: 26 }, { line: 6, height: 36 }],
    frozen: { lines: 3, columns: 0 },
    cells: on.cells(),
    moving: [
      { line: 2, column: 2, value: asOf },
      ...lightCells(context.light).map((value, at) => ({
        ...lightCell,
        column: lightCell.column + at,
        value,
      })),
    ],
    rules: [
      {
        areas: [
          {
            line: 11,
            column: 2,
            lines: Math.max(1, Math.min(digest.engagements.length, mostEngagements)),
            columns: 9,
          },
        ],
        color: ink.line,
        weight: 'thin',
      },
    ],
    conditions: lightConditions,
    charts: charts(context),
  })
}

/** The three figures, each with what it is made of. */
function tiles(on: Canvas, context: ViewContext): void {
  const { digest, words, view, locale, portfolio, headline } = context
  const { completion, overdue, ourResponse, clientResponse } = digest.kpis
  const unread = ({ unread: cells }: Looked): string[] =>
    cells.length === 0 ? [] : [view.unreadCells(cells.length)]
  const leftOut = unread(lookedAt(portfolio, [{ table: 'tasks', columns: ['status', 'due'] }]))
  /** The counts of a figure, or that the sheet they would be of is gone or was never made. */
  const made = (table: TrackerKey, note: string): string => {
    const looked = lookedAt(portfolio, [{ table, columns: [] }])
    if (looked.notUsed.length > 0) return view.measures.notUsed(trackers[table].name[locale])
    return looked.gone.length > 0 ? context.unlooked(looked) : note
  }
  const share = (value: number | null): string => (value === null ? words.noFigure : words.percent(value))
  const tile = (column: number, columns: number, label: string, value: string, note: string): void => {
    on.paint({ line: 5, column, lines: 3, columns }, { background: ink.pale })
    on.put(5, column, label, { color: ink.muted, size: 9 })
    on.put(6, column, value, { color: ink.blue, bold: true, size: 20 })
    on.put(7, column, note, { color: ink.muted, size: 8 })
  }
  tile(
    2,
    2,
    words.completion,
    share(completion.value),
    [made('tasks', words.completionNote(completion.numerator, completion.denominator)), ...leftOut].join(
      ' · ',
    ),
  )
  tile(
    4,
    2,
    words.overdueRate,
    share(overdue.value),
    [made('tasks', words.overdueRateNote(overdue.numerator, overdue.denominator)), ...leftOut].join(' · '),
  )
  const clocks = [
    [6, 4, words.ourResponse, ourResponse],
    [10, 1, words.response, clientResponse],
  ] as const
  for (const [column, columns, label, { median, answered, open }] of clocks)
    tile(
      column,
      columns,
      label,
      median === null ? words.noFigure : words.workdays(median),
      made('contacts', words.responseNote(answered, open)),
    )
  tile(
    12,
    3,
    engagementTable.name[locale],
    portfolio.gone.includes('engagements') ? words.noFigure : String(digest.engagements.length),
    [headline, ...unread(lookedAt(portfolio, forFlags(trackerKeys, isOwedFlag)))].join(' · '),
  )
}

/** The engagements with their colours; returns the line after them. */
function engagementRows(on: Canvas, context: ViewContext, first: number): number {
  const { view, digest, portfolio, locale, text } = context
  heading(on, first, view.engagements(digest.engagements.length))
  const { columns } = engagementTable
  const heads = [
    columns.rag,
    columns.name,
    columns.client,
    columns.stage,
    columns.percentComplete,
    null,
    columns.delivery,
    columns.owner,
    columns.reason,
  ]
  heads.forEach((column, index) =>
    on.put(first + 1, index + 2, column ? column.name[locale] : null, {
      background: ink.band,
      color: ink.muted,
      bold: true,
      size: 9,
    }),
  )
  const { rows } = portfolio
  const { parts } = partsByEngagement(rows.engagements, rows.milestones, [])
  const stages = new Map([...parts].map(([row, own]) => [row.id, currentStage(own.milestones)?.name ?? null]))
  let line = first + 2
  if (digest.engagements.length === 0) {
    on.put(line++, 2, noProjects(context), { color: ink.muted })
  }
  for (const each of digest.engagements.slice(0, mostEngagements))
    engagementRow(on, context, line++, each, stages.get(each.id) ?? null)
  const more = digest.engagements.length - mostEngagements
  if (more > 0) on.put(line++, 3, text.andMore(more), { color: ink.muted })
  return line
}

function engagementRow(
  on: Canvas,
  context: ViewContext,
  line: number,
  each: EngagementLine,
  stage: string | null,
): void {
  const { rag } = engagementTable.columns
  const { background, fontColor } = looks[each.rag]
  const why = context.reason(each)
  on.put(line, 2, rag.write(each.rag, context.locale), {
    background,
    color: fontColor,
    bold: true,
    align: 'center',
  })
  on.put(line, 3, each.name, { bold: true })
  on.put(line, 4, each.client)
  on.put(line, 5, stage)
  on.put(line, 6, blocks(each.percentComplete ?? 0, 1, 11), { color: ink.bar, size: 7 })
  on.put(line, 7, each.percentComplete, { format: '0%', align: 'right' })
  on.put(line, 8, each.delivery === null ? null : { day: each.delivery }, {
    format: 'yyyy-mm-dd',
    align: 'center',
  })
  on.put(line, 9, each.owner)
  on.put(line, 10, why, { color: each.rag === 'green' ? ink.muted : fontColor, size: 9 })
}
