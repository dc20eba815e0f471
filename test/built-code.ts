/** What is shipped, built once for all tests of a worker. */
import { buildCode, type Parts, type BuiltScript } from '../host/build/build.js'

const built = new Map<string, Promise<BuiltScript>>()

/** The script file of a build with those parts. */
export function loadBuiltCode(parts: Parts = {}): Promise<BuiltScript> {
  const key = JSON.stringify(parts)
  const found = built.get(key) ?? buildCode(parts)
  built.set(key, found)
  return found
}
