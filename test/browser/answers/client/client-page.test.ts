/** The client's page in a browser: what is needed first, a press to choose and one to send. */
import { describe, expect, test } from 'vitest'
import { clientWords, createCalendar, createClientPage } from '../../../answers/client/sample-client.js'
import { readCalendar } from '../../../answers/read-calendar.js'
import { serveAnswers } from '../served-answers.js'

const texts = {
  en: {
    confirm: 'Confirm',
    object: 'Something isn’t right…',
    link: 'Send a link…',
    words: 'Your words',
    wordsIfAny: 'Your words (optional)',
    send: 'Send the answers (5)',
    saved: 'Sent and saved.',
    change: 'Change the answer…',
    again: 'Write again…',
    headings: [
      'What we need from you',
      'Three short questions',
      'Stages',
      'Since the last report',
      'Reports you received',
      'Your questions and feedback',
      'Write to us',
      'Contact',
      'Dates in your calendar',
    ],
  },
  'zh-CN': {
    confirm: '确认',
    object: '有问题…',
    link: '提供链接…',
    words: '内容',
    wordsIfAny: '内容（选填）',
    send: '发送 5 项答复',
    saved: '已发送并保存。',
    change: '修改答复…',
    again: '再次留言…',
    headings: [
      '需要您答复',
      '三个小问题',
      '项目阶段',
      '上次报告之后的变化',
      '已收到的报告',
      '您的提问与反馈',
      '给我们留言',
      '联系人',
      '在日历中查看日期',
    ],
  },
} as const

describe.each([
  ['en', 375, false],
  ['en', 1280, true],
  ['zh-CN', 375, true],
  ['zh-CN', 1280, false],
] as const)('a client’s page in %s, %d pixels wide, dark: %s', (locale, width, dark) => {
  test('asks for what is needed, card by card, and takes all of it with one press', async () => {
    const [text, words] = [texts[locale], clientWords[locale]]
    const { app, frame, faults, check, close } = await serveAnswers({
      published: createClientPage({ locale }),
      calendar: createCalendar({ locale }),
      locale,
      width,
      dark,
    })
    const card = (title: string) => frame.getByRole('article', { name: title, exact: true })
    await expect.poll(() => frame.locator('h2').allTextContents()).toEqual(text.headings)
    await check()
    await card(words.decision).getByRole('radio', { name: words.optionB }).check()
    await card(words.decision).getByLabel(text.wordsIfAny).fill('Not before May')
    await card(words.requirement).getByRole('button', { name: text.confirm }).click()
    await card(words.milestone).getByRole('button', { name: text.object }).click()
    await card(words.milestone).getByLabel(text.words, { exact: true }).fill('Page 7 is missing')
    await card(`${words.clear} (trust)`)
      .getByRole('button', { name: `5 – ${words.high}` })
      .click()
    await card(words.message).getByRole('radio', { name: words.praise }).check()
    await card(words.message).getByLabel(text.words, { exact: true }).fill('Quick replies')
    await frame.locator('summary', { hasText: words.report }).click()
    await frame.getByText(words.reportLine).waitFor()
    await check()
    expect(app.inbox()).toEqual([])
    await frame.getByRole('button', { name: text.send }).click()
    await frame.getByText(text.saved).waitFor()
    await check()
    expect(app.submissions()[0]!.answers.map(({ act, value, text: said }) => [act, value, said])).toEqual([
      ['choose', 'B', 'Not before May'],
      ['confirm', null, ''],
      ['object', null, 'Page 7 is missing'],
      ['rate', 5, ''],
      ['write', 'praise', 'Quick replies'],
    ])
    // What was sent stays in sight; another answer is asked for only on demand.
    await expect
      .poll(() => card(words.requirement).getByRole('button', { name: text.confirm }).isVisible())
      .toBe(false)
    await card(words.requirement).getByText(text.change).click()
    await card(words.requirement).getByRole('button', { name: text.confirm }).waitFor()
    await card(words.message).getByText(text.again).waitFor()
    expect(faults).toEqual([])
    await close()
  })
})

test('one choice takes one press, and the next one sends it', async () => {
  const { app, frame, close } = await serveAnswers({ published: createClientPage() })
  await frame.getByRole('radio', { name: 'Provider A' }).check()
  await frame.getByRole('button', { name: 'Send: Which payment provider? – Choice: Provider A' }).click()
  await frame.getByText('Sent and saved.').waitFor()
  expect(app.submissions()[0]!.answers).toMatchObject([{ act: 'choose', value: 'A', text: '' }])
  await close()
})

test('one date that is asked about is agreed to without typing it', async () => {
  const day = createCalendar().entries[0]!.day
  const page = createClientPage()
  const sections = page.sections.map((section) => ({
    ...section,
    items: section.items.map((item) => ({
      ...item,
      offers: item.offers.map((offer) =>
        offer.act === 'agree'
          ? { act: offer.act, input: { kind: 'day', from: day, to: day, suggested: [] } as const }
          : offer,
      ),
    })),
  }))
  const { app, frame, close } = await serveAnswers({ published: { ...page, sections } })
  await frame.getByRole('button', { name: 'Agree' }).click()
  await frame.getByRole('button', { name: /^Send: .*Agreed: 10 Apr(il)? 2026$/ }).click()
  await frame.getByText('Sent and saved.').waitFor()
  expect(app.submissions()[0]!.answers).toMatchObject([{ act: 'agree', value: day }])
  await close()
})

test('an answer that was taken back is not sent, and a message of no kind is seen to be unfinished', async () => {
  const { app, frame, close } = await serveAnswers({ published: createClientPage() })
  const message = frame.getByRole('article', { name: 'A question or feedback' })
  await message.getByRole('textbox').fill('Hello')
  await frame.getByText('Still to fill in: “A question or feedback”').waitFor()
  await message.getByRole('button', { name: 'Remove' }).click()
  await expect.poll(() => message.getByRole('textbox').inputValue()).toBe('')
  await frame.getByRole('radio', { name: 'Provider A' }).check()
  await frame.getByRole('button', { name: 'Ask a question…' }).first().click()
  await expect.poll(() => frame.getByRole('radio', { name: 'Provider A' }).isChecked()).toBe(false)
  expect(app.inbox()).toEqual([])
  await close()
})

test('an address that is none says how one looks', async () => {
  const { frame, close } = await serveAnswers({ published: createClientPage() })
  await frame.getByRole('button', { name: 'Send a link…' }).click()
  await frame.getByLabel('Address of the document').fill('logo.svg')
  await frame.getByText('Enter a web address').waitFor()
  await frame.getByLabel('Address of the document').fill('https://example.com/logo.svg')
  await frame.getByRole('button', { name: /^Send: .*https:\/\/example\.com\/logo\.svg$/ }).waitFor()
  await close()
})

test('what was answered before is shown, and its buttons only on demand', async () => {
  const page = createClientPage()
  const sections = page.sections.map((section) => ({
    ...section,
    items: section.items.map((item) =>
      item.key === 'requirement'
        ? { ...item, answered: 'Confirmed on 30 March. Taken over on 31 March.', isSettled: true as const }
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
