import { describe, expect, test } from 'vitest'
import { adoptSheet } from '../../../src/work/adopt/adopt-sheet.js'
import type { AdoptionReply } from '../../../src/work/adopt/adoption-reply.js'
import type { AdoptionRequest } from '../../../src/work/adopt/resolve-adoption.js'
import { openBook } from '../../../src/work/open-book.js'
import { setUp } from '../../../src/work/set-up/set-up.js'
import type { Google } from '../../contract/fake-google.js'
import { readShownRows, createForeignWorkbook } from './foreign-workbook.js'

const lines: readonly (readonly string[])[] = [
  ['Project plan'],
  [],
  ['Task', 'Owner', 'Status', 'Due', 'Room', 'Progress'],
  ['Draw', 'Li', 'COMPLETED', "'20/03/2026", 'A1', '100%'],
  ['Send', 'Wang', 'WIP', "'25/03/2026", '', '50%'],
  ['Bill', 'Li', 'on fire', 'when paid', 'B2', ''],
  ['Send', 'Wang', '', '', '', ''],
]
const columns = { title: 'A', owner: 'B', status: 'C', due: 'D', percentComplete: 'F' }
const request: AdoptionRequest = {
  sheet: 'Tasks',
  how: 'copy',
  tracker: 'tasks',
  headerRow: 3,
  columns,
  dryRun: false,
  addNames: false,
  source: null,
  addresses: {},
}
function copied(google: Google, over: Partial<AdoptionRequest> = {}): AdoptionReply {
  const done = google.run((ports) => adoptSheet(ports, { ...request, ...over }))
  if (!done.ok) throw new Error(JSON.stringify(done.problems))
  return done.value
}
const rowsIn = (google: Google) =>
  google.run((ports) => {
    const book = openBook(ports)
    if (!book.ok) throw new Error('no book')
    return book.value.contents.rows
  })
const plan = (): Google => createForeignWorkbook('en', 'Tasks', lines)

describe('a copy beside the sheet', () => {
  test('leaves the sheet as it was, though it has the tracker’s name', () => {
    const google = plan()
    const before = readShownRows(google, 'Tasks')
    expect(copied(google)).toMatchObject({ target: 'Tasks (Milepost)', copied: 4, already: 0 })
    expect(readShownRows(google, 'Tasks')).toEqual(before)
  })
  test('says which words it does not know, and that their rows count as open', () => {
    const says = 'it isn’t known what C6 “on fire” means, so 1 row counts as open'
    for (const dryRun of [true, false]) expect(copied(plan(), { dryRun }).warnings.join()).toContain(says)
    expect(copied(plan(), { words: { status: { 'on fire': 'blocked' } } }).warnings.join()).not.toContain(
      'on fire',
    )
  })
  test('makes days of days typed as text, and known words the tracker’s own', () => {
    const google = plan()
    copied(google)
    expect(
      rowsIn(google).tasks.map(({ title, owner, status, due, percentComplete }) => [
        title,
        owner,
        status,
        due,
        percentComplete,
      ]),
    ).toEqual([
      ['Draw', 'Li', 'done', '2026-03-20', 1],
      ['Send', 'Wang', 'inProgress', '2026-03-25', 0.5],
      ['Bill', 'Li', null, null, null],
      ['Send', 'Wang', null, null, null],
    ])
  })
  test('makes days of days of digits, of numbers and of short years', () => {
    const dues = ['20260315', "'20260316", '260317', "'26-03-18"]
    const google = createForeignWorkbook('en', 'Tasks', [
      ['Task', 'Owner', 'Due'],
      ...dues.map((due, index) => [`Send ${index}`, 'Li', due]),
    ])
    copied(google, { headerRow: 1, columns: { title: 'A', owner: 'B', due: 'C' } })
    expect(rowsIn(google).tasks.map(({ due }) => due)).toEqual([
      '2026-03-15',
      '2026-03-16',
      '2026-03-17',
      '2026-03-18',
    ])
  })
  test('reads amounts that are text as they were meant, with a decimal comma or a point', () => {
    const amounts = [
      '1,5',
      '12,34',
      '1.234,50',
      '1.234.567',
      '1,234',
      '1,234,567.8',
      '1 234,5',
      '€ 3,99',
      '0.25',
      '-7,5',
      '2.500',
    ]
    const google = createForeignWorkbook('en', 'Deals', [
      ['Project', 'Client', 'Budget', 'Delivery'],
      ...amounts.map((amount, index) => [`Job ${index}`, 'Acme', `'${amount}`, '2026-05-01']),
    ])
    copied(google, {
      sheet: 'Deals',
      tracker: 'engagements',
      headerRow: 1,
      columns: { name: 'A', client: 'B', budget: 'C', delivery: 'D' },
    })
    expect(rowsIn(google).engagements.map(({ budget }) => budget)).toEqual([
      1.5, 12.34, 1234.5, 1234567, 1234, 1234567.8, 1234.5, 3.99, 0.25, -7.5, 2.5,
    ])
  })
  test('loses nothing: what has no column or cannot be read is in the notes', () => {
    const google = plan()
    const answer = copied(google)
    expect(rowsIn(google).tasks.map(({ notes }) => notes)).toEqual([
      'Room: A1',
      null,
      'Status: on fire\nDue: when paid\nRoom: B2',
      null,
    ])
    expect(answer.toNotes).toEqual(['Room'])
    expect(answer.warnings.join(' ')).toContain('2 cells can’t be read')
  })
  test('adds nothing a second time, also where a copied row was edited', () => {
    const google = plan()
    copied(google)
    const { workbook } = google
    const sheet = workbook.sheetNamed('Tasks (Milepost)')!
    workbook.type(sheet.id, 2, 2, 'Draw it well')
    const before = JSON.stringify(workbook.snapshot())
    expect(copied(google)).toMatchObject({ copied: 0, already: 4, changes: [] })
    expect(JSON.stringify(workbook.snapshot())).toBe(before)
    workbook.type(workbook.sheetNamed('Tasks')!.id, 8, 1, 'Celebrate')
    expect(copied(google, { workLines: { '8-8': true } })).toMatchObject({ copied: 1, already: 4 })
  })
  test('says before what it will do', () => {
    const google = plan()
    const before = JSON.stringify(google.workbook.snapshot())
    const preview = copied(google, { dryRun: true })
    expect(JSON.stringify(google.workbook.snapshot())).toBe(before)
    expect(copied(google)).toMatchObject({ changes: preview.changes, warnings: preview.warnings })
    expect(preview.changes[0]).toBe('Copies 4 rows into “Tasks (Milepost)”.')
  })
  test('the client beside a task reaches its project where that is added', () => {
    const google = createForeignWorkbook('en', 'Steps', [
      ['Client', 'Project', 'Task', 'Owner', 'Due date', 'Status'],
      ['Acme', 'Portal', 'Draw', 'Li', '2026-05-01', 'Open'],
      ['Acme', 'Portal', 'Build', 'Wang', '2026-06-01', 'Open'],
      ['Nordhav', 'Move', 'Pack', 'Li', '2026-06-02', 'Open'],
    ])
    google.run((ports) => setUp(ports))
    const steps = { sheet: 'Steps', headerRow: 1, columns: null, tracker: null } as const
    const { unknown } = copied(google, { ...steps, addNames: true })
    expect(unknown).toContainEqual({ table: 'clients', names: ['Acme', 'Nordhav'] })
    const { engagements, clients } = rowsIn(google)
    expect(engagements.map(({ name, client }) => [name, client])).toEqual([
      ['Portal', 'Acme'],
      ['Move', 'Nordhav'],
    ])
    expect(clients.map(({ name }) => name)).toEqual(['Acme', 'Nordhav'])
  })
  test('the client beside a task that is followed in place is said not to be used', () => {
    for (const [locale, word] of [
      ['en', 'isn’t used'],
      ['zh-CN', '不会用到'],
    ] as const) {
      const google = createForeignWorkbook(locale, 'Steps', [
        ['Client', 'Project', 'Task', 'Owner', 'Due date', 'Status'],
        ['Acme', 'Portal', 'Draw', 'Li', '2026-05-01', 'Open'],
      ])
      const over = { sheet: 'Steps', headerRow: 1, columns: null, tracker: null, how: 'over' } as const
      expect(copied(google, { ...over, dryRun: true }).warnings.join()).toContain(word)
    }
  })
  test('lists unknown people, and adds them only on request', () => {
    expect(copied(plan()).unknown).toEqual([{ table: 'people', names: ['Li', 'Wang'] }])
    const google = plan()
    copied(google)
    expect(rowsIn(google).people).toEqual([])
    const other = plan()
    copied(other, { addNames: true })
    expect(rowsIn(other).people.map(({ name }) => name)).toEqual(['Li', 'Wang'])
  })
  test('adds people by their names, with the addresses that cells have beside them', () => {
    const google = createForeignWorkbook('en', 'Steps', [
      ['Task', 'Owner', 'Due date', 'Status'],
      ['Draw', '@Li Wei', '2026-05-01', 'Open'],
      ['Build', 'Bo Chen <bo@example.com>', '2026-06-01', 'Open'],
      ['Test', 'bo@example.com', '2026-06-02', 'Open'],
      ['Ship', '@Ann @Li Wei', '2026-06-03', 'Open'],
    ])
    google.run((ports) => setUp(ports))
    copied(google, { sheet: 'Steps', headerRow: 1, columns: null, tracker: null, addNames: true })
    expect(rowsIn(google).people.map(({ name, email }) => [name, email])).toEqual([
      ['Li Wei', null],
      ['Bo Chen', 'bo@example.com'],
      ['Ann', null],
    ])
  })
  test('goes into the tracker that is there', () => {
    const google = createForeignWorkbook('en', 'Plan', lines)
    google.run((ports) => setUp(ports))
    expect(copied(google, { sheet: 'Plan' })).toMatchObject({ target: 'Tasks', copied: 4 })
  })
})
