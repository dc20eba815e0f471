/** Gives the module at the first of these paths that the version has. */
type From = (...paths: readonly string[]) => Promise<any>
type Words = Readonly<Record<string, any>>

/** A table's sheet names, its columns' headers and its choices' labels; `aliases` are words people use, not our own. */
const tableNames = ({ name, aliases, columns }: any, besideOf: (record: any) => any): object => ({
  names: namesOf(name),
  aliases,
  columns: Object.fromEntries(
    Object.entries(columns as Words).map(([key, column]) => [
      key,
      {
        names: namesOf(column.name),
        aliases: column.aliases ?? besideOf(column).aliases ?? [],
        ...(column.derived ? { derived: true } : {}),
        ...(column.choices ? { choices: labels(column.choices) } : {}),
      },
    ]),
  ),
})
const labels = (choices: Words): object =>
  Object.fromEntries(
    Object.entries(choices).map(([key, choice]) => [
      key,
      { names: namesOf(choice), aliases: choice.aliases ?? [] },
    ]),
  )
const namesOf = (named: any): string[] => [
  ...new Set<string>([named.en, named['zh-CN'], ...(named.formerly ?? [])]),
]
const named = (words: Words, of: (value: any) => any = (value) => value): object =>
  Object.fromEntries(Object.entries(words).map(([key, value]) => [key, namesOf(of(value))]))

/** The names of the version in whose checkout this runs. */
export async function namesIn(from: From): Promise<object> {
  const { allTables } = await from('src/work/table-list.ts', 'src/work/tables.ts')
  // Aliases are part of a column's record, or beside it.
  const { libraryDetailsOf, besideOf = libraryDetailsOf ?? (() => ({})) } = await from(
    'src/core/library-details.ts',
    'src/core/beside.ts',
    'src/core/column.ts',
  )
  const { settingSpecs } = await from('src/trackers/own/settings.ts')
  const { viewNames } = await from('src/views/context.ts')
  const { memoryName, snapshotSheetName = memoryName } = await from('src/work/run/history.ts')
  const { reckoningName, helperSheetName = reckoningName } = await from(
    'src/work/refresh/calculations.ts',
    'src/work/refresh/reckoning.ts',
  )
  return {
    tables: Object.fromEntries(
      Object.entries(allTables).map(([key, table]) => [key, tableNames(table, besideOf)]),
    ),
    settings: named(settingSpecs, ({ name }) => name),
    views: named(viewNames),
    hidden: named({ memory: snapshotSheetName, reckoning: helperSheetName }),
  }
}
