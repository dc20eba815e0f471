import { describe, expect, test } from 'vitest'
import { plusDays, type Day } from '../../src/core/day.js'
import type { LedgerRow } from '../../src/trackers/own/letters.js'
import { ensureTable } from '../../src/work/set-up/ensure-table.js'
import { openLedger, staleClaims } from '../../src/work/letters/ledger/ledger.js'
import { countPrunable } from '../../src/work/letters/ledger/prune-ledger.js'
import { Google } from '../contract/fake-google.js'
import type { LetterPlan } from '../../src/domain/letters/letter-plan.js'

const plan = (address: string): LetterPlan =>
  ({ kind: 'personalDigest', reader: { address }, told: {} }) as unknown as LetterPlan
const none = new Map<never, never>()

/** The rows of the ledger. */
const rowsOf = (google: Google): readonly LedgerRow[] =>
  google.run((ports) => openLedger(ports, ensureTable(ports, 'letters', none)).rows)
const states = (google: Google): string[] => rowsOf(google).map(({ reader, state }) => `${reader} ${state}`)

describe.each(['en', 'zh-CN'] as const)('the ledger in %s', (locale) => {
  test('shows a claim that nobody settled, and only that', () => {
    const google = new Google({ locale })
    google.run((ports) => {
      const ledger = openLedger(ports, ensureTable(ports, 'letters', none))
      ledger.claim([plan('a@example.com'), plan('b@example.com')])
      ledger.resolve([
        { state: 'sent', subject: '=2 items', note: '', told: '' },
        { state: 'failed', subject: '3 overdue', note: 'Invalid email: b', told: '' },
      ])
      ledger.claim([plan('c@example.com')])
    })
    expect(states(google)).toEqual(['a@example.com sent', 'b@example.com failed', 'c@example.com claimed'])
    expect(staleClaims(rowsOf(google)).map(({ reader }) => reader)).toEqual(['c@example.com'])
    expect(rowsOf(google).map(({ subject, when }) => [subject, when])).toEqual([
      ['=2 items', '2026-03-31 08:00'],
      ['3 overdue', '2026-03-31 08:00'],
      [null, '2026-03-31 08:00'],
    ])
  })
  test('forgets what is long past from the top down, but no claim', () => {
    const google = new Google({ locale })
    const write = (back: number, isResolved: boolean): void => {
      google.setNow({ day: plusDays('2026-03-31' as Day, -back), time: '08:00' })
      google.run((ports) => {
        const ledger = openLedger(ports, ensureTable(ports, 'letters', none))
        ledger.claim([plan('a@example.com')])
        if (isResolved) ledger.resolve([{ state: 'sent', subject: '', note: '', told: '' }])
      })
    }
    write(190, true)
    write(170, true)
    write(120, false)
    write(110, true)
    const old = google.run((ports) => countPrunable(ensureTable(ports, 'letters', none), '2026-03-31' as Day))
    expect(old).toBe(2)
  })
})
