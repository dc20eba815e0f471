/** Keeps what few runs need, of the records of trackers and of words, out of the script file. */
import { readFile } from 'node:fs/promises'
import { type AnyNode, parse, type Property } from 'acorn'
import { type Plugin, transform } from 'esbuild'

/** Every node of a syntax tree, an outer one before those in it. */
function* nodes(from: unknown): Generator<AnyNode> {
  if (typeof from !== 'object' || from === null) return
  if ('type' in from && typeof from.type === 'string') yield from as AnyNode
  for (const value of Object.values(from)) yield* nodes(value)
}

const namesIn = (properties: readonly AnyNode[]): string[] =>
  properties.flatMap((each) =>
    each.type === 'Property' && each.key.type === 'Identifier' ? [each.key.name] : [],
  )

/** Whether that is a text in each language, written here or under a name; not a column that is called `help`. */
const isText = ({ value }: Property): boolean =>
  value.type === 'Identifier' ||
  (value.type === 'ObjectExpression' && namesIn(value.properties).includes('en'))

/** The properties of an object that ship beside the code: not the aliases of a choice, nor those of a whole table. */
function besideIn(object: AnyNode): Property[] {
  if (object.type !== 'ObjectExpression') return []
  const names = namesIn(object.properties)
  return object.properties.filter(
    (each): each is Property =>
      each.type === 'Property' &&
      each.key.type === 'Identifier' &&
      ((each.key.name === 'help' && isText(each)) ||
        (each.key.name === 'aliases' && !names.includes('en') && !names.includes('key'))),
  )
}

/** Whether that is a sentence without facts in it, or several, as data. */
const isPlain = (value: AnyNode): boolean =>
  value.type === 'Literal' ||
  (value.type === 'TemplateLiteral' && value.expressions.length === 0) ||
  (value.type === 'ArrayExpression' && value.elements.every((each) => each !== null && isPlain(each))) ||
  (value.type === 'ObjectExpression' &&
    value.properties.every((each) => each.type === 'Property' && isPlain(each.value)))

/** The sentences of a record of words, at any depth but in its functions. */
const plainIn = (object: AnyNode): Property[] =>
  object.type !== 'ObjectExpression'
    ? []
    : object.properties.flatMap((each) =>
        each.type !== 'Property' ? [] : isPlain(each.value) ? [each] : plainIn(each.value),
      )

/** The sentences of the records that a module exports. */
const sentencesIn = (node: AnyNode): Property[] =>
  node.type === 'ExportNamedDeclaration' && node.declaration?.type === 'VariableDeclaration'
    ? node.declaration.declarations.flatMap(({ init }) => (init ? plainIn(init) : []))
    : []

/** The text of a module without some properties of its objects. */
function without(code: string, propertiesOf: (node: AnyNode) => readonly Property[]): string {
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module' })
  const found = [...nodes(program)].flatMap(propertiesOf).sort((one, other) => other.start - one.start)
  return found.reduce((left, { start, end }) => {
    const comma = /^\s*,/.exec(left.slice(end))?.[0].length ?? 0
    return left.slice(0, start) + left.slice(end + comma)
  }, code)
}

/** The text of a tracker's module without what ships beside it. */
export const withoutBeside = (code: string): string => without(code, besideIn)
/** The text of a module of words without the sentences that the library carries. */
export const withoutSentences = (code: string): string => without(code, sentencesIn)

/** Modules of records of trackers, and of words whose sentences the library carries. */
const trackers = /[\\/]src[\\/]trackers[\\/].*\.ts$/
const words = /[\\/]src[\\/]text[\\/](drafts|explanations|self-check|views)[\\/].*(en|zh-CN)\.ts$/

const untyped = async (path: string): Promise<string> =>
  (await transform(await readFile(path, 'utf8'), { loader: 'ts', charset: 'utf8' })).code

/** Leaves what ships beside the code out of both, before anything is bundled. */
export const leaveOutBeside: Plugin = {
  name: 'leave-out-beside',
  setup({ onLoad }) {
    onLoad({ filter: trackers }, async ({ path }) => ({
      contents: withoutBeside(await untyped(path)),
      loader: 'js',
    }))
    onLoad({ filter: words }, async ({ path }) => ({
      contents: withoutSentences(await untyped(path)),
      loader: 'js',
    }))
  },
}
