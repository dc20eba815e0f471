import { describe, expect, test } from 'vitest'
import type { SheetAdoption } from '../../../src/domain/adoption/types.js'
import { evaluateLines, readLateTitles, type WrittenCell } from './evaluate-lines.js'

const read = (...statuses: readonly string[]) =>
  evaluateLines([
    ['Task', 'Owner', 'Due', 'Status'],
    ...statuses.map((status, at) => [`Step ${at + 1}`, 'Ann Lee', '@2026-03-02', status]),
  ])
const wordsOf = (...statuses: readonly string[]) => read(...statuses).doubtfulWords

describe('a word of the status on which it depends whether a row is late', () => {
  test('is asked about where it is unknown, once for all rows, and none of them is called late', () => {
    const found = read('Erledigt', 'In progress', 'Erledigt', 'Wartet')
    expect(found.doubtfulWords).toEqual([
      { word: 'Erledigt', line: 2, count: 2 },
      { word: 'Wartet', line: 5, count: 1 },
    ])
    expect(readLateTitles(found)).toEqual(['Step 2'])
  })
  test('is asked about where it may mean done or not, and another word surely means done', () => {
    expect(wordsOf('Received', 'In progress', 'Closed')).toEqual([{ word: 'Received', line: 2, count: 1 }])
    expect(wordsOf('Live', 'In progress', 'Not started')).toEqual([])
  })
  test('is not asked about where it is known, or where it is a report and no word', () => {
    expect(wordsOf('Done', 'In progress', 'On hold')).toEqual([])
    expect(readLateTitles(read('waiting for the drawings of the roof'))).toEqual(['Step 1'])
  })
  test('is not asked about where no row with it has passed its day', () => {
    const found = evaluateLines([
      ['Task', 'Owner', 'Due', 'Status'],
      ['Plan', 'Ann Lee', '@2026-05-02', 'Erledigt'],
      ['Build', 'Rob Hall', '@2026-03-02', 'In progress'],
    ])
    expect([found.doubtfulWords, readLateTitles(found)]).toEqual([[], ['Build']])
  })
})

/** A list of rows with a status, a day and what else shows whether they are done. */
const evaluateRows = (
  header: string,
  ...rows: readonly (readonly [status: WrittenCell, due: string, mark: WrittenCell])[]
) =>
  evaluateLines([
    ['Task', 'Owner', 'Due', 'Status', header],
    ...rows.map(([status, due, mark], at) => [`Step ${at + 1}`, 'Ann Lee', due, status, mark]),
  ])
const [past, ahead] = ['@2026-03-02', '@2026-05-02']

describe('an unknown word of the status', () => {
  const cases: readonly [claim: string, found: SheetAdoption, asked: string[], late: string[]][] = [
    [
      'means an open row where half of its rows or more have their day to come',
      evaluateRows('Notes', ['Wartet', past, ''], ['Wartet', ahead, ''], ['Wartet', ahead, '']),
      [],
      ['Step 1'],
    ],
    [
      'is asked about where fewer have',
      evaluateRows('Notes', ['Fertig', past, ''], ['Fertig', past, ''], ['Fertig', ahead, '']),
      ['Fertig'],
      [],
    ],
    [
      'means an open row where one of two has its day to come, and another word means done',
      evaluateRows('Notes', ['Done', past, ''], ['Wartet', past, ''], ['Wartet', ahead, '']),
      [],
      ['Step 2'],
    ],
    [
      'is asked about where none has, though another word means done',
      evaluateRows('Notes', ['Done', past, ''], ['Wartet', past, '']),
      ['Wartet'],
      [],
    ],
    [
      'is asked about where only its day of completion is missing, as that of a cancelled row is',
      evaluateRows('Completed on', ['Done', past, '@2026-03-01'], ['Entfällt', past, '']),
      ['Entfällt'],
      [],
    ],
    [
      'means an open row where a part of it is done',
      evaluateRows('% complete', ['Wartet', past, 0.4], ['Ruht', past, 0]),
      ['Ruht'],
      ['Step 1'],
    ],
  ]
  test.each(cases)('%s', (_, found, asked, late) => {
    expect(found.doubtfulWords.map(({ word }) => word)).toEqual(asked)
    expect(readLateTitles(found)).toEqual(late)
  })
})

describe('signs under a header that says status', () => {
  test('are asked about sign by sign, and the column is not', () => {
    const found = evaluateRows('Notes', ['◆', past, ''], ['◇', ahead, ''], ['◇', ahead, ''])
    expect(found.unsure).toEqual([])
    expect(found.doubtfulWords).toEqual([{ word: '◆', line: 2, count: 1 }])
  })
  test('leave the column in doubt where another could be meant', () => {
    const found = evaluateLines([
      ['Task', 'Owner', 'Due', 'Status', 'Status'],
      ['Step 1', 'Ann Lee', past, '◆', '◇'],
      ['Step 2', 'Ann Lee', past, '◇', '◆'],
    ])
    expect(found.unsure.map(({ field, why }) => `${field} ${why}`)).toEqual(['status sameHeader'])
  })
})
