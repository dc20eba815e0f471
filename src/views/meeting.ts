import { conclude, isIncomplete, type Looked } from '../core/evidence.js'
import { type Day, weekday } from '../core/day.js'
import { looks } from '../core/sheet/layout.js'
import type { View } from '../core/sheet/view.js'
import { lookedAt, type LookAt } from '../project/evidence.js'
import { agendaOf, type Block, type Point } from '../project/measures/agenda.js'
import { canvas, type Canvas, viewOf } from './canvas.js'
import { viewNames, type ViewContext } from './context.js'
import { ink } from './palette.js'

/** Three columns, each of a title and who and when; a narrow gap between them. */
const [titleWidth, whoWidth, gap] = [280, 150, 16]
const widths = [16, titleWidth, whoWidth, gap, titleWidth, whoWidth, gap, titleWidth, whoWidth, 16]
const columns = [2, 5, 8] as const
/** Points shown in each column of a block, and blocks of each kind; the rest is counted. */
const most = { points: 8, blocks: 60 }

/** What decides what members did, do next and are held up by. */
const workLooks: readonly LookAt[] = [
  { table: 'tasks', columns: ['status', 'due', 'doneOn'] },
  { table: 'milestones', columns: ['status', 'due', 'doneOn'] },
]
/** What decides whether something is in the way of an engagement, or to be decided. */
const agendaLooks: readonly LookAt[] = [
  ...workLooks,
  { table: 'issues', columns: ['status'] },
  { table: 'risks', columns: ['status'] },
  { table: 'pulses', columns: ['day', 'asExpected', 'blocker'] },
  { table: 'decisions', columns: ['chosen', 'decidedOn'] },
  { table: 'changes', columns: ['decision', 'status'] },
  { table: 'feedback', columns: ['status', 'resolvedOn'] },
]

/**
 * The meeting (例会): what was done since last week, what comes, what is in the way or to be decided; of each engagement,
 * the worst first, then of each member.
 */
export function meeting(context: ViewContext): View {
  const { view, text, time, locale, portfolio, digest } = context
  const { today } = portfolio.situation
  const agenda = agendaOf(portfolio)
  const rank = new Map(digest.engagements.map(({ id }, index) => [id, index]))
  const last = digest.engagements.length
  const engagements = [...agenda.engagements].sort(
    (one, other) => (rank.get(one.id ?? '') ?? last) - (rank.get(other.id ?? '') ?? last),
  )
  const on = canvas(widths.length)
  on.title(`${text.product} · ${viewNames.meeting[locale]}`, 2)
  on.put(2, 2, null, { size: 9 })
  on.paint(
    { line: 3, column: 2, lines: 1, columns: 8 },
    { background: ink.band, color: ink.muted, bold: true, size: 9 },
  )
  const heads = [
    view.meeting.done(text.dayShort(agenda.since, today)),
    view.meeting.next(text.dayShort(agenda.until, today)),
    view.meeting.open,
  ]
  heads.forEach((head, index) => on.put(3, columns[index]!, head))
  const [whole, work] = [lookedAt(portfolio, agendaLooks), lookedAt(portfolio, workLooks)]
  if (isIncomplete(whole)) on.put(4, 2, context.unlooked(whole), { color: looks.amber.fontColor, size: 9 })
  let line = 5
  line = blocks(on, context, line, view.meeting.byEngagement, engagements, whole)
  blocks(on, context, line, view.meeting.byMember, agenda.members, work)
  return viewOf({
    key: 'meeting',
    name: viewNames.meeting,
    note: view.note,
    widths,
    frozen: { lines: 3, columns: 0 },
    cells: on.cells(),
    moving: [{ line: 2, column: 2, value: view.asOf(text.dayLong(today, weekday(today)), time) }],
  })
}

function blocks(
  on: Canvas,
  context: ViewContext,
  first: number,
  title: string,
  all: readonly Block[],
  looked: Looked,
): number {
  let line = first
  on.put(line++, 2, title, { bold: true, size: 12, color: ink.blue })
  if (all.length === 0) on.put(line++, 2, noneWords(looked, context), { color: ink.faint })
  for (const each of all.slice(0, most.blocks)) line = block(on, context, line, each, looked)
  if (all.length > most.blocks)
    on.put(line++, 2, context.text.andMore(all.length - most.blocks), { color: ink.muted })
  return line + 1
}

function block(
  on: Canvas,
  context: ViewContext,
  first: number,
  { name, id, done, next, open }: Block,
  looked: Looked,
): number {
  const { digest, text, reason, portfolio } = context
  const status = digest.engagements.find((each) => each.id === id)
  on.paint({ line: first, column: 2, lines: 1, columns: 8 }, { background: ink.pale, size: 9 })
  on.put(first, 2, name, { bold: true, size: 10 })
  if (id !== null) {
    const client = portfolio.byName.engagements.find(id)?.client ?? null
    on.put(
      first,
      5,
      [
        client,
        status?.delivery
          ? context.words.delivery(text.dayShort(status.delivery, portfolio.situation.today))
          : null,
      ]
        .filter((each) => each !== null)
        .join(' · '),
      { color: ink.muted },
    )
  }
  if (status) {
    const look = looks[status.rag]
    on.put(first, 8, `● ${reason(status)}`, { color: look.fontColor })
  }
  const ends = [done, next, open].map((points, index) =>
    list(on, context, first + 1, columns[index]!, points, id === null, looked),
  )
  return Math.max(...ends) + 1
}

function list(
  on: Canvas,
  context: ViewContext,
  first: number,
  column: number,
  points: readonly Point[],
  isMember: boolean,
  looked: Looked,
): number {
  const { text, view } = context
  let line = first
  if (points.length === 0) on.put(line++, column, noneWords(looked, context), { size: 9, color: ink.faint })
  for (const { title, engagement, owner, day, topic } of points.slice(0, most.points)) {
    const words = title.replace(/\s+/g, ' ')
    const late = topic === 'overdue' || topic === 'blocked'
    on.put(line, column, topic === null ? words : view.meeting.point(view.meeting.topic[topic], words), {
      size: 9,
      color: late ? looks.red.fontColor : ink.text,
    })
    on.put(line++, column + 1, whoAndWhen(isMember ? engagement : owner, day, context), {
      size: 8,
      color: ink.muted,
    })
  }
  if (points.length > most.points)
    on.put(line++, column, text.andMore(points.length - most.points), { size: 9, color: ink.muted })
  return line
}

/** What is said where nothing was found: none, or that nobody can tell; the line above says why. */
function noneWords(looked: Looked, { view }: ViewContext): string {
  const said = conclude({ found: [], looked })
  return said.is === 'clear'
    ? view.meeting.none(said.clear)
    : said.is === 'unsure'
      ? view.meeting.notKnown
      : view.noRows
}

/** A member is told the engagement instead of his own name. */
const whoAndWhen = (owner: string | null, day: Day | null, { text, portfolio }: ViewContext): string | null =>
  [owner, day === null ? null : text.dayShort(day, portfolio.situation.today)]
    .filter((each) => each !== null)
    .join(' · ') || null
