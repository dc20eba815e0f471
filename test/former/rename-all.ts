import type { Locale, LocalisedName } from '../../src/core/locale.js'
import type { Table } from '../../src/core/table.js'
import { settingSpecs } from '../../src/trackers/own/settings.js'
import { viewNames } from '../../src/views/index.js'
import { helperSheetName } from '../../src/work/refresh/calculations.js'
import { snapshotSheetName } from '../../src/work/run/history.js'
import { allTables } from '../../src/work/table-list.js'

/** What 0.3.0 called something, before the words change. */
const before = new Map<object, { en: string; 'zh-CN': string }>()

const chinese = /\p{Script=Han}/u

/** Gives a record other words, as an editor of the record would. */
function renameRecord(named: LocalisedName): void {
  if (before.has(named)) return
  const { en, 'zh-CN': zh, formerly = [] } = named
  // Words are added to the former ones in the order in which they went: the first of a language is the oldest.
  before.set(named, {
    en: formerly.find((word) => !chinese.test(word)) ?? en,
    'zh-CN': formerly.find((word) => chinese.test(word)) ?? zh,
  })
  Object.assign(named, { en: `New ${en}`, 'zh-CN': `新${zh}`, formerly: [...formerly, en, zh] })
}
/** What the words were before. */
export const formerName = (named: LocalisedName, locale: Locale): string => before.get(named)![locale]

/** Changes every word, as editors of all the records would. For a module world of its own. */
export function renameAll(): void {
  for (const table of Object.values<Table>(allTables)) {
    renameRecord(table.name)
    for (const column of Object.values(table.columns)) {
      renameRecord(column.name)
      Object.values(column.choices ?? {}).forEach(renameRecord)
    }
  }
  for (const { name } of Object.values(settingSpecs)) renameRecord(name)
  Object.values(viewNames).forEach(renameRecord)
  for (const name of [snapshotSheetName, helperSheetName]) renameRecord(name)
}
