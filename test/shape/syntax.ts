import { parseSync } from 'oxc-parser'
import type { Source } from './sources.js'

/** A node of a syntax tree, as far as these tests ask. */
export interface SyntaxNode {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

/** A name that a file declares. */
export interface DeclaredName {
  readonly path: string
  readonly name: string
  /** A property of a type, class or record: it may be a name that people's files or other programs know. */
  readonly isMember: boolean
}

/** A call, with the values of those arguments that are literals. */
export interface Call {
  readonly path: string
  readonly line: number
  /** The last part of what is called: `select` of `page.select(cell)`. */
  readonly name: string
  readonly arguments: readonly unknown[]
}

/** A comment without its marks. */
export interface Comment {
  readonly path: string
  readonly line: number
  readonly text: string
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string'

function* walk(from: unknown): Generator<SyntaxNode> {
  if (isNode(from)) yield from
  if (typeof from === 'object' && from !== null) for (const value of Object.values(from)) yield* walk(value)
}

/** The names in a pattern such as `{ row, at: place = first }`. */
function namesIn(pattern: unknown): string[] {
  if (Array.isArray(pattern)) return pattern.flatMap(namesIn)
  if (!isNode(pattern)) return []
  switch (pattern.type) {
    case 'Identifier':
      return [String(pattern['name'])]
    case 'ObjectPattern':
      return namesIn(pattern['properties'])
    case 'Property':
      return namesIn(pattern['value'])
    case 'ArrayPattern':
      return namesIn(pattern['elements'])
    case 'AssignmentPattern':
      return namesIn(pattern['left'])
    case 'RestElement':
      return namesIn(pattern['argument'])
    case 'TSParameterProperty':
      return namesIn(pattern['parameter'])
    default:
      return []
  }
}

const members = ['TSPropertySignature', 'TSMethodSignature', 'PropertyDefinition', 'MethodDefinition']
const declarations = ['ClassDeclaration', 'TSInterfaceDeclaration', 'TSTypeAliasDeclaration']

/** The keys of `{ mends: 1, 'wishes': 2 }`; a shorthand is the name of a variable that is declared elsewhere. */
const keysOf = (object: SyntaxNode): string[] =>
  (object['properties'] as SyntaxNode[]).flatMap((property) => {
    if (property.type !== 'Property' || property['computed'] === true || property['shorthand'] === true)
      return []
    const { name, value } = property['key'] as { readonly name?: string; readonly value?: unknown }
    return [name ?? String(value)]
  })

/** Every name a file declares: variables, parameters, functions, classes, types, members and keys of records. */
export const listDeclaredNames = ({ path, text }: Source): DeclaredName[] =>
  [...walk(parseSync(path, text).program)].flatMap((node) => {
    const named = (names: readonly string[], isMember = false): DeclaredName[] =>
      names.map((name) => ({ path, name, isMember }))
    if (members.includes(node.type)) return named(node['computed'] ? [] : namesIn(node['key']), true)
    if (node.type === 'ObjectExpression') return named(keysOf(node), true)
    if (declarations.includes(node.type) || node.type === 'VariableDeclarator')
      return named(namesIn(node['id']))
    return node['params'] === undefined ? [] : named([...namesIn(node['id']), ...namesIn(node['params'])])
  })

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

const calledName = (callee: SyntaxNode): string => {
  const last = callee.type === 'MemberExpression' ? (callee['property'] as SyntaxNode) : callee
  return last.type === 'Identifier' ? String(last['name']) : ''
}

/** Every call of a function, a method or a constructor. */
export const listCalls = ({ path, text }: Source): Call[] =>
  [...walk(parseSync(path, text).program)]
    .filter(({ type }) => type === 'CallExpression' || type === 'NewExpression')
    .map((node) => ({
      path,
      line: lineAt(text, node.start),
      name: calledName(node['callee'] as SyntaxNode),
      arguments: (node['arguments'] as SyntaxNode[]).map((each) =>
        each.type === 'Literal' ? each['value'] : undefined,
      ),
    }))

/** Every comment of a file. */
export const listComments = ({ path, text }: Source): Comment[] =>
  parseSync(path, text).comments.map(({ value, start }) => ({
    path,
    line: lineAt(text, start),
    text: value,
  }))
