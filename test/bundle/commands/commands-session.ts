import { fillRows, findColumns, findSheet, type RowValues } from '../../../host/bench/fill-rows.js'
import type { Outcome } from '../../../host/emulator/index.js'
import type { Session } from '../../../host/emulator/session/session.js'
import type { Reply } from '../../../src/entry.js'
import type { TrackerKey } from '../../../src/trackers/index.js'
import type { AnyCommand } from '../../../src/work/commands/command-list.js'
import type { RowsChanged } from '../../../src/work/commands/change-rows.js'
import { createSetUpSession } from '../bundle-session.js'

/** A workbook with these tasks, refreshed, so that every row has an id and its flag. */
export function createTasksSession(rows: readonly RowValues[], locale: 'en' | 'zh-CN' = 'en'): Session {
  const session = createSetUpSession(locale)
  fillRows(session.workbook, 'tasks', rows)
  session.call('refresh')
  return session
}

/** Sends commands to the shipped script. */
export const changeRows = (
  session: Session,
  commands: readonly AnyCommand[],
  confirmed = false,
): { reply: Reply<RowsChanged>; outcome: Outcome } => {
  const outcome = session.call('changeRows', { commands, confirmed })
  if (outcome.error !== undefined) throw new Error(outcome.error)
  return { reply: outcome.value as Reply<RowsChanged>, outcome }
}

/** What was changed by commands that must be carried out. */
export function changeRowsWell(session: Session, commands: readonly AnyCommand[]): RowsChanged {
  const { reply } = changeRows(session, commands)
  if (!reply.ok) throw new Error(reply.message)
  return reply.value
}

/** What a cell shows, by the row's line in its sheet. */
export const shownCell = (session: Session, key: TrackerKey, column: string, line: number): string => {
  const sheet = findSheet(session.workbook, key)
  const at = findColumns(session.workbook, key).get(column)!
  return session.workbook.display({ sheet: sheet.id, row: line, column: at })
}

/** Types into a cell, as a person does. */
export function typeCell(
  session: Session,
  key: TrackerKey,
  column: string,
  line: number,
  text: string,
): void {
  const sheet = findSheet(session.workbook, key)
  const at = findColumns(session.workbook, key).get(column)!
  session.workbook.setValues({ sheet: sheet.id, row: line, column: at }, [[text]])
}

/** The cells of every sheet with their values, formulas, formats and validations. */
export function contentOf({ workbook }: Session): unknown {
  const { sheets, styles } = workbook.snapshot()
  return sheets.map(({ name, cells, validations }) => ({
    name,
    cells: Object.entries(cells).map(([row, line]) => [
      row,
      Object.entries(line).map(([column, { s: style, d: validation, ...cell }]) => ({
        column,
        ...cell,
        style: style === undefined ? null : styles[style],
        validation: validation === undefined ? null : validations[validation],
      })),
    ]),
  }))
}
