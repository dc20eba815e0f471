import { readStored, stored, writeStored } from '../../../core/stored.js'
import type { Ports } from '../../../ports.js'
import type { BookContents } from '../../../domain/book-contents.js'

/** Keys lapse after a month, so that more than these are nobody's any more. */
const maxUsers = 60

const storedUsers = (ports: Ports): Record<string, string> => {
  const found = readStored(ports.store, stored.desks)
  return found === null ? {} : (JSON.parse(found) as Record<string, string>)
}

/** Who sits at the desk, as they said themselves once; '' where nobody said so. */
export function currentPerson(ports: Ports, { byName }: BookContents): string {
  const key = ports.ui.userKey()
  return key === '' ? '' : (byName.people.find(storedUsers(ports)[key])?.name ?? '')
}

/**
 * Who sits at the desk: the person of that name in People, remembered from now on; whoever was remembered where none is
 * named. '' when neither is in People.
 */
export function storeCurrentPerson(ports: Ports, contents: BookContents, name: string): string {
  const person = contents.byName.people.find(name)
  if (person === undefined) return currentPerson(ports, contents)
  const key = ports.ui.userKey()
  if (key !== '') {
    const otherUsers = Object.entries(storedUsers(ports)).filter(([each]) => each !== key)
    const entries = [...otherUsers.slice(1 - maxUsers), [key, person.id || (person.name ?? '')]]
    writeStored(ports.store, stored.desks, JSON.stringify(Object.fromEntries(entries)))
  }
  return person.name ?? ''
}
