/** What the reference's typings say of each member, read independently of the host, which reads them too. */
import { readFileSync } from 'node:fs'
import { alsoAnswers, alsoCalled, alsoTakes, assumedAnswers } from './beyond.js'

export interface Typed {
  readonly name: string
  readonly type: string
  readonly optional: boolean
  /** Takes any number of values from here on. */
  readonly rest: boolean
}
export interface Way {
  readonly parameters: readonly Typed[]
  readonly answer: string
}
export interface TypedClass {
  readonly name: string
  /** The global of the service that the class belongs to; '' for what several services share. */
  readonly service: string
  /** Each member's ways to be called. */
  readonly members: ReadonlyMap<string, readonly Way[]>
  /** The enumerations it carries, by the name it carries them under. */
  readonly enumerations: ReadonlyMap<string, string>
}

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

/** Names that several services have: the spreadsheet's is meant. */
const texts = Object.keys(services).map((subject) => {
  const path = `node_modules/@types/google-apps-script/google-apps-script.${subject}.d.ts`
  const text = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  return { service: services[subject]!, text: text.replace(/^\s*\/\/.*$/gm, '') }
})

const alone = (text: string, separator: string): string[] => {
  const parts = ['']
  let depth = 0
  for (const letter of text.replaceAll('=>', '⇒')) {
    if ('([{<'.includes(letter)) depth += 1
    if (')]}>'.includes(letter)) depth -= 1
    if (letter === separator && depth === 0) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts.map((part) => part.trim()).filter(Boolean)
}

const typed = (text: string): Typed => {
  const [, dots, name, mark, type] = /^(\.\.\.)?(\w+)(\?)?:\s*([\s\S]*)$/.exec(text)!
  return { name: name!, type: type!, optional: mark === '?', rest: dots === '...' }
}

const blocks =
  /^( *)(?:declare )?(interface|enum|type) (\w+)(?: extends (\w+))?(?: = ([^;]*);| \{([\s\S]*?)\n\1\})/gm

const classes = new Map<string, TypedClass>()
const enumerations = new Map<string, { service: string; names: readonly string[] }>()
const aliases = new Map<string, string>()

const wayOf = (member: string, inside: string, answer: string): Way => {
  const more = alsoTakes[member]
  const parameters = alone(inside, ',').map(typed)
  return {
    parameters: parameters.map((each) =>
      more?.parameters.includes(each.name) ? { ...each, type: more.type } : each,
    ),
    answer: [answer, (alsoAnswers[member] ?? assumedAnswers[member])?.answer ?? []].flat().join(' | '),
  }
}

const classOf = (service: string, name: string, parent: string | undefined, body: string): TypedClass => {
  const members = new Map<string, Way[]>()
  const carried = new Map<string, string>()
  for (const line of alone(body, ';')) {
    const [, property, enumeration] = /^(\w+): typeof (?:\w+\.)?(\w+)$/.exec(line) ?? []
    if (property) carried.set(property, enumeration!)
    const [, member, inside, answer] = /^(\w+)\(([\s\S]*)\): ([^()]*)$/.exec(line) ?? []
    if (!member) continue
    members.set(member, [...(members.get(member) ?? []), wayOf(`${name}.${member}`, inside!, answer!)])
  }
  for (const [member, { parameters }] of Object.entries(alsoCalled)) {
    const own = member.split('.')[1]!
    const ways = member === `${name}.${own}` ? members.get(own) : undefined
    ways?.push(wayOf(member, parameters, ways[0]!.answer))
  }
  const inherited = parent === undefined ? [] : [...(classes.get(parent)?.members ?? [])]
  return { name, service, members: new Map([...inherited, ...members]), enumerations: carried }
}

for (const { service, text } of texts) {
  const found = [...text.matchAll(blocks)]
  // A class that another extends may come after it.
  for (const [, , kind, name, parent, alias, body] of [
    ...found.filter((each) => !each[4]),
    ...found.filter((each) => each[4]),
  ]) {
    if (kind === 'type') aliases.set(name!, alias!)
    if (kind === 'enum') enumerations.set(name!, { service, names: alone(body!, ',') })
    if (kind === 'interface') classes.set(name!, classOf(service, name!, parent, body!))
  }
}

/** A class of the reference. Throws for a name that it lacks. */
export const typedClass = (name: string): TypedClass => {
  const found = classes.get(name)
  if (!found) throw new RangeError(`The reference has no class ${name}.`)
  return found
}

export type Nature =
  | { readonly kind: 'plain'; readonly name: string }
  | {
      readonly kind: 'enumeration'
      readonly name: string
      readonly service: string
      readonly names: readonly string[]
    }
  | { readonly kind: 'class'; readonly name: string; readonly service: string }
  | { readonly kind: 'list'; readonly of: string }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  | { readonly kind: 'literal'; readonly value: string }
  | { readonly kind: 'record' }

/** What a type as written means. */
export const natureOf = (written: string): Nature => {
  const type = written.replace(/^\((.*)\)$/, '$1')
  const choices = alone(type, '|').filter((each) => each !== 'undefined')
  if (choices.length > 1) return { kind: 'choice', of: choices }
  const [, inside] = /^Array<([\s\S]*)>$/.exec(type) ?? /^([\s\S]*)\[\]$/.exec(type) ?? []
  if (inside !== undefined) return { kind: 'list', of: inside }
  if (type.startsWith('{')) return { kind: 'record' }
  if (type.startsWith('"')) return { kind: 'literal', value: type.slice(1, -1) }
  const name = type.split('.').pop()!
  if (aliases.has(name)) return natureOf(aliases.get(name)!)
  const enumeration = enumerations.get(name)
  if (enumeration) return { kind: 'enumeration', name, ...enumeration }
  const known = classes.get(name)
  if (!known || name === 'Date') return { kind: 'plain', name }
  return known.members.size === 0 ? { kind: 'record' } : { kind: 'class', name, service: known.service }
}
