/** Google's own list of classes, members and parameters, read from the typings of the reference. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export interface Member {
  /** The parameter types of each way to call it, as written; absent for a property. */
  overloads: Parameter[][] | undefined
  /** The type of what a method answers, without the names around it; '' for a property. */
  answers: string
}
export interface Parameter {
  type: string
  optional: boolean
}
export interface ReferenceClass {
  members: ReadonlyMap<string, Member>
  parents: readonly string[]
}

const subjects = [
  'base',
  'cache',
  'charts',
  'html',
  'lock',
  'mail',
  'properties',
  'script',
  'spreadsheet',
  'utilities',
] as const

const opening = '([{<'
const closing = ')]}>'

/** Cuts text at a separator that stands outside all brackets. */
export const splitOutside = (text: string, separator: string): string[] => {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let index = 0; index < text.length; index++) {
    const letter = text[index]!
    if (opening.includes(letter)) depth += 1
    else if (closing.includes(letter) && !(letter === '>' && text[index - 1] === '=')) depth -= 1
    else if (letter === separator && depth === 0) {
      parts.push(text.slice(start, index))
      start = index + 1
    }
  }
  parts.push(text.slice(start))
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

const blockFrom = (text: string, start: number): string => {
  let depth = 0
  for (let index = text.indexOf('{', start); index < text.length; index++) {
    if (text[index] === '{') depth += 1
    if (text[index] === '}' && --depth === 0) return text.slice(text.indexOf('{', start) + 1, index)
  }
  return ''
}

const parametersOf = (text: string): Parameter[] =>
  splitOutside(text, ',').map((parameter) => {
    const [, optional, type] = /^(?:\.\.\.)?\w+(\??):\s*([\s\S]*)$/.exec(parameter) ?? []
    return { type: (type ?? 'any').trim(), optional: optional === '?' || parameter.startsWith('...') }
  })

const membersIn = (body: string): Map<string, Member> => {
  const members = new Map<string, Member>()
  for (const line of splitOutside(body, ';')) {
    const [, name, rest] = /^(?:readonly\s+)?(\w+)\??\s*([\s\S]*)$/.exec(line) ?? []
    if (!name || rest === undefined) continue
    if (!rest.startsWith('(')) members.set(name, { overloads: undefined, answers: '' })
    else {
      const known = members.get(name)?.overloads ?? []
      const end = rest.lastIndexOf('):')
      const inner = rest.slice(1, end >= 0 ? end : rest.lastIndexOf(')'))
      const answers =
        end < 0
          ? ''
          : rest
              .slice(end + 2)
              .trim()
              .split('.')
              .pop()!
      members.set(name, { overloads: [...known, parametersOf(inner)], answers })
    }
  }
  return members
}

const parentsIn = (list: string): string[] =>
  list
    .split(',')
    .map((parent) => parent.trim().split('.').pop()!)
    .filter(Boolean)

interface Reference {
  /** Parsed when first asked for. */
  classes: Map<string, () => ReferenceClass>
  enums: Map<string, string[]>
}
let loaded: Reference | undefined

const load = (): Reference => {
  const classes = new Map<string, () => ReferenceClass>()
  const enums = new Map<string, string[]>()
  const home = dirname(createRequire(import.meta.url).resolve('@types/google-apps-script/package.json'))
  // The spreadsheet classes come last, so that theirs is the meaning of a name that several services have.
  for (const subject of [...subjects].sort((one) => (one === 'spreadsheet' ? 1 : 0))) {
    const text = readFileSync(join(home, `google-apps-script.${subject}.d.ts`), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/^\s*\/\/.*$/gm, '')
    for (const found of text.matchAll(/\b(interface|enum)\s+(\w+)(?:\s+extends\s+([\w.,\s]+?))?\s*\{/g)) {
      const [, kind, name, parents] = found
      const body = blockFrom(text, found.index)
      if (kind === 'enum')
        enums.set(
          name!,
          splitOutside(body, ',').map((each) => each.split(/\s*=/)[0]!),
        )
      else {
        let parsed: ReferenceClass | undefined
        classes.set(name!, () => (parsed ??= { members: membersIn(body), parents: parentsIn(parents ?? '') }))
      }
    }
  }
  return { classes, enums }
}

const reference = (): Reference => (loaded ??= load())

/** The class of that name with its inherited members; `undefined` when the reference has none. */
export const referenceClass = (name: string): ReferenceClass | undefined => {
  const known = whole.get(name)
  if (known) return known
  const own = reference().classes.get(name)?.()
  if (!own) return undefined
  const inherited = own.parents.flatMap((parent) => [...(referenceClass(parent)?.members ?? [])])
  const made = { members: new Map([...inherited, ...own.members]), parents: own.parents }
  whole.set(name, made)
  return made
}

/** Classes with their inherited members, by name. */
const whole = new Map<string, ReferenceClass>()

/** The names in an enumeration of the reference; `undefined` when it has none of that name. */
export const referenceEnum = (name: string): readonly string[] | undefined => reference().enums.get(name)
