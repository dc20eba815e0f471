import { describe, expect, test } from 'vitest'
import { findColumns, fillRows, findFirstFreeRow, findSheet } from '../../host/bench/fill-rows.js'
import { runOrThrow } from '../../host/bench/company-session.js'
import type { Session } from '../../host/emulator/session/session.js'
import {
  listRecipients,
  runHourlyAt,
  findBody,
  boss,
  allReaders,
  li,
  findCellPosition,
  readReplyValue,
  createTeamSession,
  wang,
} from './team-session.js'

const late = [
  { id: 'T-1', title: 'Draft', owner: 'Li', due: '2026-03-27', status: 'In progress' },
  { id: 'T-2', title: 'Print run', owner: 'Li', due: '2026-03-25', status: 'In progress' },
  { id: 'T-3', title: 'Contract', owner: 'Wang', due: '2026-03-26', status: 'In progress' },
]
/** A Tuesday; its Monday's manager digest is out, so that only personal letters remain. */
const tuesday = '2026-03-31'
const silenceManager = (session: Session): Session => {
  runHourlyAt(session, '2026-03-30')
  session.outbox.length = 0
  return session
}

test('a: twice, in parallel or by two accounts, a reader has one mail', () => {
  const session = silenceManager(createTeamSession({ tasks: late }))
  session.setNow({ day: tuesday, time: '09:00' })
  session.heldElsewhere.add('document')
  expect(session.call('hourly').letters).toEqual([])
  session.heldElsewhere.clear()
  expect(listRecipients(runHourlyAt(session, tuesday))).toEqual([boss, li, wang])
  expect(runHourlyAt(session, tuesday)).toEqual([])
  session.as = 'second@example.com'
  runOrThrow(session, 'confirmReaders', { readers: allReaders, runBy: 'Wang' })
  const triggers = session.triggers()
  expect(new Set(triggers.map(({ owner }) => owner)).size).toBe(2)
  session.setNow({ day: '2026-04-01', time: '09:10' })
  for (const { id } of triggers) expect(session.fire(id).error).toBeUndefined()
  expect(listRecipients(session.outbox.slice(3))).toEqual([boss, li, wang])
})

describe('b: what people do to a sheet between runs does not change a letter', () => {
  const session = silenceManager(createTeamSession({ tasks: late }))
  const start = session.checkpoint()
  const readSentences = (): string[] =>
    runHourlyAt(session, tuesday)
      .map(({ to, body }) => `${to}\n${body}`)
      .sort()
  const untouched = readSentences()
  const { workbook } = session
  const sheet = findSheet(workbook, 'tasks').id
  const columns = findColumns(workbook, 'tasks')
  const column = (key: string): number => columns.get(key) ?? 0
  const header = (key: string, name: string): void =>
    session.workbook.setValues({ sheet, row: 1, column: column(key) }, [[name]])
  const deeds: Record<string, () => void> = {
    sorting: () =>
      session.workbook.sort(
        sheet,
        { row: 2, column: 1, lastRow: 4, lastColumn: Math.max(...columns.values()) },
        [{ column: column('title'), ascending: false }],
      ),
    'inserting a row': () => session.workbook.insertRows(sheet, 2, 1),
    'inserting a column': () => session.workbook.insertColumns(sheet, 1, 2),
    'moving a column': () => session.workbook.moveColumns(sheet, column('due'), 1, 1),
    'another header of the same meaning': () => header('due', 'Deadline'),
    'a header nobody knows': () => header('due', 'When we hope it is finished'),
    'another name for the sheet': () => session.workbook.renameSheet(sheet, 'Things we do'),
  }
  test.each(Object.keys(deeds))('%s', (deed) => {
    session.restore(start)
    deeds[deed]!()
    expect(readSentences()).toEqual(untouched)
  })
  test('deleting a row takes that row out, and no other', () => {
    session.restore(start)
    session.workbook.deleteRows(sheet, 3, 1)
    const letters = runHourlyAt(session, tuesday)
    expect(findBody(letters, li)).toContain('- Draft')
    expect(findBody(letters, li)).not.toContain('- Print run')
    expect(findBody(letters, wang)).toContain('- Contract')
  })
})

test('d: a short quota goes to the most urgent, and what is left is said and comes next', () => {
  const more = [1, 2].map((n) => ({ name: `Helper ${n}`, email: `h${n}@example.com`, digest: 'Daily' }))
  const readers = [...allReaders, 'h1@example.com', 'h2@example.com']
  const session = createTeamSession({}, { readers: allReaders })
  fillRows(session.workbook, 'people', more)
  fillRows(session.workbook, 'tasks', [
    ...late,
    { title: 'Small one', owner: 'Helper 1', due: tuesday },
    { title: 'Small two', owner: 'Helper 2', due: tuesday },
  ])
  runOrThrow(session, 'confirmReaders', { readers, runBy: 'Zhang' })
  session.quota = 3
  expect(listRecipients(runHourlyAt(session, tuesday))).toEqual([boss, li, wang])
  const ledger = readReplyValue<{ carriedOver: { reader: string }[] }>(runOrThrow(session, 'readLedger'))
  expect(ledger.carriedOver.map(({ reader }) => reader).sort()).toEqual(['h1@example.com', 'h2@example.com'])
  session.quota = 100
  expect(listRecipients(runHourlyAt(session, '2026-04-01'))).toEqual(
    expect.arrayContaining(['h1@example.com']),
  )
  expect(readReplyValue<{ carriedOver: unknown[] }>(runOrThrow(session, 'readLedger')).carriedOver).toEqual(
    [],
  )
  // The managers get an email about it in the week after.
  session.quota = 2
  fillRows(session.workbook, 'tasks', [{ title: 'Small three', owner: 'Helper 1', due: '2026-04-03' }])
  runHourlyAt(session, '2026-04-03')
  session.quota = 100
  expect(findBody(runHourlyAt(session, '2026-04-07', '08:00'), boss)).toMatch(/\d carried over/)
})

test('e: one bad address stops nobody else, and is listed', () => {
  const session = createTeamSession({ tasks: late })
  session.workbook.setValues(findCellPosition(session, 'people', 2, 'email'), [['li@example']])
  const letters = runHourlyAt(session, tuesday)
  expect(listRecipients(letters)).toEqual([boss, wang])
  expect(findBody(letters, boss)).toContain('“li@example” is not an email address')
})

test('f: rubbish for a date is a data problem, never a number of months', () => {
  const rubbish = ['下周', 'TBD', '31/31/2026', 'null', '-']
  const session = createTeamSession({
    tasks: [...late, ...rubbish.map((due, n) => ({ title: `Odd ${n}`, owner: 'Li', due }))],
  })
  const row = findFirstFreeRow(session.workbook, 'tasks')
  fillRows(session.workbook, 'tasks', [{ title: 'Year zero', owner: 'Li' }])
  session.workbook.setValues(findCellPosition(session, 'tasks', row, 'due'), [[0]])
  const letters = runHourlyAt(session, tuesday)
  const all = letters.map(({ body }) => body).join()
  expect(all).not.toMatch(/\d{3,} (?:working )?(?:days|months)/)
  expect(findBody(letters, boss)).toContain(`can’t be read (${rubbish.length + 1})`)
  expect(findBody(letters, li)).not.toContain('Odd')
})

test.each([
  ['done', 'status', 'Done'],
  ['parked', 'status', 'On hold'],
  ['cancelled', 'status', 'Cancelled'],
  ['given to somebody else', 'owner', 'Zhang'],
  ['without an owner', 'owner', null],
])('g: no mail for work that is %s', (_deed, column, value) => {
  const session = silenceManager(createTeamSession({ tasks: [late[2]!] }))
  session.workbook.setValues(findCellPosition(session, 'tasks', 2, column), [[value]])
  expect(listRecipients(runHourlyAt(session, tuesday))).not.toContain(wang)
})

test('h: another interval or hour leaves nothing of the old one', () => {
  const session = silenceManager(createTeamSession({ tasks: late }))
  for (const row of [2, 4])
    session.workbook.setValues(findCellPosition(session, 'people', row, 'digest'), [['Off']])
  session.workbook.setValues(findCellPosition(session, 'people', 3, 'hour'), [[14]])
  runOrThrow(session, 'confirmReaders', { readers: allReaders, runBy: 'Zhang' })
  expect(session.triggers().map(({ handler }) => handler)).toEqual(['hourly'])
  expect(runHourlyAt(session, tuesday, '13:59')).toEqual([])
  expect(listRecipients(runHourlyAt(session, tuesday, '14:00'))).toEqual([wang])
  session.workbook.setValues(findCellPosition(session, 'people', 3, 'weekdays'), [['周一、周五']])
  expect(runHourlyAt(session, '2026-04-01', '15:00')).toEqual([])
  expect(listRecipients(runHourlyAt(session, '2026-04-03', '15:00'))).toEqual([wang])
})

test('i: a trigger that is gone is seen in the sheet within a day or so', () => {
  const session = createTeamSession({ tasks: late })
  runOrThrow(session, 'refreshViews')
  runHourlyAt(session, tuesday)
  runOrThrow(session, 'refreshViews')
  const { workbook } = session
  const dashboard = workbook.sheetNamed('Dashboard')?.id ?? 0
  const light = (): string => workbook.display({ sheet: dashboard, row: 3, column: 2 })
  const running = light()
  session.setNow({ day: '2026-04-01', time: '12:00' })
  expect(light()).not.toBe(running)
  expect(light()).toContain('2026-03-31')
})

test('k: 500 overdue rows make one mail, with counts, small enough to be shown whole', () => {
  const tasks = Array.from({ length: 500 }, (_, n) => ({
    title: `一项很长的任务名称，用来撑大邮件 ${n} ${'内容'.repeat(60)}`,
    owner: 'Wang',
    due: '2026-03-27',
  }))
  const session = createTeamSession({ tasks })
  fillRows(session.workbook, 'people', [])
  const letters = runHourlyAt(session, tuesday)
  const mine = letters.filter(({ to }) => to === wang)
  expect(mine).toHaveLength(1)
  expect(mine[0]?.body).toContain('Overdue (500)')
  expect(mine[0]?.body).toContain('and 488 more')
  for (const { htmlBody = '', body } of letters) {
    expect(Buffer.byteLength(htmlBody)).toBeLessThan(100_000)
    expect(Buffer.byteLength(body)).toBeLessThan(100_000)
  }
  const settings = session.workbook.sheetNamed('Settings')
  const { rows } = session.workbook.extent(settings?.id ?? 0)
  for (let row = 1; row <= rows; row++)
    for (let column = 1; column <= 3; column++)
      if (session.workbook.display({ sheet: settings!.id, row, column }) === 'Rows per list in an email')
        session.workbook.setValues({ sheet: settings!.id, row, column: column + 1 }, [[100]])
  const long = runHourlyAt(session, '2026-04-01').find(({ to }) => to === wang)
  expect(Buffer.byteLength(long?.htmlBody ?? '')).toBeLessThan(100_000)
  expect(Buffer.byteLength(long?.htmlBody ?? '')).toBeGreaterThan(30_000)
})

test('m: nothing to say, no mail; the weekly letter says that all is clear', () => {
  const session = createTeamSession({
    clients: [{ name: 'Acme', lastContact: '2026-03-27', nextStep: 'Call' }],
    engagements: [
      { name: 'Shop', client: 'Acme', owner: 'Li', delivery: '2026-09-30', sowConfirmedOn: '2026-03-27' },
    ],
    tasks: [{ title: 'Far off', engagement: 'Shop', owner: 'Li', due: '2026-06-30' }],
  })
  const monday = runHourlyAt(session, '2026-03-30')
  expect(listRecipients(monday)).toEqual([boss])
  expect(monday[0]?.subject).toContain('All clear')
  expect(monday[0]?.body).toContain('Every project is on track (1 project checked).')
  expect(runHourlyAt(session, tuesday)).toEqual([])
})
