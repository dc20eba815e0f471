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

/** The nodes inside a node that may name a variable; names of members and keys do not. */
function innerNodes(node: AnyNode): AnyNode[] {
  const left =
    node.type === 'MemberExpression' && !node.computed
      ? 'property'
      : (node.type === 'Property' || node.type === 'MethodDefinition') && !node.computed
        ? 'key'
        : null
  return Object.entries(node as object)
    .filter(([key]) => key !== left)
    .flatMap(([, value]: [string, unknown]) => (Array.isArray(value) ? (value as unknown[]) : [value]))
    .filter((value): value is AnyNode => typeof (value as AnyNode | null)?.type === 'string')
}

/** The node and all nodes inside it that may name a variable. */
export function* walk(node: AnyNode): Generator<AnyNode> {
  yield node
  for (const inner of innerNodes(node)) yield* walk(inner)
}

const mentionedIn = (node: AnyNode): Set<string> =>
  new Set([...walk(node)].flatMap((each) => (each.type === 'Identifier' ? [each.name] : [])))

/** The program of a bundle. */
export const parseBundle = (code: string): Program =>
  parse(code, { ecmaVersion: 'latest', sourceType: 'module' })

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
