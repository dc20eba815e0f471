import { describe, expect, test } from 'vitest'
import { adoptSheet } from '../../../src/work/adopt/adopt-sheet.js'
import { readAdoption } from '../../../src/work/adopt/read-adoption.js'
import type { AdoptionReply } from '../../../src/work/adopt/adoption-reply.js'
import { openBook } from '../../../src/work/open-book.js'
import type { Google } from '../../contract/fake-google.js'
import { readShownRows, createForeignWorkbook, recognisedRequest } from './foreign-workbook.js'

/** Owner and day merged over two rows each; one row is over by its share alone. */
function site(): Google {
  const google = createForeignWorkbook('en', 'Plan', [
    ['Task', 'Owner', 'Due', 'Progress'],
    ['Dig', 'Li', '2026-03-10', '100%'],
    ['Pour', '', '', '40%'],
    ['Roof', 'Wang', '2026-05-10', ''],
  ])
  const sheet = google.workbook.sheets[0]!
  for (const column of [2, 3]) sheet.merges.push({ row: 2, column, lastRow: 3, lastColumn: column })
  return google
}
const adopted = (google: Google, how: 'over' | 'copy', dryRun = false): AdoptionReply => {
  const done = google.run((ports) => adoptSheet(ports, { ...recognisedRequest, sheet: 'Plan', how, dryRun }))
  if (!done.ok) throw new Error(JSON.stringify(done.problems))
  return done.value
}

describe('cells merged over several rows', () => {
  test('say on each of them what they say on the first', () => {
    const read = site().run((ports) => readAdoption(ports, { sheet: 'Plan' }))
    if (!read.ok) throw new Error('not read')
    expect(read.value.sheets[0]).toMatchObject({
      rows: 3,
      late: [{ cell: 'C3', title: 'Pour', owner: 'Li', due: '2026-03-10' }],
    })
  })
  test('are copied to each row, and a row that is over by its share is done in the copy', () => {
    const google = site()
    const before = readShownRows(google, 'Plan')
    expect(adopted(google, 'copy')).toMatchObject({ copied: 3 })
    expect(readShownRows(google, 'Plan')).toEqual(before)
    const rows = google.run((ports) => {
      const book = openBook(ports)
      if (!book.ok) throw new Error('no book')
      return book.value.contents.rows.tasks
    })
    expect(rows.map(({ title, owner, due, status }) => [title, owner, due, status])).toEqual([
      ['Dig', 'Li', '2026-03-10', 'done'],
      ['Pour', 'Li', '2026-03-10', null],
      ['Roof', 'Wang', '2026-05-10', null],
    ])
    expect(adopted(google, 'copy')).toMatchObject({ copied: 0, already: 3 })
  })
  test('are named before Milepost is laid over them, and so are finished rows without a status', () => {
    const { warnings } = adopted(site(), 'over', true)
    expect(warnings).toEqual([
      expect.stringMatching(/“Owner” is merged over several rows.*B3/),
      expect.stringMatching(/^The row of A2 is finished, but no status in the row says so/),
    ])
  })
})
