/**
 * A second memory of who was mailed, in the document's properties: it outlives the ledger's sheet and its rows. An email
 * whose claim is known here alone is in doubt, as one that the ledger knows as claimed.
 */
import { type Day, plusDays } from '../../../core/day.js'
import { piecesOf, readPieces, stored } from '../../../core/stored.js'
import type { Ports, Store } from '../../../ports.js'
import type { LedgerRow } from '../../../trackers/own/letters.js'

/** One email that was claimed, and what became of it. */
export interface Mailed {
  readonly day: Day
  readonly kind: NonNullable<LedgerRow['kind']>
  /** The address itself: a short hash could be another reader's too, who would then be forgotten in silence. */
  readonly reader: string
  readonly state: 'claimed' | 'sent' | 'failed'
  /** What a client report said; blank for digests, of which each reader gets one a day whatever it says. */
  readonly fingerprint: string
}

/** As long as the ledger keeps its rows. */
export const keepDays = 100

/** The memory of one run. Claims are written before emails go; what became of them with whatever is stored next. */
export interface MailMemory {
  entries(): readonly Mailed[]
  /** Adds claims of today to what {@link unsaved} gives. */
  claim(claims: readonly Pick<Mailed, 'kind' | 'reader' | 'fingerprint'>[]): void
  /** What became of today's claims of a reader; null takes the claim back, since nothing went. */
  settle(claim: Pick<Mailed, 'kind' | 'reader' | 'fingerprint'>, state: Mailed['state'] | null): void
  /** Forgets a claim that a person settled. */
  forget(claim: Pick<Mailed, 'day' | 'kind' | 'reader'>): void
  /** The properties that hold what was not stored yet; they count as stored from then on. */
  unsaved(): Readonly<Record<string, string>>
}

const memories = new WeakMap<Store, MailMemory>()

/** The memory, read once for a run. One that came along with a copy of the spreadsheet is void. */
export function mailMemory(ports: Ports): MailMemory {
  const known = memories.get(ports.store) ?? openMemory(ports)
  memories.set(ports.store, known)
  return known
}

/** Stores what the memory holds and did not store yet, at the end of a run that writes no line in the run log. */
export function saveMailed(ports: Ports): void {
  const values = mailMemory(ports).unsaved()
  if (Object.keys(values).length > 0) ports.store.writeAll(values)
}

function openMemory(ports: Ports): MailMemory {
  const { store } = ports
  let entries = parse(store, ports)
  /** What stood before today's claim, to come back if the claim is taken back. */
  const replaced = new Map<Mailed, readonly Mailed[]>()
  let changed = false
  const today = (): Day => ports.clock.now().day
  return {
    entries: () => entries,
    claim(claims) {
      for (const { kind, reader, fingerprint } of claims) {
        const claim: Mailed = { day: today(), kind, reader, fingerprint, state: 'claimed' }
        const isBefore = (each: Mailed): boolean =>
          each.kind === kind && each.reader === reader && isPast(each, claim)
        replaced.set(claim, entries.filter(isBefore))
        entries = [...entries.filter((each) => !isBefore(each)), claim]
      }
      changed = true
    },
    settle({ kind, reader, fingerprint }, state) {
      const claim = [...entries]
        .reverse()
        .find(
          (each) =>
            each.kind === kind &&
            each.reader === reader &&
            each.fingerprint === fingerprint &&
            each.day === today() &&
            each.state === 'claimed',
        )
      if (!claim || state === 'claimed') return
      entries = entries.flatMap((each) =>
        each !== claim ? [each] : state === null ? (replaced.get(claim) ?? []) : [{ ...claim, state }],
      )
      changed = true
    },
    forget({ day, kind, reader }) {
      entries = entries.filter(
        (each) =>
          each.state !== 'claimed' || each.day !== day || each.kind !== kind || each.reader !== reader,
      )
      changed = true
    },
    unsaved() {
      if (!changed) return {}
      changed = false
      const oldest = plusDays(today(), -keepDays)
      const values = written(
        store,
        entries.filter(({ day, state }) => day >= oldest || state === 'claimed'),
        ports.workbook.identity(),
      )
      return Object.fromEntries(Object.entries(values).filter(([key, value]) => store.read(key) !== value))
    },
  }
}

/** Whether a newer claim takes an entry's place: all but doubts, and today's other reports to the same address. */
const isPast = (each: Mailed, claim: Mailed): boolean =>
  each.day === claim.day
    ? each.fingerprint === claim.fingerprint && (each.state !== 'claimed' || claim.fingerprint === '')
    : each.state !== 'claimed'

/** The properties that hold entries: a line for each day, state and kind, `2026-03-31 sent personalDigest a@x b@y`. */
function written(store: Store, entries: readonly Mailed[], spreadsheet: string): Record<string, string> {
  const lines = new Map<string, string[]>()
  for (const { day, state, kind, reader, fingerprint } of entries) {
    const line = `${day} ${state} ${kind}`
    const readers = lines.get(line) ?? []
    readers.push(fingerprint === '' ? reader : `${reader}>${fingerprint}`)
    lines.set(line, readers)
  }
  const text = [spreadsheet, ...[...lines].map(([line, readers]) => [line, ...readers].join(' '))].join('\n')
  return Object.fromEntries(piecesOf(store, stored.mailed, text))
}

function parse(store: Store, ports: Ports): Mailed[] {
  const found = readPieces(store, stored.mailed)
  if (found === null) return []
  const [spreadsheet, ...lines] = found.split('\n')
  if (spreadsheet !== ports.workbook.identity()) return []
  return lines.flatMap((line) => {
    const [day, state, kind, ...readers] = line.split(' ') as [
      Day,
      Mailed['state'],
      Mailed['kind'],
      ...string[],
    ]
    return readers.map((each): Mailed => {
      const [reader = '', fingerprint = ''] = each.split('>')
      return { day, state, kind, reader, fingerprint }
    })
  })
}

const keyOf = ({ day, kind, reader }: { day: unknown; kind: unknown; reader: unknown }): string =>
  `${String(day)} ${String(kind)} ${String(reader)}`

/**
 * The ledger's rows together with what only the memory knows. Where the memory knows that a claimed email went, it did:
 * the row was not reached any more.
 */
export function withMailed(rows: readonly LedgerRow[], mailed: readonly Mailed[]): LedgerRow[] {
  const settled = new Map(
    mailed.flatMap((each) => (each.state === 'claimed' ? [] : [[keyOf(each), each] as const])),
  )
  const went = new Set(
    rows.flatMap((row) => (row.state === null || row.state === 'carriedOver' ? [] : [keyOf(row)])),
  )
  const beside = mailed.filter((each) => !went.has(keyOf(each)))
  return [
    ...rows.map((row) => {
      const known = row.state === 'claimed' ? settled.get(keyOf(row)) : undefined
      return known ? { ...row, state: known.state } : row
    }),
    ...beside.map(({ day, kind, reader, state }): LedgerRow => ({
      id: `mailed ${day} ${kind} ${reader}`,
      day,
      kind,
      reader,
      state,
      when: null,
      subject: null,
      note: null,
      told: null,
      at: { line: 0, unread: [] },
    })),
  ]
}
