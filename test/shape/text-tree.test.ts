/**
 * Sentences live in one tree, `text/<subject>/<language>.ts` of add-on, pages and host, and are taken one way:
 * `textOf(subject, locale)`. A further language is a file in each folder and its entry in the index beside it.
 */
import { describe, expect, test } from 'vitest'
import { locales } from '../../src/core/locale.js'
import { readSources } from './sources.js'

const code = ['src', 'sidebar', 'host'].flatMap((part) => readSources(part, ['.ts', '.tsx', '.mjs']))
const trees = ['src/text', 'sidebar/text', 'host/text']
const inTree = (path: string): boolean => trees.some((tree) => path.startsWith(`${tree}/`))
/** The folders of a tree with the files in each. */
const folders = new Map<string, string[]>()
for (const { path } of code.filter(({ path }) => inTree(path) && path.split('/').length > 3)) {
  const [, folder, file] = /^(.*)\/([^/]+)$/.exec(path)!
  folders.set(folder!, [...(folders.get(folder!) ?? []), file!])
}
/** Where a language may be compared with another: the emulator's are those of spreadsheets. */
const mayCompare = (path: string): boolean =>
  path === 'src/core/locale.ts' || path.startsWith('host/emulator/')
const found = (pattern: RegExp, isAllowed: (path: string) => boolean): string[] =>
  code.filter(({ path, text }) => pattern.test(text) && !isAllowed(path)).map(({ path }) => path)

const compared = /[=!]== ?(['"])(?:en|zh-CN)\1|(['"])(?:en|zh-CN)\2 ?[=!]==|\b[lL]ocale ?[=!]== ?['"]/
const counted = /\bplural ?=|\$\{(\w+)\} \$\{\1 === 1 \?|\$\{\w+ === 1 \? '' : 's'\}/

describe('the tree of words', () => {
  test('has a folder for each subject with a file for each language', () => {
    expect(folders.size).toBeGreaterThan(25)
    const incomplete = [...folders].filter(([, files]) =>
      locales.some((locale) => !files.includes(`${locale}.ts`)),
    )
    expect(incomplete).toEqual([])
  })
  test('needs no more for a further language than a file in each folder and its entry in the index', () => {
    const inFolders = code.filter(({ path }) => inTree(path) && !path.endsWith('/index.ts'))
    expect(inFolders.filter(takesAnotherLanguage).map(({ path }) => path)).toEqual([])
    const indexes = code.filter(({ path }) => inTree(path) && path.endsWith('/index.ts'))
    expect(indexes.length).toBeGreaterThan(20)
    for (const { path, text } of indexes) expect(text, path).toMatch(/\{ en, 'zh-CN': zhCN \}/)
  })
  test('is entered one way: nobody else chooses by language', () => {
    expect(found(compared, mayCompare)).toEqual([])
    expect(compared.test("names.join(locale === 'en' ? ', ' : '、')")).toBe(true)
    expect(found(/\b\w*[tT]extIn\b/, () => false)).toEqual([])
  })
  test('counts in English in one place', () => {
    expect(
      found(counted, (path) => path === 'src/text/english.ts' || path.startsWith('host/emulator/')),
    ).toEqual([])
    expect(counted.test("const plural = (count: number): string => ''")).toBe(true)
    expect(counted.test("`${count} task${count === 1 ? '' : 's'}`")).toBe(true)
  })
})

/** Whether a file takes words of a language that is not its own; types, which are those of the first, do not count. */
function takesAnotherLanguage({ path, text }: { path: string; text: string }): boolean {
  const own = /([^/]+)\.ts$/.exec(path)![1]
  return [...text.matchAll(/^import (type )?\{([^}]*)\} from '[^']*\/(en|zh-CN)\.js'/gm)].some(
    ([, isType, names, language]) =>
      language !== own && isType === undefined && !names!.split(',').every((name) => /^\s*type /.test(name)),
  )
}
