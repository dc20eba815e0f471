import type { ExportTarget } from '../../core/export-targets.js'
import { plural } from '../english.js'

/** What is said of a file for another tool. */
export const en = {
  /** The engagement, or all. */
  fileName: (engagement: string | null, today: string): string => `${engagement ?? 'Milepost'} ${today}`,
  /** A cell that could not be read, among the notes of its row. */
  unreadNote: (header: string, found: string): string => `${header}: ${found}`,
  rows: (rows: number): string => `${plural(rows, 'row')} of milestones, tasks and issues.`,
  noDates: (rows: number): string =>
    `${plural(rows, 'row')} without a due date ${rows === 1 ? 'is' : 'are'} not in it.`,
  unread: (cells: number): string =>
    `${plural(cells, 'cell')} could not be read: blank in the file, and what was typed is among the notes.`,
  noAddress: (rows: number): string =>
    `${plural(rows, 'row')} ${rows === 1 ? 'has an owner' : 'have owners'} without an email address in People: no assignee in the file.`,
  finished: (rows: number): string =>
    `${plural(rows, 'finished row')} ${rows === 1 ? 'is' : 'are'} in it, and this tool takes all work as open: choose open work only, or finish it there.`,
  severalOwners: (rows: number): string =>
    `${plural(rows, 'row')} ${rows === 1 ? 'has' : 'have'} several owners: this tool takes one, the first.`,
  gone: (sheets: readonly string[]): string =>
    `Not in it, since the sheet can’t be found: ${sheets.join(', ')}.`,
  how: {
    csv: 'One table with every column, which spreadsheet programs open. The command line’s import reads it again, and adds no row twice.',
    jira: 'In Jira: Settings, System, External system import, CSV. Map each column to the field of the same name, and give yyyy-MM-dd as the date format.',
    asana:
      'In Asana: new project, Import spreadsheet, and this file. Each assignee needs an account with that email.',
    trello:
      'Copy the text and paste it into a new card of a Trello list: Trello offers to make a card of each line. Only titles, with owner and date in brackets, come over.',
    planner:
      'No importer of Microsoft Planner for files is known. The file has the columns of Planner’s own export, for a flow in Power Automate or for copying.',
    ics: 'A calendar file with a whole-day entry for each due date. Import it into a calendar of its own, so that it can be removed in one step.',
  } satisfies Record<ExportTarget, string>,
}
export type ExportText = typeof en
