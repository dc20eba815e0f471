import { byteLength, bytesOf, mostPropertyBytes, mostStoredBytes, textPieces } from '../core/cut.js'
import type { Store } from '../ports.js'

type Texts = Readonly<Record<string, string>>

/** The mark of a value that goes on in properties of its own, with how many there are of it. */
const continued = /^¶(\d+) /
const pieceKey = (key: string, piece: number): string => (piece === 0 ? key : `${key}#${piece}`)

/** A value as properties: itself, or in pieces where one property would not take it. */
function asProperties(key: string, value: string): Texts {
  if (value.length <= mostPropertyBytes / 3 || byteLength(value) <= mostPropertyBytes) return { [key]: value }
  const pieces = textPieces(value, mostStoredBytes, bytesOf)
  return Object.fromEntries(
    pieces.map((piece, at) => [pieceKey(key, at), at === 0 ? `¶${pieces.length} ${piece}` : piece]),
  )
}

/** The keys of the properties that hold a value. */
const keysOf = (properties: Texts, key: string): string[] =>
  Array.from({ length: Number(continued.exec(properties[key] ?? '')?.[1] ?? 1) }, (_, at) =>
    pieceKey(key, at),
  )

/**
 * Document properties, read whole in one call and remembered for the length of a run.
 *
 * @param settle makes sure of what was written to cells: properties are written at once and cells later, so that a note
 *   of what a sheet holds could outlive what it holds
 */
export function googleStore(settle: () => void): Store & { readonly notes: Pick<Store, 'read' | 'write'> } {
  // What only saves calls waits for the next value that is written, or for the end of the run.
  let waiting: Texts = {}
  let known: Record<string, string> | undefined
  let joined: Record<string, string> | undefined
  let opened: GoogleAppsScript.Properties.Properties | undefined
  const properties = () => (opened ??= PropertiesService.getDocumentProperties())
  const raw = (): Record<string, string> => (known ??= { ...properties().getProperties() })
  const all = (): Record<string, string> => {
    if (joined) return joined
    joined = { ...raw() }
    for (const key of Object.keys(raw()).filter((each) => continued.test(raw()[each]!))) {
      const [, ...rest] = keysOf(raw(), key)
      for (const each of rest) delete joined[each]
      joined[key] = [raw()[key]!.replace(continued, ''), ...rest.map((each) => raw()[each] ?? '')].join('')
    }
    return joined
  }
  const take = (keys: readonly string[]): void => {
    for (const key of keys.filter((each) => each in raw())) {
      properties().deleteProperty(key)
      delete raw()[key]
    }
  }
  const writeAll = (asked: Texts): void => {
    const values = { ...waiting, ...asked }
    waiting = {}
    const keys = Object.keys(values)
    const texts: Texts = Object.assign({}, ...keys.map((key) => asProperties(key, values[key]!)))
    const left = keys.flatMap((key) => keysOf(raw(), key)).filter((key) => !(key in texts))
    all()
    settle()
    const [only, ...others] = Object.keys(texts)
    if (only !== undefined && others.length === 0) properties().setProperty(only, texts[only]!)
    else properties().setProperties({ ...texts })
    Object.assign(raw(), texts)
    Object.assign(all(), values)
    // The pieces of a longer value before are no part of the new one, whose first piece counts its own.
    take(left)
  }
  const read = (key: string): string | null => all()[key] ?? null
  return {
    all,
    read,
    notes: {
      read,
      write(key, value) {
        all()[key] = value
        waiting = { ...waiting, [key]: value }
      },
    },
    keepNotes() {
      if (Object.keys(waiting).length > 0) writeAll({})
    },
    write(key, value) {
      if (all()[key] !== value) writeAll({ [key]: value })
    },
    writeAll,
    remove(key) {
      if (!(key in all())) return
      settle()
      take(keysOf(raw(), key))
      delete all()[key]
    },
  }
}
