import { describe, expect, test } from 'vitest'
import type { PublishedPage } from '../../../src/core/answers/published-page.js'
import type { Locale } from '../../../src/core/locale.js'
import { createItem, createPage } from '../../answers/sample-page.js'
import { measureBox } from '../tab.js'
import { serveAnswers } from './served-answers.js'

const stages: PublishedPage['stages'] = [
  { label: 'Design', day: null, state: 'done', text: 'Done on 2 Mar' },
  { label: 'Build', day: null, state: 'late', text: 'Was due on 27 Mar', isHere: true },
  { label: 'Test', day: null, state: 'current', text: 'Due on 3 Apr' },
  { label: 'Launch', day: null, state: 'ahead', text: 'Due on 30 Apr' },
]
const facts = [{ label: 'Reason', value: 'A new law.\nFrom May on.' }]
const everything = (locale: Locale): PublishedPage =>
  createPage({
    locale,
    stages,
    notices: ['The sheet Risks could not be read.'],
    sections: [
      {
        heading: 'Needed from you',
        note: 'Oldest first',
        more: 'and 12 more',
        items: [createItem('i1', { facts }), createItem('i2', { tone: 'amber' })],
      },
      {
        heading: 'New',
        note: '',
        more: '',
        items: [
          createItem('i3', { tone: 'green', offers: [], answered: 'Answered on 30 Mar: done. Saved.' }),
          createItem('i4', { tone: 'plain', badge: '', offers: [], target: null }),
        ],
      },
    ],
  })

const texts = {
  en: { date: 'New date…', note: 'Add a note…', send: 'Send the answers (2)', saved: 'Sent and saved.' },
  'zh-CN': { date: '改日期…', note: '写备注…', send: '发送 2 项答复', saved: '已发送并保存。' },
} as const

describe.each([
  ['en', 375, false],
  ['en', 1280, true],
  ['zh-CN', 375, true],
  ['zh-CN', 1280, false],
] as const)('the page of a link in %s, %d pixels wide, dark: %s', (locale, width, dark) => {
  test('can be used by everybody before, while and after something is answered', async () => {
    const words = texts[locale]
    const { app, frame, faults, check, close } = await serveAnswers({
      published: everything(locale),
      locale,
      width,
      dark,
    })
    expect(await frame.evaluate(() => document.documentElement.className)).toBe(
      dark ? 'system dark' : 'system',
    )
    await frame.getByRole('button', { name: words.date }).first().click()
    await frame.getByRole('button', { name: words.note }).nth(1).click()
    await check()
    await frame.locator('button', { hasText: locale === 'en' ? '2 April' : '4月2日' }).click()
    await frame.getByRole('textbox').last().fill('Call first')
    await frame.getByRole('button', { name: words.send }).click()
    await frame.getByText(words.saved).waitFor()
    await check()
    expect(app.submissions()[0]!.answers.map(({ act, value, text }) => [act, value, text])).toEqual([
      ['move', '2026-04-02', ''],
      ['note', null, 'Call first'],
    ])
    expect(faults).toEqual([])
    await close()
  })
})

test('a single answer is written out on the button that sends it, and nothing is sent before', async () => {
  const { app, frame, close } = await serveAnswers({ published: createPage() })
  await frame.getByRole('button', { name: 'Rate…' }).first().click()
  await frame.getByText('Still to fill in: “Task i1”').waitFor()
  await frame.getByRole('button', { name: '4', exact: true }).click()
  const send = frame.getByRole('button', { name: 'Send: Task i1 – Score: 4' })
  await send.waitFor()
  expect(app.inbox()).toEqual([])
  await send.click()
  await frame.getByText(/^Sent at .*: Score: 4$/).waitFor()
  expect(app.inbox()).toHaveLength(1)
  await close()
})

test('a press by a program sends nothing', async () => {
  const { app, frame, close } = await serveAnswers({ published: createPage() })
  await frame.getByRole('button', { name: 'Done' }).first().click()
  await frame.getByRole('button', { name: /^Send: / }).evaluate((button: HTMLElement) => button.click())
  await frame.getByRole('button', { name: /^Send: / }).waitFor()
  expect(app.inbox()).toEqual([])
  await close()
})

test('what is needed comes first, then the stages, then the rest', async () => {
  const { frame, close } = await serveAnswers({ published: everything('en') })
  await expect.poll(() => frame.locator('h2').allTextContents()).toEqual(['Needed from you', 'Stages', 'New'])
  await close()
})

test.each([
  ['en', 'You are here'],
  ['zh-CN', '当前进行到这里'],
] as const)('the stages are a flow that shows where the project is, in %s', async (locale, says) => {
  const { page, frame, close } = await serveAnswers({ published: everything(locale) })
  const here = frame.locator('.stages [aria-current="step"]')
  await expect.poll(() => here.locator('em').allTextContents()).toEqual([says])
  await expect.poll(() => here.locator('strong').allTextContents()).toEqual(['Build'])
  const boxes = () => Promise.all([0, 3].map((at) => measureBox(frame.locator('.stages li').nth(at))))
  await page.setViewportSize({ width: 1000, height: 800 })
  await expect.poll(async () => (await boxes()).map(({ y }) => y)).toSatisfy(isSame)
  await page.setViewportSize({ width: 360, height: 800 })
  await expect.poll(async () => (await boxes()).map(({ x }) => x)).toSatisfy(isSame)
  await close()
})
const isSame = ([one, other]: readonly unknown[]): boolean => one === other

test('on paper there is nothing to press, and no dark', async () => {
  const { page, frame, close } = await serveAnswers({ published: everything('en'), dark: true })
  await frame.evaluate(() => dispatchEvent(new Event('beforeprint')))
  expect(await frame.evaluate(() => document.documentElement.classList.contains('dark'))).toBe(false)
  await page.emulateMedia({ media: 'print' })
  await expect.poll(() => frame.getByRole('button').count()).toBe(0)
  await expect.poll(() => frame.getByRole('article').count()).toBe(4)
  await close()
})

test('emails are stopped with two presses, below all work', async () => {
  const emails = createItem('i9', {
    title: 'Your emails',
    badge: '',
    tone: 'plain',
    offers: [
      { act: 'stop', input: null },
      {
        act: 'resume',
        input: { kind: 'choice', choices: [{ value: 'weekly', label: 'Weekly', detail: '' }] },
      },
    ],
  })
  const { sections } = everything('en')
  const own = { role: 'emails', heading: 'Your emails', note: '', more: '', items: [emails] } as const
  const { app, frame, close } = await serveAnswers({
    published: createPage({ sections: [own, ...sections] }),
  })
  await expect
    .poll(() => frame.locator('h2').allTextContents())
    .toEqual(['Needed from you', 'New', 'Your emails'])
  await frame.getByRole('button', { name: 'Stop emails' }).click()
  await frame.getByRole('button', { name: 'Send: Your emails – Stop emails' }).click()
  await frame.getByText('Sent and saved.').waitFor()
  expect(app.submissions()[0]!.answers).toMatchObject([{ act: 'stop', value: null }])
  await frame.getByText('Change the answer…').click()
  await frame.getByRole('button', { name: 'Get emails…' }).click()
  await frame.getByRole('radio', { name: 'Weekly' }).check()
  await frame.getByRole('button', { name: 'Send: Your emails – Get emails: Weekly' }).click()
  await expect.poll(() => app.inbox().length).toBe(2)
  await close()
})
