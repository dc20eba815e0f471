import { describe, expect, test } from 'vitest'
import { locales, type Locale } from '../../../src/core/locale.js'
import { trackerKeys, trackers, type TrackerKey } from '../../../src/trackers/index.js'
import { adoptSheet } from '../../../src/work/adopt/adopt-sheet.js'
import type { AdoptionReply } from '../../../src/work/adopt/adoption-reply.js'
import { latenessFields } from '../../../src/work/adopt/reason-to-copy.js'
import { openTable } from '../../../src/work/tables.js'
import { trackerSheet } from '../../../src/work/adopt/own-tracker.js'
import type { Google } from '../../contract/fake-google.js'
import { createForeignWorkbook, readShownRows } from './foreign-workbook.js'

/** A list of two rows under the tracker's own title, in a sheet of that name. */
const listFor = (locale: Locale, key: TrackerKey, name: string): Google =>
  createForeignWorkbook(locale, name, [[titleOf(key).name[locale]], ...['One', 'Two'].map((word) => [word])])
const titleOf = (key: TrackerKey) => {
  const { title, columns } = trackers[key]
  return (columns as Readonly<Record<string, { readonly name: Readonly<Record<Locale, string>> }>>)[title]!
}

type Columns = Readonly<Record<string, string>>

function adopted(
  google: Google,
  sheet: string,
  key: TrackerKey,
  how: 'copy' | 'over',
  columns: Columns = { [trackers[key].title]: 'A' },
): AdoptionReply {
  const reply = google.run((ports) =>
    adoptSheet(ports, {
      sheet,
      how,
      tracker: key,
      headerRow: 1,
      columns,
      dryRun: false,
      addNames: true,
      source: null,
      addresses: {},
    }),
  )
  if (!reply.ok) throw new Error(JSON.stringify(reply.problems))
  return reply.value
}
const copied = (google: Google, sheet: string, key: TrackerKey, columns?: Columns): AdoptionReply =>
  adopted(google, sheet, key, 'copy', columns)

const trackerSheetName = (google: Google, key: TrackerKey): string =>
  google.run((ports) => trackerSheet(ports, key)!.name())
const rowsOf = (google: Google, key: TrackerKey): number =>
  google.run((ports) => openTable(ports, trackerSheet(ports, key)!).reading.rows.length)

describe.each(locales)('a list in a workbook without trackers, %s', (locale) => {
  test.each(trackerKeys)('copied, makes the sheet of %s once, and adds nothing a second time', (key) => {
    const google = listFor(locale, key, 'My list')
    expect(copied(google, 'My list', key)).toMatchObject({
      target: trackers[key].name[locale],
      copied: 2,
      already: 0,
    })
    const rows = rowsOf(google, key)
    expect(rows).toBeGreaterThanOrEqual(2)
    expect(copied(google, 'My list', key)).toMatchObject({ copied: 0, already: 2 })
    expect(rowsOf(google, key)).toBe(rows)
  })
  test.each(trackerKeys)('followed in place as %s, is all done the first time', (key) => {
    const google = listFor(locale, key, 'My list')
    const first = adopted(google, 'My list', key, 'over')
    expect(first.changes.length).toBeGreaterThan(0)
    const isEverLate = latenessFields(trackers[key]).length > 0
    expect(/turn red|标红/.test(first.message)).toBe(isEverLate)
    expect(adopted(google, 'My list', key, 'over')).toMatchObject({ changes: [], target: 'My list' })
  })
  test.each(trackerKeys)('copied, is left alone where it merely has the name of %s', (key) => {
    const name = trackers[key].name[locale]
    const google = listFor(locale, key, name)
    const before = readShownRows(google, name)
    expect(copied(google, name, key)).toMatchObject({ target: `${name} (Milepost)`, copied: 2 })
    expect(readShownRows(google, name)).toEqual(before)
    expect(trackerSheetName(google, key)).toBe(`${name} (Milepost)`)
  })
})

describe('a copy of a list of days', () => {
  const days = [
    ['日期', '类型', '名称'],
    ['2026-01-01', '休', '元旦'],
    ['2026-10-09', '休', '公司年会'],
  ]
  const copiedDays = (sheetName: string): Google => {
    const google = createForeignWorkbook('zh-CN', sheetName, days)
    copied(google, sheetName, 'holidays', { day: 'A', kind: 'B', name: 'C' })
    return google
  }
  test.each(['放假安排', '工作日历'])(
    'has each day once, and the known days of other years, from %s',
    (name) => {
      const calendar = copiedDays(name).run(
        (ports) => openTable(ports, trackerSheet(ports, 'holidays')!).reading.rows,
      )
      expect(calendar.filter(({ day }) => day?.startsWith('2026')).map(({ day }) => day)).toEqual([
        '2026-01-01',
        '2026-10-09',
      ])
      expect(calendar.length).toBeGreaterThan(2)
      expect(new Set(calendar.map(({ day }) => day)).size).toBe(calendar.length)
    },
  )
})
