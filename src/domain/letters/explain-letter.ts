import { listEscalated, createPersonalDigest } from './digest.js'
import { findFailedCheck, type LetterCheck, runLetterChecks } from './letter-checks.js'
import { listOpenWork } from './open-work.js'
import type { Reader } from './readers.js'
import { emptyHistory, readHistories } from './reported-items.js'
import type { DigestKind } from './digest-kind.js'
import type { LettersDueInput } from './letter-plan.js'

/** What must hold for a row to be in a reader's letter. */
type RowCheckKey = 'open' | 'owner' | 'ours' | 'near' | 'reminded' | 'listed'
export interface RowCheck {
  readonly key: RowCheckKey
  readonly pass: boolean
  readonly found: string | number | null
}

/** Why a reader gets a letter now, or why not, and why a row is in it, or why not. */
export interface LetterExplanation {
  readonly letters: readonly {
    readonly kind: DigestKind
    readonly due: boolean
    readonly checks: readonly LetterCheck[]
  }[]
  readonly row: readonly RowCheck[]
}

/** Every condition between a row and a reader's next letter, from the same functions as the plan. */
export function explainLetter(
  input: LettersDueInput,
  reader: Reader,
  row: { readonly table: string; readonly id: string },
): LetterExplanation {
  const { bookContents } = input
  const past = readHistories(input.ledger, bookContents.situation.today).get(reader.address) ?? emptyHistory
  const letters = (['personalDigest', 'managerDigest'] as const).map((kind) => {
    const checks = runLetterChecks(input, reader, past, kind)
    return { kind, due: findFailedCheck(checks) === null, checks }
  })
  const work = listOpenWork(bookContents)
  const item = work.find(({ table, id }) => table === row.table && id === row.id)
  if (!item) return { letters, row: [{ key: 'open', pass: false, found: null }] }
  const digest = createPersonalDigest(bookContents, work, reader, past.lastReported)
  const asManager = listEscalated(bookContents, work, reader)
  const { overdue, today, thisWeek, waiting, quiet } = digest
  const position = [overdue, today, thisWeek, waiting, asManager]
    .map((list) => list.findIndex(({ id }) => id === item.id) + 1)
    .find((at) => at > 0)
  const isListed = [...overdue, ...quiet, ...today, ...thisWeek, ...waiting, ...asManager].some(
    ({ id }) => id === item.id,
  )
  return {
    letters,
    row: [
      { key: 'open', pass: true, found: null },
      {
        key: 'owner',
        pass: item.owners.includes(reader.address) || asManager.includes(item),
        found: item.ownerNames.join(', '),
      },
      { key: 'ours', pass: item.waitingOn === null, found: item.waitingOn },
      { key: 'near', pass: isListed || item.late, found: item.due },
      { key: 'reminded', pass: !quiet.includes(item), found: item.daysOurs },
      {
        key: 'listed',
        pass: position !== undefined && position <= bookContents.settings.letterRows,
        found: position ?? null,
      },
    ],
  }
}
