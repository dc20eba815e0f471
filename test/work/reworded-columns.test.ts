import type { Sheet } from '../../src/ports.js'
import { expect, test } from 'vitest'
import { openTable, openSheets } from '../../src/work/tables.js'
import { setUp } from '../../src/work/set-up/set-up.js'
import { Google } from '../contract/fake-google.js'

test('a reworded column beside a newcomer that bears another word for it is a doubt, never a guess', () => {
  const google = new Google({
    locale: 'en',
    zone: 'Asia/Shanghai',
    now: { day: '2026-03-31', time: '08:00' },
  })
  google.run((ports) => setUp(ports))
  const sheet = google.workbook.sheetNamed('Tasks')!
  const columns = Array.from({ length: sheet.columns }, (_, index) => index + 1)
  const due = columns.find((column) => google.workbook.value({ sheet: sheet.id, row: 1, column }) === 'Due')!
  const free = columns.find((column) => google.workbook.value({ sheet: sheet.id, row: 1, column }) === null)!
  google.workbook.type(sheet.id, 1, due, 'When')
  google.workbook.type(sheet.id, 1, free, 'Deadline')
  google.workbook.type(sheet.id, 2, 2, 'A task')
  const reading = google.run(
    (ports) => openTable(ports, openSheets(ports).get('tasks')! as Sheet<'tasks'>).reading,
  )
  expect(reading.problems.map(({ code, column }) => [code, column])).toContainEqual(['doubtfulColumn', 'due'])
  expect(reading.writable).toBe(false)
  const again = google.run((ports) => setUp(ports))
  expect(again.ok && again.value.problems.map(({ code }) => code)).toContain('doubtfulColumn')
})
