/** Which day it is, and which days are worked, for emails. */
import { describe, expect, test } from 'vitest'
import { toSerial } from '../../host/bench/fill-rows.js'
import { runHourlyAt, findBody, li, findCellPosition, createTeamSession, wang } from './team-session.js'

describe('c: the day is that of the spreadsheet, whatever other clocks say', () => {
  test.each([
    ['Asia/Shanghai', 'America/Los_Angeles'],
    ['America/Los_Angeles', 'Asia/Shanghai'],
    ['America/Sao_Paulo', 'UTC'],
  ])('in %s with a script of %s', (zone, scriptZone) => {
    const tasks = [
      { title: 'Yesterday', owner: 'Li', due: '2026-03-30' },
      { title: 'Today', owner: 'Li', due: '2026-03-31' },
    ]
    const session = createTeamSession({ tasks }, { zone, scriptZone })
    runHourlyAt(session, '2026-03-30', '23:30')
    expect(session.outbox.map(({ body }) => body).join()).not.toContain('== Overdue')
    expect(runHourlyAt(session, '2026-03-31', '00:30')).toEqual([])
    const body = findBody(runHourlyAt(session, '2026-03-31', '23:30'), li)
    expect(body).toMatch(/Overdue \(1\) ==\n.*\n?- Yesterday/)
    expect(body).toMatch(/Due today \(1\) ==\n- Today/)
    expect(body).toContain('31 Mar')
  })
})

test('j: from Friday to Monday is one working day; holidays and make-up Saturdays count as China has them', () => {
  const tasks = [{ title: '周报', owner: 'Wang', due: '2026-04-10' }]
  const session = createTeamSession({ tasks }, { in: 'zh-CN' })
  runHourlyAt(session, '2026-04-10')
  expect([runHourlyAt(session, '2026-04-11'), runHourlyAt(session, '2026-04-12')].flat()).toEqual([])
  expect(findBody(runHourlyAt(session, '2026-04-13'), wang)).toContain('逾期 1 个工作日]')
  session.workbook.setValues(findCellPosition(session, 'tasks', 2, 'due'), [[toSerial('2026-09-30')]])
  runHourlyAt(session, '2026-09-30')
  for (const holiday of ['01', '02', '05', '06', '07'])
    expect(runHourlyAt(session, `2026-10-${holiday}`)).toEqual([])
  expect(findBody(runHourlyAt(session, '2026-10-08'), wang)).toContain('逾期 1 个工作日]')
  // Saturday the 10th is worked in place of a day of the holiday week.
  expect(findBody(runHourlyAt(session, '2026-10-10'), wang)).toContain('逾期 3 个工作日]')
})
