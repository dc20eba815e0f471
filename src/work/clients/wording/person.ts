import { readStored, stored, writeStored } from '../../../core/stored.js'
import type { Ports } from '../../../ports.js'
import type { Portfolio } from '../../../project/portfolio.js'

/** Keys lapse after a month, so that more than these are nobody's any more. */
const most = 60

const known = (ports: Ports): Record<string, string> => {
  const found = readStored(ports.store, stored.desks)
  return found === null ? {} : (JSON.parse(found) as Record<string, string>)
}

/** Who sits at the desk, as they said themselves once; '' where nobody said so. */
export function personAtDesk(ports: Ports, { byName }: Portfolio): string {
  const key = ports.desk.userKey()
  return key === '' ? '' : (byName.people.find(known(ports)[key])?.name ?? '')
}

/**
 * Who sits at the desk: the person of that name in People, remembered from now on; whoever was remembered where none is
 * named. '' when neither is in People.
 */
export function sayWhoIAm(ports: Ports, portfolio: Portfolio, name: string): string {
  const person = portfolio.byName.people.find(name)
  if (person === undefined) return personAtDesk(ports, portfolio)
  const key = ports.desk.userKey()
  if (key !== '') {
    const others = Object.entries(known(ports)).filter(([each]) => each !== key)
    const kept = [...others.slice(1 - most), [key, person.id || (person.name ?? '')]]
    writeStored(ports.store, stored.desks, JSON.stringify(Object.fromEntries(kept)))
  }
  return person.name ?? ''
}
