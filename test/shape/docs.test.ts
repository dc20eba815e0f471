import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from './sources.js'

const decisions = readdirSync(join(root, 'docs/decisions')).map((name) => `docs/decisions/${name}`)
const pages = ['CONTRIBUTING.md', 'docs/architecture.md', 'docs/glossary.md', 'docs/host.md', ...decisions]
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

describe.each(pages)('%s', (page) => {
  /** What recipes create is not there yet. */
  const text = read(page).replace(/^Create `[^`]+`:$/gm, '')
  test('names files and folders that are there', () => {
    const named = [...text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/`([\w.-]+(?:\/[\w.-]+)+)`/g)]
    const paths = named
      .map(([, path]) => path!)
      .filter((path) => /^(src|sidebar|host|test|docs)\//.test(path))
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
  test('links to pages and sections that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)]
    const broken = links.filter(([, path = '', section]) => {
      const target = path === '' ? page : join(dirname(page), path)
      if (!existsSync(join(root, target))) return true
      const titles =
        section === undefined ? [] : [...read(target).matchAll(/^#+ (.+)$/gm)].map(([, title]) => title!)
      return (
        section !== undefined && !titles.some((title) => title.toLowerCase().replaceAll(' ', '-') === section)
      )
    })
    expect(broken.map(([link]) => link)).toEqual([])
  })
})

describe('docs/architecture.md', () => {
  const text = read('docs/architecture.md')
  test('names every room of src and host', () => {
    const rooms = ['src', 'host'].flatMap((top) =>
      readdirSync(join(root, top), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => `${top}/${name}`),
    )
    expect(rooms.filter((room) => !text.includes(`\`${room}\``))).toEqual([])
  })
  test('draws the arrows that are held', () => {
    const drawn = [...text.matchAll(/^(\w+) {2,}(.+)$/gm)].map(
      ([, from, to]) => [from!, to!.split(', ')] as const,
    )
    const held = read('test/shape/arrows.test.ts')
    expect(drawn.length).toBeGreaterThan(10)
    for (const [from, targets] of drawn) {
      if (targets[0]!.startsWith('types') || from === 'core') continue
      const line = new RegExp(`^ {2}${from}: \\[(.*)\\],$`, 'm').exec(held)?.[1] ?? ''
      const allowed = [...line.matchAll(/'([^']+)'/g)].map(([, name]) => name!)
      expect([from, allowed.filter((name) => !name.startsWith('npm:')).sort()]).toEqual([
        from,
        [...targets].sort(),
      ])
    }
  })
  test('walks through functions that are where it says', () => {
    const walked = [...text.matchAll(/`(\w+)`\s+\(`(src\/[\w./-]+\.ts)`\)/g)]
    expect(walked.length).toBeGreaterThan(12)
    expect(
      walked.filter(([, name, path]) => !new RegExp(`\\b${name}\\b`).test(read(path!))).map(([all]) => all),
    ).toEqual([])
  })
  test('tells the room for ten changes and more', () => {
    const rows = text
      .slice(text.indexOf('## Where a change goes'))
      .split('\n')
      .filter((line) => line.startsWith('| '))
    expect(rows.length).toBeGreaterThan(11)
  })
})

test('every decision is in the list of decisions', () => {
  const list = read('docs/decisions/README.md')
  const missing = decisions
    .map((path) => path.split('/').pop()!)
    .filter((name) => !list.includes(`(${name})`))
  expect(missing).toEqual(['README.md'])
})
