/** The whole way of an answer with both shipped scripts: email, link, page, press, Inbox, row, next email. */
import { expect, test } from 'vitest'
import { openWebApp } from '../../../host/answers/open-web-app.js'
import { readPageData } from '../../../host/answers/page-data.js'
import type { AnswerReply } from '../../../src/core/answers/shown-page.js'
import { loadAnswers } from '../../answers/answers-session.js'
import { readShownColumn } from '../../bundle/bundle-session.js'
import { li } from '../team-session.js'
import { createAnsweringTeam, readResults, sendAt, tokenIn } from './answering-team.js'

const tasks = [
  { id: 'T-1', title: 'Wireframes', owner: 'Li', due: '2026-03-30', status: 'In progress' },
  { id: 'T-2', title: 'Copy', owner: 'Li', due: '2026-04-01', status: 'Not started' },
  { id: 'T-3', title: 'Hosting', owner: 'Wang', due: '2026-03-30', status: 'In progress', notes: 'secret' },
]

/** A team that got its first emails, and the web app beside its spreadsheet. */
async function begin() {
  const session = createAnsweringTeam({ tasks })
  const letter = sendAt(session, '2026-03-31', '08:00').find(({ to }) => to === li)!
  let elapsed = 0
  const webApp = openWebApp(session, await loadAnswers(), '', () => elapsed)
  const t = tokenIn(letter)
  const open = () => readPageData(webApp.get({ t }))!
  const send = (titles: readonly string[]): AnswerReply => {
    const { page, nonce } = open()
    elapsed += 3_000
    const items = page!.sections.flatMap((section) => section.items)
    const answers = titles.map((title) => ({
      check: items.find((item) => item.title === title)!.check,
      act: 'done',
      value: null,
      text: '',
    }))
    return webApp.call('answer', { t, nonce, answers }).value as AnswerReply
  }
  return { session, open, send }
}

test('a press on the page of an email’s link marks the row done, and the next email says so', async () => {
  const { session, open, send } = await begin()
  expect(JSON.stringify(open().page)).not.toMatch(/Hosting|secret|T-\d/)
  expect(send(['Wireframes'])).toMatchObject({ ok: true })
  expect(readShownColumn(session, 'tasks', 'status')[0]).toBe('In progress')
  sendAt(session, '2026-03-31', '09:00')
  expect(readShownColumn(session, 'tasks', 'status')[0]).toBe('Done')
  expect(readResults(session)).toEqual([[expect.objectContaining({ is: 'applied' })]])
  const next = sendAt(session, '2026-04-01').find(({ to }) => to === li)!
  expect(next.body).toContain('Wireframes')
  expect(open().page?.made).toBe('2026-04-01 08:00')
})

test('the same press twice is one answer', async () => {
  const { session, send } = await begin()
  const first = send(['Copy'])
  expect(first.ok).toBe(true)
  sendAt(session, '2026-03-31', '09:00')
  sendAt(session, '2026-03-31', '10:00')
  expect(readResults(session)).toHaveLength(1)
})
