import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { type EntryDeclaration, readEntries } from '../../host/build/build.js'
import { loadBuiltCode } from '../built-code.js'
import { replaceEntriesTable } from '../../host/build/docs/entries-table.js'
import { formatHostReference } from '../../host/build/docs/host-reference.js'

const readme = readFileSync('README.md', 'utf8')
let entries: EntryDeclaration[] = []
beforeAll(async () => {
  entries = readEntries((await loadBuiltCode()).code)
})

test('docs/host.md says what the schemas say: npm run docs writes it', () => {
  expect(readFileSync('docs/host.md', 'utf8')).toBe(formatHostReference(entries))
})

describe('README.md', () => {
  test('lists the menu as it is', () => {
    expect(replaceEntriesTable(readme, entries)).toBe(readme)
  })
  test('shows pictures that are there', () => {
    const pictures = [...readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path]) => path!)
    expect(pictures.length).toBeGreaterThan(0)
    expect(pictures.filter((path) => !existsSync(path))).toEqual([])
  })
  test('names every package the project has, and no other', () => {
    const declared = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
      string,
      Record<string, string>
    >
    const names = Object.keys({ ...declared['dependencies'], ...declared['devDependencies'] })
    const table = readme.slice(readme.indexOf('| package |'))
    const named = [...table.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell]) =>
      cell!.split(',').map((name) => name.trim()),
    )
    const own = (name: string): boolean => !name.startsWith('@types/') || name === '@types/google-apps-script'
    expect(named.filter((name) => name !== 'package' && !/^-+$/.test(name)).sort()).toEqual(
      names.filter(own).sort(),
    )
  })
  test('names scripts, folders, files and entries that are there', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }
    const run = [...readme.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name]) => name!)
    const paths = [...readme.matchAll(/`((?:src|host|sidebar|test|docs)\/[\w./-]*)`/g)].map(
      ([, path]) => path!,
    )
    const called = [...readme.matchAll(/(?:-- |`)run (\w+)/g)].map(([, name]) => name!)
    expect([run.length > 10, paths.length > 3, called.length > 4]).toEqual([true, true, true])
    expect(run.filter((name) => !(name in scripts))).toEqual([])
    expect(paths.filter((path) => !existsSync(path))).toEqual([])
    expect(called.filter((name) => !entries.some((entry) => entry.name === name))).toEqual([])
  })
  test('explains every permission the add-on asks for', () => {
    const { oauthScopes } = JSON.parse(readFileSync('appsscript.json', 'utf8')) as { oauthScopes: string[] }
    for (const scope of oauthScopes) expect(readme).toContain(scope.split('/').pop())
  })
})
