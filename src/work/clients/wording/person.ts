import type { Ports } from '../../../ports.js'
import type { Portfolio } from '../../../project/portfolio.js'

/** Where the store remembers who sits at which desk: ids of people by the key Google gives each user for a month. */
const store = 'milepost.desks'
/** Keys lapse after a month, so that more than these are nobody's any more. */
const most = 60

const known = (ports: Ports): Record<string, string> => {
  const stored = ports.store.read(store)
  return stored === null ? {} : (JSON.parse(stored) as Record<string, string>)
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
    ports.store.write(store, JSON.stringify(Object.fromEntries(kept)))
  }
  return person.name ?? ''
}
