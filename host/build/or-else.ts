/**
 * ES2019 has no `??`. Where what it falls back to is a plain value, a call of one function says the same in a third of the
 * text that lowering takes, which for the whole script is worth some kilobytes of its bound.
 */
import { type AnyNode, type Expression, parse } from 'acorn'

/** The function that stands for `??`; no name of the script may be the same. */
const name = 'orElse'
const helper = `function ${name}(value, fallback) { return value === null || value === void 0 ? fallback : value }`

/** Whether to evaluate it does nothing else, so that it may be evaluated though it is not needed. */
function isPlain(node: Expression): boolean {
  if (node.type === 'Literal') return true
  if (node.type === 'UnaryExpression') return isPlain(node.argument)
  if (node.type === 'ArrayExpression') return node.elements.length === 0
  return node.type === 'ObjectExpression' && node.properties.length === 0
}

/** What is to be put into a text at a place, from its end to its beginning. */
interface Edit {
  readonly at: number
  readonly remove: number
  readonly text: string
}

function* editsOf(from: unknown, code: string): Generator<Edit> {
  if (typeof from !== 'object' || from === null) return
  if (Array.isArray(from)) {
    for (const each of from) yield* editsOf(each, code)
    return
  }
  const node = from as AnyNode
  // Of a name alone the lowered form is as short.
  if (
    node.type === 'LogicalExpression' &&
    node.operator === '??' &&
    node.left.type !== 'Identifier' &&
    isPlain(node.right)
  ) {
    yield { at: node.start, remove: 0, text: `${name}(` }
    yield { at: code.lastIndexOf('??', node.right.start), remove: 2, text: ',' }
    yield { at: node.end, remove: 0, text: ')' }
  }
  for (const value of Object.values(node)) if (typeof value === 'object') yield* editsOf(value, code)
}

/**
 * A bundle whose `??` with a plain value behind it are calls, with the function that they call.
 *
 * @param code a script of one function that is called at once, `var X = (() => { … })()`
 * @throws Error when the script has that name already
 */
export function withoutPlainNullish(code: string): string {
  if (new RegExp(`\\b${name}\\b`).test(code)) throw new Error(`The script has a name ${name} already.`)
  const program = parse(code, { ecmaVersion: 2022, sourceType: 'script' })
  const edits = [...editsOf(program.body, code)]
  // Of two edits at one place the outer one's opening comes first, and its end last: they are put in from the end on.
  const ordered = edits
    .map((edit, order) => ({ ...edit, order }))
    .sort((a, b) => b.at - a.at || b.order - a.order)
  let made = code
  for (const { at, remove, text } of ordered) made = made.slice(0, at) + text + made.slice(at + remove)
  const start = made.indexOf('(() => {') + '(() => {'.length
  return `${made.slice(0, start)}\n${helper}\n${made.slice(start)}`
}
