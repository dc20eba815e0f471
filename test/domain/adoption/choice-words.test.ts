/** What the words of a column of choices probably mean, and what a meaning is in another tracker. */
import { describe, expect, it, test } from 'vitest'
import { equivalentChoice, kindOfChoice } from '../../../src/domain/adoption/choice-meanings.js'
import { type ChoiceWord, listChoiceWords } from '../../../src/domain/adoption/choice-words.js'
import { createStatusReader } from '../../../src/domain/adoption/rows/status-reader.js'
import { statusWords } from '../../../src/domain/adoption/words/statuses.js'
import type { Day } from '../../../src/core/day.js'
import type { Table } from '../../../src/core/table.js'
import { trackers } from '../../../src/trackers/index.js'

const statusOf = (table: Table) => table.columns['status']?.choices

test('every status of every tracker says how far a row is', () => {
  const unknown = Object.values<Table>(trackers).flatMap((table) =>
    Object.keys(statusOf(table) ?? {}).filter((choice) => kindOfChoice(choice) === undefined),
  )
  expect(unknown).toEqual([])
})

test('a finished status is a finished one in every other tracker that has one', () => {
  for (const table of Object.values<Table>(trackers)) {
    const choices = statusOf(table)
    const found = choices && equivalentChoice(choices, 'status', 'done')
    if (found !== undefined) expect(kindOfChoice(found)).toBe('done')
  }
  expect(equivalentChoice(trackers.tasks.columns.priority.choices!, 'priority', 'critical')).toBeUndefined()
})

describe('the words of a status', () => {
  const list = (
    words: readonly (string | boolean | number)[],
    done: readonly string[] = [],
    due = '2026-03-02',
  ): ChoiceWord[] =>
    listChoiceWords(
      trackers.tasks,
      {
        field: 'status',
        column: 1,
        grid: [['Status'], ...words.map((word) => [word])],
        rows: words.map((word, index) => ({
          line: index + 2,
          values: { due, ...(done.includes(String(word)) && { doneOn: '2026-03-01' }) },
        })),
        today: '2026-03-31' as Day,
      },
      createStatusReader(statusWords, { status: { Alpha: 'blocked' } }),
    )
  const proposals = (words: readonly ChoiceWord[]) =>
    Object.fromEntries(words.map(({ word, proposal, by }) => [word, `${proposal} ${by}`]))

  it('are known by what a person said, by the tracker’s words, and by what many people write', () => {
    const words = list(['alpha', 'Done', 'Wrapped up', '已完结', true])
    expect(proposals(words)).toMatchObject({
      alpha: 'blocked remembered',
      Done: 'done known',
      已完结: 'done known',
      true: 'done known',
      'Wrapped up': 'null unknown',
    })
    expect(words[0]!.word).toBe('Wrapped up')
  })

  it('are proposed by the rows that are done, by how they begin, and by their numbers', () => {
    expect(proposals(list(['Filed', 'Filed', 'Waiting for Bob', 'Beta'], ['Filed']))).toEqual({
      Filed: 'done allDone',
      'Waiting for Bob': 'blocked similar',
      Beta: 'null unknown',
    })
    expect(proposals(list(['1 Idea', '2 Sketch', '3 Printed']))).toEqual({
      '1 Idea': 'notStarted position',
      '2 Sketch': 'inProgress position',
      '3 Printed': 'done position',
    })
  })

  it('are counted once in upper and lower case, without numbers and reports', () => {
    const report = 'Talked to Bob on Monday, who will send the figures by the end of the week'
    expect(list(['Beta', 'BETA', 7, report]).map(({ word, count, line }) => [word, count, line])).toEqual([
      ['Beta', 2, 2],
    ])
  })

  describe('decide what is late', () => {
    const deciding = (words: readonly ChoiceWord[]) =>
      words.filter(({ decidesLate }) => decidesLate).map(({ word }) => word)

    it('where their rows have passed their date and no person has said what they mean', () => {
      const words = ['Alpha', 'Done', 'Waiting for Bob', 'Beta', 'Filed']
      expect(deciding(list(words, ['Filed']))).toEqual(['Waiting for Bob', 'Beta'])
      expect(deciding(list(['1 Idea', '2 Sketch', '3 Printed']))).toEqual(['1 Idea', '2 Sketch', '3 Printed'])
    })

    it('nowhere where no row has passed its date', () => {
      expect(deciding(list(['Waiting for Bob', 'Beta'], [], '2026-04-02'))).toEqual([])
    })

    it('not as reports, which count as open', () => {
      expect(deciding(list(['Talked to Bob about the figures']))).toEqual([])
    })
  })
})
