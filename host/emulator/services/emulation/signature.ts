/** Whether arguments fit what the reference says of a member, and Google's error message when they do not. */
import type { Realm } from './realm.js'
import {
  qualifiedName,
  referenceAlias,
  referenceClass,
  referenceEnum,
  splitOutside,
  type Parameter,
} from './reference.js'
import { memoize } from '../../cache.js'

/** What is known of the objects that services return. */
export interface ObjectInspector {
  /** The class of an emulated object, or the enumeration of an enumeration's value. */
  classOf(value: unknown): string | undefined
  realm: Realm
}

const isA = (className: string, expectedClass: string): boolean =>
  className === expectedClass ||
  (referenceClass(className)?.parents ?? []).some((parent) => isA(parent, expectedClass))

type Check = (value: unknown, nature: ObjectInspector) => boolean

const checkOfName = (name: string): Check => {
  switch (name) {
    case 'string':
      return (value) => typeof value === 'string'
    case 'boolean':
      return (value) => typeof value === 'boolean'
    case 'number':
    case 'Integer':
    case 'Byte':
      return (value) => typeof value === 'number'
    case 'null':
    case 'undefined':
      return (value) => value === null || value === undefined
    case 'Date':
      return (value, nature) => nature.realm.isDate(value)
    case 'any':
      return () => true
  }
  if (/^["']/.test(name)) return (value) => typeof value === 'string'
  const alias = referenceAlias(name)
  if (alias !== undefined) return checkOf(alias)
  if (referenceEnum(name)) return (value, nature) => nature.classOf(value) === name
  const known = referenceClass(name)
  // A class of a service that is not emulated: a script can have no object of it.
  if (!known) return () => false
  // A record of options is an interface without methods.
  if (![...known.members.values()].some((member) => member.overloads)) return isRecord
  return (value, nature) => {
    const className = nature.classOf(value)
    return className !== undefined && isA(className, name)
  }
}

/** An object that the script made itself, with any names. */
const isRecord: Check = (value, { realm, classOf }) =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !realm.isDate(value) &&
  classOf(value) === undefined

/**
 * A plain loop, since the bytes of a file are a hundred thousand items. An item that equals the one before it needs no check.
 * A list may leave items out.
 */
const isListOf = (items: readonly unknown[], check: Check, nature: ObjectInspector): boolean => {
  for (let at = 0; at < items.length; at++)
    if (!(at > 0 && items[at] === items[at - 1]) && !check(items[at], nature) && at in items) return false
  return true
}

/** The checks of all types that were used: a block of cells needs the same one thousands of times. */
const checks = new Map<string, Check>()

const checkOf = (type: string): Check => memoize(checks, type, () => check(type))

const check = (type: string): Check => {
  const choices = splitOutside(type, '|')
  if (choices.length > 1) {
    const any = choices.map(checkOf)
    return (value, nature) => any.some((each) => each(value, nature))
  }
  const [choice = 'any'] = choices
  const [, listed] =
    /^(?:Array|ReadonlyArray)<([\s\S]*)>$/.exec(choice) ?? /^([\s\S]*)\[\]$/.exec(choice) ?? []
  if (listed === 'any') return (value) => Array.isArray(value)
  if (listed !== undefined) {
    const item = checkOf(listed)
    return (value, nature) => Array.isArray(value) && isListOf(value, item, nature)
  }
  if (choice.startsWith('(') && choice.endsWith(')')) return checkOf(choice.slice(1, -1))
  if (choice.startsWith('{')) return isRecord
  if (choice.includes('=>')) return (value) => typeof value === 'function'
  return checkOfName(choice.split('.').pop()!)
}

const fits = (value: unknown, type: string, nature: ObjectInspector): boolean => checkOf(type)(value, nature)

const fitsWay = (
  given: readonly unknown[],
  parameters: readonly Parameter[],
  nature: ObjectInspector,
): boolean => {
  const last = parameters.at(-1)
  if (given.length > parameters.length && last?.rest !== true) return false
  return (
    given.every((value, index) => {
      const { type, optional } = parameters[index] ?? last!
      return fits(value, type, nature) || (optional && value === undefined)
    }) && parameters.slice(given.length).every(({ optional }) => optional)
  )
}

/** Whether the arguments fit one of the overloads. */
export const matchesSignature = (
  given: readonly unknown[],
  overloads: readonly Parameter[][],
  nature: ObjectInspector,
): boolean => overloads.some((parameters) => fitsWay(given, parameters, nature))

/**
 * A value as Google's error messages name it, as users reported them: text `String`, a list `number[]`, an
 * object `(class)`.
 */
const typeName = (value: unknown, { realm, classOf }: ObjectInspector): string => {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'string') return 'String'
  if (typeof value === 'boolean') return 'Boolean'
  if (Array.isArray(value)) return 'number[]'
  const className = classOf(value)
  if (className !== undefined) return qualifiedName(className)
  if (realm.isDate(value)) return 'Date'
  return typeof value === 'object' || typeof value === 'function' ? '(class)' : typeof value
}

/** Google's error message, in its own words. */
export const describeSignatureMismatch = (
  given: readonly unknown[],
  className: string,
  member: string,
  nature: ObjectInspector,
): string =>
  `The parameters (${given.map((value) => typeName(value, nature)).join(',')}) don't match the method signature for ` +
  `${qualifiedName(className)}.${member}.`
