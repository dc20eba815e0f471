import { readStored, removeStored, stored, writeStored } from '../../core/stored.js'
import type { Ports, Store } from '../../ports.js'
import type { Client } from '../../trackers/clients/clients.js'

/** What a person approved and what waits for the hourly run. */
export interface Approval {
  readonly digest: string
  /** Who approved it, as the letter says. */
  readonly by: string
  /** The doubts that the person accepted; '' where there were none. */
  readonly ticked: string
}

/**
 * The approval of a client's report that waits; null when there is none, or when it came along with a copy.
 */
export function readApproval(
  ports: Pick<Ports, 'spreadsheet' | 'store'>,
  { id }: Pick<Client, 'id'>,
): Approval | null {
  const found = id === '' ? null : readStored(ports.store, stored.report, id)
  if (found === null) return null
  const {
    digest,
    by = '',
    ticked = '',
    spreadsheet,
  } = JSON.parse(found) as Partial<Approval> & { spreadsheet: string }
  return spreadsheet === ports.spreadsheet.spreadsheetId() && digest !== undefined
    ? { digest, by, ticked }
    : null
}

/** Stores an approval until the hourly run. */
export const storeApproval = (
  ports: Pick<Ports, 'spreadsheet' | 'store'>,
  { id }: Pick<Client, 'id'>,
  approval: Approval,
): void =>
  writeStored(
    ports.store,
    stored.report,
    JSON.stringify({ ...approval, spreadsheet: ports.spreadsheet.spreadsheetId() }),
    id,
  )

/** Takes an approval back, or marks it as used. */
export const removeApproval = (store: Store, { id }: Pick<Client, 'id'>): void =>
  removeStored(store, stored.report, id)
