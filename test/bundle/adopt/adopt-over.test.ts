import { expect, test } from 'vitest'
import { newWorkbook } from '../../../host/cli/new-workbook.js'
import { fillRows } from '../../../host/bench/fill-rows.js'
import { runOrThrow } from '../../../host/bench/company-session.js'
import { putSheet } from '../../../host/import/add-sheet.js'
import { LiveWorkbook } from '../../../host/emulator/workbook/live.js'
import { readWorkbook } from '../../../host/emulator/xlsx/read.js'
import { writeWorkbook } from '../../../host/emulator/xlsx/write.js'
import type { Session } from '../../../host/emulator/session/session.js'
import type { Grid } from '../../../src/core/cell.js'
import type { Day } from '../../../src/core/day.js'
import { readFindings, createSession, shortenSheets, callForValue } from '../bundle-session.js'

const asDay = (day: string) => ({ day: day as Day })
/** A team's own plan: titles above, the header in line 5, in words no tracker knows. */
const plan: Grid = [
  ['春季推广计划'],
  ['更新：3 月'],
  [],
  [],
  ['谁来办', '要办的事', '最迟哪天', '办到哪了', '地点'],
  ['李敏', '画海报', asDay('2026-03-20'), '进行中', '上海'],
  ['王强', '订场地', asDay('2026-04-20'), '未开始', '杭州'],
  ['李敏', '定预算', asDay('2026-03-10'), '已完成', null],
]
const request = {
  sheet: '推广',
  how: 'over',
  tracker: 'tasks',
  headerRow: 5,
  columns: { title: 'B', owner: 'A', due: 'C', status: 'D' },
}

function createAdoptedSession(): Session {
  const workbook = LiveWorkbook.from(newWorkbook('zh-CN', 'Asia/Shanghai'), { now: () => 46_000 })
  const [first] = workbook.sheets
  putSheet(workbook, '推广', plan)
  workbook.deleteSheet(first!.id)
  const session = createSession('zh-CN', { snapshot: workbook.snapshot() })
  shortenSheets(session)
  runOrThrow(session, 'adoptSheet', request)
  shortenSheets(session)
  return session
}

test('a team’s own sheet, header in line 5, is flagged, mailed from, looked at, set up again and saved', async () => {
  const session = createAdoptedSession()
  expect(readFindings(session).flags.map(({ table, flag }) => `${table} ${flag}`)).toEqual([
    'tasks overdue',
    'tasks doneWithoutDate',
  ])

  fillRows(session.workbook, 'people', [{ name: '李敏', email: 'li@example.com' }])
  runOrThrow(session, 'confirmReaders', { readers: ['li@example.com'] })
  const { letters, calls } = runOrThrow(session, 'hourly')
  expect(letters.map(({ to }) => to)).toEqual(['li@example.com'])
  expect(letters[0]!.body).toContain('画海报')
  expect(calls.total).toBeLessThan(80)
  expect(runOrThrow(session, 'hourly').letters).toEqual([])

  const today = callForValue<{ groups: { items: { title: string }[] }[] }>(session, 'readToday', {
    table: 'tasks',
  })
  expect(today.groups.flatMap(({ items }) => items.map(({ title }) => title))).toEqual(['画海报', '定预算'])

  runOrThrow(session, 'setUp')
  expect(readFindings(session).flags.map(({ table, flag }) => `${table} ${flag}`)).toEqual([
    'tasks overdue',
    'tasks doneWithoutDate',
  ])
  expect(callForValue(session, 'adoptSheet', { ...request, dryRun: true })).toMatchObject({ changes: [] })

  // A file saved for another program has the team's words, and still turns red there.
  const saved = await readWorkbook(await writeWorkbook(session.workbook.snapshot()), {
    name: 'saved',
    locale: 'zh_CN',
    timeZone: 'Asia/Shanghai',
  })
  const sheet = saved.sheets.find(({ name }) => name === '推广')!
  expect(sheet.cells[5]![2]!.v).toBe('要办的事')
  expect(sheet.conditionalFormats.some(({ values }) => String(values[0]).includes('tasks.overdue'))).toBe(
    true,
  )
})

test('a copy of it as a file can be adopted again, and gets no second columns', async () => {
  const file = await writeWorkbook(createAdoptedSession().workbook.snapshot())
  const opened = await readWorkbook(file, { name: 'copy', locale: 'zh_CN', timeZone: 'Asia/Shanghai' })
  const session = createSession('zh-CN', { snapshot: opened })
  const preview = callForValue<{ changes: string[] }>(session, 'adoptSheet', { ...request, dryRun: true })
  expect(preview.changes.join('')).not.toContain('编号')
  expect(preview.changes.join('')).not.toContain('“提示”')
})
