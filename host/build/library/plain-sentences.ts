/** Which sentences of a record of words are data: those that contain text, the facts they are given, and choices by these. */
import {
  type AnyNode,
  type ArrowFunctionExpression,
  type CallExpression,
  type ConditionalExpression,
  parseExpressionAt,
  type TemplateLiteral,
} from 'acorn'
import type { SentenceChoice, SentenceParts } from '../../../src/text/library-text-of.js'
import { plural } from '../../../src/text/english.js'

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
 * The parts of a sentence that a function makes of its facts as they are, or of one of two texts by a fact. Null for a
 * function that does more.
 */
export function readSentenceParts(value: AnyNode): SentenceParts | null {
  if (value.type !== 'ArrowFunctionExpression' || value.async) return null
  const names = namesOfFacts(value)
  return names === null || value.body.type === 'Identifier' ? null : partsOf(value.body, names)
}

function partsOf(node: AnyNode, names: readonly string[]): SentenceParts | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : null
  if (node.type === 'TemplateLiteral') return partsOfTemplate(node, names)
  if (node.type === 'ConditionalExpression') return partsOfChoice(node, names)
  if (node.type === 'CallExpression') return partsOfCount(node, names)
  const place = placeOf(node, names)
  return place === null ? null : [place]
}

function partsOfTemplate(
  { quasis, expressions }: TemplateLiteral,
  names: readonly string[],
): SentenceParts | null {
  const facts = expressions.map((each) => partsOf(each, names))
  if (facts.includes(null)) return null
  return quasis
    .flatMap((text, at): SentenceParts => [text.value.cooked ?? '', ...(facts[at] ?? [])])
    .filter((part) => part !== '')
}

function partsOfChoice(
  { test, consequent, alternate }: ConditionalExpression,
  names: readonly string[],
): SentenceParts | null {
  const condition = conditionOf(test, names)
  const chosen = partsOf(consequent, names)
  const otherwise = partsOf(alternate, names)
  if (condition === null || chosen === null || otherwise === null) return null
  return [createChoice(condition, chosen, otherwise)]
}

/** A choice; a text without facts is given as it is. */
function createChoice(
  { fact, asked }: Condition,
  chosen: SentenceParts,
  otherwise: SentenceParts,
): SentenceChoice {
  const [first, second] = [chosen, otherwise].map((parts) =>
    parts.length === 1 && typeof parts[0] === 'string' ? parts[0] : parts,
  ) as [SentenceParts | string, SentenceParts | string]
  return asked === undefined ? [fact, first, second] : [fact, first, second, asked]
}

interface Condition {
  readonly fact: number
  readonly asked?: SentenceChoice[3]
}

/** What a choice asks of a fact: whether it is a value, is above a number, or is true. */
function conditionOf(test: AnyNode, names: readonly string[]): Condition | null {
  const fact = placeOf(test.type === 'BinaryExpression' ? test.left : test, names)
  if (fact === null) return null
  if (test.type !== 'BinaryExpression') return { fact }
  const value = test.right.type === 'Literal' ? test.right.value : undefined
  if (test.operator === '>') return typeof value === 'number' ? { fact, asked: { above: value } } : null
  if (test.operator !== '===' || typeof value === 'bigint' || value instanceof RegExp) return null
  return value === undefined ? null : { fact, asked: value }
}

/** The parts of `plural(count, 'row')`: the count, and one of two forms of a word by it. */
function partsOfCount(
  { callee, arguments: given }: CallExpression,
  names: readonly string[],
): SentenceParts | null {
  const [count, ...forms] = given
  const place = count && nameOfCalled(callee) === plural.name ? placeOf(count, names) : null
  const words = forms.flatMap((each) =>
    each.type === 'Literal' && typeof each.value === 'string' ? [each.value] : [],
  )
  const [one, others = `${one}s`] = words
  if (place === null || one === undefined || words.length < forms.length) return null
  return [place, ' ', [place, one, others, 1]]
}

/** The name of a function as its own module has it, also where a loader has written `(0, module.name)`. */
const nameOfCalled = (callee: AnyNode): string | null =>
  callee.type === 'SequenceExpression'
    ? nameOfCalled(callee.expressions[callee.expressions.length - 1]!)
    : callee.type === 'MemberExpression'
      ? nameOfCalled(callee.property)
      : callee.type === 'Identifier'
        ? callee.name
        : null

function placeOf(node: AnyNode, names: readonly string[]): number | null {
  const place = node.type === 'Identifier' ? names.indexOf(node.name) : -1
  return place === -1 ? null : place
}

/** The same of a function that is loaded. */
export const partsOfFunction = (make: Function): SentenceParts | null =>
  readSentenceParts(parseExpressionAt(String(make), 0, { ecmaVersion: 'latest' }))
