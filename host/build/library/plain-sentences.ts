/** Which sentences of a record of words are data: those that contain nothing but text and the facts they are given. */
import { type AnyNode, type ArrowFunctionExpression, type Expression, parseExpressionAt } from 'acorn'
import type { SentenceParts } from '../../../src/text/library-text-of.js'

/** Whether that is a sentence without variable parts, or several, as data. */
export const isPlainSentence = (value: AnyNode): boolean =>
  value.type === 'Literal' ||
  (value.type === 'TemplateLiteral' && value.expressions.length === 0) ||
  (value.type === 'ArrayExpression' &&
    value.elements.every((each) => each !== null && isPlainSentence(each))) ||
  (value.type === 'ObjectExpression' &&
    value.properties.every((each) => each.type === 'Property' && isPlainSentence(each.value)))

/** The facts by their names; null where a function takes them apart, or has one for when none is given. */
function namesOfFacts({ params }: ArrowFunctionExpression): string[] | null {
  const names = params.flatMap((each) => (each.type === 'Identifier' ? [each.name] : []))
  return names.length === params.length ? names : null
}

/**
 * The parts of a sentence that a function makes of its facts as they are: its text, and for each fact its place among
 * the parameters. Null for a function that does more.
 */
export function readSentenceParts(value: AnyNode): SentenceParts | null {
  if (value.type !== 'ArrowFunctionExpression' || value.async) return null
  const names = namesOfFacts(value)
  if (names === null) return null
  if (value.body.type === 'Literal') return typeof value.body.value === 'string' ? [value.body.value] : null
  if (value.body.type !== 'TemplateLiteral') return null
  const { quasis, expressions } = value.body
  const facts = expressions.map((each) => places(each, names))
  if (facts.includes(-1)) return null
  return quasis
    .flatMap((text, at): SentenceParts => [text.value.cooked ?? '', ...facts.slice(at, at + 1)])
    .filter((part) => part !== '')
}

const places = (expression: Expression, names: readonly string[]): number =>
  expression.type === 'Identifier' ? names.indexOf(expression.name) : -1

/** The same of a function that is loaded. */
export const partsOfFunction = (make: Function): SentenceParts | null =>
  readSentenceParts(parseExpressionAt(String(make), 0, { ecmaVersion: 'latest' }))
