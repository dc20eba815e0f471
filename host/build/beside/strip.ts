/** Keeps what records of trackers say for few runs only out of the script file. */
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

/** The text of a module, in plain JavaScript, without what ships beside it. */
export function withoutBeside(code: string): string {
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module' })
  const found = [...nodes(program)].flatMap(besideIn).sort((one, other) => other.start - one.start)
  return found.reduce((left, { start, end }) => {
    const comma = /^\s*,/.exec(left.slice(end))?.[0].length ?? 0
    return left.slice(0, start) + left.slice(end + comma)
  }, code)
}

/** Leaves what ships beside the code out of the records, before anything is bundled. */
export const leaveOutBeside: Plugin = {
  name: 'leave-out-beside',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]src[\\/]trackers[\\/].*\.ts$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'ts', charset: 'utf8' })
      return { contents: withoutBeside(code), loader: 'js' }
    }),
}
