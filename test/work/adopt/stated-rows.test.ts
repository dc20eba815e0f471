/** Rows of a section called “Done” are done in a copy; followed in place they would turn red, which is said. */
import { expect, test } from 'vitest'
import { adoptSheet } from '../../../src/work/adopt/adopt-sheet.js'
import { readSheet } from '../../../src/work/adopt/read-sheet.js'
import { createForeignWorkbook, readShownRows, recognisedRequest } from './foreign-workbook.js'

const lists = {
  headings: [
    ['Task', 'Owner', 'Due'],
    ['To do'],
    ['Draw', 'Ann', '2026-03-20'],
    ['Send', 'Bo', '2026-04-20'],
    ['Done'],
    ['Plan', 'Ann', '2026-02-10'],
    ['Book', 'Bo', '2026-02-20'],
  ],
  ticks: [
    ['Task', 'Owner', 'Due'],
    ['☐ Draw', 'Ann', '2026-03-20'],
    ['☐ Send', 'Bo', '2026-04-20'],
    ['☑ Plan', 'Ann', '2026-02-10'],
    ['☑ Book', 'Bo', '2026-02-20'],
  ],
} as const

test.each(['headings', 'ticks'] as const)(
  'a state that %s say is copied, and is no reason to call a row late',
  (which) => {
    const google = createForeignWorkbook('en', 'Work', lists[which])
    expect(google.run((ports) => readSheet(ports, { sheet: 'Work', tracker: null }))).toMatchObject({
      value: {
        summary: '4 rows, 1 late',
        copyBecause: expect.stringMatching(
          /^2 rows, such as that of A\d, are finished, but no status/,
        ) as string,
      },
    })
    const reply = google.run((ports) =>
      adoptSheet(ports, { ...recognisedRequest, sheet: 'Work', how: 'copy' }),
    )
    expect(reply).toMatchObject({ value: { copied: 4 } })
    const [headers, ...rows] = readShownRows(google, 'Tasks')
    const statuses = rows.slice(0, 4).map((cells) => cells[headers!.indexOf('Status')])
    expect(statuses.slice(2)).toEqual(['Done', 'Done'])
    expect(statuses.slice(0, 2)).not.toContain('Done')
  },
)
