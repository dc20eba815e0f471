/** An answer that waits for a person of the team. */
import type { Session } from '../../../host/emulator/session/session.js'
import { findCellPosition, li } from '../team-session.js'
import {
  answerTo,
  createAnsweringTeam,
  itemNamed,
  openPage,
  sendAt,
  submit,
  tokenIn,
} from './answering-team.js'

export const tasks = [
  { id: 'T-1', title: 'Wireframes', owner: 'Li', due: '2026-03-30', status: 'In progress' },
  { id: 'T-2', title: 'Copy', owner: 'Li', due: '2026-04-01', status: 'Not started' },
]

/** Types another due date of “Copy” into the sheet. */
export const typeDue = (session: Session, day: string): void => {
  const { sheet, row, column } = findCellPosition(session, 'tasks', 3, 'due')
  session.workbook.type(sheet, row, column, day)
}

/** Li asked for another date of “Copy”, which somebody had moved meanwhile. */
export function createWaitingAnswer(): { session: Session; token: string } {
  const session = createAnsweringTeam({ tasks })
  const token = tokenIn(sendAt(session, '2026-03-31').find(({ to }) => to === li)!)
  const page = openPage(session, token)
  typeDue(session, '2026-04-03')
  submit(session, token, [answerTo(itemNamed(page, 'Copy'), 'move', '2026-04-07')])
  sendAt(session, '2026-03-31', '10:00')
  return { session, token }
}
