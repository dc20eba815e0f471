import type { Coverage } from '../../core/evidence.js'
import { weekdayOf } from '../../core/day.js'
import * as palette from '../../core/palette.js'
import type { View } from '../../core/sheet/view.js'
import type { EngagementLine } from '../../domain/letters/manager-digest.js'
import { scopesForFlags, isDueFlag, measureCoverage } from '../../domain/coverage.js'
import { groupParts } from '../../domain/engagement-parts.js'
import { findCurrentStage } from '../../domain/status/status.js'
import { type TrackerKey, trackerKeys, trackers } from '../../trackers/index.js'
import { engagements as engagementTable } from '../../trackers/plan/engagements.js'
import { describeKpis, type KpiWords } from '../../text/letters/describe-kpis.js'
import { statusLooks } from '../../core/sheet/layout.js'
import { formatBlocks, createCanvas, type Canvas, titleHeight, createView } from '../canvas.js'
import { formatNoProjects, viewNames, type ViewContext } from '../context.js'
import {
  drawReminderStatus,
  reminderStatusCell,
  reminderStatusCells,
  reminderStatusConditions,
} from './reminder-status.js'
import { createCharts, drawPanel } from './panel.js'
import { drawHeading, drawSections } from './sections.js'

/** Margin, colour, engagement, client, stage, done (bar and share), delivery, owner, why, gap, panel (three columns). */
const widths = [16, 88, 190, 150, 156, 84, 50, 92, 92, 420, 24, 128, 44, 170]

/** Engagements shown; the rest is counted. */
const maxEngagements = 150

/** The dashboard (仪表盘): what a manager must know, worst first. */
export function createDashboard(context: ViewContext): View {
  const { view, digest, bookContents, text, time, locale } = context
  const { today } = bookContents.situation
  const canvas = createCanvas(widths.length)
  canvas.title(`${text.product} · ${viewNames.dashboard[locale]}`, 2)
  canvas.put(2, 2, null, { size: 9 })
  drawReminderStatus(canvas, context)
  if (context.gone !== '') canvas.put(4, 2, context.gone, { bold: true, color: statusLooks.red.fontColor })
  drawTiles(canvas, context)
  const line = drawEngagements(canvas, context, 9)
  drawSections(canvas, context, line + 1)
  drawPanel(canvas, context)
  const asOf = view.asOf(text.dayLong(today, weekdayOf(today)), time)
  return createView({
    key: 'dashboard',
    name: viewNames.dashboard,
    note: view.note,
    widths,
    heights: [titleHeight, { line: 3, height: 26 }, { line: 6, height: 36 }],
    frozen: { lines: 3, columns: 0 },
    cells: canvas.cells(),
    moving: [
      { line: 2, column: 2, value: asOf },
      ...reminderStatusCells(context.light).map((value, at) => ({
        ...reminderStatusCell,
        column: reminderStatusCell.column + at,
        value,
      })),
    ],
    rules: [
      {
        areas: [
          {
            line: 11,
            column: 2,
            lines: Math.max(1, Math.min(digest.engagements.length, maxEngagements)),
            columns: 9,
          },
        ],
        color: palette.line,
        weight: 'thin',
      },
    ],
    conditions: reminderStatusConditions,
    charts: createCharts(context),
  })
}

type TilePlace = readonly [column: number, columns: number]

function drawTile(canvas: Canvas, [column, columns]: TilePlace, { label, value, note }: KpiWords): void {
  canvas.paint({ line: 5, column, lines: 3, columns }, { background: palette.pale })
  canvas.put(5, column, label, { color: palette.softText, size: 9 })
  canvas.put(6, column, value, { color: palette.brand, bold: true, size: 20 })
  canvas.put(7, column, note, { color: palette.softText, size: 8 })
}

const kpiPlaces: readonly TilePlace[] = [
  [2, 2],
  [4, 2],
  [6, 4],
  [10, 1],
]

/** The figures, each with what it is made of, and the number of projects. */
function drawTiles(canvas: Canvas, context: ViewContext): void {
  const { digest, words, view, locale, bookContents, headline } = context
  const formatUnreadable = ({ unread: cells }: Coverage): string[] =>
    cells.length === 0 ? [] : [view.unreadCells(cells.length)]
  const leftOut = formatUnreadable(
    measureCoverage(bookContents, [{ table: 'tasks', columns: ['status', 'due'] }]),
  )
  /** The counts of a figure, or that their sheet is missing or was never made. */
  const countsOrMissing = (table: TrackerKey, note: string): string => {
    const coverage = measureCoverage(bookContents, [{ table, columns: [] }])
    if (coverage.notUsed.length > 0) return view.measures.notUsed(trackers[table].name[locale])
    return coverage.gone.length > 0 ? context.describeUnchecked(coverage) : note
  }
  describeKpis(digest.kpis, words, (table, note) =>
    [countsOrMissing(table, note), ...(table === 'tasks' ? leftOut : [])].join(' · '),
  ).forEach((kpi, index) => drawTile(canvas, kpiPlaces[index]!, kpi))
  const dueCoverage = measureCoverage(bookContents, scopesForFlags(trackerKeys, isDueFlag))
  drawTile(canvas, [12, 3], {
    label: engagementTable.name[locale],
    value: bookContents.gone.includes('engagements') ? words.noFigure : String(digest.engagements.length),
    note: [headline, ...formatUnreadable(dueCoverage)].join(' · '),
  })
}

/** The engagements with their colours; returns the line after them. */
function drawEngagements(canvas: Canvas, context: ViewContext, first: number): number {
  const { view, digest, bookContents, locale, text } = context
  drawHeading(canvas, first, view.engagements(digest.engagements.length))
  const { columns } = engagementTable
  const headers = [
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
  headers.forEach((column, index) =>
    canvas.put(first + 1, index + 2, column ? column.name[locale] : null, {
      background: palette.band,
      color: palette.softText,
      bold: true,
      size: 9,
    }),
  )
  const { rows } = bookContents
  const { parts } = groupParts(rows.engagements, rows.milestones, [])
  const stages = new Map(
    [...parts].map(([row, own]) => [row.id, findCurrentStage(own.milestones)?.name ?? null]),
  )
  let line = first + 2
  if (digest.engagements.length === 0) {
    canvas.put(line++, 2, formatNoProjects(context), { color: palette.softText })
  }
  for (const each of digest.engagements.slice(0, maxEngagements))
    drawEngagement(canvas, context, line++, each, stages.get(each.id) ?? null)
  const more = digest.engagements.length - maxEngagements
  if (more > 0) canvas.put(line++, 3, text.andMore(more), { color: palette.softText })
  return line
}

function drawEngagement(
  canvas: Canvas,
  context: ViewContext,
  line: number,
  each: EngagementLine,
  stage: string | null,
): void {
  const { rag } = engagementTable.columns
  const { background, fontColor } = statusLooks[each.rag]
  const why = context.reason(each)
  canvas.put(line, 2, rag.write(each.rag, context.locale), {
    background,
    color: fontColor,
    bold: true,
    align: 'center',
  })
  canvas.put(line, 3, each.name, { bold: true })
  canvas.put(line, 4, each.client)
  canvas.put(line, 5, stage)
  canvas.put(line, 6, formatBlocks(each.percentComplete ?? 0, 1, 11), { color: palette.bar, size: 7 })
  canvas.put(line, 7, each.percentComplete, { format: '0%', align: 'right' })
  canvas.put(line, 8, each.delivery === null ? null : { day: each.delivery }, {
    format: 'yyyy-mm-dd',
    align: 'center',
  })
  canvas.put(line, 9, each.owner)
  canvas.put(line, 10, why, { color: each.rag === 'green' ? palette.softText : fontColor, size: 9 })
}
