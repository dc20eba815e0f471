/** Which sentences of a record of words are data: those that contain text, the facts they are given, and choices by these. */
import {
  type AnyNode,
  type ArrowFunctionExpression,
  type CallExpression,
  type ConditionalExpression,
  type LogicalExpression,
  type MemberExpression,
  parseExpressionAt,
  type TemplateLiteral,
} from 'acorn'
import type { SentenceChoice, SentenceFact, SentenceParts } from '../../../src/text/library-text-of.js'
import { plural } from '../../../src/text/english.js'

/** Whether that is a sentence without variable parts, or several, as data. */
export const isPlainSentence = (value: AnyNode): boolean =>
  value.type === 'Literal' ||
  (value.type === 'TemplateLiteral' && value.expressions.length === 0) ||
  (value.type === 'ArrayExpression' &&
    value.elements.every((each) => each !== null && isPlainSentence(each))) ||
  (value.type === 'ObjectExpression' &&
    value.properties.every((each) => each.type === 'Property' && isPlainSentence(each.value)))

/** Facts by the names that a function has for them. */
type NamedFacts = ReadonlyMap<string, SentenceFact>

/** The facts by their names; null where a function takes apart more than members, or has one for when none is given. */
function namesOfFacts({ params }: ArrowFunctionExpression): NamedFacts | null {
  const named = params.map((param, place) => namesOfParameter(param, place))
  return named.includes(null) ? null : new Map(named.flatMap((each) => each ?? []))
}

function namesOfParameter(param: AnyNode, place: number): [string, SentenceFact][] | null {
  if (param.type === 'Identifier') return [[param.name, place]]
  if (param.type !== 'ObjectPattern') return null
  const members = param.properties.map((each): [string, SentenceFact] | null =>
    each.type === 'Property' && each.key.type === 'Identifier' && each.value.type === 'Identifier'
      ? [each.value.name, { of: place, member: [each.key.name] }]
      : null,
  )
  return members.includes(null) ? null : members.flatMap((each) => (each === null ? [] : [each]))
}

/**
 * The parts of a sentence that a function makes of its facts as they are, or of one of two texts by a fact. Null for a
 * function that does more, or answers a fact, which may be no text.
 */
export function readSentenceParts(value: AnyNode): SentenceParts | null {
  if (value.type !== 'ArrowFunctionExpression' || value.async) return null
  const names = namesOfFacts(value)
  return names === null || factOf(value.body, names) !== null ? null : partsOf(value.body, names)
}

function partsOf(node: AnyNode, names: NamedFacts): SentenceParts | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : null
  if (node.type === 'TemplateLiteral') return partsOfTemplate(node, names)
  if (node.type === 'ConditionalExpression') return partsOfChoice(node, names)
  if (node.type === 'LogicalExpression') return partsOfEither(node, names)
  if (node.type === 'CallExpression') return partsOfCount(node, names) ?? partsOfList(node, names)
  const fact = factOf(node, names)
  return fact === null ? null : [fact]
}

function partsOfTemplate({ quasis, expressions }: TemplateLiteral, names: NamedFacts): SentenceParts | null {
  const facts = expressions.map((each) => partsOf(each, names))
  if (facts.includes(null)) return null
  return quasis
    .flatMap((text, at): SentenceParts => [text.value.cooked ?? '', ...(facts[at] ?? [])])
    .filter((part) => part !== '')
}

function partsOfChoice(
  { test, consequent, alternate }: ConditionalExpression,
  names: NamedFacts,
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

/** The parts of `fact || other`. */
function partsOfEither(
  { operator, left, right }: LogicalExpression,
  names: NamedFacts,
): SentenceParts | null {
  const fact = factOf(left, names)
  const other = partsOf(right, names)
  return operator !== '||' || fact === null || other === null ? null : [[fact, [fact], other]]
}

interface Condition {
  readonly fact: SentenceFact
  readonly asked?: SentenceChoice[3]
}

/** What a choice asks of a fact: whether it is a value, is above a number, is absent, or is true. */
function conditionOf(test: AnyNode, names: NamedFacts): Condition | null {
  const fact = factOf(test.type === 'BinaryExpression' ? test.left : test, names)
  if (fact === null) return null
  if (test.type !== 'BinaryExpression') return { fact }
  const { operator, right } = test
  const value = right.type === 'Literal' ? right.value : undefined
  if (operator === '>') return typeof value === 'number' ? { fact, asked: { above: value } } : null
  if (operator !== '===' || typeof value === 'bigint' || value instanceof RegExp) return null
  if (right.type === 'Identifier' && right.name === 'undefined') return { fact, asked: { absent: true } }
  return value === undefined ? null : { fact, asked: value }
}

/** The parts of `plural(count, 'row')`: the count, and one of two forms of a word by it. */
function partsOfCount({ callee, arguments: given }: CallExpression, names: NamedFacts): SentenceParts | null {
  const [count, ...forms] = given
  const fact = count && nameOfCalled(callee) === plural.name ? factOf(count, names) : null
  const words = forms.flatMap((each) =>
    each.type === 'Literal' && typeof each.value === 'string' ? [each.value] : [],
  )
  const [one, others = `${one}s`] = words
  if (fact === null || one === undefined || words.length < forms.length) return null
  return [fact, ' ', [fact, one, others, 1]]
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

/** The part of `names.join(', ')`. */
function partsOfList({ callee, arguments: given }: CallExpression, names: NamedFacts): SentenceParts | null {
  if (callee.type !== 'MemberExpression' || nameOfMember(callee) !== 'join') return null
  const list = factOf(callee.object, names)
  const [sign] = given
  if (list === null || sign?.type !== 'Literal' || typeof sign.value !== 'string') return null
  return [{ ...(typeof list === 'number' ? { of: list } : list), join: sign.value }]
}

const nameOfMember = ({ computed, property }: MemberExpression): string | null =>
  !computed && property.type === 'Identifier' ? property.name : null

/** A fact under its name, or a member of one. */
function factOf(node: AnyNode, names: NamedFacts): SentenceFact | null {
  if (node.type === 'Identifier') return names.get(node.name) ?? null
  if (node.type !== 'MemberExpression' || node.optional) return null
  const [from, name] = [factOf(node.object, names), nameOfMember(node)]
  if (from === null || name === null) return null
  return typeof from === 'number'
    ? { of: from, member: [name] }
    : { ...from, member: [...(from.member ?? []), name] }
}

/** The same of a function that is loaded. */
export const partsOfFunction = (make: Function): SentenceParts | null =>
  readSentenceParts(parseExpressionAt(String(make), 0, { ecmaVersion: 'latest' }))
