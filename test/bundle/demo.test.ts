import { describe, expect, test } from 'vitest'
import { fill, sheetOf } from '../../host/bench/filling.js'
import { must } from '../../host/bench/morning.js'
import type { Findings, Preview } from '../../host/cli/telling/reply.js'
import { summary } from '../../host/cli/telling/summary.js'
import { hostText } from '../../host/cli/text/index.js'
import { moveClock } from '../../host/page/sitting/clock.js'
import type { Session } from '../../host/session/session.js'
import { locales } from '../../src/core/locale.js'
import { letterTextIn } from '../../src/text/index.js'
import { figures } from '../../src/project/measures/figures/index.js'
import { trackerKeys, trackers } from '../../src/trackers/index.js'
import { viewNames } from '../../src/views/index.js'
import { sessionIn, setUpIn, shownIn, valueOf } from './stage.js'

/** What Google is asked for when everything is set up and filled: about forty calls a sheet, in one go. */
const mostCalls = 1_000
const filled = trackerKeys.filter((key) => key !== 'holidays')

/** The texts of a sheet, line by line, blanks left out. */
function linesOf(session: Session, name: string): string[][] {
  const { id } = session.workbook.sheetNamed(name)!
  const { rows, columns } = session.workbook.extent(id)
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) =>
      session.workbook.display({ sheet: id, row: row + 1, column: column + 1 }),
    ).filter((text) => text !== ''),
  )
}

describe.each(locales)('demo rows in an empty spreadsheet, in %s', (locale) => {
  const session = sessionIn(locale)
  const added = must(session, 'addDemo')
  must(session, 'refreshViews')

  test('show the whole product: every tracker is set up and has rows', () => {
    for (const key of filled)
      expect(
        shownIn(session, key, trackers[key].title).filter((text) => text !== '').length,
        key,
      ).toBeGreaterThan(2)
    expect(added.calls.total).toBeLessThan(mostCalls)
  })
  test('leave nothing that cannot be read or belongs nowhere', () => {
    expect(valueOf<Findings>(session, 'readFindings').problems).toEqual([])
  })
  test('give the dashboard every figure and every list but the one of unreadable cells', () => {
    const lines = linesOf(session, viewNames.dashboard[locale])
    expect(lines.flat()).not.toContain(letterTextIn(locale).noFigure)
    const isNone = (text: string): boolean => /^(None \(|无（)/.test(text)
    const empty = lines.flatMap((line, at) => (line.some(isNone) ? [lines[at - 1]![0]] : []))
    expect(empty).toEqual([letterTextIn(locale).problems(0)])
  })
  test('give the measures every figure but those that no row can give', () => {
    const without = linesOf(session, viewNames.measures[locale]).flatMap((line) =>
      line[1] === '–' ? [line[0]] : [],
    )
    const named = (key: string): string => figures.find((each) => each.key === key)!.name[locale]
    // Changed dates and contracts are seen from the first run on, so neither do they tell how early a delay was said.
    expect(without).toEqual(['notice', 'noticeDays', 'alone', 'renewed'].map(named))
  })
  test('are counted alike by the first screen, the emails and the dashboard', () => {
    const { late, lateWaiting } = valueOf<Findings>(session, 'readFindings')
    expect(late.length).toBeGreaterThan(5)
    const { letters } = valueOf<Preview>(session, 'readPreview')
    const subject = letterTextIn(locale).managerSubject(1, 1, late.length)
    expect(letters.filter((letter) => letter.subject.endsWith(subject))).toHaveLength(2)
    expect(linesOf(session, viewNames.dashboard[locale]).flat()).toContain(subject)
    const said = summary(session, hostText[locale], locale)
    expect(said[0]).toBe(hostText[locale].overdue(late.length, lateWaiting, session.now.day))
    expect(said).toContain(hostText[locale].readersOnceOn(letters.length))
  })
  test('go again without a trace, and the sheets stay', () => {
    const sheets = session.workbook.sheets.map(({ name }) => name)
    must(session, 'addDemo')
    must(session, 'removeDemo')
    expect(session.workbook.sheets.map(({ name }) => name)).toEqual(sheets)
    for (const key of filled) {
      const { id, rows } = sheetOf(session.workbook, key)
      expect(session.workbook.extent(id).rows, key).toBeLessThanOrEqual(1)
      expect(rows).toBeGreaterThan(1)
    }
  })
})

test('the next workday on the page’s clock sends what the preview shows', () => {
  const session = sessionIn('en')
  must(session, 'addDemo')
  const { readers } = valueOf<{ readers: { address: string; name: string }[] }>(session, 'readPreview')
  must(session, 'confirmReaders', {
    readers: readers.map(({ address }) => address),
    runBy: readers[0]!.name,
  })
  moveClock(session, { to: '2026-03-31T23:00' }, (_, run) => void run())
  const before = session.outbox.length
  const ran: string[] = []
  moveClock(session, { workday: '08:00' }, (handler, run) => {
    const { error, letters } = run()
    expect(error).toBeUndefined()
    ran.push(`${session.now.day} ${session.now.time.slice(0, 2)} ${handler} ${letters.length > 0}`)
  })
  expect(ran.at(-1)).toBe('2026-04-01 08 hourly true')
  expect(ran.slice(0, -1).filter((line) => line.endsWith('true'))).toEqual([])
  expect(session.outbox.length - before).toBeGreaterThan(2)
})
test('beside rows of one’s own, demo rows go only into the sheets that are there', () => {
  const session = setUpIn('en')
  fill(session.workbook, 'tasks', [{ title: 'Mine', due: '2026-04-02' }])
  const sheets = session.workbook.sheets.length
  must(session, 'addDemo')
  expect(session.workbook.sheets).toHaveLength(sheets)
  expect(shownIn(session, 'tasks', 'title').length).toBeGreaterThan(20)
})
test('a stranger’s sheet that bears a tracker’s name is left as it is', () => {
  const session = sessionIn('en')
  const own = session.workbook.addSheet('Issues', 1)
  session.workbook.type(own.id, 1, 1, 'Magazine issues')
  const { toasts } = must(session, 'addDemo')
  expect(toasts.map(({ message }) => message).join()).toContain('Issues')
  const { id } = session.workbook.sheetNamed('Issues')!
  expect(session.workbook.display({ sheet: id, row: 1, column: 1 })).toBe('Magazine issues')
  expect(session.workbook.extent(id).rows).toBe(1)
  expect(shownIn(session, 'risks', 'description').length).toBeGreaterThan(2)
})
test.each(locales)(
  'the first screen gives no all-clear over cells that could not be read, in %s',
  (locale) => {
    const session = setUpIn(locale)
    const first = (): string => summary(session, hostText[locale], locale)[0]!
    const empty = first()
    fill(session.workbook, 'tasks', [{ title: 'Paint', due: '2026-12-31' }])
    const clear = first()
    fill(session.workbook, 'tasks', [{ title: 'Paint', due: 'when it is dry' }])
    expect(new Set([empty, clear, first()]).size).toBe(3)
    expect(valueOf<Findings>(session, 'readFindings').lateness.is).toBe('unsure')
  },
)
