import { readStored, stored, writeStored } from '../../../core/stored.js'
import type { Ports, Store } from '../../../ports.js'
import type { BookContents } from '../../../domain/book-contents.js'

/** Keys expire after a month, so that those beyond this number are no longer used. */
const maxUsers = 60

const storedUsers = (store: Store): Record<string, string> => {
  const found = readStored(store, stored.desks)
  return found === null ? {} : (JSON.parse(found) as Record<string, string>)
}

/** Who is at the computer, as they said themselves once; '' where no one said so. */
export function currentPerson(ports: Pick<Ports, 'store' | 'ui'>, { byName }: BookContents): string {
  const key = ports.ui.userKey()
  return key === '' ? '' : (byName.people.find(storedUsers(ports.store)[key])?.name ?? '')
}

/**
 * Who is at the computer: the person of that name in People, stored for the next time; where no name is
 * given, the stored person. '' when neither is in People.
 */
export function storeCurrentPerson(
  ports: Pick<Ports, 'store' | 'ui'>,
  contents: BookContents,
  name: string,
): string {
  const person = contents.byName.people.find(name)
  if (person === undefined) return currentPerson(ports, contents)
  const key = ports.ui.userKey()
  if (key !== '') {
    const otherUsers = Object.entries(storedUsers(ports.store)).filter(([each]) => each !== key)
    const entries = [...otherUsers.slice(1 - maxUsers), [key, person.id || (person.name ?? '')]]
    writeStored(ports.store, stored.desks, JSON.stringify(Object.fromEntries(entries)))
  }
  return person.name ?? ''
}
