import { describe, expect, test } from 'vitest'
import { runOrThrow } from '../../host/bench/company-session.js'
import { type Checkpoint, Session } from '../../host/emulator/session/session.js'
import { type Locale, locales } from '../../src/core/locale.js'
import { chooseSome } from '../failure-modes.js'
import { clientTextIn } from '../library-texts.js'
import { bundle, callForValue } from '../bundle/bundle-session.js'
import { readRunNotes } from '../letters/team-session.js'
import { expectSameWorkbook } from '../same-workbook.js'
import { readWorkbookContent, findLosses, findServedTwice } from './workbook-content.js'
import { type FormerWorkbook, formerWorkbooks } from './fixtures.js'
import type { Moment } from './making/steps.js'

const hourAfter = ({ day, time }: Moment): Moment => ({
  day,
  time: `${String(Number(time.slice(0, 2)) + 1).padStart(2, '0')}${time.slice(2)}`,
})

/** What several tests begin with, by workbook, language and what was done to it; each begins with a copy. */
const beginnings = new Map<string, Checkpoint>()

/** A former version's workbook, as this version finds it; with an entry's name, after that entry was called. */
function openFormer(former: FormerWorkbook, locale: Locale, entry?: 'setUp'): Session {
  const options = { bundle, now: former.left, locale, as: 'ops@example.com' }
  const key = [former.version, former.name, locale, entry].join()
  let beginning = beginnings.get(key)
  if (beginning === undefined) {
    const session = entry ? openFormer(former, locale) : new Session({ ...former.open(), ...options })
    if (entry) runOrThrow(session, entry)
    beginnings.set(key, (beginning = session.checkpoint()))
  }
  return new Session({ ...beginning, ...options })
}

const run = (session: Session, at: Moment): string[] => {
  session.setNow(at)
  return runOrThrow(session, 'hourly').letters.map(({ to }) => to)
}

const allCases = formerWorkbooks.flatMap((former) => locales.map((locale) => ({ former, locale })))
/** `npm run sweep` opens every workbook in both languages. */
const cases = chooseSome(allCases, Math.ceil(allCases.length * 0.6), 'former')

test('there is something of every kind to be upgraded', () => {
  const namesOf = (version: string): string[] =>
    formerWorkbooks.filter((each) => each.version === version).map(({ name }) => name)
  // The first version that people have has everything; later ones what runs store.
  expect(namesOf('0.3.0')).toEqual(expect.arrayContaining(['adopted', 'demo-en', 'demo-zh-CN', 'digests']))
  for (const version of new Set(formerWorkbooks.map((each) => each.version)))
    expect(namesOf(version)).toEqual(expect.arrayContaining(['adopted', 'digests']))
})

test('a lost cell, a changed formula, a lost sheet and a renamed one are each noticed', () => {
  const session = openFormer(
    formerWorkbooks.find(({ name }) => name === 'demo-en')!,
    'en',
  )
  const { workbook } = session
  const before = readWorkbookContent(workbook, session.persist())
  const tasks = workbook.sheetNamed('Tasks')!.id
  const { columns } = workbook.extent(tasks)
  workbook.type(tasks, 2, columns, '=LEN(D2)+1')
  workbook.type(tasks, 2, columns - 1, '')
  workbook.renameSheet(workbook.sheetNamed('Milestones')!.id, 'Stages')
  workbook.deleteSheet(workbook.sheetNamed('People')!.id)
  const lost = findLosses(before, readWorkbookContent(workbook, session.persist())).join('\n')
  for (const part of [
    '=LEN(D2), now =LEN(D2)+1',
    '"INV-1042", now nothing',
    'the name Milestones',
    'the sheet People',
  ])
    expect(lost).toContain(part)
  expect(findServedTwice(workbook)).toEqual([])
})

describe.each(cases)('$former.version $former.name, $locale', ({ former, locale }) => {
  test('set-up and the next morning lose nothing, and make nothing twice', () => {
    const found = openFormer(former, locale)
    const before = readWorkbookContent(found.workbook, found.persist())
    const session = openFormer(former, locale, 'setUp')
    const lost = (): string[] => findLosses(before, readWorkbookContent(session.workbook, session.persist()))
    expect(before.size).toBeGreaterThan(3)
    expect(lost()).toEqual([])
    run(session, former.next)
    run(session, hourAfter(former.next))
    runOrThrow(session, 'refreshViews')
    expect(lost()).toEqual([])
    expect(findServedTwice(session.workbook)).toEqual([])
  })
  test('a run that comes before set-up loses nothing either', () => {
    const session = openFormer(former, locale)
    const before = readWorkbookContent(session.workbook, session.persist())
    run(session, former.next)
    run(session, hourAfter(former.next))
    runOrThrow(session, 'setUp')
    expect(findLosses(before, readWorkbookContent(session.workbook, session.persist()))).toEqual([])
    expect(findServedTwice(session.workbook)).toEqual([])
  })
  test('a second set-up changes nothing', () => {
    const session = openFormer(former, locale, 'setUp')
    const first = session.workbook.snapshot()
    expect(callForValue(session, 'setUp')).toMatchObject({ sheets: 0, columns: 0, changes: 0, problems: [] })
    expectSameWorkbook(session.workbook.snapshot(), first)
  })
  test('nobody is emailed twice', () => {
    const session = openFormer(former, locale)
    const served = session.outbox.filter(({ at }) => at.startsWith(former.left.day)).map(({ to }) => to)
    const later = run(session, hourAfter(former.left))
    expect(later.filter((to) => served.includes(to))).toEqual([])
    const morning = run(session, former.next)
    expect(morning).toEqual([...new Set(morning)])
    if (served.length > 0) expect(morning.length).toBeGreaterThan(0)
    expect(run(session, hourAfter(former.next))).toEqual([])
  })
})

const adopted = formerWorkbooks.flatMap((former) => (former.adopted ? [{ former, ...former.adopted }] : []))
test.each(adopted)(
  '$former.version: an adopted sheet has nothing left to change',
  ({ former, sheet, tracker }) => {
    // Columns that came with later versions are added by set-up, as in every sheet.
    const session = openFormer(former, 'zh-CN', 'setUp')
    const request = { sheet, how: 'over', tracker, dryRun: true }
    expect(callForValue<{ changes: unknown[] }>(session, 'adoptSheet', request).changes).toEqual([])
  },
)

test.each(formerWorkbooks.filter(({ name }) => name === 'digests'))(
  '$version: what was confirmed, approved and left in doubt is known',
  (former) => {
    const session = openFormer(former, 'en')
    const { readers } = callForValue<{ readers: { confirmed: boolean }[] }>(session, 'readPreview')
    expect(readers.filter(({ confirmed }) => confirmed)).toHaveLength(5)
    expect(callForValue<{ stale: unknown[] }>(session, 'readLedger').stale.length).toBeGreaterThan(0)
    expect(
      callForValue<{ waiting: string }>(session, 'previewClientReport', { client: 'demo-C1' }).waiting,
    ).not.toBe(null)
    const sent = run(session, hourAfter(former.left))
    const changed = readRunNotes(session).at(-1)!.includes(clientTextIn('en').reportChanged)
    // A report approved in former words is not sent, because its words of today were not read before the
    // approval, and this is reported; one approved in the words of today goes to its client.
    expect(changed).toBe(former.version === '0.3.0')
    expect(sent).toEqual(changed ? [] : ['helen@greenleaf.example.com'])
  },
)
