import type { EntryDeclaration } from '../build.js'

const tableMarkers = { begin: '<!-- entries:begin -->', end: '<!-- entries:end -->' }

/** The table of menu items and scheduled runs, from the entries themselves. */
export function formatEntriesTable(entries: readonly EntryDeclaration[]): string {
  const lines = entries.flatMap(({ name, kind, label }) =>
    label === null
      ? []
      : [`| ${label.en} | ${label['zh-CN']} | \`${name}\` | ${kind === 'schedule' ? 'hourly' : 'menu'} |`],
  )
  return ['| | | entry | runs from |', '|---|---|---|---|', ...lines].join('\n')
}

/** A README with its table written again. */
export const replaceEntriesTable = (readme: string, entries: readonly EntryDeclaration[]): string => {
  const [before, rest] = readme.split(tableMarkers.begin) as [string, string]
  return `${before}${tableMarkers.begin}\n${formatEntriesTable(entries)}\n${rest.slice(rest.indexOf(tableMarkers.end))}`
}
