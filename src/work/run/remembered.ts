import { bytesOf, mostStoredBytes, textPieces } from '../../core/cut.js'
import type { Day } from '../../core/day.js'
import { isNewer, packed, stored, storedKey, unpacked } from '../../core/stored.js'
import type { Ports } from '../../ports.js'

/** Ids that runs made rows for, kept past the rows themselves, so that what somebody deleted stays deleted. */
export interface Remembered {
  has(id: string): boolean
  add(id: string, until: Day): void
  /** Writes what was added, without what need not be known any more. */
  keep(): void
}

/** More than six properties are never used, the soonest to lapse go first. */
const most = 6
const width = 7
const keyOf = (part: number): string => storedKey(stored.made, undefined, part)

/** An id in seven letters. Source of offset and prime: the FNV-1a hash of Fowler, Noll and Vo, 32 bits. */
const short = (id: string): string => {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36).padStart(width, '0')
}

/** What runs remember, as the store holds it: a line for each day, `2026-05-30` and then the ids in seven letters each. */
export function remembered(ports: Ports): Remembered {
  const pieces: string[] = []
  for (let part = 0; part < most; part++) pieces.push(ports.store.read(keyOf(part)) ?? '')
  const { day: today } = ports.clock.now()
  const until = new Map<string, string>()
  for (const line of (unpacked(stored.made, pieces.join('')) ?? '').split('\n'))
    for (let at = 10; at < line.length; at += width) until.set(line.slice(at, at + width), line.slice(0, 10))
  return {
    has: (id) => until.has(short(id)),
    add: (id, day) => void until.set(short(id), day),
    keep() {
      if (isNewer(stored.made, pieces[0]!)) return
      const days = new Map<string, string>()
      for (const [id, day] of until) if (day >= today) days.set(day, `${days.get(day) ?? day}${id}`)
      const whole = packed(stored.made, [...days.values()].sort().reverse().join('\n'))
      const parts = textPieces(whole, mostStoredBytes, bytesOf)
      for (let part = 0; part < most; part++) {
        const piece = parts[part] ?? ''
        if (piece !== '') ports.store.write(keyOf(part), piece)
        else ports.store.remove(keyOf(part))
      }
    },
  }
}
