/** Finds, outside the records of trackers, code that lists trackers by their keys. */
import { type AnyNode, parse } from 'acorn'
import { transformSync } from 'esbuild'
import { trackerKeys } from '../../src/trackers/index.js'
import { type Source } from './sources.js'

/** This many trackers named in one place are a list. */
const least = 3

const keys: readonly string[] = trackerKeys

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

const childrenOf = (node: AnyNode): AnyNode[] => Object.values(node).flat().filter(isNode)

/** The tracker that a node names as a text or as a value of its own; undefined for anything else. */
const named = (node: AnyNode | null): string | undefined =>
  node?.type === 'Literal' && keys.includes(String(node.value)) ? String(node.value) : undefined

/**
 * The trackers that a node names directly, as an array, an object, a chain of conditions or a switch does.
 */
function namedBy(node: AnyNode): string[] {
  switch (node.type) {
    case 'ArrayExpression':
      // Lists of texts, and lists of records that each begin with a text.
      return node.elements.flatMap((each) => {
        const first = each?.type === 'ArrayExpression' ? each.elements[0] : each
        return first && first.type !== 'SpreadElement' ? (named(first) ?? []) : []
      })
    case 'ObjectExpression':
      return node.properties.flatMap((each) => {
        if (each.type !== 'Property' || each.computed || each.shorthand) return []
        const key = each.key.type === 'Identifier' ? each.key.name : named(each.key)
        return key !== undefined && keys.includes(key) ? key : []
      })
    case 'SwitchStatement':
      return node.cases.flatMap(({ test }) => named(test ?? null) ?? [])
    case 'IfStatement':
    case 'ConditionalExpression':
      return [...comparedIn(node.test), ...(node.alternate ? namedBy(node.alternate) : [])]
    case 'LogicalExpression':
      return comparedIn(node)
    default:
      return []
  }
}

/** The trackers with which a condition compares something. */
const comparedIn = (node: AnyNode): string[] =>
  node.type === 'BinaryExpression' && /^[!=]==?$/.test(node.operator)
    ? [named(node.left as AnyNode), named(node.right)].flatMap((key) => key ?? [])
    : node.type === 'LogicalExpression' || node.type === 'UnaryExpression'
      ? childrenOf(node).flatMap(comparedIn)
      : []

function* nodesIn(node: AnyNode): Generator<AnyNode> {
  yield node
  for (const child of childrenOf(node)) yield* nodesIn(child)
}

const asList = (found: readonly string[]): readonly string[] => [...new Set(found)].sort()

/** The lists of trackers in a file, each as the keys that it names; unions of types among them. */
export function trackerListsIn({ path, text }: Source): (readonly string[])[] {
  const { code } = transformSync(text, {
    loader: path.endsWith('x') ? 'tsx' : 'ts',
    jsx: 'transform',
    target: 'es2022',
  })
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module' })
  const values = [...nodesIn(program)].map((node) => asList(namedBy(node)))
  const word = `'(?:${keys.join('|')})'`
  const unions = [...text.matchAll(new RegExp(`${word}(?:\\s*\\|\\s*${word})+`, 'g'))].map(([union]) =>
    asList(union.match(new RegExp(word, 'g'))!.map((key) => key.slice(1, -1))),
  )
  return [...values, ...unions].filter((list) => list.length >= least)
}
