import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SurveyedRule } from '../../src/core/sheet/sheet-change.js'
import {
  isOwnFormat,
  statusLooks,
  createConditionalFormats,
  type ConditionalFormat,
} from '../../src/core/sheet/layout.js'
import { trackers } from '../../src/trackers/index.js'
import { tasks } from '../../src/trackers/plan/tasks.js'
import { createForeignSurvey, repairSurvey } from './sheet-surveys.js'

describe('conditional formats', () => {
  const named = (id: number): SurveyedRule & { id: number } => ({ foreign: true, id }) as never
  const headers = Object.values(tasks.columns).map(({ name }) => name.en)
  const ours = createConditionalFormats(tasks, {
    columns: new Map(Object.keys(tasks.columns).map((key, index) => [key, index + 1])),
    headerLine: 1,
    lastLine: 100,
    lastColumn: headers.length,
  })
  test('of the user’s own keep their order and their side of ours, whatever became of ours', () => {
    const old: ConditionalFormat = { ...ours[0]!, lines: [2, 50] }
    const rules = fc
      .array(fc.oneof(fc.constant('theirs'), fc.constant('ours')), { maxLength: 7 })
      .map((kinds) =>
        kinds.map((kind, at): SurveyedRule =>
          kind === 'theirs' ? named(at) : { ...old, columns: [at + 1, at + 1] },
        ),
      )
    fc.assert(
      fc.property(rules, (existingRules) => {
        const done = repairSurvey(createForeignSurvey(headers, existingRules), tasks, 'en')
        expect(done.rules.filter((rule) => 'foreign' in rule)).toEqual(
          existingRules.filter((rule) => 'foreign' in rule),
        )
        expect(done.rules.filter((rule) => !('foreign' in rule))).toEqual(ours)
        const first = existingRules.findIndex((rule) => !('foreign' in rule))
        const before = first < 0 ? existingRules.length : first
        expect(done.rules.findIndex((rule) => !('foreign' in rule))).toBe(before)
      }),
    )
  })
  test('are known for ours by their formula, and nobody else’s is', () => {
    for (const table of Object.values(trackers))
      for (const { formula } of createConditionalFormats(table, {
        columns: new Map(Object.keys(table.columns).map((key, at) => [key, at + 1])),
        headerLine: 1,
        lastLine: 9,
        lastColumn: 9,
      }))
        expect(isOwnFormat(formula), formula).toBe(true)
    for (const formula of ['=$D2<TODAY()', '=N("Mine")=0', '="Milepost"', ''])
      expect(isOwnFormat(formula)).toBe(false)
  })
  test('come red before amber before the colours of choices, and whole rows last', () => {
    const kinds = ours.map(({ look, columns }) =>
      columns[1] > columns[0]
        ? 'row'
        : look === statusLooks.red
          ? 'red'
          : look === statusLooks.amber
            ? 'amber'
            : 'tone',
    )
    const order = ['red', 'amber', 'tone', 'row']
    expect(kinds).toEqual([...kinds].sort((a, b) => order.indexOf(a) - order.indexOf(b)))
    expect(new Set(kinds)).toEqual(new Set(order))
  })
})
