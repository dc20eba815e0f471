import { readStored, stored, writeStored } from '../core/stored.js'
import type { Store } from '../ports.js'
import { currentInstant } from './clock.js'
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
