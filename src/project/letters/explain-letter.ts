import { escalatedTo, personalDigest } from './digest.js'
import { barredBy, type Check, checksFor } from './letter-checks.js'
import type { DigestKind, DueInput } from './letters-due.js'
import { openWork } from './open-work.js'
import type { Reader } from './readers.js'
import { noPast, pastOf } from './told.js'

/** What must hold for a row to stand in a reader's letter. */
export type RowCheckKey = 'open' | 'owner' | 'ours' | 'near' | 'reminded' | 'listed'
export interface RowCheck {
  readonly key: RowCheckKey
  readonly pass: boolean
  readonly found: string | number | null
}

/** Why a reader gets a letter now, or why not, and why a row stands in it, or why not. */
export interface LetterExplained {
  readonly letters: readonly {
    readonly kind: DigestKind
    readonly due: boolean
    readonly checks: readonly Check[]
  }[]
  readonly row: readonly RowCheck[]
}

/** Every condition between a row and a reader's next letter, from the same functions as the plan. */
export function explainLetter(
  input: DueInput,
  reader: Reader,
  row: { readonly table: string; readonly id: string },
): LetterExplained {
  const { portfolio } = input
  const past = pastOf(input.ledger, portfolio.situation.today).get(reader.address) ?? noPast
  const letters = (['personalDigest', 'managerDigest'] as const).map((kind) => {
    const checks = checksFor(input, reader, past, kind)
    return { kind, due: barredBy(checks, false) === null, checks }
  })
  const work = openWork(portfolio)
  const item = work.find(({ table, id }) => table === row.table && id === row.id)
  if (!item) return { letters, row: [{ key: 'open', pass: false, found: null }] }
  const digest = personalDigest(portfolio, work, reader, past.told)
  const asManager = escalatedTo(portfolio, work, reader)
  const { overdue, today, thisWeek, waiting, quiet } = digest
  const place = [overdue, today, thisWeek, waiting, asManager]
    .map((list) => list.findIndex(({ id }) => id === item.id) + 1)
    .find((at) => at > 0)
  const near = [...overdue, ...quiet, ...today, ...thisWeek, ...waiting, ...asManager].some(
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
      { key: 'near', pass: near || item.late, found: item.due },
      { key: 'reminded', pass: !quiet.includes(item), found: item.daysOurs },
      {
        key: 'listed',
        pass: place !== undefined && place <= portfolio.settings.letterRows,
        found: place ?? null,
      },
    ],
  }
}
