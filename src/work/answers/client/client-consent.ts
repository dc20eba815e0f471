import type { Day } from '../../../core/day.js'
import {
  encodeStored,
  isNewerVersion,
  readStored,
  removeStored,
  stored,
  storedKey,
} from '../../../core/stored.js'
import { emailKey } from '../../../domain/letters/readers.js'
import type { Ports } from '../../../ports.js'
import type { Client } from '../../../trackers/clients/clients.js'

/** That a person of the team let a client's contact see the client's page, having read what it shows. */
export interface ClientConsent {
  /** The contact's address, in lower case: the page is for nobody else. */
  readonly address: string
  /** Who said so, and when. */
  readonly by: string
  readonly on: Day
  /** What might name another client, as that person read and accepted it. */
  readonly accepted: readonly string[]
  /** A fingerprint of what was published last; blank where nothing was. */
  readonly content: string
}

type StoredConsent = ClientConsent & { readonly spreadsheet: string }

/** The consent to show a client's page; null where there is none, or it came along with a copy. */
export function readClientConsent(
  ports: Pick<Ports, 'spreadsheet' | 'store'>,
  { id }: Pick<Client, 'id'>,
): ClientConsent | null {
  const found = id === '' ? null : readStored(ports.store, stored.clientPage, id)
  if (found === null) return null
  const { spreadsheet, ...consent } = JSON.parse(found) as StoredConsent
  return spreadsheet === ports.spreadsheet.spreadsheetId() ? consent : null
}

/** Stores consents, all of them or none. */
export function storeClientConsents(
  { spreadsheet, store }: Pick<Ports, 'spreadsheet' | 'store'>,
  consents: readonly (readonly [client: Pick<Client, 'id'>, consent: ClientConsent])[],
): void {
  const ofThis = { spreadsheet: spreadsheet.spreadsheetId() }
  const values = consents
    .map(([{ id }, consent]) => [storedKey(stored.clientPage, id), { ...consent, ...ofThis }] as const)
    .filter(([key]) => !isNewerVersion(stored.clientPage, store.read(key)))
    .map(([key, value]) => [key, encodeStored(stored.clientPage, JSON.stringify(value))])
  if (values.length > 0) store.writeAll(Object.fromEntries(values))
}

/** The ids of clients for which something is stored: a page is shown, or is about to be hidden. */
export const clientsWithConsent = ({ store }: Pick<Ports, 'store'>): readonly string[] => {
  const head = storedKey(stored.clientPage, '')
  return Object.keys(store.readAll()).flatMap((key) => (key.startsWith(head) ? [key.slice(head.length)] : []))
}

/** Ends a consent: what is left of it says that the page is still to be removed. */
export const endClientConsent = (
  ports: Pick<Ports, 'spreadsheet' | 'store'>,
  client: Pick<Client, 'id'>,
): void => {
  const consent = readClientConsent(ports, client)
  if (consent !== null) storeClientConsents(ports, [[client, { ...consent, address: '' }]])
}

export const removeClientConsent = ({ store }: Pick<Ports, 'store'>, { id }: Pick<Client, 'id'>): void =>
  removeStored(store, stored.clientPage, id)

/** Whether consent is for the address that the client has now. */
export const isForContact = ({ address }: ClientConsent, { email }: Pick<Client, 'email'>): boolean =>
  address !== '' && email !== null && emailKey(email) === address
