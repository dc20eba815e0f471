import type { CallExpression } from 'acorn'
import { inChunk } from '../../../src/work/in-chunk.js'
import { type ChunkName, chunkNames } from '../../../src/work/script-chunks.js'
import { type Declaration, parseBundle, readDeclarations, walk } from './declarations.js'

/** A bundle in its pieces. */
export interface SeparatedBundle {
  /** What every run needs. */
  readonly main: string
  /** By chunk: its statements, and the functions that it gives. */
  readonly chunks: Readonly<Partial<Record<ChunkName, { readonly code: string; readonly members: string[] }>>>
}

/** The function of the script that evaluates a chunk. */
export const evaluatorOf = (chunk: ChunkName): string => `evaluate_${chunk}`

/** A call of {@link inChunk} in a bundle. */
interface ChunkCall {
  readonly start: number
  readonly end: number
  readonly callee: string
  readonly chunk: ChunkName
  /** The function that is in the chunk. */
  readonly member: string
}

/** @throws {Error} where such a call has another form than `inChunk('name', () => run)` */
function readCall({ callee, arguments: [name, run], start, end }: CallExpression): ChunkCall {
  const chunk = name?.type === 'Literal' ? chunkNames.find((each) => each === name.value) : undefined
  if (
    callee.type !== 'Identifier' ||
    chunk === undefined ||
    run?.type !== 'ArrowFunctionExpression' ||
    run.body.type !== 'Identifier'
  )
    throw new Error(`${inChunk.name} takes the name of a chunk and a function that gives the one to run`)
  return { start, end, callee: callee.name, chunk, member: run.body.name }
}

/** All calls of {@link inChunk}, which a bundler may have given another number. */
const readCalls = (code: string): ChunkCall[] =>
  [...walk(parseBundle(code))].flatMap((node) =>
    node.type === 'CallExpression' &&
    node.callee.type === 'Identifier' &&
    node.callee.name.replace(/\d+$/, '') === inChunk.name
      ? [readCall(node)]
      : [],
  )

/** The bundle with each such call taking the function from its chunk. */
const rewriteCalls = (code: string, calls: readonly ChunkCall[]): string =>
  [...calls]
    .reverse()
    .reduce(
      (left, { start, end, callee, chunk, member }) =>
        `${left.slice(0, start)}${callee}("${chunk}", (chunk) => chunk.${member}, ${evaluatorOf(chunk)})${left.slice(end)}`,
      code,
    )

/** All declarations that are needed where those names are. */
function reach(declarations: readonly Declaration[], names: Iterable<string>): Set<Declaration> {
  const byName = new Map(declarations.flatMap((each) => each.names.map((name) => [name, each] as const)))
  const found = new Set<Declaration>()
  const waiting = [...names]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const declaration = byName.get(name)
    if (declaration === undefined || found.has(declaration)) continue
    found.add(declaration)
    waiting.push(...declaration.mentioned)
  }
  return found
}

/**
 * Separates a bundle: into each chunk goes what only its functions need. What two chunks need stays in the script, as
 * does every statement that is no declaration.
 *
 * @param exported the names that are visible outside
 */
export function separateChunks(bundle: string, exported: readonly string[]): SeparatedBundle {
  const calls = readCalls(bundle)
  const declarations = readDeclarations(rewriteCalls(bundle, calls))
  const statements = declarations.filter(({ names }) => names.length === 0)
  const used = chunkNames.filter((name) => calls.some(({ chunk }) => chunk === name))
  const needed = new Map(
    used.map((name) => [
      name,
      reach(
        declarations,
        calls.flatMap(({ chunk, member }) => (chunk === name ? [member] : [])),
      ),
    ]),
  )
  const shared = declarations.filter(
    (each) => used.filter((name) => needed.get(name)!.has(each)).length !== 1,
  )
  const inScript = new Set([
    ...statements,
    ...shared,
    ...reach(declarations, [
      ...exported,
      ...[...statements, ...shared].flatMap(({ mentioned }) => [...mentioned]),
    ]),
  ])
  const join = (chosen: (each: Declaration) => boolean): string =>
    declarations
      .filter(chosen)
      .map(({ text }) => text)
      .join('\n')
  const membersOf = (name: ChunkName): string[] => [
    ...new Set(calls.flatMap(({ chunk, member }) => (chunk === name ? [member] : []))),
  ]
  return {
    main: join((each) => inScript.has(each)),
    chunks: Object.fromEntries(
      used.map((name) => [
        name,
        {
          code: join((each) => !inScript.has(each) && needed.get(name)!.has(each)),
          members: membersOf(name),
        },
      ]),
    ),
  }
}
