import { afterEach, expect, it } from 'vitest'
import { zhCN } from '../../../sidebar/text/common/zh-CN.js'
import { createSession } from '../../bundle/bundle-session.js'
import { createRefusal } from './replies.js'
import { openSidebar, type SidebarPage } from './sidebar-page.js'

let sidebarPage: SidebarPage
afterEach(() => sidebarPage.page.close())

const firstEndpoint = {
  letters: 'readPreview',
  plan: 'readEngagements',
  start: 'readStart',
  client: 'readClient',
}

it.each(Object.entries(firstEndpoint))(
  'the dialog %s waits, and says a refusal in the person’s language, whatever the browser’s',
  async (view, endpoint) => {
    sidebarPage = await openSidebar({
      view: view as keyof typeof firstEndpoint,
      locale: 'en-US',
      answers: {},
    })
    const { page } = sidebarPage
    await page.getByRole('status').getByText('Reading the spreadsheet…').waitFor()
    await sidebarPage.reply(0, { ...createRefusal('表格正忙。'), locale: 'zh-CN' })
    await page.getByRole('alert').getByText('表格正忙。').waitFor()
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('zh-CN')

    await page.getByRole('button', { name: zhCN.tryAgain }).click()
    await page.getByRole('status').getByText(zhCN.loading).waitFor()
    await expect.poll(() => page.getByRole('alert').count()).toBe(0)
    await expect
      .poll(async () => (await sidebarPage.calls()).map(({ name }) => name))
      .toEqual([endpoint, endpoint])
  },
)

it.each(['letters', 'plan', 'client'] as const)(
  'the dialog %s leads on from a workbook without trackers, in the person’s language',
  async (view) => {
    const { value } = createSession('zh-CN').call(firstEndpoint[view], null)
    sidebarPage = await openSidebar({ view, locale: 'en-US', answers: { [firstEndpoint[view]]: { value } } })
    const { page } = sidebarPage
    await page.getByRole('heading', { name: zhCN.nothingYet }).waitFor()
    await expect.poll(() => page.getByRole('alert').count()).toBe(0)
    await page.getByRole('button', { name: zhCN.startHere }).click()
    await expect.poll(async () => (await sidebarPage.calls()).at(-1)?.name).toBe('showStart')
    await page.getByRole('button', { name: zhCN.useOwnSheet }).click()
    await expect.poll(async () => (await sidebarPage.calls()).at(-1)?.name).toBe('showAdopt')
  },
)
