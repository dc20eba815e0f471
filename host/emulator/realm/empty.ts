import { runInContext } from 'node:vm'
import { bareContext } from './create.js'

/**
 * Loads a bundle where no service exists, and returns the names of the global functions it declares. Throws
 * whatever the bundle throws while it loads: a module that uses Google on loading would break `onOpen` before
 * authorisation.
 * @param code the text of `Code.js`
 */
export function loadInEmptyRealm(code: string): string[] {
  const context = bareContext()
  const names = (): string[] => runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[]
  const before = new Set(names())
  runInContext(code, context, { filename: 'Code.js' })
  return names().filter((name) => !before.has(name) && typeof context[name] === 'function')
}
