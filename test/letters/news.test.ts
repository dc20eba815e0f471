/** Who asked for a change hears of each of its steps, and who is informed by RACI of results and new dates, once each. */
import { describe, expect, test } from 'vitest'
import type { Session } from '../../host/emulator/session/session.js'
import { createTeamSession, findBody, findCellPosition, li, runHourlyAt, wang } from './team-session.js'

const change = {
  id: 'CR-1',
  content: 'More pages',
  engagement: 'Web shop',
  requester: 'Wang',
  raisedOn: '2026-03-31',
  status: 'Raised',
}
const sheets = {
  clients: [{ id: 'C-1', name: 'Acme' }],
  engagements: [
    { id: 'E-1', name: 'Web shop', client: 'Acme', owner: 'Li', status: 'Active' },
    { id: 'E-2', name: 'Brand book', client: 'Acme', owner: 'Li', status: 'Active' },
  ],
  milestones: [
    {
      id: 'M-1',
      name: 'Design',
      engagement: 'Web shop',
      deliverable: 'Screens',
      owner: 'Li',
      due: '2026-06-30',
    },
    { id: 'M-2', name: 'Design', engagement: 'Brand book', owner: 'Li', due: '2026-06-30' },
  ],
  raci: [
    {
      id: 'RC-1',
      item: 'screens',
      engagement: 'Web shop',
      responsible: 'Li',
      accountable: 'Li',
      informed: 'Wang',
    },
  ],
  changes: [change],
}

const type = (
  session: Session,
  key: 'changes' | 'milestones',
  cells: Readonly<Record<string, string>>,
): void => {
  for (const [name, value] of Object.entries(cells)) {
    const { sheet, row, column } = findCellPosition(session, key, 2, name)
    session.workbook.type(sheet, row, column, value)
  }
}

/** What Wang's email of a date says; blank where there is none. */
const mailOn = (session: Session, day: string): string => findBody(runHourlyAt(session, day), wang)

describe('the one who asked for a change', () => {
  test('hears of each step in the next email, once', () => {
    const session = createTeamSession(sheets)
    expect(mailOn(session, '2026-03-31')).toMatch(/More pages.*Registered/s)
    expect(mailOn(session, '2026-04-01')).toBe('')
    type(session, 'changes', { impactDays: '3', assessedBy: 'Li', status: 'Assessed' })
    expect(mailOn(session, '2026-04-02')).toContain('Impact analysed: delivery 3 working days later')
    type(session, 'changes', { decision: 'Approved', decidedBy: 'Zhang', decidedOn: '2026-04-02' })
    expect(mailOn(session, '2026-04-03')).toContain('Approved · decided by Zhang')
    type(session, 'changes', { status: 'Implemented', implementedOn: '2026-04-03' })
    expect(mailOn(session, '2026-04-07')).toContain('Implemented')
    expect(mailOn(session, '2026-04-08')).toBe('')
    type(session, 'changes', { deliveredOn: '2026-04-08' })
    expect(mailOn(session, '2026-04-09')).toContain('Delivered')
  })

  test('is a person of the team, and no one else hears of it', () => {
    const session = createTeamSession(sheets)
    const letters = runHourlyAt(session, '2026-03-31')
    expect(findBody(letters, li)).not.toContain('More pages')
  })

  test('hears nothing of a change that was decided long ago', () => {
    const decided = { decision: 'Rejected', decidedBy: 'Zhang', decidedOn: '2026-01-12', status: 'Reviewed' }
    const session = createTeamSession({
      ...sheets,
      changes: [{ ...change, raisedOn: '2026-01-05', ...decided }],
    })
    expect(mailOn(session, '2026-03-31')).toBe('')
  })

  test('hears nothing of a change whose decision can’t be read', () => {
    const session = createTeamSession({ ...sheets, changes: [{ ...change, decision: 'perhaps' }] })
    expect(mailOn(session, '2026-03-31')).not.toContain('More pages')
  })
})

describe('who is informed by RACI', () => {
  test('hears of the result and of a new date of the work that it names, and of no other', () => {
    const session = createTeamSession({ ...sheets, changes: [{ ...change, requester: 'Wang' }] })
    expect(mailOn(session, '2026-03-31')).not.toContain('RACI')
    type(session, 'milestones', { due: '2026-07-03' })
    const moved = mailOn(session, '2026-04-01')
    expect(moved).toContain('now due 3 Jul')
    expect(moved).not.toContain('Brand book')
    type(session, 'milestones', { status: 'Done', doneOn: '2026-04-01' })
    expect(mailOn(session, '2026-04-02')).toMatch(/Design.*Done/s)
    expect(mailOn(session, '2026-04-03')).toBe('')
  })

  test('hears it in Chinese where that is their language', () => {
    const session = createTeamSession(
      {
        ...sheets,
        people: [
          { id: 'P-wang', name: 'Wang', email: wang, digest: 'Daily', language: '简体中文' },
          { id: 'P-li', name: 'Li', email: li, digest: 'Daily' },
        ],
      },
      { readers: [wang, li] },
    )
    expect(mailOn(session, '2026-03-31')).toContain('由你提出')
  })
})
