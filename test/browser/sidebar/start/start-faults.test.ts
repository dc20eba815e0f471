import { afterEach, expect, it } from 'vitest'
import type { View } from '../../../../host/build/pages.js'
import { en as today } from '../../../../sidebar/text/today/en.js'
import { en } from '../../../../sidebar/text/start/en.js'
import { zhCN } from '../../../../sidebar/text/start/zh-CN.js'
import { en as shared } from '../../../../sidebar/text/common/en.js'
import { createSession, createSetUpSession, callForValue } from '../../../bundle/bundle-session.js'
import { ok, createQuietOverview, createRefusal } from '../replies.js'
import { type PlannedAnswer, openSidebar, type SidebarPage } from '../sidebar-page.js'

let sidebarPage: SidebarPage
afterEach(async () => {
  expect(sidebarPage.faults).toEqual([])
  await sidebarPage.page.close()
})
const open = (
  answers: Record<string, PlannedAnswer>,
  view: View = 'start',
  locale = 'en',
): Promise<SidebarPage> => openSidebar({ view, locale, answers })
/** What the script answers in a workbook that is set up, or empty. */
const createStartAnswer = (isSetUp: boolean): PlannedAnswer => ({
  value: ok(callForValue(isSetUp ? createSetUpSession('en') : createSession('en'), 'readStart')),
})
const order = { template: 'smallTeam', client: 'Acme', name: 'Rebrand', delivery: '2026-07-31' }
const createPlan = (delivery: string): unknown =>
  ok(callForValue(createSetUpSession('en'), 'newEngagement', { ...order, delivery, dryRun: true }))

it('offers to try again when the workbook could not be read, and goes on from there', async () => {
  sidebarPage = await open({ readStart: { thrown: 'NetworkError: Connection failure due to HTTP 0' } })
  const { page } = sidebarPage
  await page.getByRole('alert').getByText(shared.offline).waitFor()
  await sidebarPage.answer('readStart', createStartAnswer(false))
  await page.getByRole('button', { name: shared.tryAgain }).click()
  await page.getByRole('heading', { name: en.welcome }).waitFor()
})
it('says a set-up that was refused where it was asked for, and keeps the choice', async () => {
  sidebarPage = await open({
    readStart: createStartAnswer(false),
    setUpTemplate: { value: createRefusal('Another run is working.') },
  })
  const { page } = sidebarPage
  await page.getByText('Brand design').click()
  await page.getByRole('button', { name: en.setUp(8) }).click()
  await page.getByRole('alert').getByText('Another run is working.').waitFor()
  await expect.poll(() => page.getByRole('radio', { name: 'Brand design' }).isChecked()).toBe(true)
  await sidebarPage.answer('setUpTemplate', 'later')
  await page.getByRole('button', { name: shared.tryAgain }).click()
  await page.getByRole('button', { name: en.settingUp }).click({ force: true })
  await expect
    .poll(async () => (await sidebarPage.calls()).filter(({ name }) => name === 'setUpTemplate'))
    .toHaveLength(2)
})
it('lets a newcomer look around with demo rows, and opens what is late beside them', async () => {
  const made = { sheets: 7, columns: 0, changes: 7, problems: [], message: '' }
  sidebarPage = await open({
    readStart: createStartAnswer(false),
    setUpTemplate: { value: ok(made) },
    addDemo: { value: ok({ rows: 76 }) },
    showSidebar: { value: ok(null) },
  })
  const { page } = sidebarPage
  await page.getByRole('button', { name: en.setUp(5) }).click()
  await page.getByRole('button', { name: en.addDemo }).click()
  await page.getByRole('heading', { name: en.demoAdded }).waitFor()
  await page.getByRole('button', { name: en.seeLate }).click()
  await expect.poll(() => sidebarPage.closed()).toBe(true)
  const calls = (await sidebarPage.calls()).map(({ name }) => name).filter((name) => name !== 'readStart')
  expect(calls).toEqual(['setUpTemplate', 'readHealth', 'addDemo', 'readHealth', 'showSidebar'])
})
it('shows the plan of the newest wish, however late an older answer comes', async () => {
  sidebarPage = await open({ readStart: createStartAnswer(true), newEngagement: 'later' })
  const { page } = sidebarPage
  const asked = async (): Promise<number[]> =>
    (await sidebarPage.calls()).flatMap(({ name }, at) => (name === 'newEngagement' ? [at] : []))
  await page.getByLabel(en.delivery, { exact: true }).fill('2026-07-31')
  await expect.poll(asked).toHaveLength(1)
  await page.getByLabel(en.delivery, { exact: true }).fill('2026-08-31')
  await expect.poll(asked).toHaveLength(2)
  const [first, second] = await asked()
  await sidebarPage.reply(second!, createPlan('2026-08-31'))
  await page.getByText('26 Aug', { exact: true }).waitFor()
  await sidebarPage.reply(first!, createPlan('2026-07-31'))
  await page.getByText(en.planning).waitFor({ state: 'detached' })
  await expect.poll(() => page.getByText('28 Jul', { exact: true }).count()).toBe(0)
})
it('says that rows may have been added when Google broke off, and asks the same again', async () => {
  sidebarPage = await open({
    readStart: createStartAnswer(true),
    newEngagement: { value: createPlan('2026-07-31') },
  })
  const { page } = sidebarPage
  await page.getByLabel(en.client, { exact: true }).fill('Acme')
  await page.getByLabel(en.engagement).fill('Rebrand')
  await page.getByLabel(en.delivery, { exact: true }).fill('2026-07-31')
  await page.getByText(en.createRows(18)).waitFor()
  await sidebarPage.answer('newEngagement', { thrown: 'Exceeded maximum execution time' })
  await page.getByText(en.createRows(18)).click()
  await page.getByRole('alert').getByText(en.maybeBegun).waitFor()
  await sidebarPage.answer('newEngagement', { value: createPlan('2026-07-31') })
  await page.getByRole('button', { name: shared.tryAgain }).click()
  await page.getByRole('heading', { name: en.begun('Rebrand') }).waitFor()
  await expect
    .poll(
      async () =>
        (await sidebarPage.calls()).filter(({ name }) => name === 'newEngagement').slice(-1)[0]!.sent,
    )
    .toEqual({
      ...order,
      owner: null,
      start: null,
      bufferDays: null,
      durations: null,
      deal: null,
      sheets: [],
      dryRun: false,
    })
})
it.each([
  ['failed', { thrown: 'NetworkError: Connection failure due to HTTP 0' }],
  ['was refused', { value: createRefusal('Another run is working.') }],
] as const)('keeps all that was typed when a call %s, of the plan or of the project', async (_, fault) => {
  const typed = {
    client: 'Acme',
    engagement: 'Rebrand',
    delivery: '2026-07-31',
    buffer: '7',
    owner: 'Nora Lind',
  }
  sidebarPage = await open({
    readStart: createStartAnswer(true),
    newEngagement: { value: createPlan('2026-07-31') },
  })
  const { page } = sidebarPage
  const field = (key: keyof typeof typed) => page.getByLabel(en[key], { exact: true })
  const keys = Object.keys(typed) as (keyof typeof typed)[]
  for (const key of keys) await field(key).fill(typed[key])
  const draft = page.getByLabel(en.durationOf('First version'))
  await draft.fill('6')
  await page.locator('.panel [aria-busy="false"]').waitFor()
  await sidebarPage.answer('newEngagement', fault)
  await page.locator('.foot-row .primary').click()
  await page.getByRole('alert').waitFor()
  await field('engagement').fill('Rebrand 2')
  // Now the plan of what is typed failed too.
  await page.locator('.scrolled').getByRole('alert').waitFor()
  for (const key of keys)
    await expect.poll(() => field(key).inputValue()).toBe(key === 'engagement' ? 'Rebrand 2' : typed[key])
  await sidebarPage.answer('newEngagement', { value: createPlan('2026-07-31') })
  await page.getByRole('button', { name: shared.tryAgain }).click()
  await expect.poll(() => draft.inputValue()).toBe('6')
})
it('is offered by a sidebar that finds no trackers, in the language of the refusal, or nothing in them', async () => {
  const { value } = createSession('zh-CN').call('readToday', {})
  sidebarPage = await open({ readToday: { value }, showStart: { value: ok(null) } }, 'today')
  const { page } = sidebarPage
  await page.locator('.nothing .primary').getByText('创建跟踪表').click()
  await expect
    .poll(async () => (await sidebarPage.calls()).map(({ name }) => name))
    .toEqual(['readToday', 'showStart'])
  await sidebarPage.answer('readToday', { value: ok(createQuietOverview('en', { isEmpty: true })) })
  await page.getByRole('button', { name: '重新检查' }).click()
  await page.getByRole('button', { name: today.startEngagement }).waitFor()
})
it('says everything in both languages', async () => {
  sidebarPage = await open({}, 'start')
  expect(Object.keys(zhCN)).toEqual(Object.keys(en))
  const same = Object.entries(en).filter(([key, said]) => zhCN[key as keyof typeof en] === said)
  expect(same).toEqual([])
})
