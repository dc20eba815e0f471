/** Every label of a choice changed at once, in workbooks of former versions. A module world of its own. */
import { beforeAll, describe, expect, test } from 'vitest'
import { expectSameWorkbook } from '../same-workbook.js'
import { openSheet, openTable } from '../../src/work/tables.js'
import { allTables } from '../../src/work/table-list.js'
import { setUp } from '../../src/work/set-up/set-up.js'
import { updateWordings } from '../../src/work/update-wordings.js'
import { writeCells } from '../../src/work/refresh/write-cells.js'
import { Google } from '../contract/fake-google.js'
import { named, openFormer } from './open-former.js'
import { renameAll, formerName } from './rename-all.js'

beforeAll(renameAll)

describe('a choice under other words', () => {
  const at = (google: Google, header: string) => {
    const sheet = google.workbook.sheetNamed('Tasks')!
    const { columns } = google.workbook.extent(sheet.id)
    const headers = Array.from({ length: columns }, (_, index) =>
      google.workbook.display({ sheet: sheet.id, row: 1, column: index + 1 }),
    )
    return { sheet: sheet.id, row: 2, column: headers.indexOf(header) + 1 }
  }
  const { choices } = allTables.tasks.columns.status
  const listAt = (google: Google, place: { sheet: number; row: number; column: number }): string[] => {
    const { d } = google.workbook.cell(place)!
    return google.workbook.sheet(place.sheet).validations[d!]!.values[0] as string[]
  }
  test('its old labels stay in dropdowns while a cell shows one, and leave with the last', () => {
    const google = openFormer(named('demo-en'), 'en')
    const place = at(google, 'Status')
    google.run(setUp)
    const [now, old] = [choices!['inProgress']!.en, formerName(choices!['inProgress']!, 'en')]
    expect(listAt(google, place)).toEqual(expect.arrayContaining([now, old]))
    const { rows } = google.workbook.extent(place.sheet)
    google.workbook.clear(
      place.sheet,
      { ...place, lastRow: rows, lastColumn: place.column },
      { contents: true },
    )
    google.run(setUp)
    expect(listAt(google, place)).toContain(now)
    expect(listAt(google, place)).not.toContain(old)
  })
  test('a run writes today’s label into a sheet that set-up has not seen since', () => {
    const google = openFormer(named('demo-en'), 'en')
    const place = at(google, 'Status')
    const now = choices!['done']!.en
    expect(listAt(google, place)).not.toContain(now)
    google.run((ports) => {
      updateWordings(ports)
      const open = openTable(ports, openSheet(ports, 'tasks')!)
      const { id } = open.reading.rows[0]! as { id: string }
      writeCells(ports, open as never, [{ id, column: 'status', cell: now }])
    })
    expect(google.workbook.display(place)).toBe(now)
    expect(listAt(google, place)).toContain(now)
  })
  test('its old labels are painted as the new ones are', () => {
    const google = openFormer(named('demo-en'), 'en')
    google.run(updateWordings)
    const rules = google.workbook
      .sheetNamed('Tasks')!
      .conditionalFormats.map(({ values }) => String(values[0]))
    const painted = rules.find((rule) => rule.includes('Milepost tasks.status.done'))!
    for (const label of [
      choices!['done']!.en,
      formerName(choices!['done']!, 'en'),
      formerName(choices!['done']!, 'zh-CN'),
    ])
      expect(painted).toContain(`"${label}"`)
  })
  test('nothing is looked at again once it was brought to today’s words', () => {
    const google = openFormer(named('demo-en'), 'en')
    google.run(updateWordings)
    expect(google.calls['Range.setDataValidation']).toBeGreaterThan(0)
    google.run(updateWordings)
    expect(Object.keys(google.calls)).toEqual([
      'PropertiesService.getDocumentProperties',
      'Properties.getProperties',
    ])
  })
  test('a sheet of a team’s own that only has such a name stays as it is', () => {
    const google = new Google({ locale: 'en' })
    const { id } = google.workbook.sheets[0]!
    google.workbook.renameSheet(id, 'Tasks')
    google.workbook.setValues({ sheet: id, row: 1, column: 1 }, [['Task', 'Owner', 'Status']])
    const list = { criteria: 'VALUE_IN_LIST', values: [['To do', 'Done']], allowInvalid: true }
    google.workbook.setValidation(id, { row: 2, column: 3, lastRow: null, lastColumn: 3 }, list)
    const first = google.workbook.snapshot()
    google.run(updateWordings)
    expectSameWorkbook(google.workbook.snapshot(), first)
  })
  test('a dropdown that somebody took away or made their own stays so', () => {
    const google = openFormer(named('demo-en'), 'en')
    const [status, priority] = [at(google, 'Status'), at(google, 'Priority')]
    const column = ({ column: at }: typeof status) => ({ row: 2, column: at, lastRow: null, lastColumn: at })
    google.workbook.setValidation(status.sheet, column(status), null)
    const own = { criteria: 'VALUE_IN_LIST', values: [['Now', 'Some day']], allowInvalid: true }
    google.workbook.setValidation(priority.sheet, column(priority), own)
    google.run(updateWordings)
    expect(google.workbook.cell(status)!.d).toBe(undefined)
    expect(listAt(google, priority)).toEqual(['Now', 'Some day'])
  })
})
