/** A table of which nobody can be sure is not imported before somebody says what it is. */
import { expect, test } from 'vitest'
import { createFolder, host, importFile } from './import-host.js'

const { fileOf, pathOf } = createFolder()
const deals =
  'Deal Name,Account Name,Stage,Amount,Closing Date,Deal Owner\n' +
  'Lumen renewal,Lumen,Negotiation/Review,12000,2026-03-10,Ira\nNordhav start,Nordhav,Closed Won,8000,2026-02-10,Bo\n'

test('deals are asked about: no row is imported, and none is called late or on time', async () => {
  const file = await fileOf('deals.csv', deals)
  const { sheets, imported } = await importFile(file, '--on', '2026-03-31')
  expect(imported).toBeNull()
  expect(sheets).toMatchObject([{ verdict: 'unsure', rows: 2, late: [], unread: 2 }])
})

test.each([
  ['en', 'Say which tracker it is'],
  ['zh-CN', '请指明它是哪种跟踪表'],
])('saving them is refused with what to do, in %s', async (locale, said) => {
  const file = await fileOf('deals.csv', deals)
  const save = await pathOf('deals.xlsx')
  const { exit, err } = await host('import', file, '--on', '2026-03-31', '--save', save, '--locale', locale)
  expect(exit).toBe(1)
  expect(err).toContain(said)
})

test('they are imported once somebody says which tracker it is', async () => {
  const file = await fileOf('deals.csv', deals)
  const { imported } = await importFile(file, '--on', '2026-03-31', '--input', '{"tracker":"tasks"}')
  expect(imported).toMatchObject({ target: 'Tasks', copied: 2 })
})
