import { expect, test } from 'vitest'
import { emailedAddress } from '../../../host/answers/open-web-app.js'
import { fillAnswersAddress } from '../../../host/answers/fill-address.js'
import { servePage } from '../../../host/page/server.js'
import { loadAnswers } from '../../answers/answers-session.js'
import { createSetUpSession } from '../../bundle/bundle-session.js'
import { createAnsweringTeam, readLines, readResults, sendAt } from '../../letters/answers/answering-team.js'
import { sharedBrowser } from '../launch/browser.js'
import { openWindow } from '../tab.js'

const tasks = [{ id: 'T-1', title: 'Wireframes', owner: 'Li', due: '2026-03-30', status: 'In progress' }]

test('the link of an email in the outbox opens its page, and what is answered there comes in', async () => {
  const session = createAnsweringTeam({ tasks })
  sendAt(session, '2026-03-31')
  const served = await servePage(session, { port: 0, locale: 'en', answers: await loadAnswers() })
  const window = await openWindow(await sharedBrowser(), { viewport: { width: 1280, height: 800 } })
  const page = await window.newPage()
  await page.goto(served.url)
  await page.getByRole('button', { name: /Outbox/ }).click()
  await page.getByRole('button', { name: /li@example\.com/ }).click()
  const link = page.frameLocator('iframe.letter-html').getByRole('link', { name: /\/answers\?t=/ })
  const [opened] = await Promise.all([page.waitForEvent('popup'), link.first().click()])
  const inner = opened.frameLocator('iframe')
  await inner.getByRole('button', { name: 'Done' }).first().click()
  await inner.getByRole('button', { name: /^Send: Wireframes/ }).click()
  await inner.getByText('Sent and saved.').waitFor()
  sendAt(session, '2026-03-31', '10:00')
  expect(readResults(session)).toEqual([[expect.objectContaining({ is: 'applied' })]])
  await window.close()
  await served.close()
})

test.each(['en', 'zh-CN'] as const)('the example’s Settings in %s have the address of the page', (locale) => {
  const session = createSetUpSession(locale)
  fillAnswersAddress(session)
  const settings = readLines(session, locale === 'en' ? 'Settings' : '设置')
  expect(settings.filter((cells) => cells.includes(emailedAddress))).toHaveLength(1)
})
