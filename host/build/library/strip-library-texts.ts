/** Removes from the script file what only few runs need of the records of trackers and of words. */
import { readFile } from 'node:fs/promises'
import { type AnyNode, parse, type Property } from 'acorn'
import { type Plugin, transform } from 'esbuild'
import { isPlainSentence, readSentenceParts } from './plain-sentences.js'

/** Every node of a syntax tree, an outer one before those in it. */
function* walkNodes(from: unknown): Generator<AnyNode> {
  if (typeof from !== 'object' || from === null) return
  if ('type' in from && typeof from.type === 'string') yield from as AnyNode
  for (const value of Object.values(from)) yield* walkNodes(value)
}

const listNames = (properties: readonly AnyNode[]): string[] =>
  properties.flatMap((each) =>
    each.type === 'Property' && each.key.type === 'Identifier' ? [each.key.name] : [],
  )

/**
 * Whether that is a text in each language, written here or under a name; not a column that is called `help`.
 */
const isLocalizedText = ({ value }: Property): boolean =>
  value.type === 'Identifier' ||
  (value.type === 'ObjectExpression' && listNames(value.properties).includes('en'))

/**
 * The properties of an object that ship in Library.html: a tracker's own, and of the aliases those of a
 * column, not of a choice or of a table.
 */
function findLibraryProperties(object: AnyNode): Property[] {
  if (object.type !== 'ObjectExpression') return []
  const names = listNames(object.properties)
  return object.properties.filter(
    (each): each is Property =>
      each.type === 'Property' &&
      each.key.type === 'Identifier' &&
      ((each.key.name === 'help' && isLocalizedText(each)) ||
        (names.includes('prefix') && ['listing', 'titleWords'].includes(each.key.name)) ||
        (each.key.name === 'aliases' && !names.includes('en') && !names.includes('key'))),
  )
}

/** The sentences of a record of words that are data, at any depth. */
const findPlainSentences = (object: AnyNode): Property[] =>
  object.type !== 'ObjectExpression'
    ? []
    : object.properties.flatMap((each) =>
        each.type !== 'Property'
          ? []
          : isPlainSentence(each.value) || readSentenceParts(each.value) !== null
            ? [each]
            : findPlainSentences(each.value),
      )

/** The sentences of the records that a module exports. */
const findExportedSentences = (node: AnyNode): Property[] =>
  node.type === 'ExportNamedDeclaration' && node.declaration?.type === 'VariableDeclaration'
    ? node.declaration.declarations.flatMap(({ init }) => (init ? findPlainSentences(init) : []))
    : []

/** The text of a module without some properties of its objects. */
function removeProperties(code: string, propertiesOf: (node: AnyNode) => readonly Property[]): string {
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module' })
  const found = [...walkNodes(program)].flatMap(propertiesOf).sort((one, other) => other.start - one.start)
  return found.reduce((left, { start, end }) => {
    const comma = /^\s*,/.exec(left.slice(end))?.[0].length ?? 0
    return left.slice(0, start) + left.slice(end + comma)
  }, code)
}

/** The text of a tracker's module without what is in the library. */
export const removeLibraryTexts = (code: string): string => removeProperties(code, findLibraryProperties)
/** The text of a module of words without the sentences that are in the library. */
const removeSentences = (code: string): string => removeProperties(code, findExportedSentences)

/** Modules of records of trackers, and of words whose sentences are in the library. */
const trackerModules = /[\\/]src[\\/]trackers[\\/].*\.ts$/
const textModules =
  /[\\/]src[\\/]text[\\/](adoption|answers|calendar|chores|clients|drafts|explanations|exports|faults|foreign-cells|health|input|letters|measures|plan|problems|release|report|runs|self-check|views)[\\/][a-z]{2}(-[A-Z]{2})?\.ts$/

const readWithoutTypes = async (path: string): Promise<string> =>
  (await transform(await readFile(path, 'utf8'), { loader: 'ts', charset: 'utf8' })).code

/** Removes what is in the library from both, before anything is bundled. */
export const stripLibraryTexts: Plugin = {
  name: 'leave-out-beside',
  setup({ onLoad }) {
    onLoad({ filter: trackerModules }, async ({ path }) => ({
      contents: removeLibraryTexts(await readWithoutTypes(path)),
      loader: 'js',
    }))
    onLoad({ filter: textModules }, async ({ path }) => ({
      contents: removeSentences(await readWithoutTypes(path)),
      loader: 'js',
    }))
  },
}
