/** What a visitor sees and still has when something goes wrong on the way. */
import { expect, test } from 'vitest'
import { createClientPage } from '../../answers/client/sample-client.js'
import { createPage } from '../../answers/sample-page.js'
import { person, serveAnswers } from './served-answers.js'

test('an answer whose reply was lost is not called sent; sent again by a form it is saved once', async () => {
  const { app, page, open, close } = await serveAnswers({ published: createPage() })
  const frame = await open('&trouble=lostReply')
  await frame.getByRole('button', { name: 'Add a note…' }).first().click()
  await frame.getByRole('textbox').fill('Call first')
  await frame.getByRole('button', { name: /^Send: / }).click()
  await frame.getByText('It isn’t certain that this was sent').waitFor()
  await expect.poll(() => frame.getByRole('textbox').inputValue()).toBe('Call first')
  await expect
    .poll(() => frame.getByRole('link', { name: /anna@example.com/ }).getAttribute('href'))
    .toContain('Call%20first')
  expect(app.inbox()).toHaveLength(1)
  await frame.getByRole('button', { name: /^Send: / }).click()
  const answered = page.frameLocator('iframe')
  await answered.getByText('Sent and saved.').waitFor()
  await answered.getByText(/^Sent at .*: Note: Call first$/).waitFor()
  expect(app.inbox()).toHaveLength(1)
  await close()
})

test('an answer that is refused says why, and its words stay', async () => {
  const { app, frame, close } = await serveAnswers({ published: createPage() })
  await frame.getByRole('button', { name: 'Add a note…' }).first().click()
  await frame.getByRole('textbox').fill('Call first')
  app.publish({ person, page: createPage({ sections: [] }) }, 2)
  await frame.getByRole('button', { name: /^Send: / }).click()
  const alert = frame.getByRole('alert')
  await alert.getByText('Not sent', { exact: true }).waitFor()
  await alert.getByText('“Task i1”:').waitFor()
  await expect.poll(() => frame.getByRole('textbox').inputValue()).toBe('Call first')
  expect(app.inbox()).toEqual([])
  await close()
})

test('too many runs at once leave an answer unsent, said loudly', async () => {
  const { app, frame, page, close } = await serveAnswers({ published: createPage() })
  await page.route('**/answers/call/**', (route) =>
    route.fulfill({ json: { error: 'There are too many scripts running simultaneously.' } }),
  )
  await frame.getByRole('button', { name: 'Done' }).first().click()
  await frame.getByRole('button', { name: /^Send: / }).click()
  await frame.getByText('It isn’t certain that this was sent').waitFor()
  expect(app.inbox()).toEqual([])
  await close()
})

test('a link that was revoked shows the one page that all such links show', async () => {
  const { app, open, page, close } = await serveAnswers({ published: createPage() })
  app.publish({ person, page: createPage(), revoked: 'x' }, 2)
  const frame = await open()
  await expect.poll(() => frame.locator('h1').textContent()).toBe('This link opens nothing')
  expect(await page.title()).toBe('Milepost')
  await close()
})

test('a client’s choice with its words is still there after a reply was lost, and is saved once', async () => {
  const { app, page, open, close } = await serveAnswers({ published: createClientPage() })
  const frame = await open('&trouble=lostReply')
  await frame.getByRole('radio', { name: 'Provider B' }).check()
  await frame.getByLabel('Your words (optional)').fill('Not before May')
  await frame.getByRole('button', { name: /^Send: / }).click()
  await frame.getByText('It isn’t certain that this was sent').waitFor()
  await expect.poll(() => frame.getByRole('radio', { name: 'Provider B' }).isChecked()).toBe(true)
  await expect.poll(() => frame.getByLabel('Your words (optional)').inputValue()).toBe('Not before May')
  await frame.getByRole('button', { name: /^Send: / }).click()
  const answered = page.frameLocator('iframe')
  await answered.getByText(/^Sent at .*: Choice: Provider B; Not before May$/).waitFor()
  expect(app.inbox()).toHaveLength(1)
  await close()
})

test('words about something that is no longer on the page are shown where a form could not send them', async () => {
  const { app, page, open, close } = await serveAnswers({ published: createClientPage() })
  const frame = await open()
  const message = frame.getByRole('article', { name: 'A question or feedback' })
  await message.getByRole('radio', { name: 'Praise' }).check()
  await message.getByLabel('Your words', { exact: true }).fill('Quick replies')
  await page.route('**/answers/call/**', (route) => route.fulfill({ json: { error: 'No connection.' } }))
  await frame.getByRole('button', { name: /^Send: / }).click()
  await frame.getByText('It isn’t certain that this was sent').waitFor()
  app.publish({ person, page: createClientPage({ sections: [] }) }, 2)
  await frame.getByRole('button', { name: /^Send: / }).click()
  const answered = page.frameLocator('iframe')
  await answered.getByText('Not sent', { exact: true }).first().waitFor()
  await answered.getByText('Quick replies').waitFor()
  await answered.getByText('These are your answers. Copy them, and send them by email.').waitFor()
  expect(app.inbox()).toEqual([])
  await close()
})
