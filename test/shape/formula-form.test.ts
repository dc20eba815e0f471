import { expect, test } from 'vitest'
import { readSources } from './sources.js'

const only = 'src/google/workbook/form/formula-form.ts'
/** Asks on purpose what Google makes of formulas as they are. */
const asking = 'src/google/self-check.ts'

/** Members of Google's that take formulas or give them back, in the form of the spreadsheet's locale. */
const members =
  /\.\s*(?:[sg]etFormulas?(?:R1C1)?|whenFormulaSatisfied|requireFormulaSatisfied|withCriteria)\b/g
/** A formula of this project that is passed on to a cell or a comparison unchanged. */
const bare = /\bformula\s*\?\?|\?\?\s*formula\b|setValues?\([^)]*\bformula/g

const found = (text: string, of: RegExp): string[] => [...text.matchAll(of)].map(([each]) => each)

test('formulas go to Google and come from it in one place, which knows the form of its locale', () => {
  const elsewhere = readSources('src').filter(({ path }) => path !== only && path !== asking)
  expect(
    elsewhere.flatMap(({ path, text }) => found(text, members).map((each) => `${path}: ${each}`)),
  ).toEqual([])
  const googleSources = elsewhere.filter(({ path }) => path.startsWith('src/google/'))
  expect(
    googleSources.flatMap(({ path, text }) => found(text, bare).map((each) => `${path}: ${each}`)),
  ).toEqual([])
})

test('one that does not would be seen', () => {
  const planted =
    "range.setFormula('=A1'); builder\n  .whenFormulaSatisfied(rule.formula); range.getFormulas()"
  expect(found(planted, members)).toHaveLength(3)
  expect(found('block.setValues([[formula]]); formula ?? value', bare)).toHaveLength(2)
  const text = readSources('src').find(({ path }) => path === only)!.text
  expect(new Set(found(text, members))).toEqual(
    new Set(['.getFormulas', '.setFormulas', '.whenFormulaSatisfied']),
  )
})

test('criteria values are read elsewhere for validations alone, none of which is a formula of ours', () => {
  const readers = readSources('src').flatMap(({ path, text }) =>
    found(text, /\w+\.getCriteriaValues\(\)/g).map((each) => `${path}: ${each}`),
  )
  expect(readers.sort()).toEqual([
    `${only}: condition.getCriteriaValues()`,
    'src/google/workbook/survey-sheet.ts: found.getCriteriaValues()',
  ])
})
