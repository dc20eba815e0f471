import type { Ports } from '../../../ports.js'
import type { Client } from '../../../trackers/clients/clients.js'
import type { OpenBook } from '../../open-book.js'
import { linkOf, readAnswersState } from '../answers-state.js'

/** The client whose link has a fingerprint, published or not; null where none has. */
export function findClientOfLink(
  ports: Pick<Ports, 'hashing' | 'store'>,
  { contents }: OpenBook,
  fingerprint: string,
): Client | null {
  const state = readAnswersState(ports)
  if (state === null) return null
  const isOf = ({ id }: Client): boolean =>
    id !== '' && linkOf(ports, state, { kind: 'client', person: id }).fingerprint === fingerprint
  return contents.rows.clients.find(isOf) ?? null
}
