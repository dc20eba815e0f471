import { expect, test } from 'vitest'
import { putSheet } from '../../../host/import/add-sheet.js'
import { readTrelloExport } from '../../../host/import/trello/trello.js'
import { importTexts } from '../../../host/text/import/index.js'
import { textOf } from '../../../src/text/text-of.js'
import { columnLetters } from '../../../src/core/formula.js'
import { adoptSheet } from '../../../src/work/adopt/adopt-sheet.js'
import { openBook } from '../../../src/work/open-book.js'
import { setUp } from '../../../src/work/set-up/set-up.js'
import { Google } from '../../contract/fake-google.js'

const board = {
  name: 'Acme site',
  lists: [{ id: 'l1', name: 'Design' }],
  members: [{ id: 'm1', fullName: '李敏' }],
  cards: [
    { id: 'c1', name: 'Draw the logo', idList: 'l1', idMembers: ['m1'], due: '2026-03-20T04:00:00.000Z' },
    { id: 'c2', name: '=2+3', idList: 'l1', desc: '+1' },
  ],
}

/** Copies a board into a workbook that is set up, as the command line does. */
function imported(google: Google, addresses: Record<string, string> = {}) {
  const { grid, known, source } = readTrelloExport(board, 'Asia/Shanghai', textOf(importTexts, 'zh-CN'))
  const sheet = putSheet(google.workbook, 'Acme site', grid)
  const columns = Object.fromEntries(
    Object.entries(known!.columns).map(([field, at]) => [field, columnLetters(at)]),
  )
  const done = google.run((ports) =>
    adoptSheet(ports, {
      sheet: 'Acme site',
      how: 'copy',
      tracker: 'tasks',
      headerRow: 1,
      columns,
      dryRun: false,
      addNames: true,
      source,
      addresses,
    }),
  )
  google.workbook.deleteSheet(sheet)
  if (!done.ok) throw new Error(JSON.stringify(done.problems))
  return done.value
}

test('a board becomes tasks with their own ids, its people and stages, and comes twice only once', () => {
  const google = new Google({ locale: 'zh-CN' })
  google.run((ports) => setUp(ports))
  for (const { id } of google.workbook.sheets) google.workbook.deleteRows(id, 101, 900)
  expect(imported(google, { 李敏: 'li@example.com' })).toMatchObject({ copied: 2, already: 0 })
  expect(imported(google)).toMatchObject({ copied: 0, already: 2, changes: [] })
  const book = google.run((ports) => openBook(ports))
  if (!book.ok) throw new Error('no book')
  const { tasks, people, milestones, engagements } = book.value.contents.rows
  expect(tasks.map(({ id, title, due, notes }) => [id, title, due, notes])).toEqual([
    ['T-trello-c1', 'Draw the logo', '2026-03-20', null],
    ['T-trello-c2', '=2+3', null, '+1'],
  ])
  expect(people.map(({ name, email }) => [name, email])).toEqual([['李敏', 'li@example.com']])
  expect(milestones.map(({ name, engagement }) => [name, engagement])).toEqual([['Design', 'Acme site']])
  expect(engagements.map(({ name }) => name)).toEqual(['Acme site'])
})
