/** Google's own list of classes, members and parameters, read from the typings of the reference. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

interface Member {
  /** The parameter types of each overload, as written; absent for a property. */
  overloads: Parameter[][] | undefined
  /** What each overload returns, as written; empty for a property. */
  answers: readonly string[]
}
export interface Parameter {
  name: string
  type: string
  optional: boolean
  /** Takes any number of values from here on, each of that type. */
  rest?: boolean
}
export interface ReferenceClass {
  members: ReadonlyMap<string, Member>
  parents: readonly string[]
}

/**
 * The parts of the reference with the global of each one's service; '' for what several services share. The
 * spreadsheet's is the last, so that a name that several have means the spreadsheet's.
 */
const services: Readonly<Record<string, string>> = {
  base: '',
  cache: 'CacheService',
  charts: 'Charts',
  content: 'ContentService',
  html: 'HtmlService',
  lock: 'LockService',
  mail: 'MailApp',
  properties: 'PropertiesService',
  script: 'ScriptApp',
  utilities: 'Utilities',
  spreadsheet: 'SpreadsheetApp',
}

const opening = '([{<'
const closing = ')]}>'

/** Splits text at a separator that is outside all brackets. */
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
    const [, name = '', optional, written = 'any'] =
      /^(?:\.\.\.)?(\w+)(\??):\s*([\s\S]*)$/.exec(parameter) ?? []
    if (!parameter.startsWith('...')) return { name, type: written.trim(), optional: optional === '?' }
    return { name, type: written.trim().replace(/\[\]$/, ''), optional: true, rest: true }
  })

const membersIn = (body: string): Map<string, Member> => {
  const members = new Map<string, Member>()
  for (const line of splitOutside(body, ';')) {
    const [, name, rest] = /^(?:readonly\s+)?(\w+)\??\s*([\s\S]*)$/.exec(line) ?? []
    if (!name || rest === undefined) continue
    if (!rest.startsWith('(')) members.set(name, { overloads: undefined, answers: [] })
    else {
      const known = members.get(name)
      const end = rest.lastIndexOf('):') >= 0 ? rest.lastIndexOf('):') : rest.lastIndexOf(')')
      members.set(name, {
        overloads: [...(known?.overloads ?? []), parametersOf(rest.slice(1, end))],
        answers: [...(known?.answers ?? []), rest.slice(end + 2).trim() || 'any'],
      })
    }
  }
  return members
}

/** What Google accepts although the typings do not: the type of a parameter, by member and name. */
const wider: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // Dropdowns of numbers are common in scripts; Google lists them as text.
  'DataValidationBuilder.requireValueInList': { values: 'Array<string | number | boolean>' },
  // "null results in a default value"
  'HtmlOutput.setHeight': { height: 'Integer | null' },
  'HtmlOutput.setWidth': { width: 'Integer | null' },
  // "Clears all of the midpoint fields if the passed in interpolation type is null."
  'ConditionalFormatRuleBuilder.setGradientMidpointWithValue': { type: 'InterpolationType | null' },
  // "can be null"
  'Utilities.newBlob': { contentType: 'string | null', name: 'string | null' },
  // The sample of the class Lock stores a number.
  'Properties.setProperty': { value: 'string | number | boolean' },
}

/** Overloads of a member that the typings do not have, with the parameters as they would be written there. */
const moreWays: Readonly<Record<string, string>> = {
  'ScriptApp.getAuthorizationInfo': 'authMode: AuthMode, oAuthScopes: string[]',
}

/** The members of a class with the parameters that Google takes. */
const widened = (className: string, members: Map<string, Member>): Map<string, Member> =>
  new Map(
    [...members].map(([name, member]) => {
      const types = wider[`${className}.${name}`]
      const more = moreWays[`${className}.${name}`]
      const overloads = member.overloads?.map((parameters) =>
        parameters.map((each) => ({ ...each, type: types?.[each.name] ?? each.type })),
      )
      return [name, { ...member, overloads: more ? overloads?.concat([parametersOf(more)]) : overloads }]
    }),
  )

const parentsIn = (list: string): string[] =>
  list
    .split(',')
    .map((parent) => parent.trim().split('.').pop()!)
    .filter(Boolean)

interface Reference {
  /** Parsed when first used. */
  classes: Map<string, () => ReferenceClass>
  enums: Map<string, string[]>
  /** Other names of types. */
  aliases: Map<string, string>
  /** The service of each class and enumeration. */
  services: Map<string, string>
}
let loaded: Reference | undefined

/** Adds one part of the reference, read as text without its comments. */
const addPart = ({ classes, enums, aliases, services }: Reference, service: string, text: string): void => {
  for (const [, name, alias] of text.matchAll(/\btype (\w+) = ([^;]+);/g)) aliases.set(name!, alias!)
  for (const found of text.matchAll(/\b(interface|enum)\s+(\w+)(?:\s+extends\s+([\w.,\s]+?))?\s*\{/g)) {
    const [, kind, name = '', parents] = found
    const body = blockFrom(text, found.index)
    services.set(name, service)
    if (kind === 'enum') {
      const names = splitOutside(body, ',').map((each) => each.split(/\s*=/)[0]!)
      enums.set(name, names)
      continue
    }
    let parsed: ReferenceClass | undefined
    classes.set(
      name,
      () => (parsed ??= { members: widened(name, membersIn(body)), parents: parentsIn(parents ?? '') }),
    )
  }
}

const load = (): Reference => {
  const made: Reference = { classes: new Map(), enums: new Map(), aliases: new Map(), services: new Map() }
  const home = dirname(createRequire(import.meta.url).resolve('@types/google-apps-script/package.json'))
  for (const [subject, service] of Object.entries(services)) {
    const text = readFileSync(join(home, `google-apps-script.${subject}.d.ts`), 'utf8')
    addPart(made, service, text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, ''))
  }
  return made
}

const reference = (): Reference => (loaded ??= load())

/** The class of that name with its inherited members; `undefined` when the reference has none. */
export const referenceClass = (name: string): ReferenceClass | undefined => {
  const known = inheritedClasses.get(name)
  if (known) return known
  const own = reference().classes.get(name)?.()
  if (!own) return undefined
  const inherited = own.parents.flatMap((parent) => [...(referenceClass(parent)?.members ?? [])])
  const made = { members: new Map([...inherited, ...own.members]), parents: own.parents }
  inheritedClasses.set(name, made)
  return made
}

/** Classes with their inherited members, by name. */
const inheritedClasses = new Map<string, ReferenceClass>()

/** The names in an enumeration of the reference; `undefined` when it has none of that name. */
export const referenceEnum = (name: string): readonly string[] | undefined => reference().enums.get(name)

/** The type for which a name is only another name, such as a choice of words. */
export const referenceAlias = (name: string): string | undefined => reference().aliases.get(name)

/**
 * A class or enumeration as error messages name it, `SpreadsheetApp.Range`: with its service, unless it is
 * one or has none.
 */
export const qualifiedName = (name: string): string => {
  const service = reference().services.get(name) ?? ''
  return service === '' || service === name ? name : `${service}.${name}`
}
