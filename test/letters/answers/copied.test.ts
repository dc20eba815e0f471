/** What becomes of links in a copy of the spreadsheet, and where the answer page is switched off. */
import { expect, test } from 'vitest'
import { openWebApp } from '../../../host/answers/open-web-app.js'
import { readPageData } from '../../../host/answers/page-data.js'
import { runOrThrow } from '../../../host/bench/company-session.js'
import { Session } from '../../../host/emulator/session/session.js'
import { loadAnswers } from '../../answers/answers-session.js'
import { bundle, readShownColumn } from '../../bundle/bundle-session.js'
import { allReaders, li, readRunNotes } from '../team-session.js'
import {
  answerTo,
  createAnsweringTeam,
  itemNamed,
  openPage,
  readLines,
  readResults,
  sendAt,
  submit,
  switchOn,
  tokenIn,
} from './answering-team.js'

const tasks = [
  { id: 'T-1', title: 'Wireframes', owner: 'Li', due: '2026-03-30', status: 'In progress' },
  { id: 'T-3', title: 'Hosting', owner: 'Wang', due: '2026-03-30', status: 'In progress' },
]

function begin(rows: readonly object[] = tasks) {
  const session = createAnsweringTeam({ tasks: rows as typeof tasks })
  const letter = sendAt(session, '2026-03-31').find(({ to }) => to === li)!
  return { session, letter, token: tokenIn(letter) }
}

/** What the web app beside a spreadsheet shows for a link: a title, or null where it says that the link is closed. */
async function shownTitle(session: Session, t: string): Promise<string | null> {
  const webApp = openWebApp(session, await loadAnswers(), '', () => 0)
  return readPageData(webApp.get({ t }))?.page?.heading ?? null
}

const hasLink = ({ body }: { readonly body: string }): boolean => body.includes('exec?t=')

/** The copy that Google makes where the script comes along, with its emails confirmed by a person there. */
function copyOf(session: Session): Session {
  const copy = new Session({
    snapshot: { ...session.workbook.snapshot(), id: 'the-copy' },
    persisted: { ...session.persist(), triggers: [], outbox: [] },
    bundle,
    now: session.now,
    locale: 'en',
  })
  runOrThrow(copy, 'confirmReaders', { readers: allReaders, runBy: 'Zhang' })
  return copy
}

test('in a copy no email has a link, nothing is taken in, and the run log says why', async () => {
  const { session, token } = begin()
  submit(session, token, [answerTo(itemNamed(openPage(session, token), 'Wireframes'), 'done')])
  const copy = copyOf(session)
  const letters = sendAt(copy, '2026-04-01')
  expect(letters.length).toBeGreaterThan(0)
  expect(letters.some(hasLink)).toBe(false)
  expect(readResults(copy)).toEqual([[]])
  expect(readShownColumn(copy, 'tasks', 'status')[0]).toBe('In progress')
  expect(readRunNotes(copy).pop()).toContain('copied from')
  expect(runOrThrow(copy, 'takeAnswers', null).value).toEqual({ ok: true, value: { isChanged: false } })
  // The original goes on.
  sendAt(session, '2026-03-31', '10:00')
  expect(readShownColumn(session, 'tasks', 'status')[0]).toBe('Done')
  expect(await shownTitle(session, token)).not.toBeNull()
})

test('a copy with an answer page of its own has other links, and those of the original are closed there', async () => {
  const { session, token } = begin()
  const copy = copyOf(session)
  sendAt(copy, '2026-03-31', '10:00')
  switchOn(copy, 'https://script.google.com/macros/s/other/exec')
  const next = sendAt(copy, '2026-04-01').find(({ to }) => to === li)!
  const [, other = ''] = /\/s\/other\/exec\?t=([0-9a-f]+)/.exec(next.body) ?? []
  expect(other).not.toBe('')
  expect(other).not.toBe(token)
  expect(await shownTitle(copy, other)).not.toBeNull()
  expect(await shownTitle(copy, token)).toBeNull()
})

test('where the address is removed, links are closed from the next hourly run on and emails have none', async () => {
  const { session, token } = begin()
  submit(session, token, [answerTo(itemNamed(openPage(session, token), 'Wireframes'), 'done')])
  switchOn(session, '')
  expect(await shownTitle(session, token)).not.toBeNull()
  sendAt(session, '2026-03-31', '10:00')
  expect(await shownTitle(session, token)).toBeNull()
  expect(readLines(session, 'Published').flat().join('')).toBe('')
  // What was sent before is taken in by the run that closes the links.
  expect(readShownColumn(session, 'tasks', 'status')[0]).toBe('Done')
  const letters = sendAt(session, '2026-04-01')
  expect(letters.length).toBeGreaterThan(0)
  expect(letters.some(hasLink)).toBe(false)
  switchOn(session)
  sendAt(session, '2026-04-01', '10:00')
  const wang = sendAt(session, '2026-04-02').find(hasLink)!
  expect(await shownTitle(session, tokenIn(wang))).not.toBeNull()
  expect(await shownTitle(session, token)).toBeNull()
})

test('a digest with a link and 500 late rows stays under 100 KB, and its page is whole', async () => {
  const rows = Array.from({ length: 500 }, (_, index) => ({
    id: `T-${index}`,
    title: `Late work number ${index} with a title that is about as long as people write them`,
    owner: 'Li',
    due: '2026-03-20',
    status: 'In progress',
  }))
  const { session, letter, token } = begin(rows)
  expect(Buffer.byteLength(letter.htmlBody ?? '')).toBeLessThan(100_000)
  expect(Buffer.byteLength(letter.body)).toBeLessThan(100_000)
  expect(openPage(session, token)).not.toBeNull()
  expect(await shownTitle(session, token)).not.toBeNull()
})
