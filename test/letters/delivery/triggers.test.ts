import { beforeAll, describe, expect, test } from 'vitest'
import { runOrThrow } from '../../../host/bench/company-session.js'
import { AddOn } from '../../../host/emulator/session/add-on.js'
import type { Outcome } from '../../../host/emulator/session/outcome.js'
import { Session, type SessionOptions } from '../../../host/emulator/session/session.js'
import type { TriggerRecord } from '../../../host/emulator/session/trigger.js'
import { formatInEveryLanguage, runTexts } from '../../../src/text/runs/index.js'
import { textOf } from '../../../src/text/text-of.js'
import { bundle } from '../../bundle/bundle-session.js'
import { formerWorkbooks } from '../../former/fixtures.js'
import {
  listRecipients,
  boss,
  allReaders,
  fireAllTriggers,
  li,
  readRunNotes,
  createTeamSession,
  wang,
} from '../team-session.js'

const tasks = [
  { id: 'T-1', title: 'Draft', owner: 'Li', due: '2026-03-20', status: 'In progress' },
  { id: 'T-2', title: 'Final', owner: 'Wang', due: '2026-03-26', status: 'In progress' },
]
const order = { readers: allReaders, runBy: 'Zhang' }
const ids = (all: readonly TriggerRecord[]): string[] => all.map(({ id }) => id)

/** A trigger that was not turned on from the menu: made by hand, or left from before. */
const stray = (session: Session, id = '4711'): string => {
  const all = session.triggers() as TriggerRecord[]
  all.push({
    id,
    handler: 'hourly',
    owner: session.as,
    event: 'CLOCK',
    createdAt: 0,
    clock: { zone: 'Etc/UTC', everyHours: 1 },
  })
  return id
}
/** The same spreadsheet as a copy of it would be, with all that is stored beside its cells, but no trigger. */
const copyOf = (session: Session, options: Partial<SessionOptions> = {}): Session =>
  new Session({
    snapshot: { ...session.workbook.snapshot(), id: 'the-copy' },
    persisted: { ...session.persist(), triggers: [], outbox: [] },
    bundle,
    now: session.now,
    ...options,
  })
/** Everything but the run log, which may say why nothing was done. */
const cellsOf = ({ workbook }: Session): unknown => {
  const { sheets, ...rest } = workbook.snapshot()
  return { ...rest, sheets: sheets.filter(({ name }) => name !== 'Run log') }
}
const inBoth = (write: Parameters<typeof formatInEveryLanguage>[0]): string =>
  `Error: ${formatInEveryLanguage(write)}`

describe('as an add-on, one project serves several documents:', () => {
  const two = (): [Session, Session] => {
    const addOn = new AddOn()
    const one = createTeamSession({ tasks }, { addOn })
    const snapshot = { ...createTeamSession({ tasks }).workbook.snapshot(), id: 'another' }
    return [one, new Session({ snapshot, bundle, now: one.now, addOn })]
  }
  const mails = (session: Session): string[] => {
    session.setNow({ day: '2026-03-31', time: '09:00' })
    fireAllTriggers(session)
    return listRecipients(session.outbox)
  }
  test('turning reminders on in one leaves those of the other on', () => {
    const [one, other] = two()
    const before = ids(one.triggers())
    runOrThrow(other, 'confirmReaders', order)
    expect(ids(one.triggers())).toEqual(before)
    expect(other.triggers()).toHaveLength(1)
    expect(mails(one)).toEqual([boss, li, wang])
    expect(mails(other)).toEqual([boss, li, wang])
  })
  test('turning them on again, or off, touches none of the other’s', () => {
    const [one, other] = two()
    runOrThrow(other, 'confirmReaders', order)
    const before = ids(one.triggers())
    runOrThrow(other, 'confirmReaders', order)
    expect(other.triggers()).toHaveLength(1)
    runOrThrow(other, 'turnOffLetters')
    expect(other.triggers()).toEqual([])
    expect(ids(one.triggers())).toEqual(before)
    expect(mails(one)).toEqual([boss, li, wang])
  })
  test('it is not said of one, whose take-over broke off, that reminders run here because those of the other do', () => {
    const addOn = new AddOn()
    createTeamSession({ tasks }, { addOn })
    const plain = createTeamSession({ tasks })
    const persisted = { ...plain.persist(), triggers: [] }
    persisted.properties.document['milepost.runner'] = ''
    const snapshot = plain.workbook.snapshot()
    const broken = new Session({ snapshot, persisted, bundle, now: plain.now, addOn })
    const preview = runOrThrow(broken, 'readPreview').value as { value: { on: boolean; runsHere: boolean } }
    expect(preview.value).toMatchObject({ on: true, runsHere: false })
    runOrThrow(broken, 'confirmReaders', { ...order, takeOver: false })
    expect(broken.triggers()).toHaveLength(1)
  })
  test.each(['confirmReaders', 'turnOffLetters'])('%s in a copy leaves the original’s on', (entry) => {
    const addOn = new AddOn()
    const one = createTeamSession({ tasks }, { addOn })
    const copy = copyOf(one, { addOn })
    runOrThrow(copy, entry, ...(entry === 'confirmReaders' ? [order] : []))
    expect(one.triggers()).toHaveLength(1)
    expect(mails(one)).toEqual([boss, li, wang])
  })
})

describe('an hourly run under an id that is not stored', () => {
  const session = createTeamSession({ tasks })
  const id = stray(session)
  const before = cellsOf(session)
  let [first, second]: Outcome[] = []
  beforeAll(() => {
    session.setNow({ day: '2026-03-31', time: '09:00' })
    first = session.fire(id)
    second = session.fire(id)
  })
  test('does nothing, not even a refresh', () => {
    expect(cellsOf(session)).toEqual(before)
    expect(first!.letters).toEqual([])
    expect(session.triggers().map((each) => each.id)).toContain(id)
  })
  test('says in both languages, where its owner reads it, how to remove it', () => {
    const expectedError = inBoth((text) => text.stray(id))
    expect([first!.error, second!.error]).toEqual([expectedError, expectedError])
    expect(expectedError).toContain('script.google.com/home/triggers')
  })
  test('says so once in the run log', () => {
    expect(readRunNotes(session)).toEqual([textOf(runTexts, 'en').stray(id)])
    expect(second!.calls.total, 'calls of each further hour').toBeLessThanOrEqual(6)
  })
  test('leaves the reminders as they were', () => {
    session.setNow({ day: '2026-03-31', time: '10:00' })
    session.fire(session.triggers()[0]!.id)
    expect(listRecipients(session.outbox)).toEqual([boss, li, wang])
  })
})

test('where nobody turned reminders on, a trigger of somebody’s own does nothing', () => {
  const session = createTeamSession({ tasks })
  runOrThrow(session, 'turnOffLetters')
  const persisted = session.persist()
  delete persisted.properties.document['milepost.runner']
  const bare = new Session({ snapshot: session.workbook.snapshot(), persisted, bundle, now: session.now })
  const before = cellsOf(bare)
  expect(bare.fire(stray(bare)).error).toBe(inBoth((text) => text.stray('4711')))
  expect(cellsOf(bare)).toEqual(before)
})

test('a trigger that a broken take-over left runs them: the first to fire is the one from then on', () => {
  const session = createTeamSession({ tasks })
  const persisted = session.persist()
  persisted.properties.document['milepost.runner'] = ''
  const broken = new Session({ snapshot: session.workbook.snapshot(), persisted, bundle, now: session.now })
  const [own] = ids(broken.triggers()) as [string]
  const other = stray(broken)
  broken.setNow({ day: '2026-03-31', time: '09:00' })
  expect(broken.fire(own).error).toBeUndefined()
  expect(listRecipients(broken.outbox)).toEqual([boss, li, wang])
  expect(broken.fire(other).error).toBe(inBoth((text) => text.stray(other)))
  expect(broken.persist().properties.document['milepost.runner']).toBe(own)
})

test.each(['en', 'zh-CN'] as const)(
  'a clock run without a spreadsheet says so in a sentence of both languages, at a desk in %s',
  (locale) => {
    const session = createTeamSession({ tasks }, { isClockDetached: true, locale })
    const { error, letters } = session.fire(session.triggers()[0]!.id)
    expect(error).toBe(inBoth((text) => text.noSpreadsheet))
    expect(error).toMatch(/^Error: Milepost: .*README.*客户进度：.*README/)
    expect(letters).toEqual([])
  },
)

describe.each(formerWorkbooks.filter((each) => each.readPersisted().triggers.length > 0))(
  'the trigger of $version ($name)',
  (former) => {
    test('goes on running', () => {
      const session = new Session({
        ...former.open(),
        bundle,
        now: former.left,
        as: 'somebody@example.com',
      })
      const before = session.outbox.length
      const [trigger] = ids(session.triggers()) as [string]
      session.setNow(former.next)
      expect(session.fire(trigger).error).toBeUndefined()
      expect(session.outbox.length).toBeGreaterThan(before)
      expect(ids(session.triggers())).toEqual([trigger])
    })
  },
)
