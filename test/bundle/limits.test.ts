/** What Google refuses for its size is bounded, or refused with its figure, before anything is written. */
import { describe, expect, test } from 'vitest'
import { fillRows, findSheet } from '../../host/bench/fill-rows.js'
import { runOrThrow } from '../../host/bench/company-session.js'
import type { Session } from '../../host/emulator/session/session.js'
import { locales } from '../../src/core/locale.js'
import { acceptedSheetNames } from '../../src/core/table.js'
import { trackers } from '../../src/trackers/index.js'
import { createSession, createSetUpSession, readShownColumn } from './bundle-session.js'

const readRefusal = (session: Session, entry: string, input?: unknown): string => {
  const { value, error } = session.call(entry, input)
  expect(error).toBeUndefined()
  expect(value).toMatchObject({ ok: false })
  return (value as { message: string }).message
}
const readDocumentProperties = (session: Session): Record<string, string> =>
  session.persist().properties.document

describe.each(locales)('in %s', (locale) => {
  test('set-up that would pass ten million cells is refused with the figure, and nothing is written', () => {
    const session = createSession(locale)
    const [sheet] = session.workbook.sheets
    session.workbook.insertRows(sheet!.id, sheet!.rows + 1, 380_000)
    const before = JSON.stringify(session.workbook.snapshot())
    const refusalText = readRefusal(session, 'setUp')
    expect(refusalText.replaceAll(',', '')).toContain(String(381_000 * 26))
    expect(refusalText.replaceAll(',', '')).toContain('10000000')
    expect(JSON.stringify(session.workbook.snapshot()) === before).toBe(true)
  })

  test('so is a column that would be added to a sheet of very many rows', () => {
    const session = createSetUpSession(locale)
    const sheet = findSheet(session.workbook, 'tasks')
    session.workbook.deleteColumns(sheet.id, 3, 2)
    session.workbook.insertRows(sheet.id, sheet.rows + 1, Math.floor(9_700_000 / sheet.columns))
    const { rows, columns } = sheet
    expect(readRefusal(session, 'setUp').replaceAll(',', '')).toContain('10000000')
    expect([sheet.rows, sheet.columns]).toEqual([rows, columns])
  })

  test('a copy whose notes would be too long for a cell is refused with its row, and nothing is written', () => {
    const session = createSession(locale)
    const made = session.workbook.addSheet('Ours')
    const heads = ['Task', 'Owner', 'Due', 'Status', 'Story', 'Remarks of the client']
    heads.forEach((head, at) => session.workbook.type(made.id, 1, at + 1, head))
    for (let row = 2; row < 6; row++)
      ['Write', 'Li', '2026-04-01', 'Open', 'a'.repeat(row === 4 ? 30_000 : 10), 'b'.repeat(30_000)].forEach(
        (text, at) => session.workbook.type(made.id, row, at + 1, text),
      )
    const before = JSON.stringify(session.workbook.snapshot())
    const columns = { title: 'A', owner: 'B', due: 'C', status: 'D' }
    const input = { sheet: 'Ours', tracker: 'tasks', headerRow: 1, how: 'copy', dryRun: false, columns }
    const refusalText = readRefusal(session, 'adoptSheet', input)
    expect(refusalText).toMatch(locale === 'en' ? /row 4 gives 600\d\d/ : /第 4 行.*600\d\d 个字符/)
    expect(JSON.stringify(session.workbook.snapshot()) === before).toBe(true)
  })

  test('sheets of long names, of which the script remembers every one, stay within a property', () => {
    const session = createSetUpSession(locale)
    for (const key of Object.keys(trackers) as (keyof typeof trackers)[])
      for (const name of acceptedSheetNames(trackers[key])) {
        const sheet = session.workbook.sheetNamed(name)
        if (sheet) session.workbook.renameSheet(sheet.id, `${'跟踪📌'.repeat(230)}${key}`)
      }
    runOrThrow(session, 'setUp')
    const stored = Object.entries(readDocumentProperties(session))
    expect(stored.filter(([key]) => key.startsWith('milepost.sheets')).length).toBeGreaterThan(1)
    for (const [key, value] of stored) expect(Buffer.byteLength(value), key).toBeLessThanOrEqual(8_000)
    expect(runOrThrow(session, 'setUp').value).toMatchObject({ ok: true, value: { sheets: 0, changes: 0 } })
  })
})

test('a cell that a run fills in is shortened where it says more than a cell holds', () => {
  const session = createSetUpSession('en')
  fillRows(session.workbook, 'tasks', [{ title: 'A', owner: 'Li', due: '2026-03-27' }])
  fillRows(session.workbook, 'clients', [{ name: `${'n'.repeat(49_990)}`, accountManager: 'Li' }])
  fillRows(session.workbook, 'engagements', [
    { name: 'P', client: 'n'.repeat(49_990), owner: 'x'.repeat(49_990) },
  ])
  runOrThrow(session, 'refreshViews')
  runOrThrow(session, 'hourly')
  for (const sheet of session.workbook.sheets)
    sheet.each(sheet.fullArea, (cell, row, column) => {
      if (typeof cell.v === 'string' && !['Clients', 'Projects'].includes(sheet.name))
        expect(cell.v.length, `${sheet.name} ${row}:${column}`).toBeLessThan(32_767)
    })
  expect(readShownColumn(session, 'clients', 'name')[0]).toHaveLength(49_990)
})
