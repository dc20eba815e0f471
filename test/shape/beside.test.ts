import { runInNewContext } from 'node:vm'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { libraryContent } from '../../host/build/library.js'
import { leaveOutBeside, withoutBeside } from '../../host/build/beside/strip.js'
import { besideOf } from '../../src/core/beside.js'
import { settingSpecs } from '../../src/trackers/own/settings.js'
import { allTables, tableKeys } from '../../src/work/tables.js'
import { builtCode } from '../built.js'
import { root, sourcesIn } from './sources.js'

/** The records of all tables and settings as the script file has them, with the one way to what ships beside. */
async function shippedRecords() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: `export { allTables } from './src/work/tables.ts'
        export { settingSpecs } from './src/trackers/own/settings.ts'
        export { besideOf } from './src/core/beside.ts'`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'shipped',
    plugins: [leaveOutBeside],
  })
  return runInNewContext(`${outputFiles[0]!.text};shipped`, {}) as {
    allTables: typeof allTables
    settingSpecs: typeof settingSpecs
    besideOf: typeof besideOf
  }
}

const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, each: unknown) =>
      typeof each === 'function' || Object.prototype.toString.call(each) === '[object RegExp]'
        ? String(each)
        : each,
    ),
  )
const columnsIn = (tables: typeof allTables): [table: string, column: string, record: object][] =>
  tableKeys.flatMap((key) =>
    Object.entries(tables[key].columns).map(([column, record]): [string, string, object] => [
      key,
      column,
      record as object,
    ]),
  )

test('the script file has the records of the sources, but for what ships beside it', async () => {
  const shipped = await shippedRecords()
  const facts = ({ read: _, write: __, ...record }: Record<string, unknown>): unknown => plain(record)
  for (const key of tableKeys) {
    const { columns, ...table } = shipped.allTables[key]
    const { columns: own, ...ours } = allTables[key]
    expect(plain(table)).toEqual(plain(ours))
    expect(Object.keys(columns)).toEqual(Object.keys(own))
  }
  const written = new Map(columnsIn(allTables).map(([key, column, record]) => [`${key}.${column}`, record]))
  for (const [key, column, record] of columnsIn(shipped.allTables)) {
    expect(facts(record as never), `${key}.${column}`).toEqual(
      facts(written.get(`${key}.${column}`) as never),
    )
    // The one of the core itself is too short to be worth it.
    if (column !== 'id') expect(shipped.besideOf(record), `${key}.${column}`).toEqual({})
  }
  expect(plain(shipped.settingSpecs)).toEqual(plain(settingSpecs))
  for (const setting of Object.values(shipped.settingSpecs)) expect(shipped.besideOf(setting)).toEqual({})
})

test('the library has all that ships beside the script file', () => {
  const { help, settingHelp, headerWords } = libraryContent
  const carried = (key: string, column: string) => ({
    aliases: headerWords.aliases[key]?.[column],
    help: help[key]?.[column],
  })
  const found = columnsIn(allTables).filter(([, , record]) => Object.keys(besideOf(record)).length > 0)
  expect(found.length).toBeGreaterThan(100)
  for (const [key, column, record] of found)
    expect(carried(key, column), `${key}.${column}`).toEqual(besideOf(record))
  for (const [key, setting] of Object.entries(settingSpecs))
    expect(settingHelp[key as keyof typeof settingSpecs]).toEqual(besideOf(setting).help)
})

test('no code that runs can see what ships beside it, in the sources as in the script file', async () => {
  const { code } = await builtCode()
  expect(code).toContain('withBeside')
  expect(code).not.toContain('besideOf')
  const sources = sourcesIn('src').filter(({ text }) => text.includes('besideOf'))
  expect(sources.map(({ path }) => path)).toEqual(['src/core/beside.ts'])
})

test('aliases of choices and of tables stay, and so does a column that is called help', () => {
  const code = `table({ key: 'a', aliases: ['A'], columns: {
    help: text({ en: 'Help' }, { width: 1, aliases: ['H'], help: { en: 'x', 'zh-CN': 'y' } }),
    due: due({ help: shared, aliases }),
    kind: choice({ en: 'Kind' }, { b: { en: 'B', aliases: ['C'] } }, { aliases: ['Sort'] }) } })`
  expect(withoutBeside(code).replace(/\s+/g, ' ')).toBe(
    `table({ key: 'a', aliases: ['A'], columns: { help: text({ en: 'Help' }, { width: 1, }), ` +
      `due: due({ }), kind: choice({ en: 'Kind' }, { b: { en: 'B', aliases: ['C'] } }, { }) } })`,
  )
})
