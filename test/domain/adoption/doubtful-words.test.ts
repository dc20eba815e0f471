import { describe, expect, test } from 'vitest'
import { evaluateLines, readLateTitles } from './evaluate-lines.js'

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
