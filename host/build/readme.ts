import { readFile, writeFile } from 'node:fs/promises'
import { buildCode, type EntryDeclaration, readEntries, projectRoot } from './build.js'

const tableMarkers = { begin: '<!-- entries:begin -->', end: '<!-- entries:end -->' }

/** The README's table of menu items and scheduled runs, from the entry table itself. */
function formatEntriesTable(entries: readonly EntryDeclaration[]): string {
  const lines = entries.flatMap(({ name, kind, label }) =>
    label === null
      ? []
      : [`| ${label.en} | ${label['zh-CN']} | \`${name}\` | ${kind === 'schedule' ? 'hourly' : 'menu'} |`],
  )
  return ['| | | entry | runs from |', '|---|---|---|---|', ...lines].join('\n')
}

/** A README with its table renewed. */
export const replaceEntriesTable = (readme: string, entries: readonly EntryDeclaration[]): string => {
  const [before, rest] = readme.split(tableMarkers.begin) as [string, string]
  return `${before}${tableMarkers.begin}\n${formatEntriesTable(entries)}\n${rest.slice(rest.indexOf(tableMarkers.end))}`
}

/** Renews the README in place. */
export async function updateReadme(): Promise<void> {
  const path = new URL('README.md', projectRoot)
  const { code } = await buildCode()
  await writeFile(path, replaceEntriesTable(await readFile(path, 'utf8'), readEntries(code)))
}
