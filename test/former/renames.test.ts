/** Every word changed at once: sheets, headers, choices, settings, views, hidden sheets. A module world of its own. */
import { beforeAll, describe, expect, test } from 'vitest'
import { expectSameWorkbook } from '../same-workbook.js'
import type { Locale } from '../../src/core/locale.js'
import { viewNames } from '../../src/views/index.js'
import { everyViewKey } from '../views/every-view.js'
import { hourly } from '../../src/work/run/hourly.js'
import { helperSheetName } from '../../src/work/refresh/calculations.js'
import { refreshViews } from '../../src/work/views/refresh-views.js'
import { setUp } from '../../src/work/set-up/set-up.js'
import { seedSettings } from '../../src/work/set-up/seed-rows.js'
import { openSheet, openSheets, openTable } from '../../src/work/tables.js'
import { allTables, tableKeys } from '../../src/work/table-list.js'
import { updateWordings } from '../../src/work/update-wordings.js'
import { adoptSheet } from '../../src/work/adopt/adopt-sheet.js'
import { Google } from '../contract/fake-google.js'
import { renameAll, formerName } from './rename-all.js'
import { readWorkbookContent, findLosses, findServedTwice } from './workbook-content.js'
import { type FormerWorkbook, formerNames, formerWorkbooks } from './fixtures.js'
import { named, openFormer } from './open-former.js'
import { settingSpecs } from '../../src/trackers/own/settings.js'

beforeAll(renameAll)

const words = formerNames.find(({ version }) => version === '0.3.0')!.names

/** The same workbook as a file that lost all that is not in its cells: no properties, no metadata. */
function openWithoutMetadata(former: FormerWorkbook, locale: Locale): Google {
  const snapshot = former.read()
  for (const sheet of snapshot.sheets) sheet.metadata = []
  return new Google({ snapshot, now: former.left, locale })
}

const run = (google: Google, { day, time }: { day: string; time: string }): string[] => {
  google.setNow({ day, time })
  const sent = google.memory.outbox.length
  google.run((ports) => {
    updateWordings(ports)
    expect(hourly(ports).ok).toBe(true)
  })
  return google.memory.outbox.slice(sent).map(({ to }) => to)
}

describe.each(formerWorkbooks)('$version $name under other words', (former) => {
  test('loses nothing, makes nothing twice, and emails nobody twice', () => {
    const google = openFormer(former, 'en')
    const held = (): ReturnType<typeof readWorkbookContent> =>
      readWorkbookContent(google.workbook, google.persist())
    const first = held()
    const served = google.memory.outbox.filter(({ at }) => at.startsWith(former.left.day)).map(({ to }) => to)
    expect(run(google, { day: former.left.day, time: '15:00' }).filter((to) => served.includes(to))).toEqual(
      [],
    )
    google.run((ports) => setUp(ports))
    const names = google.workbook.sheets.map(({ name }) => name)
    const morning = run(google, former.next)
    if (served.length > 0) expect(morning.length).toBeGreaterThan(0)
    expect(run(google, { day: former.next.day, time: '10:00' })).toEqual([])
    google.run((ports) => refreshViews(ports))
    expect(findLosses(first, held())).toEqual([])
    expect(findServedTwice(google.workbook)).toEqual([])
    // A view that came since is made where views are asked for.
    const since: readonly string[] = [viewNames.flow.en, viewNames.flow['zh-CN']]
    if (former.name !== 'adopted')
      expect(google.workbook.sheets.map(({ name }) => name).filter((name) => !since.includes(name))).toEqual(
        names,
      )
  })
  test('is set up once', () => {
    const google = openFormer(former, 'zh-CN')
    google.run((ports) => setUp(ports))
    const once = google.workbook.snapshot()
    const again = google.run((ports) => setUp(ports))
    expect(again).toMatchObject({ ok: true, value: { sheets: 0, columns: 0, changes: 0, problems: [] } })
    expectSameWorkbook(google.workbook.snapshot(), once)
  })
})

test('an adopted sheet has nothing left to change', () => {
  const google = openFormer(named('adopted'), 'zh-CN')
  const { sheet } = named('adopted').adopted!
  google.run(setUp)
  const request = {
    sheet,
    how: 'over',
    tracker: 'tasks',
    headerRow: null,
    columns: null,
    dryRun: true,
  } as const
  const answer = google.run((ports) =>
    adoptSheet(ports, { ...request, addNames: false, source: null, addresses: {} }),
  )
  expect(answer).toMatchObject({ ok: true, value: { changes: [] } })
})

const languages = [
  { name: 'demo-en', locale: 'en' },
  { name: 'demo-zh-CN', locale: 'zh-CN' },
] as const

describe.each(languages)('$name without properties and marks, under other words', ({ name, locale }) => {
  test('each sheet that kept its old name is found by it', () => {
    const google = openWithoutMetadata(named(name), locale)
    const sheets = google.workbook.sheets.map((sheet) => sheet.name)
    const found = google.run((ports) => [...openSheets(ports, { keys: tableKeys }).keys()])
    for (const key of tableKeys)
      if (sheets.includes(formerName(allTables[key].name, locale))) expect(found, key).toContain(key)
    expect(found.length).toBeGreaterThan(9)
  })
  test('each column is found under its old header, filled in ones too', () => {
    const google = openWithoutMetadata(named(name), locale)
    google.run((ports) => {
      const found = openSheets(ports, { keys: tableKeys })
      expect(found.size).toBeGreaterThan(9)
      for (const [key, sheet] of found) {
        const { location, problems } = openTable(ports, sheet).reading
        // Columns that came later are not in the file.
        const then = Object.keys(words.tables[key]!.columns)
        expect(
          then.filter((column) => column in allTables[key].columns && !location.columns.has(column)),
          key,
        ).toEqual([])
        expect(location.aliased, key).toEqual([])
        expect(
          problems.filter(({ code }) => code === 'notAChoice'),
          key,
        ).toEqual([])
      }
    })
  })
  test('views, the memory and the sheet of formulas are not made again', () => {
    const google = openWithoutMetadata(named(name), locale)
    const sheets = google.workbook.sheets.map((sheet) => sheet.name)
    for (const work of [setUp, refreshViews, hourly])
      google.run((ports) => {
        updateWordings(ports)
        expect(work(ports).ok).toBe(true)
      })
    const added = google.workbook.sheets.map((sheet) => sheet.name).filter((each) => !sheets.includes(each))
    // The demo's user renamed the Gantt: without a mark nothing says that it is one. The flow came since.
    expect(added).toEqual([viewNames.gantt[locale], viewNames.flow[locale]])
    for (const key of everyViewKey)
      if (key !== 'gantt' && key !== 'flow') expect(sheets).toContain(formerName(viewNames[key], locale))
  })
  test('named cells stay where they are, and formulas that use them go on working', () => {
    const google = openWithoutMetadata(named(name), locale)
    const ranges = structuredClone(google.workbook.namedRanges)
    const readCalculations = (): unknown[] => {
      const { id } = google.workbook.sheetNamed(formerName(helperSheetName, locale))!
      return [2, 3, 4, 5].map((row) => google.workbook.value({ sheet: id, row, column: 3 }))
    }
    const values = readCalculations()
    google.run(setUp)
    const namedRanges = google.workbook.namedRanges.filter((each) =>
      ranges.some(({ name: was }) => was === each.name),
    )
    expect(namedRanges).toEqual(ranges)
    expect(readCalculations()).toEqual(values)
  })
  test('a setting that lost its id is known by its old name', () => {
    const google = openWithoutMetadata(named(name), locale)
    const { id } = google.workbook.sheetNamed(formerName(allTables.settings.name, locale))!
    const { rows } = google.workbook.extent(id)
    google.workbook.clear(id, { row: 2, column: 1, lastRow: rows, lastColumn: 1 }, { contents: true })
    google.run((ports) => {
      seedSettings(ports, openSheet(ports, 'settings')!)
    })
    // Settings that came later are added; those of that time are not added again.
    expect(google.workbook.extent(id).rows).toBe(
      rows + Object.keys(settingSpecs).length - Object.keys(words.settings).length,
    )
  })
})
