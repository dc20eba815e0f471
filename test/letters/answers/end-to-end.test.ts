/** From the email over the web app as it is shipped to the cell, and back into the next email. */
import { expect, test } from 'vitest'
import { WebApp } from '../../../host/emulator/index.js'
import type { Session } from '../../../host/emulator/session/session.js'
import type { AnswerReply } from '../../../src/core/answers/shown-page.js'
import { dataOf, loadAnswers } from '../../answers/answers-session.js'
import { readShownColumn } from '../../bundle/bundle-session.js'
import { li } from '../team-session.js'
import { address, createAnsweringTeam, readResults, sendAt, tokenIn } from './answering-team.js'

const tasks = [
  { id: 'T-1', title: 'Wireframes', owner: 'Li', due: '2026-03-30', status: 'In progress' },
  { id: 'T-2', title: 'Icons', owner: 'Li', due: '2026-03-27', status: 'In progress' },
]

async function createWebApp(session: Session) {
  let elapsed = 0
  const webApp = new WebApp({
    bundle: await loadAnswers(),
    session,
    deployer: 'answers@example.com',
    properties: { spreadsheetId: session.workbook.id, address },
    reaches: (name) => ['Published', 'Inbox'].includes(name),
    elapsed: () => elapsed,
  })
  return { webApp, wait: () => void (elapsed += 5_000) }
}

test('a person opens the link of an email, answers with two presses, and the right cell is written once', async () => {
  const session = createAnsweringTeam({ tasks })
  const token = tokenIn(sendAt(session, '2026-03-31').find(({ to }) => to === li)!)
  const { webApp, wait } = await createWebApp(session)
  const data = dataOf(webApp.get({ t: token }))
  const [icons] = data.page!.sections.flatMap(({ items }) => items)
  expect(icons).toMatchObject({ title: 'Icons' })
  wait()
  const answers = [{ check: icons!.check, act: 'move', value: '2026-04-02', text: '' }]
  const send = (): AnswerReply =>
    webApp.call('answer', { t: data.t, nonce: data.nonce, answers }).value as AnswerReply
  expect(send()).toMatchObject({ ok: true })
  expect(send()).toMatchObject({ ok: true })
  sendAt(session, '2026-03-31', '10:00')
  expect(readResults(session)).toEqual([[expect.objectContaining({ is: 'applied' })]])
  expect(readShownColumn(session, 'tasks', 'due').slice(0, 2)).toEqual(['2026-03-30', '2026-04-02'])
  const next = sendAt(session, '2026-04-01').find(({ to }) => to === li)!
  expect(next.body).toContain('“Icons”: move to 2 Apr. Saved.')
  expect(dataOf(webApp.get({ t: token })).page!.sections[1]!.items[0]!.answered).toContain('Saved.')
})
