import type { ParserOptions } from 'prettier'
import { parsers } from 'prettier/plugins/typescript'
import { describe, expect, test } from 'vitest'
import { readSources, type Source } from './sources.js'

/** A node of a syntax tree, with the fields that are used here. */
type Node = { readonly type: string; readonly range: readonly [number, number] } & Readonly<
  Record<string, any>
>

const childrenOf = (node: Node): Node[] =>
  Object.values(node).flatMap((value: unknown) =>
    (Array.isArray(value) ? value : [value]).filter(
      (each): each is Node => typeof (each as Node | null)?.type === 'string',
    ),
  )
const treeOf = ({ path, text }: Source): Node =>
  parsers.typescript.parse(text, { filepath: path } as ParserOptions) as Node

function* nodesOf(node: Node): Generator<Node> {
  yield node
  for (const child of childrenOf(node)) yield* nodesOf(child)
}

/** A function that takes `Ports`, what it uses of them itself, and to which functions it passes them. */
interface Taker {
  readonly path: string
  readonly name: string
  readonly takesAll: boolean
  readonly members: ReadonlySet<string>
  readonly callees: readonly string[]
}

/** The members that a parameter's type names; null where it takes no ports. */
function membersNamed(text: string, parameter: Node): readonly string[] | 'all' | null {
  const type = parameter['typeAnnotation']?.typeAnnotation as Node | undefined
  if (!type) return null
  const written = text.slice(...type.range).replace(/\s+/g, ' ')
  if (written === 'Ports') return 'all'
  return /^Pick<\s*Ports,/.test(written) ? [...written.matchAll(/'(\w+)'/g)].map(([, name]) => name!) : null
}

const bindingOf = (parameter: Node): Node =>
  parameter.type === 'AssignmentPattern' ? (parameter['left'] as Node) : parameter

function takersIn(source: Source): Taker[] {
  const takers: Taker[] = []
  const visit = (node: Node, name: string): void => {
    if (/^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type)) {
      const ownName = (node['id']?.name as string | undefined) ?? name
      for (const parameter of (node['params'] as Node[]).map(bindingOf)) {
        const named = membersNamed(source.text, parameter)
        if (named !== null)
          takers.push({
            path: source.path,
            name: ownName,
            takesAll: named === 'all',
            ...usesOf(node, parameter, named),
          })
      }
    }
    for (const child of childrenOf(node))
      visit(child, node.type === 'VariableDeclarator' ? ((node['id'].name as string | undefined) ?? '') : '')
  }
  visit(treeOf(source), '')
  return takers
}

function usesOf(
  node: Node,
  parameter: Node,
  named: readonly string[] | 'all',
): Pick<Taker, 'members' | 'callees'> {
  if (named !== 'all') return { members: new Set(named), callees: [] }
  if (parameter.type === 'ObjectPattern')
    return {
      members: new Set((parameter['properties'] as Node[]).map((each) => String(each['key']?.name))),
      callees: [],
    }
  const isPorts = (each: Node | null | undefined): boolean =>
    each?.type === 'Identifier' && each['name'] === parameter['name']
  const members = new Set<string>()
  const callees: string[] = []
  for (const each of nodesOf(node)) {
    if (each.type === 'MemberExpression' && isPorts(each['object'])) members.add(each['property'].name)
    if (each.type === 'VariableDeclarator' && isPorts(each['init']) && each['id'].type === 'ObjectPattern')
      for (const property of each['id'].properties as Node[]) members.add(property['key'].name)
    if (each.type === 'CallExpression' && (each['arguments'] as Node[]).some(isPorts))
      callees.push(String(each['callee'].name ?? ''))
    // A function that puts all ports into something else passes on all of them.
    if (each.type === 'Property' && isPorts(each['value'])) callees.push('')
  }
  return { members, callees }
}

/** How many members each function needs, with what those need that it hands its ports on to. */
function needs(takers: readonly Taker[]): ReadonlyMap<Taker, number> {
  const byName = new Map<string, Taker[]>()
  for (const taker of takers) byName.set(taker.name, [...(byName.get(taker.name) ?? []), taker])
  const found = new Map(takers.map((taker) => [taker, new Set(taker.members)]))
  for (let grew = true; grew;) {
    grew = false
    for (const taker of takers) {
      const own = found.get(taker)!
      const before = own.size
      for (const name of taker.callees) {
        const callees = byName.get(name) ?? []
        // A function that a variable holds may need all of them.
        if (callees.length === 0) for (let each = 0; each < 4; each++) own.add(`unknown ${each}`)
        for (const callee of callees) for (const member of found.get(callee)!) own.add(member)
      }
      if (own.size > before) grew = true
    }
  }
  return new Map([...found].map(([taker, members]) => [taker, members.size]))
}

const placeOf = ({ path, name }: Taker): string => `${path}: ${name}`

/** The functions that take all ports and need fewer than four, and those that name more than three. */
function wideDoors(sources: readonly Source[]): string[] {
  const takers = sources.filter(({ text }) => text.includes('Ports')).flatMap(takersIn)
  return [...needs(takers)]
    .filter(([{ takesAll }, count]) => (takesAll ? count < 4 : count > 3))
    .map(([taker]) => placeOf(taker))
}

/** The interfaces with more than twelve members. */
const largeInterfaces = (sources: readonly Source[]): string[] =>
  sources.flatMap((source) =>
    [...nodesOf(treeOf(source))]
      .filter((node) => node.type === 'TSInterfaceDeclaration' && node['body'].body.length > 12)
      .map((node) => String(node['id'].name)),
  )

describe('ports', () => {
  const work = readSources('src/work')
  test('are taken as a whole only by functions that lead others through a run', () => {
    expect(work.length).toBeGreaterThan(100)
    expect(wideDoors(work)).toEqual([])
  })
  test('have at most twelve members', () => {
    const sources = readSources('src').filter(({ path }) => /^src\/ports(?:\/|\.ts$)/.test(path))
    expect(sources.map(({ path }) => path)).toEqual([
      'src/ports.ts',
      'src/ports/screen.ts',
      'src/ports/cell-writes.ts',
      'src/ports/workbook.ts',
    ])
    expect(largeInterfaces(sources)).toEqual([])
  })
  test('that are too wide would be seen, through the functions they are handed on to as well', () => {
    const planted = (text: string): string[] => wideDoors([{ path: 'src/work/planted.ts', text }])
    expect(planted('const day = (ports: Ports) => ports.clock.now().day')).toEqual([
      'src/work/planted.ts: day',
    ])
    expect(planted('function day({ clock, store }: Ports) {}')).toEqual(['src/work/planted.ts: day'])
    expect(planted("function day(ports: Pick<Ports, 'a' | 'b' | 'c' | 'd'>) {}")).toEqual([
      'src/work/planted.ts: day',
    ])
    const four = 'function four(ports: Ports) { return [ports.a, ports.b, ports.c, ports.d] }'
    expect(planted(`${four}; function caller(ports: Ports) { four(ports) }`)).toEqual([])
    const one = 'function one(ports: Ports) { return ports.a }'
    expect(planted(`${one}; function caller(ports: Ports) { one(ports) }`)).toEqual([
      'src/work/planted.ts: one',
      'src/work/planted.ts: caller',
    ])
    const members = Array.from({ length: 13 }, (_, at) => `m${at}(): void`).join('\n')
    expect(largeInterfaces([{ path: 'a.ts', text: `interface Large { ${members} }` }])).toEqual(['Large'])
  })
})
