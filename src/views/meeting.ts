import { conclude, isIncomplete, type Coverage } from '../core/evidence.js'
import { type Day, weekdayOf } from '../core/day.js'
import * as palette from '../core/palette.js'
import { statusLooks } from '../core/sheet/layout.js'
import type { View } from '../core/sheet/view.js'
import { measureCoverage, type EvidenceScope } from '../domain/coverage.js'
import { punctuation } from '../text/punctuation/index.js'
import { textOf } from '../text/text-of.js'
import { riskCategories } from '../trackers/plan/risks.js'
import { createAgenda, type AgendaBlock } from '../domain/measures/agenda.js'
import type { AgendaPoint } from '../domain/measures/agenda-point.js'
import { createCanvas, type Canvas, createView } from './canvas.js'
import { viewNames, type ViewContext } from './context.js'

/** Three columns, each of a title and who and when; a narrow gap between them. */
const [titleWidth, whoWidth, gap] = [280, 150, 16]
const widths = [16, titleWidth, whoWidth, gap, titleWidth, whoWidth, gap, titleWidth, whoWidth, 16]
const columns = [2, 5, 8] as const
/** Points shown in each column of a block, and blocks of each kind; the rest is counted. */
const maxShown = { points: 8, blocks: 60 }

/** What decides what members did, do next and are blocked by. */
const workScopes: readonly EvidenceScope[] = [
  { table: 'tasks', columns: ['status', 'due', 'doneOn'] },
  { table: 'milestones', columns: ['status', 'due', 'doneOn'] },
]
/** What decides whether something blocks an engagement, or is to be decided. */
const agendaScopes: readonly EvidenceScope[] = [
  ...workScopes,
  { table: 'issues', columns: ['status'] },
  { table: 'risks', columns: ['status', 'category'] },
  { table: 'pulses', columns: ['day', 'asExpected', 'blocker'] },
  { table: 'decisions', columns: ['chosen', 'decidedOn'] },
  { table: 'changes', columns: ['decision', 'status'] },
  { table: 'feedback', columns: ['status', 'resolvedOn'] },
]

/**
 * The meeting (例会): what was done since last week, what comes, what blocks work or is to be decided; of each
 * engagement, the worst first, then of each member.
 */
export function createMeeting(context: ViewContext): View {
  const { view, text, time, locale, bookContents, digest } = context
  const { today } = bookContents.situation
  const agenda = createAgenda(bookContents)
  const rank = new Map(digest.engagements.map(({ id }, index) => [id, index]))
  const last = digest.engagements.length
  const engagements = [...agenda.engagements].sort(
    (one, other) => (rank.get(one.id ?? '') ?? last) - (rank.get(other.id ?? '') ?? last),
  )
  const canvas = createCanvas(widths.length)
  canvas.title(`${text.product} · ${viewNames.meeting[locale]}`, 2)
  canvas.put(2, 2, null, { size: 9 })
  canvas.paint(
    { line: 3, column: 2, lines: 1, columns: 8 },
    { background: palette.band, color: palette.softText, bold: true, size: 9 },
  )
  const heads = [
    view.meeting.done(text.dayShort(agenda.since, today)),
    view.meeting.next(text.dayShort(agenda.until, today)),
    view.meeting.open,
  ]
  heads.forEach((head, index) => canvas.put(3, columns[index]!, head))
  const [agendaCoverage, workCoverage] = [
    measureCoverage(bookContents, agendaScopes),
    measureCoverage(bookContents, workScopes),
  ]
  if (isIncomplete(agendaCoverage))
    canvas.put(4, 2, context.describeUnchecked(agendaCoverage), {
      color: statusLooks.amber.fontColor,
      size: 9,
    })
  let line = 5
  line = drawBlocks(canvas, context, line, view.meeting.byEngagement, engagements, agendaCoverage)
  drawBlocks(canvas, context, line, view.meeting.byMember, agenda.members, workCoverage)
  return createView({
    key: 'meeting',
    name: viewNames.meeting,
    note: view.note,
    widths,
    frozen: { lines: 3, columns: 0 },
    cells: canvas.cells(),
    moving: [{ line: 2, column: 2, value: view.asOf(text.dayLong(today, weekdayOf(today)), time) }],
  })
}

function drawBlocks(
  canvas: Canvas,
  context: ViewContext,
  first: number,
  title: string,
  all: readonly AgendaBlock[],
  coverage: Coverage,
): number {
  let line = first
  canvas.put(line++, 2, title, { bold: true, size: 12, color: palette.brand })
  if (all.length === 0) canvas.put(line++, 2, formatNone(coverage, context), { color: palette.slate })
  for (const each of all.slice(0, maxShown.blocks)) line = drawBlock(canvas, context, line, each, coverage)
  if (all.length > maxShown.blocks)
    canvas.put(line++, 2, context.text.andMore(all.length - maxShown.blocks), { color: palette.softText })
  return line + 1
}

function drawBlock(
  canvas: Canvas,
  context: ViewContext,
  first: number,
  { name, id, done, next, open }: AgendaBlock,
  coverage: Coverage,
): number {
  const { digest, text, reason, bookContents } = context
  const status = digest.engagements.find((each) => each.id === id)
  canvas.paint({ line: first, column: 2, lines: 1, columns: 8 }, { background: palette.pale, size: 9 })
  canvas.put(first, 2, name, { bold: true, size: 10 })
  if (id !== null) {
    const client = bookContents.byName.engagements.find(id)?.client ?? null
    canvas.put(
      first,
      5,
      [
        client,
        status?.delivery
          ? context.words.delivery(text.dayShort(status.delivery, bookContents.situation.today))
          : null,
      ]
        .filter((each) => each !== null)
        .join(' · '),
      { color: palette.softText },
    )
  }
  if (status) {
    const look = statusLooks[status.rag]
    canvas.put(first, 8, `● ${reason(status)}`, { color: look.fontColor })
  }
  const ends = [done, next, open].map((points, index) =>
    drawPoints(canvas, context, first + 1, columns[index]!, points, id === null, coverage),
  )
  return Math.max(...ends) + 1
}

function drawPoints(
  canvas: Canvas,
  context: ViewContext,
  first: number,
  column: number,
  points: readonly AgendaPoint[],
  isMember: boolean,
  coverage: Coverage,
): number {
  const { text, view } = context
  let line = first
  if (points.length === 0)
    canvas.put(line++, column, formatNone(coverage, context), { size: 9, color: palette.slate })
  for (const point of points.slice(0, maxShown.points)) {
    const { engagement, owner, day, topic } = point
    const words = formatTitle(point, context)
    const late = topic === 'overdue' || topic === 'blocked'
    canvas.put(line, column, topic === null ? words : view.meeting.point(view.meeting.topic[topic], words), {
      size: 9,
      color: late ? statusLooks.red.fontColor : palette.text,
    })
    canvas.put(line++, column + 1, formatOwnerAndDay(isMember ? engagement : owner, day, context), {
      size: 8,
      color: palette.softText,
    })
  }
  if (points.length > maxShown.points)
    canvas.put(line++, column, text.andMore(points.length - maxShown.points), {
      size: 9,
      color: palette.softText,
    })
  return line
}

/** A point in one line; of a check of risks with the kinds that no open risk has. */
function formatTitle({ title, missing = [] }: AgendaPoint, { view, locale }: ViewContext): string {
  const line = title.replace(/\s+/g, ' ')
  const kinds = missing.map((each) => riskCategories[each][locale])
  return kinds.length === 0 ? line : view.meeting.missing(line, textOf(punctuation, locale).list(kinds))
}

/** The text where nothing was found: none, or that it is unknown; the line above says why. */
function formatNone(coverage: Coverage, { view }: ViewContext): string {
  const conclusion = conclude({ found: [], looked: coverage })
  return conclusion.is === 'clear'
    ? view.meeting.none(conclusion.clear)
    : conclusion.is === 'unsure'
      ? view.meeting.notKnown
      : view.noRows
}

/** For a member, the engagement is named in place of his own name. */
const formatOwnerAndDay = (
  owner: string | null,
  day: Day | null,
  { text, bookContents }: ViewContext,
): string | null =>
  [owner, day === null ? null : text.dayShort(day, bookContents.situation.today)]
    .filter((each) => each !== null)
    .join(' · ') || null
