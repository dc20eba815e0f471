/** The words of a team's own sheet: what is read, what formulas list, what the dropdown offers. */
import { describe, expect, it } from 'vitest'
import type { Choices } from '../../src/core/choices.js'
import { findChoiceKey, labelsOf } from '../../src/core/choices.js'
import { type ColumnWords, withOwnWords } from '../../src/core/sheet/own-words.js'
import { createConditionalFormats, validationOf } from '../../src/core/sheet/layout.js'
import type { Table } from '../../src/core/table.js'
import { trackers } from '../../src/trackers/index.js'

const tasks: Table = trackers.tasks
const worded = (words: Partial<ColumnWords>): Table =>
  withOwnWords(tasks, { status: { own: [], others: [], hasOwnDropdown: false, ...words } })
const choicesOf = (table: Table): Choices => table.columns['status']!.choices!
const readStatus = (table: Table, word: string) => table.columns['status']!.read(word)

describe('a column in a team’s own words', () => {
  const own = [
    ['With client', 'blocked'],
    ['Shipped', 'done'],
    ['In the drawer', 'done'],
    ['Done', 'inProgress'],
  ] as const
  const table = worded({ own })

  it('reads them, and the table’s labels to which the team gave no other meaning', () => {
    expect(readStatus(table, 'with client')).toEqual({ value: 'blocked' })
    expect(readStatus(table, 'In the drawer')).toEqual({ value: 'done' })
    expect(readStatus(table, 'Done')).toEqual({ value: 'inProgress' })
    expect(readStatus(table, 'Completed')).toEqual({ value: 'done' })
    expect(readStatus(table, 'Cancelled')).toEqual({ value: 'cancelled' })
    expect(readStatus(table, 'Beta')).toEqual({ code: 'unknownWord' })
  })

  it('offers the team’s words alone, and writes the first of them for a choice', () => {
    expect(validationOf(table.columns['status']!, 'zh-CN')).toEqual({
      kind: 'oneOf',
      labels: own.map(([word]) => word),
      isOpen: true,
    })
    expect(table.columns['status']!.write('done', 'en')).toBe('Shipped')
    expect(table.columns['status']!.write('onHold', 'zh-CN')).toBe(choicesOf(tasks)['onHold']!['zh-CN'])
  })

  it('has formulas that list for each choice the words that are read as it, and no others', () => {
    const choices = choicesOf(table)
    for (const [key, choice] of Object.entries(choices))
      for (const label of labelsOf(choice)) expect(findChoiceKey(choices, label)).toBe(key)
    const columns = new Map([
      ['status', 3],
      ['due', 5],
    ])
    const context = { columns, headerLine: 1, lastLine: 9, lastColumn: 9 }
    const overdue = createConditionalFormats(table, context).find(({ formula }) =>
      formula.includes('tasks.overdue"'),
    )!
    expect(overdue.formula).toContain('TRIM($C2)="Shipped"')
    expect(overdue.formula).not.toContain('TRIM($C2)="Done"')
  })

  it('does not offer a word that means nothing any more, nor those of other columns', () => {
    const changed = worded({ own: [...own, ['Shipped later', null]], others: [['Parked', 'cancelled']] })
    expect(readStatus(changed, 'Shipped later')).toEqual({ code: 'unknownWord' })
    expect(readStatus(changed, 'Parked')).toEqual({ value: 'cancelled' })
    expect(validationOf(changed.columns['status']!, 'en')).toMatchObject({
      labels: own.map(([word]) => word),
    })
  })

  it('gets no dropdown where the team made one', () => {
    expect(validationOf(worded({ own, hasOwnDropdown: true }).columns['status']!, 'en')).toEqual({
      kind: 'none',
    })
  })
})

it('a column in the table’s own labels stays as it is', () => {
  expect(choicesOf(worded({}))).toBe(choicesOf(tasks))
  expect(validationOf(worded({}).columns['status']!, 'en')).toEqual(
    validationOf(tasks.columns['status']!, 'en'),
  )
})
