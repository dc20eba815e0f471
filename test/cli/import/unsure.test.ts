/** A table of which nobody can be sure is not imported before somebody says what it is. */
import { describe, expect, test } from 'vitest'
import { createFolder, host, importFile } from './import-host.js'

const { fileOf, pathOf } = createFolder()
const deals =
  'Deal Name,Account Name,Stage,Amount,Closing Date,Deal Owner\n' +
  'Lumen renewal,Lumen,Negotiation/Review,12000,2026-03-10,Ira\nNordhav start,Nordhav,Closed Won,8000,2026-02-10,Bo\n'

/** Work that names what is sold, so that its rows may be either. */
const doubtful =
  'Opportunity,Account,Task,Owner,Due\nLumen renewal,Lumen,Call back,Ira,2026-03-10\nNordhav start,Nordhav,Send the offer,Bo,2026-02-10\n'

test('deals are read as deals, of which those that are won are never late', async () => {
  const { sheets, imported } = await importFile(await fileOf('deals.csv', deals), '--on', '2026-03-31')
  expect(imported).toMatchObject({ target: 'Deals (Milepost)', copied: 2 })
  expect(sheets).toMatchObject([{ verdict: 'table', tracker: 'deals', late: [{ cell: 'E2' }] }])
})

test('work that names deals is asked about: no row is imported, and none is called late or on time', async () => {
  const file = await fileOf('doubtful.csv', doubtful)
  const { sheets, imported } = await importFile(file, '--on', '2026-03-31')
  expect(imported).toBeNull()
  expect(sheets).toMatchObject([{ verdict: 'unsure', rows: 2, late: [], unread: null }])
})

test.each([
  ['en', 'Say which tracker it is'],
  ['zh-CN', '请指明它是哪种跟踪表'],
])('saving them is refused with what to do, in %s', async (locale, said) => {
  const file = await fileOf('doubtful.csv', doubtful)
  const save = await pathOf('doubtful.xlsx')
  const { exit, err } = await host('import', file, '--on', '2026-03-31', '--save', save, '--locale', locale)
  expect(exit).toBe(1)
  expect(err).toContain(said)
})

test('they are imported once somebody says which tracker it is', async () => {
  const file = await fileOf('doubtful.csv', doubtful)
  const { imported } = await importFile(file, '--on', '2026-03-31', '--input', '{"tracker":"tasks"}')
  expect(imported).toMatchObject({ target: 'Tasks', copied: 2 })
})

describe('what is said of a table with --input', () => {
  const said = async (input: unknown, locale = 'en') => {
    const file = await fileOf('plain.csv', 'Task,Owner,Due\nDraw,Li,2026-03-20\n')
    return host('import', file, '--input', JSON.stringify(input), '--locale', locale, '--json')
  }
  test.each([
    [{ tracker: 'works' }, 'tracker: expected one of “clients”'],
    [{ table: 'two' }, 'table: expected a whole number, got “two”'],
    [{ headerRow: 0 }, 'headerRow: expected 1 or more, got 0'],
    [{ columns: { due: 3 } }, 'columns.due: expected text, got 3'],
    [
      { colums: { due: 'C' } },
      '--input has no field “colums”. Its fields: table, tracker, headerRow, columns.',
    ],
    [{ headerRow: 2 }, 'headerRow needs columns as well'],
    [[], '--input takes an object'],
  ])('is refused as wrong usage where it is not understood: %j', async (input, why) => {
    const { exit, out, err } = await said(input)
    expect([exit, out]).toEqual([2, ''])
    expect(err).toContain(why)
  })
  test.each([
    [{ table: 2 }, 'en', '“plain” has one table only. Use the number 1.'],
    [{ table: 2 }, 'zh-CN', '“plain”中有 1 张表，序号请写 1。'],
    [{ columns: { deadline: 'C' } }, 'en', 'There is no field “deadline”.'],
  ])('is refused where the file has no such thing: %j, in %s', async (input, locale, why) => {
    const { exit, out, err } = await said(input, locale)
    expect([exit, out]).toEqual([1, ''])
    expect(err).toContain(why)
  })
})
