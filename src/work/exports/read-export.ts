import { calendarLines } from '../../core/calendar-file.js'
import type { Column } from '../../core/column.js'
import type { Locale } from '../../core/locale.js'
import type { ExportTarget } from '../../core/export-targets.js'
import {
  type ExportedWork,
  type ExportScope,
  exportedTrackers,
  listExportedWork,
} from '../../domain/exports/exported-work.js'
import { formatTable, type FormatWords, formatTrello } from '../../domain/exports/file-formats.js'
import type { Ports } from '../../ports.js'
import { type ExportText, exportTexts } from '../../text/exports/index.js'
import { trackerOf, trackers } from '../../trackers/index.js'
import { type OpenBook, openBook, type Result } from '../open-book.js'
import { loadText } from '../plan/library.js'

/** A file for another tool, made and not sent anywhere. */
export interface ExportFile {
  readonly locale: Locale
  /** Its name with its ending. */
  readonly name: string
  /** `text/csv` and the like. */
  readonly type: string
  /** How many rows of work are in it. */
  readonly rows: number
  /** Its lines without their ends; each is followed by a carriage return and a line feed. */
  readonly lines: readonly string[]
  /** What is in it, what is not and why. */
  readonly says: readonly string[]
  /** How the tool takes it. */
  readonly how: string
  /** Names of the projects that can be chosen. */
  readonly engagements: readonly string[]
}

/** What is asked for. */
export interface ExportRequest extends ExportScope {
  readonly to: ExportTarget
}

const endings: Readonly<Record<ExportTarget, readonly [ending: string, type: string]>> = {
  csv: ['csv', 'text/csv'],
  jira: ['csv', 'text/csv'],
  asana: ['csv', 'text/csv'],
  planner: ['csv', 'text/csv'],
  trello: ['txt', 'text/plain'],
  ics: ['ics', 'text/calendar'],
}

/** The endpoint: stages, tasks and issues as a file for another tool. Reads, writes nothing. */
export function readExport(ports: Ports, request: ExportRequest): Result<ExportFile> {
  const bookResult = openBook(ports)
  if (!bookResult.ok) return bookResult
  const book = bookResult.value
  const locale = ports.ui.locale()
  const text = loadText(ports, exportTexts, locale)
  const words = createWords(text, ports.spreadsheet.locale())
  const all = listExportedWork(book.contents, request)
  const work = request.to === 'ics' ? all.filter(({ due }) => due !== null) : all
  const { day: today } = ports.clock.now()
  const [ending, type] = endings[request.to]
  const name = text.fileName(request.engagement, today)
  return {
    ok: true,
    value: {
      locale,
      name: `${name.replace(/[\\/:*?"<>|\s]+/g, ' ').trim()}.${ending}`,
      type,
      rows: work.length,
      lines: linesOf(work, request, { words, name, today }),
      says: [
        text.rows(work.length),
        ...(all.length > work.length ? [text.noDates(all.length - work.length)] : []),
        ...describeLosses(work, request.to, text),
        ...describeGone(book, text, locale),
      ],
      how: text.how[request.to],
      engagements: [...new Set(book.contents.rows.engagements.flatMap((each) => each.name ?? []))].sort(),
    },
  }
}

interface FileContext {
  readonly words: FormatWords
  readonly name: string
  readonly today: string
}

function linesOf(
  work: readonly ExportedWork[],
  { to }: ExportRequest,
  { words, name, today }: FileContext,
): string[] {
  if (to === 'trello') return formatTrello(work)
  if (to !== 'ics') return formatTable(to, work, words)
  const entries = work.map(({ id, title, due }) => ({ uid: id, title, day: due! }))
  return calendarLines({ name, entries }, `${today}T00:00:00Z`)
}

const columnsOf = (table: ExportedWork['table']): Readonly<Record<string, Column>> => trackers[table].columns

/** The words of cells: what they mean in the language of the sheets, since the file is the sheets' content. */
const createWords = (text: ExportText, locale: Locale): FormatWords => {
  const labelIn = ({ table }: ExportedWork, column: string, key: string): string =>
    columnsOf(table)[column]?.choices?.[key]?.[locale] ?? key
  return {
    notesOf: ({ table, notes, unread }) =>
      [
        ...(notes === '' ? [] : [notes]),
        ...unread.map(({ column, found }) =>
          text.unreadNote(columnsOf(table)[column]?.name[locale] ?? column, found),
        ),
      ].join('\n'),
    statusOf: (work) => (work.status === '' ? '' : labelIn(work, 'status', work.status)),
    priorityOf: (work) =>
      work.priority === ''
        ? ''
        : ((trackers.tasks.columns.priority.choices as Labels)[work.priority]?.[locale] ?? work.priority),
    kindOf: ({ table }) => trackerOf(table).exported!.kind[locale],
  }
}
type Labels = Readonly<Record<string, Readonly<Record<Locale, string>> | undefined>>

/** Tools that take people by their email, and one for each row. */
const takesAddresses: readonly ExportTarget[] = ['jira', 'asana']

/** Tools that take all work as open. */
const takesAllAsOpen: readonly ExportTarget[] = ['asana', 'trello']

/** What a file does not hold as the sheet does. */
function describeLosses(work: readonly ExportedWork[], to: ExportTarget, text: ExportText): string[] {
  const isTable = to !== 'trello' && to !== 'ics'
  const unread = work.reduce((sum, each) => sum + each.unread.length, 0)
  const owned = work.filter(({ owners }) => owners.length > 0)
  const noAddress = owned.filter(({ owners }) => owners.every(({ email }) => email === null)).length
  const finished = takesAllAsOpen.includes(to)
    ? work.filter(({ state }) => state === 'done' || state === 'cancelled').length
    : 0
  const several = to === 'jira' ? work.filter(({ owners }) => owners.length > 1).length : 0
  return [
    ...(isTable && unread > 0 ? [text.unread(unread)] : []),
    ...(takesAddresses.includes(to) && noAddress > 0 ? [text.noAddress(noAddress)] : []),
    ...(finished > 0 ? [text.finished(finished)] : []),
    ...(several > 0 ? [text.severalOwners(several)] : []),
  ]
}

function describeGone({ contents }: OpenBook, text: ExportText, locale: Locale): string[] {
  const gone = exportedTrackers.filter((key) => contents.gone.includes(key))
  return gone.length === 0 ? [] : [text.gone(gone.map((key) => trackers[key].name[locale]))]
}
