/** Days in the forms in which strangers write them: only digits, short years, several forms in one column. */
import { describe, expect, test } from 'vitest'
import { evaluateLines, type WrittenCell } from './evaluate-lines.js'

const titles = ['Write brief', 'Order paper', 'Print cards', 'Fold maps', 'Ship boxes', 'Send bill']
const listWith = (header: string, cells: readonly WrittenCell[]): WrittenCell[][] => [
  ['Task', 'Owner', header, 'Status'],
  ...cells.map((cell, at): WrittenCell[] => [titles[at]!, 'Nia', cell, 'Open']),
]
const duesIn = (cells: readonly WrittenCell[], header = 'Due date') => {
  const { rows, problems } = evaluateLines(listWith(header, cells), 'Plan 2026')
  return { days: rows.map(({ values }) => values['due']), codes: problems.map(({ code }) => code) }
}

describe('a column of days under a header that says so', () => {
  test.each<[string, WrittenCell[], string[]]>([
    ['numbers of eight digits', [20260315, 20260402], ['2026-03-15', '2026-04-02']],
    ['texts of eight digits', ['20260315', '20260402'], ['2026-03-15', '2026-04-02']],
    ['numbers of six digits', [260315, 260328], ['2026-03-15', '2026-03-28']],
    ['texts of six digits', ['260315', '260402'], ['2026-03-15', '2026-04-02']],
    ['six digits with the day first', ['150326', '020426'], ['2026-03-15', '2026-04-02']],
    ['short years at the end', ['15/3/26', '2/4/26'], ['2026-03-15', '2026-04-02']],
    ['short years at the end after the month', ['3/15/26', '4/2/26'], ['2026-03-15', '2026-04-02']],
    ['late days of a month', ['25/3/26', '28/3/26'], ['2026-03-25', '2026-03-28']],
    [
      'short years between dots',
      ['25.3.26', '28.3.26', '2.4.26'],
      ['2026-03-25', '2026-03-28', '2026-04-02'],
    ],
    ['short years first', ['26-03-15', '26-03-20'], ['2026-03-15', '2026-03-20']],
    ['short years first, with an apostrophe', ["'26/3/15", "'26/4/2"], ['2026-03-15', '2026-04-02']],
    ['short years first, between dots', ['26.3.15', '26.4.2'], ['2026-03-15', '2026-04-02']],
    ['short years first beside a real day', ['26/3/15', '@2026-04-02'], ['2026-03-15', '2026-04-02']],
    [
      'several forms, the year first',
      ['2026.3.5', '3.6', '7 Mar 2026', 'Mar-8', '2026年3月9日', '3/10'],
      ['2026-03-05', '2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09', '2026-03-10'],
    ],
    [
      'several forms, the day first',
      ['15/3/2026', '6.3', '7 Mar', '8/3', '9/3/26'],
      ['2026-03-15', '2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09'],
    ],
  ])('is read from %s', (_form, cells, days) => {
    const found = duesIn(cells)
    expect(found.days).toEqual(days)
    expect(found.codes.filter((code) => code !== 'dayAsText' && code !== 'yearTaken')).toEqual([])
  })
  test.each<[string, WrittenCell[], string]>([
    ['one short date may begin or end with the year', ['26/3/15'], 'ambiguousDay'],
    ['both orders put the years equally far apart', ['26/3/15', '28/3/17'], 'ambiguousDay'],
    ['nothing shows an order for six digits', ['250326', '270328'], 'notADay'],
    ['a year ends one date and its order is not shown', ['3/4/26', '5/4/26'], 'ambiguousDay'],
  ])('is not guessed, and that is said, where %s', (_why, cells, code) => {
    expect(duesIn(cells).codes).toContain(code)
  })
})

describe('days of digits', () => {
  test('make late the rows whose day has passed', () => {
    const { late, verdict } = evaluateLines(listWith('截止日期', [20260315, 20260402, '20260330']))
    expect([verdict, late.map(({ due }) => due)]).toEqual(['table', ['2026-03-15', '2026-03-30']])
  })
})

describe('numbers that could be days', () => {
  test.each(['Order no.', 'Amount', 'Reference', 'Size'])('are no column of days under “%s”', (header) => {
    for (const cells of [
      [20260315, 20260402, 20260410],
      ['20260315', '20260402', '20260410'],
      [260315, 260402, 260410],
    ])
      expect(evaluateLines(listWith(header, cells)).columns).not.toMatchObject({ due: 3 })
  })
  test('are asked about under a day’s header where most of them cannot be', () => {
    const { unsure } = evaluateLines(listWith('Due date', [20260315, 20261402, 20269910, 777]))
    expect(unsure.map(({ field }) => field)).toEqual(['due'])
  })
})
