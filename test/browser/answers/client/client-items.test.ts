/** What items and parts of the client's page show and open. */
import { expect, test } from 'vitest'
import { createCalendar, createClientPage } from '../../../answers/client/sample-client.js'
import { readCalendar } from '../../../answers/read-calendar.js'
import { serveAnswers } from '../served-answers.js'

test('what was answered before is shown, and its buttons only on demand', async () => {
  const page = createClientPage()
  const sections = page.sections.map((section) => ({
    ...section,
    items: section.items.map((item) =>
      item.key === 'requirement'
        ? { ...item, answered: 'Confirmed on 30 March. Taken over on 31 March.', hasAnswer: true as const }
        : item,
    ),
  }))
  const { frame, close } = await serveAnswers({ published: { ...page, sections } })
  const card = frame.getByRole('article', { name: 'Confirm the scope, version 1.2' })
  await card.getByText('Taken over on 31 March.').waitFor()
  await expect.poll(() => card.getByRole('button').count()).toBe(0)
  await card.getByText('Change the answer…').click()
  await card.getByRole('button', { name: 'Confirm' }).waitFor()
  await close()
})

test('the page says who told the progress and when, and gives the address of a calendar', async () => {
  const { page, frame, close } = await serveAnswers({
    published: createClientPage(),
    calendar: createCalendar(),
  })
  await frame.getByText('1 of 2 done').waitFor()
  await frame.getByText('As Anna reported on 30 Mar 2026.').waitFor()
  const address = await frame.getByRole('textbox', { name: 'Dates in your calendar' }).inputValue()
  const { origin } = new URL(page.url())
  expect(address.startsWith(`${origin}/answers?feed=`)).toBe(true)
  const asked = await fetch(address, { redirect: 'manual' })
  expect(asked.status).toBe(302)
  const calendar = await fetch(new URL(asked.headers.get('location')!, origin))
  expect(calendar.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(readCalendar(await calendar.text()).events).toHaveLength(2)
  await close()
})

test('a press at the top leads to where a client writes', async () => {
  const { frame, close } = await serveAnswers({ published: createClientPage() })
  await frame.getByRole('button', { name: 'Ask or tell us something' }).click()
  await expect.poll(() => frame.evaluate(() => document.activeElement?.id)).toBe('write')
  await close()
})

test('on paper there is nothing to press', async () => {
  const { page, frame, close } = await serveAnswers({
    published: createClientPage(),
    calendar: createCalendar(),
  })
  await page.emulateMedia({ media: 'print' })
  await expect.poll(() => frame.getByRole('button').count()).toBe(0)
  await expect.poll(() => frame.getByRole('radio').count()).toBe(0)
  await expect.poll(() => frame.getByRole('textbox').count()).toBe(0)
  await frame.getByText('The design was delivered').waitFor()
  await close()
})

test('a document that is to be confirmed opens beside the page', async () => {
  const { page, frame, close } = await serveAnswers({ published: createClientPage() })
  await page.context().route('https://example.com/**', (route) => route.fulfill({ body: 'scope' }))
  const link = frame.getByRole('link', { name: 'https://example.com/scope.pdf' })
  await expect.poll(() => link.getAttribute('rel')).toBe('noopener noreferrer')
  const [opened] = await Promise.all([page.waitForEvent('popup'), link.click()])
  expect(opened.url()).toBe('https://example.com/scope.pdf')
  await frame.getByRole('heading', { level: 1 }).waitFor()
  await close()
})

test('only the address of a web page becomes a link', async () => {
  const page = createClientPage()
  const sections = page.sections.map((section) => ({
    ...section,
    items: section.items.map((item) => ({
      ...item,
      facts: ['javascript:alert(1)', 'https://a.example and more', 'data:text/html,x'].map((value) => ({
        label: 'Document',
        value,
      })),
    })),
  }))
  const { frame, close } = await serveAnswers({ published: { ...page, sections } })
  await frame.getByText('javascript:alert(1)').first().waitFor()
  await expect.poll(() => frame.locator('dd a').count()).toBe(0)
  await close()
})

test('an option that is a mere letter is sent with what it means', async () => {
  const page = createClientPage()
  const choices = [{ value: 'a', label: 'A', detail: 'Blue' }]
  const sections = page.sections.map((section) => ({
    ...section,
    items: section.items.map((item) =>
      item.key === 'decision'
        ? { ...item, offers: [{ act: 'choose', input: { kind: 'choice', choices } } as const] }
        : item,
    ),
  }))
  const { frame, close } = await serveAnswers({ published: { ...page, sections } })
  await frame.getByRole('radio', { name: 'A' }).first().check()
  await frame.getByRole('button', { name: 'Send: Which payment provider? – Choice: A – Blue' }).waitFor()
  await close()
})

test('an act of a later version has no button without a name', async () => {
  const page = createClientPage()
  const sections = page.sections.map((section) => ({
    ...section,
    items: section.items.map((item) => ({
      ...item,
      offers: item.offers.map((offer) => (offer.act === 'ask' ? { ...offer, act: 'sing' as 'ask' } : offer)),
    })),
  }))
  const { frame, close } = await serveAnswers({ published: { ...page, sections } })
  await frame.getByRole('button', { name: 'Agree' }).waitFor()
  await expect.poll(() => frame.getByRole('button').filter({ hasText: /^$/ }).count()).toBe(0)
  await close()
})
