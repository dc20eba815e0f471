/** The emulator is a thing of its own: it knows nothing of the script it runs, and others come in by its entrances. */
import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSources, type Source } from './sources.js'

const folder = 'host/emulator'
const entrances = ['index', 'xlsx/index', 'mail/index', 'workbook/snapshot'].map(
  (name) => `${folder}/${name}.js`,
)

const inside = readSources(folder, ['.ts', '.tsx', '.md', '.json'])
const outside = readSources('host').filter(({ path }) => !path.startsWith(`${folder}/`))

/** The files that a file imports, types included. */
const importsOf = ({ path, text }: Source): string[] =>
  [...text.matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, specifier]) =>
    posix.join(posix.dirname(path), specifier!),
  )

const leaving = (source: Source): string[] =>
  importsOf(source)
    .filter((path) => !path.startsWith(`${folder}/`))
    .map((path) => `${source.path} imports ${path}`)

const besideEntrances = (source: Source): string[] =>
  importsOf(source)
    .filter((path) => path.startsWith(`${folder}/`) && !entrances.includes(path))
    .map((path) => `${source.path} imports ${path}`)

const namingMilepost = ({ path, text }: Source): string[] => (/milepost|客户进度/i.test(text) ? [path] : [])

/** Files that know XML by its text: the tree, its tags and attributes, and the cells, which are too many for a tree. */
const xmlReaders = ['xml', 'scanner', 'markup', 'sheet-data'].map(
  (name) => `${folder}/xlsx/package/${name}.ts`,
)
const xmlPattern = /\/\(*\^?<|\.(?:replace|replaceAll|match|matchAll|search|split)\(\s*['"`]<|RegExp\([^\n]*</

const readingXmlByPatterns = ({ path, text }: Source): string[] =>
  text.split('\n').flatMap((line, at) => (xmlPattern.test(line) ? [`${path}:${at + 1}`] : []))

describe('the emulator', () => {
  test('imports nothing from outside its folder', () => {
    expect(inside.length).toBeGreaterThan(150)
    expect(inside.flatMap(leaving)).toEqual([])
  })
  test('does not know which script it runs', () => {
    expect(inside.flatMap(namingMilepost)).toEqual([])
  })
  test('is entered by its entrances only', () => {
    expect(outside.flatMap(importsOf).filter((path) => entrances.includes(path)).length).toBeGreaterThan(50)
    expect(outside.flatMap(besideEntrances)).toEqual([])
  })
  test('reads and changes XML as trees', () => {
    const files = inside.filter(
      ({ path }) => path.startsWith(`${folder}/xlsx/`) && !xmlReaders.includes(path),
    )
    expect(files.length).toBeGreaterThan(40)
    expect(files.flatMap(readingXmlByPatterns)).toEqual([])
  })
  test('would be seen to break these rules', () => {
    const path = 'host/emulator/mail/outbox.ts'
    expect(
      leaving({ path, text: "import { truncateText } from '../../../src/core/text-length.js'" }),
    ).toEqual(['host/emulator/mail/outbox.ts imports src/core/text-length.js'])
    expect(namingMilepost({ path, text: "name ?? 'Milepost'" })).toEqual([path])
    const text = "import type { Cell } from './emulator/workbook/cell.js'"
    expect(besideEntrances({ path: 'host/bench.ts', text })).toHaveLength(1)
    const patterns = ["xml.replace('<calcPr', '')", 'xml.match(/<c b/)', "RegExp(`<${name}`, 'g')"]
    expect(patterns.flatMap((line) => readingXmlByPatterns({ path, text: line }))).toHaveLength(3)
  })
})
