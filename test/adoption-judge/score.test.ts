import { describe, expect, test } from 'vitest'
import { generateSheet } from './generate.js'
import type { GeneratedSheet } from './make/sheet.js'
import { createPerfectReading } from './perfect-reading.js'
import type { TableReading } from './score/reading.js'
import { scoreSheet } from './score/score-sheet.js'
import { type Half, halves } from './words/word-list.js'

const generateSheets = (half: Half): GeneratedSheet[] =>
  Array.from({ length: 800 }, (_, at) => generateSheet(`scores-${at}`, half))
const sheets = generateSheets('fit')
const trackers = sheets.filter(({ truth }) => truth.tables.length > 0)
const find = (what: (sheet: GeneratedSheet) => boolean): GeneratedSheet => trackers.find(what)!
const only = ({ truth }: GeneratedSheet) => truth.tables[0]!
const plain = find(
  (sheet) =>
    sheet.truth.tables.length === 1 &&
    only(sheet).late.length > 1 &&
    only(sheet).datesInDoubt === null &&
    Object.keys(only(sheet).mustAsk).length === 0 &&
    !only(sheet).mayAsk.includes('owner') &&
    ['owner', 'status', 'due'].every((role) => role in only(sheet).columns),
)
const scoreWith = (change: (table: TableReading) => Partial<TableReading>, sheet = plain) =>
  scoreSheet(sheet, createPerfectReading(sheet.truth, change)).outcome

describe('a score', () => {
  test.each(halves)('is right, or rightly asked, for a reading that knows the truth of “%s”', (half) => {
    const read = half === 'fit' ? sheets : generateSheets(half)
    const scores = read.map((sheet) => scoreSheet(sheet, createPerfectReading(sheet.truth)))
    expect(scores.filter(({ outcome }) => outcome !== 'right' && outcome !== 'asked rightly')).toEqual([])
    expect(scores.filter(({ outcome }) => outcome === 'right').length).toBeGreaterThan(600)
  })
  test.each<[string, (table: TableReading) => Partial<TableReading>]>([
    ['another column is the owner', ({ columns }) => ({ columns: { ...columns, owner: columns['title']! } })],
    [
      'another column is the due date',
      ({ columns }) => ({ columns: { ...columns, due: columns['title']! } }),
    ],
    ['it is another tracker', () => ({ tracker: 'retrospectives' })],
    ['a line that is no work is counted', ({ rows }) => ({ rows: [...rows, 999] })],
    ['a line of work is dropped', ({ rows }) => ({ rows: rows.slice(1) })],
    ['nobody has a line that somebody has', ({ owned }) => ({ owned: owned.slice(1) })],
    ['a late line is not named', ({ late }) => ({ late: late.slice(1) })],
    [
      'a line is called late that is not',
      ({ late, rows }) => ({ late: [...late, rows.find((row) => !late.includes(row))!] }),
    ],
  ])('is wrong in silence where %s', (_claim, change) => {
    expect(scoreWith(change)).toBe('wrong in silence')
  })
  test('is missed where a deciding column is not found, or work is left out and named', () => {
    const withoutOwner = ({ columns: { owner: _, ...columns } }: TableReading) => ({ columns })
    expect(scoreWith(withoutOwner)).toBe('missed')
    expect(
      scoreWith(({ rows }) => ({
        rows: rows.slice(1),
        leftOut: rows.slice(0, 1),
        late: only(plain).late.filter((line) => line !== rows[0]),
      })),
    ).toBe('missed')
  })
  test('is wrongly asked where nothing was in doubt', () => {
    expect(scoreWith(({ columns }) => ({ asked: { owner: [columns['owner']!] } }))).toBe('asked wrongly')
  })
  test('is wrongly asked where work is asked about, alone or with a line that is none', () => {
    const ask = (lines: readonly number[]) =>
      scoreWith(({ rows }) => ({
        askedLines: [[...lines, rows[0]!]],
        rows: rows.slice(1),
        late: only(plain).late.filter((line) => line !== rows[0]),
      }))
    expect(ask([])).toBe('asked wrongly')
    expect(ask([only(plain).headerRows[0]!])).toBe('asked wrongly')
  })
  test('is rightly asked about a line that is no work but has a title, and wrongly about a blank one', () => {
    const [line] = only(plain).headerRows
    expect(scoreWith(() => ({ askedLines: [[line!]] }))).toBe('asked rightly')
    expect(scoreWith(() => ({ askedLines: [[plain.grid.length + 1]] }))).toBe('asked wrongly')
  })
  test('is asked which tracker it is: rightly where its title leaves that open, wrongly elsewhere', () => {
    const openSheet = find((sheet) => only(sheet).mayAskTracker)
    const clear = find((sheet) => !only(sheet).mayAskTracker)
    const asks = (sheet: GeneratedSheet, isFirst: 'right first' | 'right second') =>
      scoreWith(
        ({ tracker }) =>
          isFirst === 'right first'
            ? { otherTrackers: ['retrospectives'] }
            : { tracker: 'retrospectives', otherTrackers: [tracker] },
        sheet,
      )
    expect(asks(openSheet, 'right first')).toBe('asked rightly')
    expect(asks(openSheet, 'right second')).toBe('asked rightly')
    expect(asks(clear, 'right first')).toBe('asked wrongly')
    expect(asks(clear, 'right second')).toBe('asked wrongly')
    const neither = scoreWith(() => ({ tracker: 'retrospectives', otherTrackers: ['care'] }), openSheet)
    expect(neither).toBe('wrong in silence')
  })
  test('is asked what a word of the status means: rightly about a rare one, wrongly about one that all write', () => {
    const ask = (word: string) => scoreWith(() => ({ askedWords: [word] }))
    expect(ask('Rubber-stamped')).toBe('asked rightly')
    expect(ask('Completed')).toBe('asked wrongly')
  })
  test('does not say of rows whose word is asked about whether they are late', () => {
    const sheet = find((each) => only(each).late.length > 1)
    const [first] = only(sheet).late
    const without = { late: only(sheet).late.slice(1) }
    expect(scoreWith(() => without, sheet)).toBe('wrong in silence')
    expect(scoreWith(() => ({ ...without, askedWordLines: [first!] }), sheet)).toBe('right')
  })
  test('counts what has to be asked and was not', () => {
    const rival = find((sheet) => 'owner' in only(sheet).mustAsk)
    expect(scoreWith(() => ({ asked: {} }), rival)).toBe('wrong in silence')
    expect(scoreWith(() => ({}), rival)).toBe('asked rightly')
    const turned = find((sheet) => only(sheet).datesInDoubt === 'turned')
    expect(scoreWith(() => ({ asked: {}, reported: new Set() }), turned)).toBe('wrong in silence')
  })
  test('takes a column that is right as well, and a question between the two', () => {
    const sheet = generateSheets('unseen').find(({ truth }) => {
      const [table] = truth.tables
      return table?.alsoRight['due'] !== undefined && 'due' in table.columns && table.datesInDoubt === null
    })!
    const { columns, alsoRight } = only(sheet)
    const [other] = alsoRight['due']!
    const read = (due: number) => () => ({ columns: { ...columns, due } })
    const late = { late: only(sheet).work }
    expect(scoreWith(read(columns['due']!), sheet)).toBe('right')
    expect(scoreWith(read(other!), sheet)).toBe('right')
    expect(scoreWith(() => ({ ...read(other!)(), ...late }), sheet)).toBe('right')
    expect(scoreWith(() => ({ ...read(columns['due']!)(), ...late }), sheet)).toBe('wrong in silence')
    expect(scoreWith(() => ({ asked: { due: [columns['due']!, other!] } }), sheet)).toBe('asked rightly')
    expect(scoreWith(read(columns['title']!), sheet)).toBe('wrong in silence')
  })
  test('counts a second table that is not found', () => {
    const two = find(({ truth }) => truth.tables.length === 2)
    const reading = createPerfectReading(two.truth)
    expect(scoreSheet(two, { ...reading, tables: reading.tables.slice(0, 1) }).outcome).toBe(
      'wrong in silence',
    )
  })
  test('knows tables side by side by their columns, in any order', () => {
    const beside = find(({ layout }) => layout === 'two tables side by side')
    const reading = createPerfectReading(beside.truth)
    const expected = scoreSheet(beside, reading)
    expect(scoreSheet(beside, { ...reading, tables: reading.tables.toReversed() })).toEqual(expected)
    const second = scoreSheet(beside, { ...reading, tables: reading.tables.slice(1) })
    expect(second.findings.filter(({ outcome }) => outcome === 'wrong in silence')).toMatchObject([
      { about: 'tables' },
    ])
  })
  test('counts a refused tracker as missed, and what is no tracker but taken as one', () => {
    expect(scoreSheet(plain, { verdict: 'notATable', because: 'numbers', tables: [] }).outcome).toBe('missed')
    const other = sheets.find(({ truth }) => truth.tables.length === 0)!
    expect(scoreSheet(other, createPerfectReading(plain.truth)).outcome).toBe('wrong in silence')
    expect(scoreSheet(other, createPerfectReading(other.truth)).outcome).toBe('right')
  })
})
