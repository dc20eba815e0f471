import {
  byteLength,
  characterBytes,
  maxPropertyBytes,
  maxStoredBytes,
  splitText,
} from '../core/text-length.js'
import type { Store } from '../ports.js'
import { once as memoize } from './once.js'

type PropertyTexts = Readonly<Record<string, string>>

/** The mark of a value that continues in other properties, with how many there are of it. */
const continuationMark = /^¶(\d+) /
const pieceKey = (key: string, piece: number): string => (piece === 0 ? key : `${key}#${piece}`)

/** A value as properties: one, or several pieces where it is too long for one. */
function asProperties(key: string, value: string): PropertyTexts {
  if (value.length <= maxPropertyBytes / 3 || byteLength(value) <= maxPropertyBytes) return { [key]: value }
  const pieces = splitText(value, maxStoredBytes, characterBytes)
  return Object.fromEntries(
    pieces.map((piece, at) => [pieceKey(key, at), at === 0 ? `¶${pieces.length} ${piece}` : piece]),
  )
}

/** The keys of the properties that hold a value. */
const keysOf = (properties: PropertyTexts, key: string): string[] =>
  Array.from({ length: Number(continuationMark.exec(properties[key] ?? '')?.[1] ?? 1) }, (_, at) =>
    pieceKey(key, at),
  )

/** Values as they were written, with their pieces joined. */
function joinPieces(properties: PropertyTexts): Record<string, string> {
  const longKeys = Object.keys(properties).filter((key) => continuationMark.test(properties[key]!))
  const pieces = new Set(longKeys.flatMap((key) => keysOf(properties, key).slice(1)))
  const joined = longKeys.map((key) => {
    const [first, ...rest] = keysOf(properties, key).map((each) => properties[each] ?? '')
    return [key, [first!.replace(continuationMark, ''), ...rest].join('')]
  })
  return {
    ...Object.fromEntries(Object.entries(properties).filter(([key]) => !pieces.has(key))),
    ...Object.fromEntries(joined),
  }
}

/**
 * Document properties, all read in one call and remembered until the end of the run.
 *
 * @param flushCells makes Google write waiting cells: properties are written at once and cells later, so that
 * a property about a sheet could be stored although the sheet was not written
 */
export function googleStore(
  flushCells: () => void,
): Store & { readonly notes: Pick<Store, 'read' | 'write'> } {
  // What only saves calls waits for the next value that is written, or for the end of the run.
  let waiting: PropertyTexts = {}
  const properties = memoize(() => PropertiesService.getDocumentProperties())
  const storedProperties = memoize((): Record<string, string> => ({ ...properties().getProperties() }))
  const readAll = memoize(() => joinPieces(storedProperties()))
  const deleteProperties = (keys: readonly string[]): void => {
    for (const key of keys.filter((each) => each in storedProperties())) {
      properties().deleteProperty(key)
      delete storedProperties()[key]
    }
  }
  const writeAll = (asked: PropertyTexts): void => {
    const values = { ...waiting, ...asked }
    waiting = {}
    const keys = Object.keys(values)
    const texts: PropertyTexts = Object.assign({}, ...keys.map((key) => asProperties(key, values[key]!)))
    const obsoleteKeys = keys
      .flatMap((key) => keysOf(storedProperties(), key))
      .filter((key) => !(key in texts))
    readAll()
    flushCells()
    const [onlyKey, ...otherKeys] = Object.keys(texts)
    if (onlyKey !== undefined && otherKeys.length === 0) properties().setProperty(onlyKey, texts[onlyKey]!)
    else properties().setProperties({ ...texts })
    Object.assign(storedProperties(), texts)
    Object.assign(readAll(), values)
    // Further pieces of a longer value from before do not belong to the new one: its first piece has its own
    // count.
    deleteProperties(obsoleteKeys)
  }
  const read = (key: string): string | null => readAll()[key] ?? null
  return {
    readAll,
    read,
    notes: {
      read,
      write(key, value) {
        readAll()[key] = value
        waiting = { ...waiting, [key]: value }
      },
    },
    keepNotes() {
      if (Object.keys(waiting).length > 0) writeAll({})
    },
    write(key, value) {
      if (readAll()[key] !== value) writeAll({ [key]: value })
    },
    writeAll,
    remove(key) {
      if (!(key in readAll())) return
      flushCells()
      deleteProperties(keysOf(storedProperties(), key))
      delete readAll()[key]
    },
  }
}
