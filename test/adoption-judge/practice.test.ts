import { describe, expect, test } from 'vitest'
import { generateSheet } from './generate.js'
import { practiceForms } from './layouts/index.js'
import { programForms } from './layouts/programs/index.js'
import { createPerfectReading } from './perfect-reading.js'
import { judgeSheets } from './score/judge-sheets.js'
import { scoreSheet } from './score/score-sheet.js'
import { summarize } from './score/tally.js'

describe.each(practiceForms.map(({ name }) => name))('sheets for practice: %s', (name) => {
  test('have a truth that is right', () => {
    for (let at = 0; at < 12; at++) {
      const sheet = generateSheet(`truth-${at}`, 'fit', name)
      const { outcome, findings } = scoreSheet(sheet, createPerfectReading(sheet.truth))
      expect(['right', 'asked rightly'], JSON.stringify(findings)).toContain(outcome)
    }
  })
})

test('groups with a line that sums them up are read without a mistake that is not said', () => {
  for (const layout of ['summary above', 'summary below'])
    expect(summarize(judgeSheets('practice', 'fit', 40, layout)).wrongInSilence, layout).toBe(0)
})

test.each(programForms.map(({ name }) => name))('no mistake is made without a word: %s', (layout) => {
  expect(summarize(judgeSheets('practice', 'fit', 40, layout)).wrongInSilence).toBe(0)
})
