import { characterBytes, maxStoredBytes, splitText } from '../../core/text-length.js'
import type { Day } from '../../core/day.js'
import { isNewerVersion, encodeStored, stored, storedKey, decodeStored } from '../../core/stored.js'
import type { Ports } from '../../ports.js'

/**
 * Ids for which runs made rows, stored longer than the rows, so that a row that somebody deleted stays
 * deleted.
 */
export interface CreatedRowIds {
  has(id: string): boolean
  add(id: string, expiryDays: Day): void
  /** Writes what was added, without ids that are no longer needed. */
  store(): void
}

/** More than six properties are never used; those that expire first are deleted first. */
const maxPieces = 6
const hashLength = 7
const keyOf = (part: number): string => storedKey(stored.made, undefined, part)

/** An id in seven letters. Source of offset and prime: the FNV-1a hash of Fowler, Noll and Vo, 32 bits. */
const shortHash = (id: string): string => {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36).padStart(hashLength, '0')
}

/**
 * What runs remember, as the store holds it: a line for each day, `2026-05-30` and then the ids in seven
 * letters each.
 */
export function readCreatedRowIds(ports: Pick<Ports, 'clock' | 'store'>): CreatedRowIds {
  const pieces: string[] = []
  for (let part = 0; part < maxPieces; part++) pieces.push(ports.store.read(keyOf(part)) ?? '')
  const { day: today } = ports.clock.now()
  const expiryDays = new Map<string, string>()
  for (const line of (decodeStored(stored.made, pieces.join('')) ?? '').split('\n'))
    for (let at = 10; at < line.length; at += hashLength)
      expiryDays.set(line.slice(at, at + hashLength), line.slice(0, 10))
  return {
    has: (id) => expiryDays.has(shortHash(id)),
    add: (id, day) => void expiryDays.set(shortHash(id), day),
    store() {
      if (isNewerVersion(stored.made, pieces[0]!)) return
      const days = new Map<string, string>()
      for (const [id, day] of expiryDays) if (day >= today) days.set(day, `${days.get(day) ?? day}${id}`)
      const packedText = encodeStored(stored.made, [...days.values()].sort().reverse().join('\n'))
      const parts = splitText(packedText, maxStoredBytes, characterBytes)
      for (let part = 0; part < maxPieces; part++) {
        const piece = parts[part] ?? ''
        if (piece !== '') ports.store.write(keyOf(part), piece)
        else ports.store.remove(keyOf(part))
      }
    },
  }
}
