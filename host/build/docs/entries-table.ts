import { menu } from '../../../src/entry/menu.js'
import type { EntryDeclaration } from '../build.js'

const tableMarkers = { begin: '<!-- entries:begin -->', end: '<!-- entries:end -->' }

/** Where each item of the menu is, in the menu's order. */
const menuPlaces = new Map<string, string>([
  ...menu.first.map((name) => [name, 'menu'] as const),
  ...menu.more.flatMap((name) => (name === null ? [] : [[name, 'menu → More'] as const])),
])

/** The table of menu items, in the menu's order, and of scheduled runs, from the entries themselves. */
export function formatEntriesTable(entries: readonly EntryDeclaration[]): string {
  const order = [...menuPlaces.keys()]
  const placeOf = ({ name }: EntryDeclaration): number => order.indexOf(name) + 1 || order.length + 1
  const lines = entries
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .flatMap(({ name, label }) =>
      label === null
        ? []
        : [`| ${label.en} | ${label['zh-CN']} | \`${name}\` | ${menuPlaces.get(name) ?? 'hourly'} |`],
    )
  return ['| | | entry | runs from |', '|---|---|---|---|', ...lines].join('\n')
}

/** A README with its table written again. */
export const replaceEntriesTable = (readme: string, entries: readonly EntryDeclaration[]): string => {
  const [before, rest] = readme.split(tableMarkers.begin) as [string, string]
  return `${before}${tableMarkers.begin}\n${formatEntriesTable(entries)}\n${rest.slice(rest.indexOf(tableMarkers.end))}`
}
