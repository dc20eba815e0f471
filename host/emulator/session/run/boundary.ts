/**
 * Copies a value as `google.script.run` passes it: primitives, plain objects and arrays. `undefined` is left
 * out of an object and becomes null in an array; dates, functions, other objects and circles are refused.
 * @throws RangeError that names the property, in Google's words
 * @see https://developers.google.com/apps-script/guides/html/communication#parameters_and_return_values
 */
export function copyAcrossBoundary(value: unknown): unknown {
  return copy(value, 'value', [])
}

function copy(value: unknown, name: string, above: readonly unknown[]): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (value === undefined) return null
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value !== 'object' || above.includes(value)) throw createRefusal(name)
  const path = [...above, value]
  if (Array.isArray(value)) return Array.from(value, (item, index) => copy(item, String(index), path))
  if (!isPlain(value)) throw createRefusal(name)
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  return Object.fromEntries(entries.map(([key, item]) => [key, copy(item, key, path)]))
}

function createRefusal(name: string): RangeError {
  return new RangeError(`Failed due to illegal value in property: ${name}`)
}

/** Whether an object of any realm is a plain record. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
