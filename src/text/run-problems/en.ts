import { plural } from '../english.js'
import type { NamedProblem } from '../facts.js'

/** Problems that a run must be able to say when it has no time left, or cannot write. */
export type RunProblemCode =
  | 'missingTable'
  | 'goneTable'
  | 'rowsMoved'
  | 'writeRefused'
  | 'writeLate'
  | 'outOfTime'
  | 'claimLost'
  | 'idsLost'

/** The sentences about the problems of runs, and about the place where any problem was found. */
export interface RunProblemText {
  readonly where: (problem: NamedProblem) => string
  readonly byCode: Readonly<Record<RunProblemCode, (problem: NamedProblem) => string>>
}

/** The sentences about the problems of runs, in English. */
export const en: RunProblemText = {
  where: (p) =>
    p.line > 0
      ? `${p.tableName}, row ${p.line}, ${p.columnName}`
      : `${p.tableName}${p.columnName ? `, ${p.columnName}` : ''}`,
  byCode: {
    missingTable: (p) => `The sheet ${p.tableName} is missing. Run “More → Set up or repair the trackers”.`,
    goneTable: (p) =>
      `The sheet ${p.tableName} was here but can’t be found or read now, so nothing in it was checked. Undo the deletion (File → Version history), or run “More → Set up or repair the trackers”.`,
    rowsMoved: (p) => `The rows of ${p.tableName} were being moved just now. Please try again.`,
    writeRefused: (p) =>
      `${p.tableName}: ${p.found} (${p.columnName}) doesn’t accept what Milepost writes there because of a protection or another cell’s data validation. Choose “More → Set up or repair the trackers”.`,
    writeLate: (p) =>
      `Something Milepost wrote was refused: ${p.found} Choose “More → Set up or repair the trackers”.`,
    outOfTime: (p) => `This run ran out of time. Left for the next run: ${p.found || p.tableName}.`,
    claimLost: (p) =>
      `Milepost couldn’t check what it wrote in ${p.tableName}. The next run tries again. If this message returns, choose “More → Set up or repair the trackers”.`,
    idsLost: (p) =>
      `${p.tableName} had lost its hidden ID column, so Milepost put it back. ${
        p.found === String(p.count)
          ? `All ${plural(p.count ?? 0, 'row')} got the IDs they had.`
          : `${p.found} of ${plural(p.count ?? 0, 'row')} got the ID they had. For the others, links in earlier emails, the change history and dates waiting to be moved start over. To get the old IDs back, use File → Version history.`
      }`,
  },
}
