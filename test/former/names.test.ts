import { describe, expect, test } from 'vitest'
import { namesOf } from '../../src/core/locale.js'
import { locateTable } from '../../src/core/sheet/locate-table.js'
import { acceptedSheetNames, type Table } from '../../src/core/table.js'
import { settingKeys, findSettingKey } from '../../src/domain/settings.js'
import { helperSheetName } from '../../src/work/refresh/calculations.js'
import { snapshotSheetName } from '../../src/work/run/history.js'
import { openSheets } from '../../src/work/tables.js'
import { allTables, tableKeys } from '../../src/work/table-list.js'
import { viewOfSheet } from '../../src/work/views/view-of-sheet.js'
import { Google } from '../contract/fake-google.js'
import { type FormerColumn, formerNames, type Words } from './fixtures.js'
import { provideAliases } from '../aliases.js'

const tableNamed = (key: string): Table => (allTables as Readonly<Record<string, Table>>)[key]!

/** Words of a version that meant this one thing: another's own name, or an earlier one's alias, went before it. */
function meantBy(key: string, all: Readonly<Record<string, Words>>): string[] {
  const low = (texts: readonly string[]): string[] => texts.map((text) => text.toLowerCase())
  const { names, aliases } = all[key]!
  const others = Object.entries(all).filter(([other]) => other !== key)
  const before = Object.keys(all).slice(0, Object.keys(all).indexOf(key))
  const taken = new Set([
    ...others.flatMap(([, other]) => low(other.names)),
    ...before.flatMap((other) => low(all[other]!.aliases)),
  ])
  const isDerived = (all[key] as FormerColumn).derived
  return [...names, ...(isDerived ? [] : aliases.filter((alias) => !taken.has(alias.toLowerCase())))]
}

test('there are names of a former version', () => expect(formerNames.length).toBeGreaterThan(0))

describe.each(formerNames)('what $version called', ({ names }) => {
  test('a sheet finds the same table', () => {
    for (const [key, { names: own, aliases }] of Object.entries(names.tables))
      for (const name of [...own, ...aliases]) {
        const google = new Google()
        google.workbook.renameSheet(google.workbook.sheets[0]!.id, name)
        expect(
          google.run((ports) => [...openSheets(ports, { keys: tableKeys }).keys()]),
          name,
        ).toEqual([key])
      }
  })
  test('a header finds the same column', () => {
    for (const [key, { columns }] of Object.entries(names.tables)) {
      const table = tableNamed(key)
      const now = Object.keys(table.columns)
      for (const field of Object.keys(columns)) {
        expect(now, `${key}.${field}`).toContain(field)
        for (const word of meantBy(field, columns)) {
          const headers = now.map((each) => (each === field ? word : table.columns[each]!.name.en))
          const found = locateTable(table, [headers], new Map(), provideAliases)
          expect(found.columns.get(field), `${key}.${field}: ${word}`).toBe(now.indexOf(field) + 1)
          expect(found.problems, word).toEqual([])
        }
      }
      // All of them at once, in each language, as that version's sheets have them.
      for (const language of [0, -1]) {
        const headers = Object.values(columns).map(({ names: own }) => own.slice(0, 2).at(language)!)
        const { columns: at, aliased, problems } = locateTable(table, [headers], new Map(), provideAliases)
        expect([...at.keys()].sort()).toEqual(expect.arrayContaining(Object.keys(columns).sort()))
        expect({ aliased, problems }).toEqual({ aliased: [], problems: [] })
      }
    }
  })
  test('a choice reads as the same value', () => {
    for (const [key, { columns }] of Object.entries(names.tables))
      for (const [field, { choices = {} }] of Object.entries(columns))
        for (const choice of Object.keys(choices))
          for (const word of meantBy(choice, choices))
            expect(tableNamed(key).columns[field]!.read(word), `${key}.${field}: ${word}`).toEqual({
              value: choice,
            })
  })
  test('a setting is the same one, by its name and by its id', () => {
    for (const [key, words] of Object.entries(names.settings)) {
      expect(settingKeys).toContain(key)
      expect(findSettingKey({ id: `S-${key}`, name: null })).toBe(key)
      for (const name of words) expect(findSettingKey({ id: '', name })).toBe(key)
    }
  })
  test('a view has a name that is known', () => {
    for (const [key, words] of Object.entries(names.views))
      for (const name of words) expect(viewOfSheet(name)).toBe(key)
  })
  test('a hidden sheet has a name that is known', () => {
    const hiddenNames = [...namesOf(helperSheetName), ...namesOf(snapshotSheetName)]
    for (const name of Object.values(names.hidden).flat()) expect(hiddenNames).toContain(name)
  })
})

describe('a former name', () => {
  const low = (texts: readonly string[]): string[] => texts.map((text) => text.toLowerCase())
  /** Names that two of these things go by, today's or former ones. */
  const shared = (all: readonly (readonly string[])[]): string[] => {
    const every = all.flatMap((names) => [...new Set(low(names))])
    return every.filter((name, index) => every.indexOf(name) !== index)
  }
  test('is never another thing’s name', () => {
    const tables: readonly Table[] = Object.values(allTables)
    expect(shared(tables.map(({ name }) => namesOf(name)))).toEqual([])
    for (const table of tables) {
      expect(shared(Object.values(table.columns).map(({ name }) => namesOf(name))), table.key).toEqual([])
      for (const { choices = {} } of Object.values(table.columns))
        expect(shared(Object.values(choices).map(namesOf)), table.key).toEqual([])
      expect(acceptedSheetNames(table)).toEqual(expect.arrayContaining([...namesOf(table.name)]))
    }
  })
})
