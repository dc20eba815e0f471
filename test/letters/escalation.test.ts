import { describe, expect, test } from 'vitest'
import { fillRows, toSerial } from '../../host/bench/fill-rows.js'
import { runOrThrow } from '../../host/bench/company-session.js'
import type { Letter } from '../../host/emulator/services/mail.js'
import type { Session } from '../../host/emulator/session/session.js'
import {
  listRecipients,
  runHourlyAt,
  findBody,
  boss,
  li,
  findCellPosition,
  readReplyValue,
  createTeamSession,
  wang,
} from './team-session.js'

/** Working days of April 2026 from the 1st; the 6th is a holiday (Tomb-Sweeping Day). */
const workdays = '01 02 03 07 08 09 10 13 14 15 16 17 20 21 22 23 24 27 28 29 30'
  .split(' ')
  .map((day) => `2026-04-${day}`)
const task = { id: 'T-1', title: '合同', owner: 'Wang', due: '2026-03-31', status: '进行中' }
const team = (): Session => {
  const session = createTeamSession({ tasks: [task] }, { in: 'zh-CN' })
  runHourlyAt(session, '2026-03-30')
  return session
}
const escalated = (letter: string): boolean => letter.includes('长期逾期')

describe('work that stays late', () => {
  const session = team()
  const days = new Map<string, Letter[]>()
  for (const day of workdays) days.set(day, runHourlyAt(session, day))
  const to = (reader: string, nth: number): string => findBody(days.get(workdays[nth - 1]!) ?? [], reader)

  test('is told to its owner every working day up to the twentieth, and then no more', () => {
    for (let nth = 1; nth <= 20; nth++) expect(to(wang, nth), `day ${nth}`).toContain('- 合同')
    expect(to(wang, 21)).toBe('')
  })
  test('says on the last day, and only then, that it is the last', () => {
    const last = workdays.map((_, index) => to(wang, index + 1).includes('最后一次提醒'))
    expect(last.indexOf(true)).toBe(19)
    expect(last.lastIndexOf(true)).toBe(19)
  })
  test('comes to the manager on the third working day, on that day only and in the weekly letter', () => {
    expect(escalated(to(boss, 2))).toBe(false)
    expect(to(boss, 3)).toContain('- 合同')
    expect(escalated(to(boss, 3))).toBe(true)
    // The 7th is the Tuesday after a Monday off: the weekly letter.
    expect(to(boss, 4)).toContain('本周项目概览')
    expect(escalated(to(boss, 4))).toBe(true)
    expect(to(boss, 5)).toBe('')
  })
  test('is counted and listed for managers when no email goes out for it any more', () => {
    expect(findBody(runHourlyAt(session, '2026-05-06'), boss)).toMatch(
      /1 项逾期[^]*逾期已达 20 个工作日（1）[^]*- 合同 \[逾期 22 个工作日\]\n.*负责人：Wang/,
    )
  })
})

test('waits in the client’s court use nothing up, and say since when', () => {
  const session = team()
  runHourlyAt(session, workdays[0]!)
  session.workbook.setValues(findCellPosition(session, 'tasks', 2, 'ballInCourt'), [['客户']])
  fillRows(session.workbook, 'tasks', [{ title: '别的', owner: 'Wang', due: '2026-04-30' }])
  for (const day of workdays.slice(1, 9))
    expect(escalated(findBody(runHourlyAt(session, day), boss))).toBe(false)
  const waiting = findBody(runHourlyAt(session, '2026-04-27'), wang)
  expect(waiting).toContain('合同 [等待客户 · 自4月2日起]')
  session.workbook.setValues(findCellPosition(session, 'tasks', 2, 'ballInCourt'), [['我方']])
  expect(escalated(findBody(runHourlyAt(session, '2026-04-28'), boss))).toBe(false)
  expect(escalated(findBody(runHourlyAt(session, '2026-04-29'), boss))).toBe(true)
})

test('work whose owner has no manager comes to all who read the manager digest', () => {
  const session = team()
  session.workbook.setValues(findCellPosition(session, 'people', 3, 'manager'), [[null]])
  runHourlyAt(session, workdays[0]!)
  runHourlyAt(session, workdays[1]!)
  expect(escalated(findBody(runHourlyAt(session, workdays[2]!), boss))).toBe(true)
})

test('a manager who is not on the digest still hears of their own people', () => {
  const session = team()
  session.workbook.setValues(findCellPosition(session, 'people', 3, 'manager'), [['Li']])
  runHourlyAt(session, workdays[0]!)
  runHourlyAt(session, workdays[1]!)
  const letters = runHourlyAt(session, workdays[2]!)
  expect(escalated(findBody(letters, li))).toBe(true)
  expect(escalated(findBody(letters, boss))).toBe(false)
})

describe('since the last letter', () => {
  test('what is new, solved, moved and the same is told apart', () => {
    const session = createTeamSession({
      tasks: [
        { id: 'T-1', title: 'Oldest', owner: 'Wang', due: '2026-03-24' },
        { id: 'T-2', title: 'Solved', owner: 'Wang', due: '2026-03-27' },
        { id: 'T-3', title: 'Shifted', owner: 'Wang', due: '2026-03-26' },
        { id: 'T-4', title: 'Fresh', owner: 'Wang', due: '2026-03-31' },
        { id: 'T-5', title: 'Also old', owner: 'Wang', due: '2026-03-25' },
      ],
    })
    runHourlyAt(session, '2026-03-31')
    session.workbook.setValues(findCellPosition(session, 'tasks', 3, 'status'), [['Done']])
    session.workbook.setValues(findCellPosition(session, 'tasks', 4, 'due'), [[toSerial('2026-04-20')]])
    const body = findBody(runHourlyAt(session, '2026-04-01'), wang)
    expect(body).toContain('Since your last email (31 Mar):')
    expect(body).toContain('1 became overdue: Fresh')
    expect(body).toContain('1 no longer on your overdue list: Solved')
    expect(body).toContain('1 moved: Shifted (now 20 Apr)')
    expect(body).toContain('2 unchanged, the oldest “Oldest”')
    expect(body).toMatch(/Overdue \(3\) ==\n- Fresh \[New · /)
  })
})

describe('why (not) me?', () => {
  type Why = {
    letters: { kind: string; due: boolean; conditions: { text: string; pass: boolean; value: string }[] }[]
    row: { text: string; pass: boolean; value: string }[]
  }
  const failing = (session: Session, reader: string): string[] => {
    const why = readReplyValue<Why>(
      runOrThrow(session, 'explainLetter', { reader, table: 'tasks', id: 'T-1' }),
    )
    const personal = why.letters.find(({ kind }) => kind === 'personalDigest')
    expect(personal?.due).toBe(personal?.conditions.every(({ pass }) => pass))
    return [...(personal?.conditions ?? []), ...why.row].filter(({ pass }) => !pass).map(({ text }) => text)
  }
  test('each thing that keeps a letter back is named, and nothing else', () => {
    const session = team()
    session.setNow({ day: workdays[0]!, time: '07:00' })
    expect(failing(session, wang)).toEqual(['已到发送时间'])
    session.setNow({ day: workdays[0]!, time: '09:00' })
    expect(failing(session, wang)).toEqual([])
    expect(failing(session, li)).toEqual(['收件人是负责人，或是其上级', '在邮件列出的行数之内'])
    expect(listRecipients(runHourlyAt(session, workdays[0]!))).toEqual([wang])
    expect(failing(session, wang)).toEqual(['今天尚未发送'])
    session.setNow({ day: '2026-04-06', time: '09:00' })
    expect(failing(session, wang)).toEqual(['今天是工作日'])
    session.workbook.setValues(findCellPosition(session, 'people', 3, 'pausedUntil'), [
      [toSerial('2026-05-01')],
    ])
    session.workbook.setValues(findCellPosition(session, 'tasks', 2, 'ballInCourt'), [['客户']])
    expect(failing(session, wang)).toEqual(['未暂停', '今天是工作日', '下一步在我方'])
  })
  test('a red row is explained by its own rule', () => {
    const session = team()
    session.setNow({ day: workdays[0]!, time: '09:00' })
    const why = readReplyValue<{ flags: { name: string; holds: boolean; conditions: { text: string }[] }[] }>(
      runOrThrow(session, 'explainRow', { table: 'tasks', id: 'T-1' }),
    )
    expect(why.flags[0]).toMatchObject({ name: '已逾期', holds: true })
    expect(why.flags[0]?.conditions.map(({ text }) => text)).toContain(
      '截止日期（3月31日）早于今天（4月1日）',
    )
    expect(session.call('explainRow', { table: 'tasks', id: 'T-9' }).value).toMatchObject({ ok: false })
  })
})

describe('a person may', () => {
  test('send themselves anybody’s letter as a test, which is nobody’s letter of the day', () => {
    const session = team()
    session.setNow({ day: workdays[0]!, time: '09:00' })
    expect(readReplyValue(runOrThrow(session, 'sendTest', { to: li, reader: wang }))).toMatchObject({
      sent: true,
      to: li,
    })
    expect(session.outbox[session.outbox.length - 1]?.subject).toMatch(/^测试：/)
    expect(session.call('sendTest', { to: 'stranger@example.com', reader: wang }).value).toMatchObject({
      ok: false,
    })
    expect(listRecipients(runHourlyAt(session, workdays[0]!))).toEqual([wang])
  })
  test('send a letter in doubt again, once', () => {
    const session = team()
    session.setNow({ day: workdays[0]!, time: '09:00' })
    const start = session.checkpoint()
    const stale = () => readReplyValue<{ stale: { id: string }[] }>(runOrThrow(session, 'readLedger')).stale
    const { total } = runOrThrow(session, 'hourly').calls
    for (let call = total; stale().length === 0 && call > 0; call--) {
      session.restore(start)
      session.failAt = call
      session.call('hourly')
      session.failAt = undefined
    }
    const before = session.outbox.length
    const ledgerId = stale()[0]?.id
    expect(readReplyValue(runOrThrow(session, 'resend', { ledgerId }))).toMatchObject({
      sent: true,
      to: wang,
    })
    expect(session.outbox.length).toBe(before + 1)
    expect(stale()).toEqual([])
    expect(session.call('resend', { ledgerId }).value).toMatchObject({ ok: false })
    expect(runHourlyAt(session, workdays[0]!)).toEqual([])
  })
})
