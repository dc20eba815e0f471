import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { forbidden } from './forbidden-words.js'

const read = (path: string): string => readFileSync(path, 'utf8')
/** The changelog since words were changed; what earlier versions wrote stays as it was. */
const changelog = read('CHANGELOG.md').split('## 0.3.0')[0]!

/** Text without code, addresses of pictures and links, and the table of menu items, which is made from their labels. */
const prose = (text: string): string =>
  text
    .replace(/<!-- entries:begin -->[\s\S]*<!-- entries:end -->/, '')
    .replace(/^```$[\s\S]*?^```$/gm, '')
    .replace(/`[^`]*`/g, '')
    .replace(/\]\([^)]*\)/g, ']')

/** Sentences that keep a forbidden word, each with its reason. */
const exceptions: readonly { text: string; because: string }[] = [
  { text: '*Engagements* before', because: 'a former name, which people still have in their sheets' },
]
const sparing = (text: string): string =>
  exceptions.reduce((rest, { text: one }) => rest.replace(one, ''), text)

describe.each([
  ['README.md', read('README.md')],
  ['CHANGELOG.md', changelog],
  ['docs/capabilities.md', read('docs/capabilities.md')],
])('%s', (_name, text) => {
  test('uses the words of those who read it', () => {
    const words = [...forbidden.en, /台账|提示邮件|您们|你们/]
    const lines = sparing(prose(text)).split('\n')
    expect(lines.length).toBeGreaterThan(40)
    expect(lines.filter((line) => words.some((word) => word.test(line)))).toEqual([])
  })
})

test('every exception is still needed', () => {
  const all = `${read('README.md')}${changelog}${read('docs/capabilities.md')}`
  expect(exceptions.filter(({ text }) => !all.includes(text))).toEqual([])
})
