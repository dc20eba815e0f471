import { inChunk } from '../../../src/work/in-chunk.js'
import { type ChunkName, chunkNames } from '../../../src/work/script-chunks.js'
import { type Declaration, readDeclarations } from './declarations.js'

/** A bundle in its pieces. */
export interface SeparatedBundle {
  /** What every run needs. */
  readonly main: string
  /** By chunk: its statements, and the functions that it gives. */
  readonly chunks: Readonly<
    Partial<Record<ChunkName, { readonly code: string; readonly members: readonly string[] }>>
  >
}

/** The function of the script that evaluates a chunk. */
export const evaluatorOf = (chunk: ChunkName): string => `evaluate_${chunk}`

/** A call of {@link inChunk} as the bundler writes it; where a name is taken already it adds a number. */
const callPattern = new RegExp(
  `\\b(${inChunk.name}\\d*)\\("(${chunkNames.join('|')})", \\(\\) => (\\w+)\\)`,
  'g',
)
/** Anything that is called so. */
const anyCall = new RegExp(`(?<!function )\\b${inChunk.name}\\d*\\(`, 'g')

/** The functions that are called through a chunk. */
type Members = ReadonlyMap<ChunkName, readonly string[]>

/**
 * The bundle with each such call taking the function from its chunk.
 * @throws {Error} where such a call has another form than `inChunk('name', () => run)`
 */
function rewriteCalls(bundle: string): { readonly code: string; readonly members: Members } {
  const found = [...bundle.matchAll(callPattern)]
  if (found.length !== [...bundle.matchAll(anyCall)].length)
    throw new Error(`${inChunk.name} takes the name of a chunk and a function that gives the one to run`)
  const membersOf = (name: ChunkName): string[] => [
    ...new Set(found.flatMap(([, , chunk, member]) => (chunk === name ? [member!] : []))),
  ]
  return {
    code: bundle.replace(
      callPattern,
      (_, callee: string, chunk: ChunkName, member: string) =>
        `${callee}("${chunk}", (chunk) => chunk.${member}, ${evaluatorOf(chunk)})`,
    ),
    members: new Map(
      chunkNames.map((name) => [name, membersOf(name)] as const).filter(([, members]) => members.length > 0),
    ),
  }
}

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
  const { code, members } = rewriteCalls(bundle)
  const declarations = readDeclarations(code)
  const statements = declarations.filter(({ names }) => names.length === 0)
  const needed = new Map([...members].map(([name, called]) => [name, reach(declarations, called)]))
  const shared = declarations.filter(
    (each) => [...needed.values()].filter((ofChunk) => ofChunk.has(each)).length > 1,
  )
  const inScript = reach(declarations, [
    ...exported,
    ...[...statements, ...shared].flatMap(({ names, mentioned }) => [...names, ...mentioned]),
  ])
  const join = (chosen: (each: Declaration) => boolean): string =>
    declarations
      .filter(chosen)
      .map(({ text }) => text)
      .join('\n')
  return {
    main: join((each) => each.names.length === 0 || inScript.has(each)),
    chunks: Object.fromEntries(
      [...members].map(([name, called]) => [
        name,
        { code: join((each) => !inScript.has(each) && needed.get(name)!.has(each)), members: called },
      ]),
    ),
  }
}
