/** The files that other tools take, each with where its form comes from. */
import type { Day } from '../../core/day.js'
import type { ExportTarget } from '../../core/export-targets.js'
import { trackerOf } from '../../trackers/index.js'
import type { ExportedWork, WorkState } from './exported-work.js'

/** The header by which a row is known again when it comes back. */
const ownIdHeader = 'Milepost ID'

type Cells = readonly (readonly [header: string, cell: (work: ExportedWork, words: FormatWords) => string])[]

/** What a file says in the workbook's language. */
export interface FormatWords {
  /** The notes of a row, with the cells that could not be read. */
  readonly notesOf: (work: ExportedWork) => string
  /** A status as the tracker words it. */
  readonly statusOf: (work: ExportedWork) => string
  readonly priorityOf: (work: ExportedWork) => string
  readonly kindOf: (work: ExportedWork) => string
}

const firstEmail = ({ owners }: ExportedWork): string =>
  owners.find(({ email }) => email !== null)?.email ?? ''
const namesOf = ({ owners }: ExportedWork): string => owners.map(({ name }) => name).join(', ')
const text = (day: Day | null): string => day ?? ''

/** `03/31/2026`: the only form that Asana reads. */
const monthFirst = (day: Day | null): string =>
  day === null ? '' : `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`

const jiraStates: Readonly<Record<WorkState, string>> = {
  toDo: 'To Do',
  inProgress: 'In Progress',
  done: 'Done',
  cancelled: 'Done',
}
/** A new Jira project has these priorities. */
const jiraPriorities: Readonly<Record<string, string>> = {
  urgent: 'Highest',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
}
/** The progress that Planner writes itself. */
const plannerStates: Readonly<Record<WorkState, string>> = {
  toDo: 'Not started',
  inProgress: 'In progress',
  done: 'Completed',
  cancelled: 'Completed',
}

const tables: Readonly<Record<Exclude<ExportTarget, 'trello' | 'ics'>, Cells>> = {
  csv: [
    [ownIdHeader, ({ id }) => id],
    ['Kind', (work, { kindOf }) => kindOf(work)],
    ['Title', ({ title }) => title],
    ['Client', ({ client }) => client],
    ['Project', ({ engagement }) => engagement],
    ['Milestone', ({ milestone }) => milestone],
    ['Owner', namesOf],
    ['Owner email', firstEmail],
    ['Status', (work, { statusOf }) => statusOf(work)],
    ['Start', ({ start }) => text(start)],
    ['Due', ({ due }) => text(due)],
    ['Done on', ({ doneOn }) => text(doneOn)],
    ['Priority', (work, { priorityOf }) => priorityOf(work)],
    ['Iteration', ({ iteration }) => iteration],
    ['Points', ({ points }) => points],
    ['After', ({ predecessors }) => predecessors],
    ['Notes', (work, { notesOf }) => notesOf(work)],
  ],
  // Its importer maps each header to a field in a step of its own, and asks how dates are written: `yyyy-MM-dd`.
  // https://support.atlassian.com/jira-cloud-administration/docs/import-data-from-a-csv-file/
  jira: [
    ['Summary', ({ title }) => title],
    ['Issue Type', ({ table }) => trackerOf(table).exported!.issueType],
    ['Status', ({ state }) => jiraStates[state]],
    ['Resolution', ({ state }) => (state === 'done' ? 'Done' : state === 'cancelled' ? "Won't Do" : '')],
    ['Assignee', firstEmail],
    ['Priority', ({ priority }) => jiraPriorities[priority] ?? ''],
    ['Start date', ({ start }) => text(start)],
    ['Due date', ({ due }) => text(due)],
    ['Resolved', ({ doneOn }) => text(doneOn)],
    ['Parent summary', ({ milestone }) => milestone],
    ['Project name', ({ engagement }) => engagement],
    ['Sprint', ({ iteration }) => iteration],
    ['Story Points', ({ points }) => points],
    ['Description', (work, { notesOf }) => notesOf(work)],
    [ownIdHeader, ({ id }) => id],
  ],
  // Headers that its importer knows; the name is in the first column, dates are mm/dd/yyyy, one email is the assignee, and
  // a dependency is named by the title of a row above. https://help.asana.com/s/article/csv-importer
  asana: [
    ['Name', ({ title }) => title],
    ['Description', (work, { notesOf }) => notesOf(work)],
    ['Assignee', firstEmail],
    ['Collaborators', (work) => emailsAfterFirst(work).join(',')],
    ['Start Date', ({ start }) => monthFirst(start)],
    ['Due Date', ({ due }) => monthFirst(due)],
    ['Section/Column', ({ milestone, engagement }) => milestone || engagement],
    ['Type', ({ table }) => (trackerOf(table).exported!.issueType === 'Epic' ? 'Milestone' : 'Task')],
    ['Completed At', ({ doneOn }) => text(doneOn)],
    ['Status', (work, { statusOf }) => statusOf(work)],
    ['Dependencies', ({ predecessors }) => predecessors],
    ['Projects', ({ engagement }) => engagement],
    [ownIdHeader, ({ id }) => id],
  ],
  // No importer of Planner for such a file was found: these are the headers of its own export to Excel.
  planner: [
    ['Task Name', ({ title }) => title],
    ['Bucket Name', ({ milestone, engagement }) => milestone || engagement],
    ['Progress', ({ state }) => plannerStates[state]],
    ['Priority', ({ priority }) => plannerPriorities[priority] ?? ''],
    ['Assigned To', namesOf],
    ['Start date', ({ start }) => monthFirst(start)],
    ['Due date', ({ due }) => monthFirst(due)],
    ['Completed Date', ({ doneOn }) => monthFirst(doneOn)],
    ['Description', (work, { notesOf }) => notesOf(work)],
    [ownIdHeader, ({ id }) => id],
  ],
}

const plannerPriorities: Readonly<Record<string, string>> = {
  urgent: 'Urgent',
  high: 'Important',
  medium: 'Medium',
  low: 'Low',
}

const emailsAfterFirst = ({ owners }: ExportedWork): string[] =>
  owners.flatMap(({ email }) => (email === null ? [] : [email])).slice(1)

/** How a cell begins that spreadsheet programs take for a formula, or that has the mark against it already. */
export const formulaStart = /^'*[=+\-@\t\r]/

/**
 * A cell of the file that people open in spreadsheet programs: what somebody wrote must not run there. The mark is
 * taken away when the file is imported. https://owasp.org/www-community/attacks/CSV_Injection
 */
const withoutFormula = (cell: string): string => (formulaStart.test(cell) ? `'${cell}` : cell)

/** A cell of comma-separated values (RFC 4180). */
const quote = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)

/** By this mark Excel knows that a file of comma-separated values is in UTF-8; elsewhere it would be read as text. */
const byteOrderMark = '\ufeff'

/** Columns that a file has only where a workbook has iterations. */
const iterationHeaders: readonly string[] = ['Iteration', 'Points', 'Sprint', 'Story Points']

/** The lines of such a table as a file has them: a cell with a line break is within one of them. */
export function formatTable(
  target: keyof typeof tables,
  work: readonly ExportedWork[],
  words: FormatWords,
): string[] {
  const cells = tables[target].filter(
    ([header, cell]) => !iterationHeaders.includes(header) || work.some((each) => cell(each, words) !== ''),
  )
  const lines = [
    cells.map(([header]) => header),
    ...work.map((each) => cells.map(([, cell]) => cell(each, words))),
  ].map((line) => line.map((cell) => quote(target === 'csv' ? withoutFormula(cell) : cell)).join(','))
  return target === 'csv' ? [`${byteOrderMark}${lines[0]}`, ...lines.slice(1)] : lines
}

/**
 * Text to paste into a list of Trello, which makes a card of each line. Its titles have the date, since a pasted line
 * carries nothing else. https://support.atlassian.com/trello/docs/adding-cards/
 */
export const formatTrello = (work: readonly ExportedWork[]): string[] =>
  work.map((each) => {
    const about = [each.engagement, namesOf(each), text(each.due)].filter((part) => part !== '').join(' · ')
    return `${each.title.replace(/\s+/g, ' ')}${about === '' ? '' : ` (${about})`}`
  })
