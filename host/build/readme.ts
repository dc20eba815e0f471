import { readFile, writeFile } from 'node:fs/promises'
import { buildCode, type EntryDeclaration, entriesOf, projectRoot } from './build.js'

const marks = { begin: '<!-- entries:begin -->', end: '<!-- entries:end -->' }

/** The README's table of menu items and scheduled runs, from the entry table itself. */
export function entriesTable(entries: readonly EntryDeclaration[]): string {
  const lines = entries.flatMap(({ name, kind, label }) =>
    label === null
      ? []
      : [`| ${label.en} | ${label['zh-CN']} | \`${name}\` | ${kind === 'schedule' ? 'hourly' : 'menu'} |`],
  )
  return ['| | | entry | runs from |', '|---|---|---|---|', ...lines].join('\n')
}

/** A README with its table renewed. */
export const withEntries = (readme: string, entries: readonly EntryDeclaration[]): string => {
  const [before, rest] = readme.split(marks.begin) as [string, string]
  return `${before}${marks.begin}\n${entriesTable(entries)}\n${rest.slice(rest.indexOf(marks.end))}`
}

/** Renews the README in place. */
export async function renewReadme(): Promise<void> {
  const path = new URL('README.md', projectRoot)
  const { code } = await buildCode()
  await writeFile(path, withEntries(await readFile(path, 'utf8'), entriesOf(code)))
}
