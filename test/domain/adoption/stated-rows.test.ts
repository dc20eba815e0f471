/** A row is as far as the heading of its section says, or as the tick before its title, where no column has a state. */
import { describe, expect, test } from 'vitest'
import { evaluateLines, readLateTitles, type WrittenCell } from './evaluate-lines.js'

type Lines = readonly (readonly WrittenCell[])[]

const header = ['Task', 'Owner', 'Due']
const draw = ['Draw', 'Ann', '@2026-03-20']
const send = ['Send', 'Bo', '@2026-04-20']
const plan = ['Plan', 'Ann', '@2026-02-10']
const book = ['Book', 'Bo', '@2026-02-20']

const statesOf = (lines: Lines): readonly unknown[] =>
  evaluateLines(lines).rows.map(({ values }) => values['status'])
const milestonesOf = (lines: Lines): readonly unknown[] =>
  evaluateLines(lines).rows.map(({ values }) => values['milestone'])

describe('headings that are states', () => {
  test.each([
    ['To do', 'Done'],
    ['TO DO (2)', 'DONE (2)'],
    ['1. Open:', '2. Closed:'],
    ['未开始', '已完成'],
    ['待办（2）', '已完成（2）'],
  ])('say how far the rows below are: %s, %s', (open, done) => {
    const lines = [header, [open], draw, send, [done], plan, book]
    expect(statesOf(lines)).toEqual(['notStarted', 'notStarted', 'done', 'done'])
    expect(readLateTitles(evaluateLines(lines))).toEqual(['Draw'])
    expect(milestonesOf(lines)).toEqual([undefined, undefined, undefined, undefined])
  })
  test('may each have the header below, the first of them above it', () => {
    const lines = [['Open'], header, draw, send, [], ['Done'], header, plan, book]
    expect(readLateTitles(evaluateLines(lines))).toEqual(['Draw'])
  })
  test('among names of groups say it where all is over', () => {
    const lines = [header, ['Shop'], draw, send, ['Done'], plan, book]
    expect(statesOf(lines)).toEqual([undefined, undefined, 'done', 'done'])
    expect(milestonesOf(lines)).toEqual(['Shop', 'Shop', undefined, undefined])
  })
  test.each(['Done this week', 'Review of the plan', 'Phase 2'])(
    'are only groups where they say more: %s',
    (name) => {
      expect(statesOf([header, ['Shop'], draw, send, [name], plan, book])).toEqual(Array(4).fill(undefined))
    },
  )
  test('say nothing against a column of states', () => {
    const withStatus = [
      [...header, 'Status'],
      ['Open'],
      [...draw, 'Open'],
      ['Done'],
      [...plan, 'In progress'],
      book,
    ]
    expect(statesOf(withStatus)).toEqual(['notStarted', 'inProgress', undefined])
  })
})

describe('ticks before titles', () => {
  test.each([
    ['☑ ', '☐ '],
    ['✓ ', ''],
    ['[x] ', '[ ] '],
    ['【√】', '【 】'],
  ])('say which rows are done: %j', (done, open) => {
    const mark = (sign: string, [title, ...cells]: readonly string[]) => [`${sign}${title!}`, ...cells]
    const lines = [header, mark(done, plan), mark(open, draw), mark(done, book), mark(open, send)]
    expect(statesOf(lines)).toEqual(['done', undefined, 'done', undefined])
  })
  test('say nothing where every row has one, as a bullet', () => {
    const lines = [header, ...[draw, plan, book].map(([title, ...cells]) => [`✓ ${title!}`, ...cells])]
    expect(statesOf(lines)).toEqual([undefined, undefined, undefined])
  })
})
