import { type Locale, locales } from '../core/locale.js'
import { stored } from '../core/stored.js'
import type { Table } from '../core/table.js'
import type { Store } from '../ports.js'
import { readByTable } from './stored-tables.js'
import { allTables } from './table-list.js'

/** The language in which most sheets of Milepost were made, by their names; null where these tell none. */
export function workbookLanguage(store: Pick<Store, 'read'>): Locale | null {
  const sheets = [...readByTable(store, stored.sheets)]
  const countIn = (locale: Locale): number =>
    sheets.filter(([key, name]) => (allTables as Readonly<Record<string, Table>>)[key]?.name[locale] === name)
      .length
  const [first, second] = locales
    .map((locale) => ({ locale, count: countIn(locale) }))
    .sort((one, other) => other.count - one.count)
  return first!.count > (second?.count ?? 0) ? first!.locale : null
}
