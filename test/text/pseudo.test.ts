import { expect, test, vi } from 'vitest'
import { fillRows } from '../../host/bench/fill-rows.js'
import { setUpFromMenu } from '../../src/work/set-up/set-up-from-menu.js'
import { addDemo, removeDemo } from '../../src/work/set-up/demo.js'
import { readLetter, readPreview } from '../../src/work/letters/preview.js'
import { refresh } from '../../src/work/refresh/refresh.js'
import { sendNow } from '../../src/work/run/hourly.js'
import type { Locale } from '../../src/core/locale.js'
import type { LibrarySentences, LibraryTexts } from '../../src/text/library-text-of.js'
import type { Texts } from '../../src/text/text-of.js'
import { Google } from '../contract/fake-google.js'

/** A language in which every sentence is in brackets: text without them was not translated. */
function bracketed(from: unknown): unknown {
  if (typeof from === 'string') return from === '' ? '' : `⟦${from}⟧`
  if (typeof from === 'function')
    return (...given: unknown[]) => bracketed((from as (...all: unknown[]) => unknown)(...given))
  if (typeof from !== 'object' || from === null) return from
  return Array.isArray(from)
    ? from.map(bracketed)
    : Object.fromEntries(Object.entries(from).map(([key, value]) => [key, bracketed(value)]))
}
/** The words of a subject in that language, made once. */
function bracketedOnce(): (subject: object, words: () => object) => unknown {
  const known = new Map<object, unknown>()
  return (subject, words) => {
    const found = known.get(subject) ?? bracketed(words())
    known.set(subject, found)
    return found
  }
}
vi.mock('../../src/text/text-of.js', async (original) => {
  const { textOf } = await original<typeof import('../../src/text/text-of.js')>()
  const wordsOf = bracketedOnce()
  return { textOf: (texts: Texts<object>) => wordsOf(texts, () => textOf(texts, 'en')) }
})
vi.mock('../../src/text/library-text-of.js', async (original) => {
  const { libraryTextOf } = await original<typeof import('../../src/text/library-text-of.js')>()
  const wordsOf = bracketedOnce()
  return {
    libraryTextOf: (texts: LibraryTexts<object>, _: Locale, sentences: LibrarySentences) =>
      wordsOf(texts, () => libraryTextOf(texts, 'en', sentences)),
  }
})

/** The text outside every bracket. */
function outside(text: string): string {
  let depth = 0
  return [...text].reduce((cleaned, mark) => {
    depth += mark === '⟦' ? 1 : 0
    const free = depth === 0 && mark !== '⟧'
    depth -= mark === '⟧' ? 1 : 0
    return free ? cleaned + mark : cleaned
  }, '')
}
const worded = (text: string): string[] => outside(text).match(/[a-z]{2,}/gi) ?? []

const google = new Google()
google.quota = 100

test('everything said at the desk is a translated sentence', () => {
  for (const entry of [setUpFromMenu, refresh, addDemo, addDemo, removeDemo, sendNow]) {
    google.run((ports): unknown => entry(ports))
    const messages = google.window.toasts.flatMap(({ title, message }) => [title, message])
    expect(messages.length, entry.name).toBeGreaterThan(0)
    expect(messages.flatMap(worded), entry.name).toEqual([])
    expect(messages.join(), entry.name).toContain('⟦')
  }
})

test('everything in a letter is a translated sentence or a name from the tracker', () => {
  const names = ['Xq', 'Zy']
  fillRows(google.workbook, 'people', [
    { name: 'Xq', email: 'xq@example.com', readsManagerDigest: 'Yes' },
    { name: 'Zy', email: 'zy@example.com', manager: 'Xq' },
  ])
  fillRows(google.workbook, 'clients', [{ name: 'Zy', contractEnd: '2026-05-01' }])
  fillRows(google.workbook, 'engagements', [
    {
      name: 'Zy',
      client: 'Zy',
      owner: 'Xq',
      start: '2026-01-05',
      delivery: '2026-03-20',
      status: 'In progress',
    },
  ])
  fillRows(google.workbook, 'milestones', [{ name: 'Xq', engagement: 'Zy', due: '2026-03-10' }])
  fillRows(google.workbook, 'tasks', [
    { title: 'Xq', owner: 'Zy', engagement: 'Zy', due: '2026-03-20' },
    { title: 'Zy', owner: 'Xq', due: '2026-03-31', ballInCourt: 'Client' },
    { title: 'Xq', due: '2026-04-01' },
    { title: 'Zy', owner: 'Zy', due: 'Xq' },
  ])
  const done = google.run(readPreview)
  if (!done.ok) throw new Error('There is no preview')
  expect(done.value.letters.map(({ kind }) => kind).sort()).toEqual(['managerDigest', 'personalDigest'])
  const letters = done.value.letters.map(({ to }) => {
    const letter = google.run((ports) => readLetter(ports, { reader: to }))
    if (!letter.ok || letter.value === null) throw new Error('There is no letter')
    return letter.value
  })
  const strange = letters.flatMap(({ subject, text }) =>
    `${subject}\n${text.replace(/https:\S+/g, '')}`.split('\n').flatMap((line) =>
      worded(line)
        .filter((word) => !names.includes(word))
        .map((word) => `${word}: ${line}`),
    ),
  )
  expect(strange).toEqual([])
  for (const { subject, text } of letters)
    expect([subject.includes('⟦'), text.split('⟦').length > 8]).toEqual([true, true])
})
