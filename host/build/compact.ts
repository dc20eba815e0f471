import { readFile } from 'node:fs/promises'
import {
  parse,
  type AnyNode,
  type AssignmentProperty,
  type Expression,
  type ObjectExpression,
  type Property,
} from 'acorn'
import { transform, type Plugin } from 'esbuild'
import { projectRoot } from './root.js'

const shorthand = new URL('src/core/shorthand.ts', projectRoot).pathname

/** The value of a string literal; undefined for any other expression. */
const stringOf = (node: AnyNode | undefined): string | undefined =>
  node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined

/** A list of string literals joined by `|`; undefined for any other expression. */
function joined(node: AnyNode | undefined): string | undefined {
  if (node?.type !== 'ArrayExpression' || node.elements.length === 0) return undefined
  const all = node.elements.map((each) => stringOf(each ?? undefined))
  return all.every((each): each is string => each !== undefined && each !== '' && !each.includes('|'))
    ? all.join('|')
    : undefined
}

/** The plain properties of an object literal by name; undefined when it has any other. */
function propertiesOf(node: ObjectExpression): Map<string, Expression> | undefined {
  const found = new Map<string, Expression>()
  for (const each of node.properties) {
    const plain = each.type === 'Property' && !each.computed && !each.method && !each.shorthand
    const name = plain && (each.key.type === 'Identifier' ? each.key.name : stringOf(each.key))
    if (!plain || !name) return undefined
    found.set(name, each.value)
  }
  return found
}

/** The call that makes an object of a name in both languages, as a choice with words and tone; or undefined. */
function localised(node: ObjectExpression): string | undefined {
  const found = propertiesOf(node)
  if (!found || ![...found.keys()].every((key) => ['en', 'zh-CN', 'aliases', 'tone'].includes(key))) return
  const names = [stringOf(found.get('en')), stringOf(found.get('zh-CN'))]
  const aliases = found.has('aliases') ? joined(found.get('aliases')) : ''
  const tone = found.has('tone') ? stringOf(found.get('tone')) : ''
  const all = [...names, aliases, tone]
  if (all.includes(undefined)) return
  while (all[all.length - 1] === '') all.pop()
  return all.length < 2
    ? undefined
    : `/* @__PURE__ */ localised(${all.map((each) => JSON.stringify(each)).join()})`
}

/** The call that makes the list of an object's aliases; or undefined. */
function aliases(node: Property | AssignmentProperty): string | undefined {
  if (node.key.type !== 'Identifier' || node.key.name !== 'aliases') return
  const list = joined(node.value)
  return list?.includes('|') ? `aliases: /* @__PURE__ */ words(${JSON.stringify(list)})` : undefined
}

/** What is written instead of a piece of a module. */
interface Part {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The call that makes the options of a column that has no more than other headers and a width; or undefined. */
function options(node: ObjectExpression, withHelp: boolean): string | undefined {
  const found = propertiesOf(node)
  if (!withHelp && helpIn(node)) found?.delete('help')
  if (!found?.has('aliases') || ![...found.keys()].every((key) => key === 'aliases' || key === 'width'))
    return
  const list = joined(found.get('aliases'))
  const width = found.get('width')
  if (list === undefined || (width && !(width.type === 'Literal' && typeof width.value === 'number'))) return
  const all = [JSON.stringify(list), ...(width?.type === 'Literal' ? [String(width.value)] : [])]
  return `/* @__PURE__ */ columnOptions(${all.join()})`
}

/** What a flag's literal says, in the order of the shorthand's parameters. */
const partsOfFlag = 'key,name,rag,column,when'

/** A call in place of a flag's literal, its values left where they stand: they hold shorthand of their own. */
function flag(node: ObjectExpression): Part[] {
  if ([...(propertiesOf(node)?.keys() ?? [])].join() !== partsOfFlag) return []
  const values = node.properties.map((each) => (each as Property).value)
  const text = (index: number): string => (index === 0 ? '/* @__PURE__ */ flagFrom(' : ',')
  return [
    ...values.map(({ start }, index) => ({
      start: values[index - 1]?.end ?? node.start,
      end: start,
      text: text(index),
    })),
    { start: values[values.length - 1]!.end, end: node.end, text: ')' },
  ]
}

/** The help in an object literal, with where it stands and the comma that parts it from its neighbour; or undefined. */
function helpIn({ properties }: ObjectExpression): (Part & { readonly node: AnyNode }) | undefined {
  const at = properties.findIndex(
    (each) => each.type === 'Property' && each.key.type === 'Identifier' && each.key.name === 'help',
  )
  const [before, help, after] = [properties[at - 1], properties[at], properties[at + 1]]
  if (help?.type !== 'Property' || help.value.type !== 'ObjectExpression' || !localised(help.value)) return
  return after
    ? { node: help, start: help.start, end: after.start, text: '' }
    : { node: help, start: before?.end ?? help.start, end: help.end, text: '' }
}

/** The call that stands for a whole node; or undefined. */
const shortFor = (node: AnyNode, withHelp: boolean): string | undefined =>
  node.type === 'ObjectExpression'
    ? (localised(node) ?? options(node, withHelp))
    : node.type === 'Property'
      ? aliases(node)
      : undefined

/**
 * Writes shorthand for names, aliases, options and flags anywhere in a module of plain JavaScript.
 *
 * @param withHelp keeps the help of columns, which travels with the library instead
 */
export function compacted(code: string, withHelp = true): string {
  const parts: Part[] = []
  const left = new Set<unknown>()
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null || left.has(node)) return
    const at = node as AnyNode
    const text = shortFor(at, withHelp)
    if (text !== undefined) return void parts.push({ start: at.start, end: at.end, text })
    if (at.type === 'ObjectExpression') {
      parts.push(...flag(at))
      const help = withHelp ? undefined : helpIn(at)
      if (help !== undefined) {
        parts.push(help)
        left.add(help.node)
      }
    }
    for (const each of Object.values(node)) walk(each)
  }
  walk(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }))
  if (parts.length === 0) return code
  let [made, from] = ['', 0]
  for (const { start, end, text } of parts.sort((one, other) => one.start - other.start)) {
    made += code.slice(from, start) + text
    from = end
  }
  const names = ['localised', 'words', 'columnOptions', 'flagFrom'].filter((name) =>
    parts.some(({ text }) => text.includes(`${name}(`)),
  )
  const imported =
    names.length > 0 ? `import { ${names.join(', ')} } from ${JSON.stringify(shorthand)}\n` : ''
  return `${imported}${made}${code.slice(from)}`
}

/** Sources compacted already, by path, for builds that share them. */
export type Compacted = Map<string, Promise<string>>

/** Columns' help is long and only set-up asks for it, so it travels with the library; that of settings is read here. */
const helpTravels = (path: string): boolean =>
  /[\\/]src[\\/]trackers[\\/]/.test(path) && !path.endsWith('settings.ts')

const compactedFile = async (path: string): Promise<string> => {
  const text = await readFile(path, 'utf8')
  const { code } = await transform(text, { loader: 'ts', charset: 'utf8', target: 'esnext' })
  return compacted(code, !helpTravels(path))
}

/** Compacts every source of the add-on but the shorthand's own, each once. */
export const compact = (done: Compacted): Plugin => ({
  name: 'compact',
  setup(building) {
    building.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      if (path === shorthand) return undefined
      if (!done.has(path)) done.set(path, compactedFile(path))
      return { contents: await done.get(path)!, loader: 'js' }
    })
  },
})
