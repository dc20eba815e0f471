import { readStored, stored, writeStored } from '../core/stored.js'
import type { Store } from '../ports.js'
import { currentInstant } from './clock.js'
import { once } from './once.js'
import { zoneReader, type ZoneReader } from './zone-reader.js'

/** The reader of a zone, with what earlier runs asked of it. Most runs then ask nothing. */
export function cachedZoneReader(zone: string, store: Pick<Store, 'read' | 'write'>): ZoneReader {
  const [storedZone, ...pairs] = (readStored(store, stored.zone) ?? '').split(' ')
  const storedProbes =
    storedZone === zone ? pairs.map((pair) => pair.split('=').map(Number) as [number, number]) : []
  const reader = zoneReader(
    zone,
    (date, zoneName, pattern) => Utilities.formatDate(date, zoneName, pattern),
    currentInstant(),
    storedProbes,
  )
  return {
    ...reader,
    prepare(instants) {
      const before = reader.probes().length
      reader.prepare(instants)
      for (const instant of instants) reader.read(instant)
      const probes = reader.probes()
      // A property holds 8,000 bytes; a zone whose clock changes twice a year needs about twenty of these.
      if (probes.length > before && probes.length <= maxProbes)
        writeStored(store, stored.zone, [zone, ...probes.map(([at, offset]) => `${at}=${offset}`)].join(' '))
    },
  }
}

const maxProbes = 250

/** The reader of a zone that earlier runs stored. */
interface AssumedZoneReader extends ZoneReader {
  /** Asks for the zone, and reads by it from now on. */
  confirm(): void
}

/**
 * The reader of the zone that earlier runs stored, for as long as every date shows that it is still the sheet's: in
 * another zone it would be no midnight. The zone is asked for where a date is none or the stored offsets do not reach.
 */
export function assumedZoneReader(
  askZone: () => string,
  store: Pick<Store, 'read' | 'write'>,
): AssumedZoneReader {
  const [storedZone = ''] = (readStored(store, stored.zone) ?? '').split(' ')
  const ask = once(() => cachedZoneReader(askZone(), store))
  let reader = storedZone === '' ? ask() : cachedZoneReader(storedZone, store)
  const confirm = (): void => void (reader = ask())
  const isMidnight = (instant: number): boolean => {
    const offset = reader.knownOffset(instant)
    return offset !== null && (instant + offset) % 86_400_000 === 0
  }
  return {
    confirm,
    prepare(instants) {
      if (!instants.every(isMidnight)) confirm()
      reader.prepare(instants)
    },
    read: (instant) => reader.read(instant),
    knownOffset: (instant) => reader.knownOffset(instant),
    probes: () => reader.probes(),
  }
}
