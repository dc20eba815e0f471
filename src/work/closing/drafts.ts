import { readStored, removeStored, stored, writeStored } from '../../core/stored.js'
import type { Ports } from '../../ports.js'
import type { Result } from '../open-book.js'

/** What was typed for a project that is not closed yet, as the page wrote it; null where nothing was. */
export const readClosingDraft = ({ store }: Pick<Ports, 'store'>, engagement: string): string | null =>
  readStored(store, stored.closing, engagement)

/** Stores what was typed, so that it is found again; null forgets it. */
export function storeClosingDraft(
  { store }: Pick<Ports, 'store'>,
  { engagement, draft }: { readonly engagement: string; readonly draft: string | null },
): Result<null> {
  if (draft === null) removeStored(store, stored.closing, engagement)
  else writeStored(store, stored.closing, draft, engagement)
  return { ok: true, value: null }
}
