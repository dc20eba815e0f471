/** A sheet that a former version adopted is released as far as that version left a trace of what it did. */
import { expect, test } from 'vitest'
import { previewRelease, releaseSheet } from '../../src/work/release/release-sheet.js'
import { followedInPlace } from '../../src/work/release/followed-in-place.js'
import { openSheet } from '../../src/work/tables.js'
import { formerWorkbooks } from './fixtures.js'
import { openFormer } from './open-former.js'

const adopted = formerWorkbooks.filter(({ name }) => name.includes('adopted'))

/** Versions that kept no record of what a sheet was like before they adopted it. */
const withoutRecord = ['0.3.0', '0.5.0']

test.each(adopted.map((former) => [former.name, former] as const))('%s', (_, former) => {
  const google = openFormer(former, 'en')
  const sheet = google.run((ports) => {
    const [key] = followedInPlace(ports)
    return openSheet(ports, key!)!.name()
  })
  const request = { sheet, withOwnSheets: false, withUsedColumns: false }
  const preview = google.run((ports) => previewRelease(ports, request))
  expect(preview).toMatchObject({
    ok: true,
    value: {
      warnings: withoutRecord.includes(former.version) ? [expect.stringContaining('earlier version')] : [],
    },
  })
  const before = google.workbook.sheetNamed(sheet)!
  expect(before.metadata.length).toBeGreaterThan(5)
  const done = google.run((ports) => releaseSheet(ports, request))
  expect(done).toMatchObject({ ok: true, value: { stays: [] } })
  const after = google.workbook.sheetNamed(sheet)!
  expect(after).toMatchObject({ metadata: [], protections: [] })
  const headers = Array.from({ length: after.columns }, (__, at) =>
    Array.from({ length: 15 }, (___, down) =>
      google.workbook.display({ sheet: after.id, row: down + 1, column: at + 1 }),
    ).join(' '),
  ).join(' ')
  expect(headers).not.toMatch(/\bFlag\b|预警|Blocked since|受阻起始/)
  expect(google.run((ports) => followedInPlace(ports))).toEqual([])
})

test('there are workbooks of former versions with an adopted sheet', () => {
  expect(adopted.length).toBeGreaterThan(1)
})
