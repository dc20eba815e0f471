/**
 * Work for which a run has no time is left to the next one, and reported; without this check each of these
 * runs would be killed.
 */
import { describe, expect, test } from 'vitest'
import type { RowValues } from '../../host/bench/fill-rows.js'
import { runOrThrow } from '../../host/bench/company-session.js'
import type { Session } from '../../host/emulator/session/session.js'
import { commonTexts } from '../../src/text/common/index.js'
import { letterTextIn } from '../library-texts.js'
import { reminderStatusTexts } from '../../src/text/reminder-status/index.js'
import { textOf } from '../../src/text/text-of.js'
import { outOfTimeNote } from '../../src/trackers/own/letters.js'
import { lightCell, viewNames } from '../../src/views/index.js'
import type { LedgerView } from '../../src/work/letters/ledger/read-ledger.js'
import {
  listRecipients,
  findBody,
  boss,
  allReaders,
  people,
  readReplyValue,
  readRunNotes,
  createTeamSession,
} from '../letters/team-session.js'
import { createSession, readShownColumn } from './bundle-session.js'

const outOfTime = 'This run ran out of time. Left for the next run: '
/** A morning on which flags are computed again and three emails are due. */
function createMorning({
  people: those,
  readers,
}: { people?: readonly RowValues[]; readers?: readonly string[] } = {}): Session {
  const session = createTeamSession(
    {
      ...(those ? { people: those } : {}),
      tasks: [
        { id: 'T-1', title: 'Draft', owner: 'Li', due: '2026-03-20', status: 'In progress' },
        { id: 'T-2', title: 'Final', owner: 'Wang', due: '2026-03-26', status: 'In progress' },
      ],
      engagements: [{ id: 'E-1', name: 'New website', status: 'Active', delivery: '2026-03-20' }],
      milestones: [{ id: 'M-1', engagement: 'New website', name: 'Design', due: '2026-03-20' }],
    },
    readers ? { readers } : {},
  )
  session.setNow({ day: '2026-03-31', time: '09:00' })
  return session
}
/** The same after an hourly run of the day before, so that every sheet is there. */
function createSecondMorning(): Session {
  const session = createMorning()
  session.setNow({ day: '2026-03-30', time: '09:00' })
  runOrThrow(session, 'hourly')
  session.setNow({ day: '2026-03-31', time: '09:00' })
  session.outbox.length = 0
  return session
}
const readFlags = (session: Session): string[] => readShownColumn(session, 'tasks', 'flag')
const yesterday = ['Overdue by 6 working days', 'Overdue by 2 working days']
const late = ['Overdue by 7 working days', 'Overdue by 3 working days']

describe('emails', () => {
  test('that would come after four and a half minutes go with the next run, each once', () => {
    const session = createMorning()
    session.costs = { 'MailApp.sendEmail': 280_000 }
    const { error, elapsed, letters } = session.call('hourly')
    expect(error).toBeUndefined()
    expect(elapsed).toBeLessThan(360_000)
    expect(letters).toHaveLength(1)
    const [first] = listRecipients(letters)
    const note = readRunNotes(session).at(-1)!
    expect(note).toContain(outOfTime)
    for (const address of allReaders) expect(note.includes(address), address).toBe(address !== first)
    expect(note).not.toContain('quota')
    session.costs = undefined
    runOrThrow(session, 'hourly')
    expect(listRecipients(session.outbox)).toEqual([...allReaders].sort())
  })
})

describe('emails that wait for want of time', () => {
  const chief = 'chief@example.com'
  const noTime = outOfTimeNote.en
  /** Two who read the manager digest, and a dashboard. */
  function twoManagers(): Session {
    const more = { id: 'P-chief', name: 'Chen', email: chief, readsManagerDigest: 'Yes', digest: 'Daily' }
    const session = createMorning({ people: [...people, more], readers: [...allReaders, chief] })
    runOrThrow(session, 'refreshViews')
    return session
  }
  const light = ({ workbook }: Session): string =>
    workbook.display({
      sheet: workbook.sheetNamed(viewNames.dashboard.en)!.id,
      row: lightCell.line,
      column: 2,
    })
  const waiting = (session: Session) => readReplyValue<LedgerView>(runOrThrow(session, 'readLedger'))
  test('are no want of quota, neither in the email log nor in the next manager digest', () => {
    const session = twoManagers()
    session.costs = { 'MailApp.sendEmail': 280_000 }
    const [first] = listRecipients(runOrThrow(session, 'hourly').letters)
    session.costs = undefined
    const { carriedOver, recent } = waiting(session)
    expect(carriedOver).toEqual([])
    expect(recent.map(({ note }) => note).sort()).toEqual(['', noTime, noTime, noTime])
    session.setNow({ day: '2026-03-31', time: '10:00' })
    const { letters } = runOrThrow(session, 'hourly')
    expect(listRecipients(letters)).toEqual([...allReaders, chief].sort().filter((each) => each !== first))
    const digest = findBody(letters, first === boss ? chief : boss)
    expect(digest).toContain(letterTextIn('en').lastSent(1, 0))
    expect(digest).not.toContain(letterTextIn('en').queue(3, '').split(':')[0])
  })
  test('and for want of quota too the same day are noted once for each', () => {
    const session = twoManagers()
    session.costs = { 'MailApp.sendEmail': 280_000 }
    runOrThrow(session, 'hourly')
    session.costs = undefined
    session.quota = 0
    for (const time of ['10:00', '11:00']) {
      session.setNow({ day: '2026-03-31', time })
      runOrThrow(session, 'hourly')
    }
    const { carriedOver, recent } = waiting(session)
    expect(carriedOver.map(({ note }) => note)).toEqual(
      Array(3).fill(textOf(reminderStatusTexts, 'en').quotaShort),
    )
    expect(recent).toHaveLength(7)
  })
  test('make the light say so, and nobody who asks hears that nothing is due', () => {
    const session = twoManagers()
    session.costs = { 'MailApp.getRemainingDailyQuota': 290_000 }
    const { said, letters, elapsed } = session.call('sendNow')
    expect(elapsed).toBeLessThan(360_000)
    expect(letters).toEqual([])
    expect(said.join()).toContain(outOfTime)
    expect(said.join()).not.toContain(textOf(commonTexts, 'en').nothingDue)
    expect(light(session)).toContain(noTime)
    expect(light(session)).not.toContain('quota')
    session.costs = undefined
    session.setNow({ day: '2026-03-31', time: '10:00' })
    expect(runOrThrow(session, 'hourly').letters).toHaveLength(4)
    expect(light(session)).toContain('2026-03-31 10:00')
  })
})

describe('flags', () => {
  /** Reading the sheets takes all of the time that there is for work. */
  const slow = { 'Sheet.getDataRange': 30_500, 'Sheet.getSheetValues': 30_500, 'Range.setValues': 35_000 }
  test('are left to the next hourly run, which is said in the log', () => {
    const session = createSecondMorning()
    session.costs = slow
    const { error, elapsed, letters } = session.call('hourly')
    expect(error).toBeUndefined()
    expect(elapsed).toBeLessThan(360_000)
    expect(letters).toEqual([])
    expect(readFlags(session)).toEqual(yesterday)
    expect(readRunNotes(session).join()).toContain(`${outOfTime}Tasks.`)
    session.costs = undefined
    runOrThrow(session, 'hourly')
    expect(readFlags(session)).toEqual(late)
    expect(listRecipients(session.outbox)).toEqual([...allReaders].sort())
  })
  test('are left to the next refresh, which is said at the desk', () => {
    const session = createSecondMorning()
    session.costs = slow
    const { error, elapsed, said } = session.call('refresh')
    expect(error).toBeUndefined()
    expect(elapsed).toBeLessThan(360_000)
    expect(said.join()).toContain(`${outOfTime}Tasks.`)
    session.costs = undefined
    expect(runOrThrow(session, 'refresh').said.join()).not.toContain(outOfTime)
    expect(readFlags(session)).toEqual(late)
  })
})

describe('views', () => {
  const names = Object.values(viewNames).map(({ en }) => en)
  const there = ({ workbook }: Session): string[] => names.filter((name) => workbook.sheetNamed(name))
  test('that a person asked for are made in several goes, which is said', () => {
    const session = createSession('en')
    runOrThrow(session, 'setUp')
    runOrThrow(session, 'addDemo')
    session.costs = { 'Sheet.clear': 70_000 }
    const { error, elapsed, said } = session.call('refreshViews')
    expect(error).toBeUndefined()
    expect(elapsed).toBeLessThan(360_000)
    const made = there(session)
    expect(made.length).toBeGreaterThan(2)
    expect(made.length).toBeLessThan(names.length)
    expect(said.join()).toContain(outOfTime)
    session.costs = undefined
    expect(runOrThrow(session, 'refreshViews').said.join()).not.toContain(outOfTime)
    expect(there(session)).toEqual(names)
  })
  test('that are due are brought up to the day by later hourly runs, which is said in the log', () => {
    const session = createMorning()
    runOrThrow(session, 'hourly')
    runOrThrow(session, 'refreshViews')
    session.setNow({ day: '2026-04-01', time: '08:00' })
    runOrThrow(session, 'hourly')
    // The sheet of a view is read before it is written.
    session.costs = { 'Sheet.getDataRange': 140_000 }
    session.setNow({ day: '2026-04-01', time: '10:00' })
    const { error, elapsed } = session.call('hourly')
    expect(error).toBeUndefined()
    expect(elapsed).toBeLessThan(360_000)
    expect(readRunNotes(session).at(-1)).toContain(outOfTime)
    session.costs = undefined
    for (const hour of ['11', '12', '13', '14', '15']) {
      session.setNow({ day: '2026-04-01', time: `${hour}:00` })
      runOrThrow(session, 'hourly')
    }
    const { sheets } = JSON.parse(session.persist().properties.document['milepost.views']!) as {
      sheets: Record<string, { day: string }>
    }
    expect(new Set(Object.values(sheets).map(({ day }) => day))).toEqual(new Set(['2026-04-01']))
  })
})

describe('what is done once a day', () => {
  test('waits for the next run when this one is out of time, which is said in the log', () => {
    const session = createMorning()
    runOrThrow(session, 'hourly')
    // Noting the run takes all of the time that there is for work: nothing that is noted after it would be in time.
    session.costs = { 'Properties.setProperty': 290_000 }
    session.setNow({ day: '2026-03-31', time: '10:00' })
    const { error, elapsed } = session.call('hourly')
    expect(error).toBeUndefined()
    expect(elapsed).toBeLessThan(360_000)
    expect(readRunNotes(session).at(-1)).toBe(`${outOfTime}Client care.`)
    const done = (): unknown => session.persist().properties.document['milepost.chores']
    expect(done()).toBeUndefined()
    session.costs = undefined
    runOrThrow(session, 'hourly')
    expect(done()).toBe('2026-03-31')
  })
})
