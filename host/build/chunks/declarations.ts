/** The declarations at the top of a bundle, and which of them each refers to. */
import { type AnyNode, parse, type Pattern, type Program } from 'acorn'

/** One declaration: a function, a class, or one variable statement's part. */
export interface Declaration {
  /** What it declares. */
  readonly names: readonly string[]
  /** Its text as a statement of its own. */
  readonly text: string
  /** The names of other declarations that it mentions. */
  readonly mentioned: ReadonlySet<string>
}

/** What a pattern on the left of `=` declares. */
function namesOf(pattern: Pattern): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name]
    case 'ObjectPattern':
      return pattern.properties.flatMap((each) =>
        namesOf(each.type === 'Property' ? each.value : each.argument),
      )
    case 'ArrayPattern':
      return pattern.elements.flatMap((each) => (each ? namesOf(each) : []))
    case 'AssignmentPattern':
      return namesOf(pattern.left)
    case 'RestElement':
      return namesOf(pattern.argument)
    case 'MemberExpression':
      return []
  }
}

/** A node as its fields, of which some hold nodes or lists of them. */
type Fields = Readonly<Record<string, unknown>> & { readonly type: string; readonly computed?: boolean }

/** The field of a node that names no variable: a member's name, a key. */
const nameOnly: Readonly<Record<string, string>> = {
  MemberExpression: 'property',
  Property: 'key',
  MethodDefinition: 'key',
}

const isNode = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && typeof (value as Fields).type === 'string'

/** Adds the names of all identifiers in a node that may be variables. A loop without copies, since bundles are large. */
function collectNames(node: Fields, names: Set<string>): void {
  if (node.type === 'Identifier') {
    names.add(node['name'] as string)
    return
  }
  const left = node.computed ? undefined : nameOnly[node.type]
  for (const key in node) {
    if (key === left) continue
    const value = node[key]
    if (Array.isArray(value)) {
      for (const each of value as unknown[]) if (isNode(each)) collectNames(each, names)
    } else if (isNode(value)) collectNames(value, names)
  }
}

function mentionedIn(node: AnyNode): Set<string> {
  const names = new Set<string>()
  collectNames(node as unknown as Fields, names)
  return names
}

/** The program of a bundle. */
const parseBundle = (code: string): Program => parse(code, { ecmaVersion: 'latest', sourceType: 'module' })

/**
 * The statements at the top of a bundle, in order. The bundler gives no inner name that of a declaration at the top, so
 * an identifier that is called like one is it. A statement that declares nothing has no names.
 */
export function readDeclarations(code: string): Declaration[] {
  return parseBundle(code).body.flatMap((statement): Declaration[] => {
    const textOf = ({ start, end }: AnyNode): string => code.slice(start, end)
    if (statement.type !== 'VariableDeclaration')
      return [
        {
          names:
            statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration'
              ? [statement.id.name]
              : [],
          text: textOf(statement),
          mentioned: mentionedIn(statement),
        },
      ]
    return statement.declarations.map((each) => ({
      names: namesOf(each.id),
      text: `${statement.kind} ${textOf(each)};`,
      mentioned: mentionedIn(each),
    }))
  })
}
