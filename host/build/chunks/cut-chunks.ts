import { parse, type Statement } from 'acorn'
import type { ChunkName } from '../../../src/work/script-chunks.js'
import { evaluatorOf } from './separate-chunks.js'

/** The statements of a script that is `var Name = (() => { … })()`. */
function statementsInside(script: string): Statement[] {
  const [statement] = parse(script, { ecmaVersion: 2019 }).body
  const made = statement?.type === 'VariableDeclaration' ? statement.declarations[0]!.init : null
  const inside = made?.type === 'CallExpression' ? made.callee : null
  if (inside?.type !== 'ArrowFunctionExpression' || inside.body.type !== 'BlockStatement')
    throw new Error('The script is no function that is called at once.')
  return inside.body.body as Statement[]
}

/**
 * Takes the chunks out of a script in which each is the content of its evaluating function: what that function then
 * evaluates is the same text at the same place, so that every name means what it meant before.
 */
export function cutChunks(
  script: string,
  names: readonly ChunkName[],
): { readonly script: string; readonly chunks: Readonly<Partial<Record<ChunkName, string>>> } {
  const byEvaluator = new Map(names.map((name) => [evaluatorOf(name), name]))
  const found = statementsInside(script).flatMap((node) => {
    const name = node.type === 'FunctionDeclaration' ? byEvaluator.get(node.id.name) : undefined
    return node.type === 'FunctionDeclaration' && name !== undefined ? [{ name, body: node.body }] : []
  })
  const chunks = Object.fromEntries(
    found.map(({ name, body }) => [name, `(function()${script.slice(body.start, body.end)})()`]),
  )
  // A parameter's name would hide a value of the script that is called the same.
  const left = found.reduceRight(
    (text, { body }) => `${text.slice(0, body.start)}{return eval(arguments[0])}${text.slice(body.end)}`,
    script,
  )
  return { script: left, chunks }
}
