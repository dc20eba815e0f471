import fc from 'fast-check'
import postalMime from 'postal-mime'
import { describe, expect, test } from 'vitest'
import { libraryContent } from '../../host/build/library/build-library.js'
import { renderHtml, renderText, formatSubject } from '../../src/mail/render.js'
import { type LetterView, type LetterSection, type LetterTone, toneColors } from '../../src/mail/view.js'

const tones = Object.keys(toneColors) as LetterTone[]
/** Text as it comes from cells: markup, quotes, template marks, line ends, other scripts. */
const cellText = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onclick='x",
    '{{heading}}',
    '{{{heading}}}',
    '{{#sections}}',
    '&amp;',
    'a\r\nBcc: x@example.com',
    '李雷：“好”',
    '<b>',
    '\u2028',
  ),
  fc.string({ maxLength: 20 }),
)
const url = fc.constantFrom(
  'https://docs.google.com/spreadsheets/d/1#gid=2&range=A3',
  'javascript:alert(1)',
  '',
  'http://example.com',
  'data:text/html,x',
)
const tone = fc.constantFrom(...tones)
const line = fc.record({ title: cellText, url, detail: cellText, badge: cellText, tone })
const section: fc.Arbitrary<LetterSection> = fc.record({
  heading: cellText,
  tone,
  note: cellText,
  rows: fc.array(line, { maxLength: 4 }),
  more: cellText,
})
const view: fc.Arbitrary<LetterView> = fc.record({
  lang: fc.constantFrom('en', 'zh-CN'),
  subject: cellText,
  preheader: cellText,
  product: cellText,
  heading: cellText,
  subheading: cellText,
  opening: fc.array(cellText, { maxLength: 2 }),
  tiles: fc.array(fc.record({ label: cellText, value: cellText, note: cellText }), { maxLength: 4 }),
  sections: fc.array(section, { maxLength: 3 }),
  openUrl: url,
  openLabel: cellText,
  footer: fc.array(cellText, { maxLength: 2 }),
})
const plainest: LetterView = {
  lang: 'en',
  subject: '',
  preheader: '',
  product: 'P',
  heading: '',
  subheading: '',
  opening: [],
  tiles: [],
  sections: [],
  openUrl: '',
  openLabel: '',
  footer: [],
}
const html = (letter: LetterView): string => renderHtml(letter, libraryContent.letter)
const tags = (page: string): string[] => page.match(/<[a-z!/][^>]*>/gi) ?? []

describe('a letter', () => {
  test('holds no markup but its own, whatever stands in the cells', () => {
    const own = new Set(
      tags(
        html({
          ...plainest,
          lang: 'en',
          tiles: [{ label: 'a', value: 'b', note: 'c' }],
          opening: ['a'],
          openUrl: 'https://a',
          openLabel: 'a',
          footer: ['a'],
          sections: [
            {
              heading: 'a',
              tone: 'red',
              note: 'a',
              more: 'a',
              rows: [
                { title: 'a', url: 'https://a', detail: 'a', badge: 'a', tone: 'red' },
                { title: 'a', url: '', detail: '', badge: '', tone: 'red' },
              ],
            },
          ],
        }),
      ).map((tag) => tag.split(/[\s>]/)[0]!.toLowerCase()),
    )
    fc.assert(
      fc.property(view, (letter) => {
        const page = html(letter)
        const found = tags(page)
        expect(
          found.map((tag) => tag.split(/[\s>]/)[0]!.toLowerCase()).filter((tag) => !own.has(tag)),
        ).toEqual([])
        expect(found.filter((tag) => /\son\w+=/i.test(tag.replace(/"[^"]*"/g, '""')))).toEqual([])
        const links = found.flatMap((tag) => /\shref="([^"]*)"/.exec(tag)?.[1] ?? [])
        expect(links.filter((link) => !/^https:(\/|&#x2F;){2}/.test(link))).toEqual([])
        expect(page).not.toMatch(/\{\{/.test(JSON.stringify(letter)) ? /$^/ : /\{\{/)
      }),
      { numRuns: 150 },
    )
  })
  test('says in plain text what it says in HTML, a line for each thing', () => {
    fc.assert(
      fc.property(view, (letter) => {
        const text = renderText(letter)
        const flat = (value: string): string => value.replace(/[\r\n\u2028\u2029\v\f]+/g, ' ')
        const expectedTexts = letter.sections.flatMap(({ heading, rows }) => [
          heading,
          ...rows.map(({ title }) => title),
        ])
        for (const each of expectedTexts) expect(text).toContain(flat(each))
        for (const { label, value } of letter.tiles)
          expect(text).toContain(flat(`${label}${letter.lang === 'en' ? ': ' : '：'}${value}`))
        expect(text).not.toContain('\r')
      }),
      { numRuns: 100 },
    )
  })
  test('with five hundred rows of long text stays far below what programs clip', () => {
    const rows = Array.from({ length: 12 }, () => ({
      title: '逾期'.repeat(4000),
      url: 'https://a',
      detail: 'x'.repeat(40_000),
      badge: '逾期 3 个工作日',
      tone: 'red' as const,
    }))
    const sections = Array.from({ length: 5 }, (): LetterSection => ({
      heading: 'H',
      tone: 'red',
      note: '',
      rows,
      more: 'and 488 more',
    }))
    const letter = { ...plainest, sections }
    expect(Buffer.byteLength(html(letter))).toBeLessThan(200 * 1024)
    expect(Buffer.byteLength(renderText(letter))).toBeLessThan(100 * 1024)
  })
  test('with nothing in it shows no empty table, tile or button', () => {
    const page = html(plainest)
    expect(page).not.toMatch(/<a\s/)
    expect(page).toContain('lang="en"')
  })
})

describe('a subject', () => {
  test('is one short line, so that no header can be smuggled in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(cellText, fc.string({ maxLength: 300 })), async (text) => {
        const subject = formatSubject(text)
        expect(subject).not.toMatch(/[\r\n\u0000-\u001f]/)
        expect(subject.length).toBeLessThanOrEqual(120)
        const mail = await postalMime.parse(`Subject: ${subject}\r\nTo: li@example.com\r\n\r\nHello`)
        expect(mail.bcc ?? []).toEqual([])
        expect(mail.to?.map(({ address }) => address)).toEqual(['li@example.com'])
      }),
      { numRuns: 60 },
    )
  })
})
