import { describe, expect, test } from 'vitest'
import { findColumns, findSheet } from '../../../host/bench/fill-rows.js'
import { seededNumber } from '../../../host/emulator/realm/seed.js'
import type { Outcome } from '../../../host/emulator/session/outcome.js'
import { runOrThrow } from '../../../host/bench/company-session.js'
import { englishLocaleAtStep } from '../../spreadsheet-locales.js'
import { failureModes, runWithFailure, chooseCalls } from '../../failure-modes.js'
import {
  listRecipients,
  allReaders,
  fireAllTriggers,
  readReplyValue,
  createTeamSession,
} from '../team-session.js'

const [mine, colleague] = ['me@example.com', 'colleague@example.com']

/** A morning on which the manager digest is due too; one account's trigger runs the reminders. */
const session = createTeamSession({
  tasks: [
    { id: 'T-1', title: 'Draft', owner: 'Li', due: '2026-03-20', status: 'In progress' },
    { id: 'T-2', title: 'Final', owner: 'Wang', due: '2026-03-26', status: 'In progress' },
    { id: 'T-3', title: 'Later', owner: 'Wang', due: '2026-06-30', status: 'In progress' },
  ],
  engagements: [{ id: 'E-1', name: 'New website', status: 'Active', delivery: '2026-06-30' }],
})
session.setNow({ day: '2026-03-31', time: '09:00' })
const start = session.checkpoint()
const trigger = session.triggers()[0]?.id ?? ''
/** How many service calls a run makes when no other run disturbs it. */
const { total: calls } = session.fire(trigger).calls

/** Fires the trigger; before its call of that number others do something. */
function fireDuring(at: number, act: () => void): Outcome {
  session.restore(start)
  session.workbook.locale = englishLocaleAtStep(at)
  session.as = mine
  session.meanwhile = (call) => {
    if (call === at) act()
  }
  const outcome = session.fire(trigger)
  session.meanwhile = undefined
  return outcome
}
/** A colleague at the desk sends what is due, through their own account. */
const sendNow = (): Outcome => {
  session.as = colleague
  return session.call('sendNow')
}
const waitedInVain = ({ value }: Outcome): boolean =>
  (value as { readonly ok: boolean; readonly message?: string }).ok === false

interface LedgerView {
  readonly recent: readonly { readonly reader: string; readonly state: string }[]
}
/** Everybody has one letter, the ledger says so of each, and whatever runs next sends nothing. */
function expectOneEach(what: string): void {
  expect(listRecipients(session.outbox), what).toEqual([...allReaders].sort())
  const { recent } = readReplyValue<LedgerView>(runOrThrow(session, 'readLedger'))
  expect(recent.map(({ reader, state }) => `${reader} ${state}`).sort(), what).toEqual(
    [...allReaders].sort().map((reader) => `${reader} Sent`),
  )
  fireAllTriggers(session)
  expect(session.outbox.length, what).toBe(allReaders.length)
}

describe('two runs at the same moment', () => {
  test('whenever the second comes, each reader has one letter and the ledger knows of it', () => {
    const late: number[] = []
    const played = chooseCalls(1, calls, 24, 'second run')
    for (const at of played) {
      let second: Outcome | undefined
      const { error } = fireDuring(at, () => (second = sendNow()))
      expect(error, `call ${at}`).toBeUndefined()
      if (waitedInVain(second!)) late.push(at)
      expect(listRecipients(session.outbox), `call ${at}`).toEqual([...allReaders].sort())
      if (!waitedInVain(second!) || at % 9 === 0) expectOneEach(`call ${at}`)
    }
    // It takes the lock in its second call and has it until its end: in between no other run works.
    expect(late).toEqual(played.filter((at) => at > 2))
  })
  test('a trigger that fires twice at once is one run', () => {
    for (let at = 1; at <= 3; at++) {
      fireDuring(at, () => session.fire(trigger))
      expectOneEach(`call ${at}`)
    }
  })
  test('a run that waited in vain tells the person who asked for it, and says nothing to a trigger', () => {
    let second: Outcome | undefined
    fireDuring(20, () => (second = sendNow()))
    expect(second?.said.join()).toContain('Milepost is already running on this spreadsheet.')
    fireDuring(20, () => (second = session.fire(trigger)))
    expect([second?.said, second?.error]).toEqual([[], undefined])
  })
  test('letters go through the account whose run it is, and count against its quota alone', () => {
    fireDuring(2, sendNow)
    expect(new Set(session.outbox.map(({ from }) => from))).toEqual(new Set([colleague]))
    fireDuring(3, sendNow)
    expect(new Set(session.outbox.map(({ from }) => from))).toEqual(new Set([mine]))
  })
})

describe('a run that breaks off while another waits for it', () => {
  test.each(failureModes)('and $name leaves nobody mailed twice, and nobody forgotten', (breaking) => {
    for (const at of chooseCalls(4, calls, 10, `waits ${breaking.name}`)) {
      session.restore(start)
      session.as = mine
      const between = 3 + seededNumber(`${breaking.name} ${at}`, at - 3)
      session.meanwhile = (call) => {
        if (call === between) sendNow()
      }
      runWithFailure(session, breaking, at, () => session.fire(trigger))
      session.meanwhile = undefined
      const { stale } = readReplyValue<{ stale: string[] }>(sendNow())
      const got = listRecipients(session.outbox)
      expect(new Set(got).size, `call ${at}: twice`).toBe(got.length)
      expect([...new Set([...got, ...stale])].sort(), `call ${at}: forgotten`).toEqual([...allReaders].sort())
    }
  })
})

test('three runs at the same moment, the third inside the second', () => {
  const places = Array.from({ length: 12 }, (_, index) => ({
    at: 1 + seededNumber(`second ${index}`, index % 3 === 0 ? calls : 2),
    inside: 1 + seededNumber(`third ${index}`, calls),
  }))
  for (const { at, inside } of places) {
    fireDuring(at, () => {
      session.meanwhile = (call) => {
        if (call === inside) session.fire(trigger)
      }
      sendNow()
    })
    expectOneEach(`calls ${at} and ${inside}`)
  }
})

describe.each([false, true])('people who work in the sheet while a run goes on (late errors: %s)', (late) => {
  const { workbook: before } = session
  const sheet = findSheet(before, 'tasks').id
  const columns = findColumns(before, 'tasks')
  const shown = (row: number, column: string): string =>
    session.workbook.display({ sheet, row, column: columns.get(column) ?? 0 })
  /** Flag words by title, in the order of titles. */
  const flags = (): string[] => {
    const { rows } = session.workbook.extent(sheet)
    const lines = Array.from({ length: rows - 1 }, (_, index) => index + 2)
    return lines.map((row) => `${shown(row, 'title')}: ${shown(row, 'flag')}`).sort()
  }
  const expectedLines = ['Draft: Overdue by 7 working days', 'Final: Overdue by 3 working days', 'Later: ']
  const area = { row: 2, column: 1, lastRow: 4, lastColumn: Math.max(...columns.values()) }
  const deeds: Record<string, () => void> = {
    sort: () => session.workbook.sort(sheet, area, [{ column: columns.get('title') ?? 1, ascending: false }]),
    'put a row in': () => session.workbook.insertRows(sheet, 2, 1, 2),
    'look at the letters': () => {
      session.as = colleague
      runOrThrow(session, 'readPreview')
    },
  }
  test.each(Object.keys(deeds))(
    '%s, and find every letter and every flag in its place afterwards',
    (deed) => {
      const step = 2 * Object.keys(deeds).length
      for (let at = 1 + Object.keys(deeds).indexOf(deed); at <= calls; at += late ? 2 * step : step) {
        session.lateErrors = late
        const { error } = fireDuring(at, deeds[deed]!)
        session.lateErrors = false
        expect(error, `call ${at}`).toBeUndefined()
        expect(listRecipients(session.outbox), `call ${at}`).toEqual([...allReaders].sort())
        fireAllTriggers(session)
        expect(session.outbox.length, `call ${at}`).toBe(allReaders.length)
        expect(
          flags().filter((line) => line !== ': '),
          `call ${at}`,
        ).toEqual(expectedLines)
      }
    },
  )
})
