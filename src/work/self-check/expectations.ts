import type { ProbeQuestion } from '../../core/probe-questions.js'
import type { ProbeAnswers } from '../../ports.js'

/** What a self-check asks: the spreadsheet, and what runs have noted. */
export type SelfCheckQuestion = ProbeQuestion | 'quota' | 'clock'

/** What is expected: one of some answers, or a number within a limit. */
export type Expected = readonly string[] | { readonly least: number } | { readonly most: number }

/** How the spreadsheet writes formulas, by the decimal sign that it shows. */
export type FormulaStyle = Pick<ProbeAnswers, 'hasDecimalComma'>

const joinFormula = ({ hasDecimalComma }: FormulaStyle): string =>
  `=CONCATENATE("a"${hasDecimalComma ? ';' : ','}"b")`

/**
 * All that Milepost assumes of Google where no reference says it, and that the emulator does too. A
 * difference on a real spreadsheet is an error of both, and the texts say what it means.
 */
export const expectations: Readonly<Record<SelfCheckQuestion, (style: FormulaStyle) => Expected>> = {
  decimal: () => ['.', ','],
  separator: () => ['ab'],
  comma: ({ hasDecimalComma }) => [hasDecimalComma ? '#ERROR!' : 'ab'],
  array: () => ['2'],
  literal: () => ['3'],
  readBack: (style) => [joinFormula(style)],
  rule: (style) => [`${joinFormula(style)}="ab"`],
  apostrophe: () => ['string 007'],
  formulaText: () => ['=1+1|'],
  isoDay: () => ['date'],
  refused: () => ['call', 'flush', 'read'],
  markSorted: () => ['1'],
  rowSorted: () => ['1'],
  markMoved: () => ['2'],
  property: () => ({ least: 8000 }),
  calls: () => ({ most: 30_000 }),
  quota: () => ({ least: 1 }),
  clock: () => ['seen'],
}

/** What each question is about, as the texts of the self-check have it. */
export const subjectOf = {
  decimal: 'formulas',
  separator: 'formulas',
  comma: 'formulas',
  array: 'formulas',
  literal: 'formulas',
  readBack: 'readBack',
  rule: 'readBack',
  apostrophe: 'text',
  formulaText: 'text',
  isoDay: 'dates',
  refused: 'refused',
  markSorted: 'columns',
  markMoved: 'columns',
  rowSorted: 'rows',
  property: 'storage',
  calls: 'time',
  quota: 'quota',
  clock: 'clock',
} as const satisfies Readonly<Record<SelfCheckQuestion, string>>

export const questions = Object.keys(expectations) as readonly SelfCheckQuestion[]

/** Whether an answer is as expected. */
export function isExpected(expected: Expected, answer: string): boolean {
  if ('least' in expected) return answer !== '' && Number(answer) >= expected.least
  if ('most' in expected) return answer !== '' && Number(answer) <= expected.most
  return expected.includes(answer)
}

/** What is expected, in signs that every language reads. */
export const formatExpected = (expected: Expected): string =>
  'least' in expected
    ? `≥ ${expected.least}`
    : 'most' in expected
      ? `≤ ${expected.most}`
      : expected.join(' / ')
