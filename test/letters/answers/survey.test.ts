/** Clients are asked for a score of a stage and of a delivered project once a person approves it, and it comes into its row. */
import { expect, test } from 'vitest'
import type { Session } from '../../../host/emulator/session/session.js'
import { readShownColumn } from '../../bundle/bundle-session.js'
import { findCellPosition, runHourlyAt } from '../team-session.js'
import { answerTo, itemNamed, readResults, sendAt, submit } from './answering-team.js'
import { beginWithReport, itemsIn, pageOf } from './client-team.js'

const stage = 'How satisfied are you with “Design” (Web shop)?'

const typeInto = (
  session: Session,
  key: 'milestones' | 'satisfaction',
  line: number,
  column: string,
  value: string,
) => {
  const { sheet, row, column: at } = findCellPosition(session, key, line, column)
  session.workbook.type(sheet, row, at, value)
}
/** The runs in which what waits for a quiet moment is done. */
const runLater = (session: Session, day: string): void => {
  for (const hour of ['10', '11', '12', '13', '14', '15']) runHourlyAt(session, day, `${hour}:00`)
}
const needed = (session: Session, token: string): string[] =>
  itemsIn(pageOf(session, token), 'needed').map(({ title }) => title)

/** Acme’s stage “Design” was accepted, so that a survey of it is proposed. */
function begin() {
  const { session, token } = beginWithReport()
  typeInto(session, 'milestones', 2, 'status', 'Accepted')
  typeInto(session, 'milestones', 2, 'acceptedOn', '2026-03-31')
  runLater(session, '2026-04-01')
  const line = readShownColumn(session, 'satisfaction', 'milestone').indexOf('Design') + 2
  return { session, token, line }
}

test('a stage that was accepted gets a row, and the client is asked once a person approves it', () => {
  const { session, token, line } = begin()
  expect(line).toBeGreaterThan(1)
  expect(readShownColumn(session, 'satisfaction', 'engagement')[line - 2]).toBe('Web shop')
  expect(needed(session, token)).not.toContain(stage)
  typeInto(session, 'satisfaction', line, 'surveyBy', 'Li')
  sendAt(session, '2026-04-01', '16:00')
  expect(needed(session, token)).toContain(stage)
})

test('the score comes into that row, and the page no longer asks', () => {
  const { session, token, line } = begin()
  typeInto(session, 'satisfaction', line, 'surveyBy', 'Li')
  sendAt(session, '2026-04-01', '16:00')
  submit(session, token, [answerTo(itemNamed(pageOf(session, token), stage), 'rate', 4, 'Clear drawings')])
  sendAt(session, '2026-04-02', '10:00')
  expect(readResults(session).pop()).toMatchObject([{ is: 'applied' }])
  const cell = (column: string): string => readShownColumn(session, 'satisfaction', column)[line - 2]!
  expect(['score', 'comment', 'day'].map(cell)).toEqual(['4', 'Clear drawings', '2026-04-02'])
  expect(needed(session, token)).not.toContain(stage)
  expect(itemsIn(pageOf(session, token), 'earlier')[0]).toMatchObject({
    title: stage,
    badge: 'The team has it.',
  })
  expect(
    readShownColumn(session, 'satisfaction', 'milestone').filter((each) => each === 'Design'),
  ).toHaveLength(1)
})

test('a proposed survey that somebody deletes stays deleted', () => {
  const { session, line } = begin()
  for (const column of ['id', 'day', 'client', 'engagement', 'who', 'milestone'])
    typeInto(session, 'satisfaction', line, column, '')
  runLater(session, '2026-04-02')
  expect(readShownColumn(session, 'satisfaction', 'milestone')).not.toContain('Design')
})

test('nothing is proposed where the client has no page', () => {
  const { session } = beginWithReport()
  session.call('decideClientPage', { client: 'Acme', shows: false })
  typeInto(session, 'milestones', 2, 'status', 'Accepted')
  typeInto(session, 'milestones', 2, 'acceptedOn', '2026-03-31')
  runLater(session, '2026-04-01')
  expect(readShownColumn(session, 'satisfaction', 'milestone')).not.toContain('Design')
})
