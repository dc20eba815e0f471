/** Milepost knows its own sheets by their marks and their look, so that a team's sheet may have any name. */
import { describe, expect, test } from 'vitest'
import type { WorkbookSnapshot } from '../../../host/emulator/workbook/snapshot.js'
import { adoptSheet } from '../../../src/work/adopt/adopt-sheet.js'
import { isMadeByMilepost } from '../../../src/work/adopt/made-by-milepost.js'
import { readAdoption } from '../../../src/work/adopt/read-adoption.js'
import { readSheet } from '../../../src/work/adopt/read-sheet.js'
import { helperSheetName } from '../../../src/work/refresh/calculations.js'
import { snapshotSheetName } from '../../../src/work/run/history.js'
import { namesOf } from '../../../src/core/locale.js'
import { viewKeys, viewNames } from '../../../src/views/index.js'
import { Google } from '../../contract/fake-google.js'
import { formerWorkbooks } from '../../former/fixtures.js'
import { createForeignWorkbook } from './foreign-workbook.js'

const lines = [
  ['Task', 'Owner', 'Status', 'Due'],
  ['Draw', 'Li', 'Open', '2026-03-20'],
  ['Send', 'Wang', 'Open', '2026-04-21'],
]
const ourNames = [
  ...viewKeys.flatMap((key) => namesOf(viewNames[key])),
  ...namesOf(helperSheetName),
  ...namesOf(snapshotSheetName),
  'Dashboard (team)',
]

describe.each(ourNames)('a team’s sheet called %s', (sheet) => {
  const open = () => createForeignWorkbook('en', sheet, lines)

  test('is read, offered and copied like any other', () => {
    const google = open()
    const read = google.run((ports) => readAdoption(ports, { sheet }))
    expect(read).toMatchObject({ value: { sheets: [{ verdict: 'table', tracker: 'tasks', rows: 2 }] } })
    const offered = google.run((ports) => readSheet(ports, { sheet: null, tracker: null }))
    expect(offered).toMatchObject({ value: { sheets: [sheet] } })
    const request = { sheet, tracker: null, headerRow: null, columns: null, dryRun: false, addNames: false }
    const copied = google.run((ports) =>
      adoptSheet(ports, { ...request, how: 'copy', source: null, addresses: {} }),
    )
    expect(copied).toMatchObject({ value: { copied: 2 } })
  })
})

/** The workbook as an exported file has it: without developer metadata, and with nothing remembered beside it. */
const exported = (snapshot: WorkbookSnapshot): WorkbookSnapshot => ({
  ...snapshot,
  metadata: [],
  sheets: snapshot.sheets.map((sheet) => ({ ...sheet, metadata: [] })),
})

describe.each(formerWorkbooks)('in the workbook $name of $version', (former) => {
  const all = [
    ...viewKeys.flatMap((key) => namesOf(viewNames[key])),
    ...namesOf(helperSheetName),
    ...namesOf(snapshotSheetName),
  ]

  test.each([
    ['as it was left', () => new Google({ ...former.open(), now: former.left, as: 'ops@example.com' })],
    ['as an exported file', () => new Google({ snapshot: exported(former.read()), now: former.left })],
  ])('our own sheets are known, %s', (_how, open) => {
    const google = open()
    const ours = google.workbook.sheets.map(({ name }) => name).filter((name) => all.includes(name))
    expect(google.run((ports) => ours.filter((name) => !isMadeByMilepost(ports, name)))).toEqual([])
    const read = google.run((ports) => readAdoption(ports, { sheet: null }))
    const known = read.ok ? read.value.sheets.filter(({ sheet }) => ours.includes(sheet)) : []
    expect(known.map(({ verdict }) => verdict)).toEqual(ours.map(() => 'notATable'))
  })
})
