/**
 * A second record of sent emails, in the document's properties: it stays when the ledger's sheet or its rows
 * are deleted. An email whose claim is only here is in doubt, like one that the ledger has as claimed.
 */
import { type Day, plusDays } from '../../../core/day.js'
import { splitPieces, readPieces, stored } from '../../../core/stored.js'
import type { Ports, Store } from '../../../ports.js'
import type { LedgerRow } from '../../../trackers/own/letters.js'

/** One email that was claimed, and its result. */
export interface MailEntry {
  readonly day: Day
  readonly kind: NonNullable<LedgerRow['kind']>
  /** The address itself: a short hash could be another reader's too, who would then get no email. */
  readonly reader: string
  readonly state: 'claimed' | 'sent' | 'failed'
  /** What a client report said; blank for digests, of which each reader gets one a day with any content. */
  readonly fingerprint: string
}

/** As long as the ledger has its rows. */
export const retentionDays = 100

/**
 * The memory of one run. Claims are written before emails are sent; their results with whatever is stored
 * next.
 */
export interface MailMemory {
  entries(): readonly MailEntry[]
  /** Adds claims of today to what {@link unsaved} gives. */
  claim(claims: readonly Pick<MailEntry, 'kind' | 'reader' | 'fingerprint'>[]): void
  /** The result of today's claims of a reader; null takes the claim back, since nothing was sent. */
  resolve(claim: Pick<MailEntry, 'kind' | 'reader' | 'fingerprint'>, state: MailEntry['state'] | null): void
  /** Forgets a claim that a person resolved. */
  forget(claim: Pick<MailEntry, 'day' | 'kind' | 'reader'>): void
  /** The properties with everything that was not stored yet; it counts as stored from then on. */
  unsaved(): Readonly<Record<string, string>>
}

const memories = new WeakMap<Store, MailMemory>()

/** The memory, read once for a run. One that came with a copy of the spreadsheet has no effect. */
export function mailMemory(ports: Pick<Ports, 'clock' | 'spreadsheet' | 'store'>): MailMemory {
  const openedMemory = memories.get(ports.store) ?? readMemory(ports)
  memories.set(ports.store, openedMemory)
  return openedMemory
}

/** Stores what the memory has not stored yet, at the end of a run that writes no line in the run log. */
export function storeMailMemory(ports: Pick<Ports, 'clock' | 'spreadsheet' | 'store'>): void {
  const values = mailMemory(ports).unsaved()
  if (Object.keys(values).length > 0) ports.store.writeAll(values)
}

function readMemory(ports: Pick<Ports, 'clock' | 'spreadsheet' | 'store'>): MailMemory {
  const { store } = ports
  let entries = parseEntries(store, ports)
  // The entries before today's claim, which come back if the claim is taken back.
  const replaced = new Map<MailEntry, readonly MailEntry[]>()
  let changed = false
  const today = (): Day => ports.clock.now().day
  return {
    entries: () => entries,
    claim(claims) {
      for (const { kind, reader, fingerprint } of claims) {
        const claim: MailEntry = { day: today(), kind, reader, fingerprint, state: 'claimed' }
        const isBefore = (each: MailEntry): boolean =>
          each.kind === kind && each.reader === reader && isReplacedBy(each, claim)
        replaced.set(claim, entries.filter(isBefore))
        entries = [...entries.filter((each) => !isBefore(each)), claim]
      }
      changed = true
    },
    resolve({ kind, reader, fingerprint }, state) {
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
      const oldest = plusDays(today(), -retentionDays)
      const values = formatEntries(
        store,
        entries.filter(({ day, state }) => day >= oldest || state === 'claimed'),
        ports.spreadsheet.spreadsheetId(),
      )
      return Object.fromEntries(Object.entries(values).filter(([key, value]) => store.read(key) !== value))
    },
  }
}

/**
 * Whether a newer claim takes an entry's place: all but doubts, and today's other reports to the same
 * address.
 */
const isReplacedBy = (each: MailEntry, claim: MailEntry): boolean =>
  each.day === claim.day
    ? each.fingerprint === claim.fingerprint && (each.state !== 'claimed' || claim.fingerprint === '')
    : each.state !== 'claimed'

/**
 * The properties that hold entries: a line for each day, state and kind, `2026-03-31 sent personalDigest a@x
 * b@y`.
 */
function formatEntries(
  store: Store,
  entries: readonly MailEntry[],
  spreadsheet: string,
): Record<string, string> {
  const lines = new Map<string, string[]>()
  for (const { day, state, kind, reader, fingerprint } of entries) {
    const line = `${day} ${state} ${kind}`
    const readers = lines.get(line) ?? []
    readers.push(fingerprint === '' ? reader : `${reader}>${fingerprint}`)
    lines.set(line, readers)
  }
  const text = [spreadsheet, ...[...lines].map(([line, readers]) => [line, ...readers].join(' '))].join('\n')
  return Object.fromEntries(splitPieces(store, stored.mailed, text))
}

function parseEntries(store: Store, ports: Pick<Ports, 'spreadsheet'>): MailEntry[] {
  const found = readPieces(store, stored.mailed)
  if (found === null) return []
  const [spreadsheet, ...lines] = found.split('\n')
  if (spreadsheet !== ports.spreadsheet.spreadsheetId()) return []
  return lines.flatMap((line) => {
    const [day, state, kind, ...readers] = line.split(' ') as [
      Day,
      MailEntry['state'],
      MailEntry['kind'],
      ...string[],
    ]
    return readers.map((each): MailEntry => {
      const [reader = '', fingerprint = ''] = each.split('>')
      return { day, state, kind, reader, fingerprint }
    })
  })
}

const keyOf = ({ day, kind, reader }: { day: unknown; kind: unknown; reader: unknown }): string =>
  `${String(day)} ${String(kind)} ${String(reader)}`

/**
 * The ledger's rows together with what only the memory knows. Where the memory has a claimed email as sent,
 * it was sent: the run stopped before it wrote the row.
 */
export function withMailEntries(rows: readonly LedgerRow[], entries: readonly MailEntry[]): LedgerRow[] {
  const endedEntries = new Map(
    entries.flatMap((each) => (each.state === 'claimed' ? [] : [[keyOf(each), each] as const])),
  )
  const sentKeys = new Set(
    rows.flatMap((row) => (row.state === null || row.state === 'carriedOver' ? [] : [keyOf(row)])),
  )
  const otherEntries = entries.filter((each) => !sentKeys.has(keyOf(each)))
  return [
    ...rows.map((row) => {
      const openedMemory = row.state === 'claimed' ? endedEntries.get(keyOf(row)) : undefined
      return openedMemory ? { ...row, state: openedMemory.state } : row
    }),
    ...otherEntries.map(({ day, kind, reader, state }): LedgerRow => ({
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
