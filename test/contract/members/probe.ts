/** Runs calls of members inside a script and returns their results, as the script itself can see them. */
import { Session } from '../../../host/emulator/session/session.js'
import { usualCosts } from '../../../host/emulator/services/emulation/run-time.js'
import { workbook } from '../../emulator/session/sample-session.js'

/** Calls take no time, since there are more of them in a run than fit into six minutes. */
const free = Object.fromEntries(Object.keys(usualCosts).map((name) => [name, 0]))

/** What a script sees of one call. */
export interface Seen {
  readonly thrown?: string
  /** What sort of value was answered. */
  readonly sort?: string
  /**
   * Whether the answer is equal to the object on which it was called: all that both say of themselves is the
   * same.
   */
  readonly same?: boolean
}

const looking = `
function sortOf(value) {
  if (value === null || value === undefined) return String(value)
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'number'
  if (typeof value !== 'object') return typeof value
  if (value instanceof Array) return 'list of ' + [...new Set(value.map(sortOf))].sort().join(' and ')
  if (Array.isArray(value)) return 'a list of another world'
  if (value instanceof Date) return 'Date'
  if (typeof value.ordinal === 'function') return 'enumeration ' + value
  return String(value) === '[object Object]' ? 'record' : 'class ' + value
}
function namesOf(object) {
  const names = new Set()
  for (let level = object; level && !Object.hasOwn(level, '__defineGetter__'); level = Object.getPrototypeOf(level))
    for (const name of Object.getOwnPropertyNames(level)) if (name !== 'toString') names.add(name)
  return [...names]
}
function saidBy(object) {
  const said = []
  for (let level = object; level && level !== Object.prototype; level = Object.getPrototypeOf(level))
    for (const name of Object.getOwnPropertyNames(level))
      if (/^(?:get|is|has|can)[A-Z]/.test(name) && !/^getNextDataCell|Url$/.test(name) && said.every(([known]) => known !== name))
        said.push([name, answerOf(object, name)])
  return JSON.stringify(said.sort())
}
function answerOf(object, name) {
  try {
    const answer = object[name]()
    return answer !== null && typeof answer === 'object' ? sortOf(answer) : answer
  } catch (error) { return 'nothing' }
}
function see(object, name, given, compares) {
  try {
    const answer = object[name](...given)
    return { sort: sortOf(answer), same: !compares || answer === object || saidBy(answer) === saidBy(object) }
  } catch (error) { return { thrown: error.name + ': ' + error.message } }
}
function sure(work) {
  try { return work() } catch (error) { return { thrown: 'before the call: ' + error } }
}
function go(e) {}
`

const sessionOf = (code: string): Session =>
  new Session({
    snapshot: workbook,
    bundle: {
      code: `${looking}function answer() { ${code} }`,
      files: { Sidebar: '<p>side</p>' },
      manifest: {},
    },
    now: { day: '2026-03-31', time: '08:00' },
    as: 'li@example.com',
    scriptZone: 'Asia/Shanghai',
    costs: free,
  })

/** What a script's function of that body answers. Throws what it throws. */
export const answerOf = (code: string): unknown => {
  const { value, error } = sessionOf(code).call('answer')
  if (error !== undefined) throw new Error(error)
  return value
}

/** One call, as a script writes it. */
export interface Asked {
  readonly on: string
  readonly name: string
  readonly given: readonly string[]
  /** Whether to compare the answer with the object. */
  readonly compares?: boolean
}

const seeing = ({ on, name, given, compares = false }: Asked): string =>
  `see(${on}, '${name}', [${given.join(', ')}], ${compares})`

/** A call in a world of its own. */
export const seen = (asked: Asked): Seen => answerOf(`return ${seeing(asked)}`) as Seen

/** Calls one after the other in one world, where what one does may hinder the next. */
export const seenTogether = (asked: readonly Asked[]): Seen[] =>
  answerOf(`return [${asked.map((each) => `sure(() => ${seeing(each)})`).join(',\n')}]`) as Seen[]
