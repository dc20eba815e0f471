import { afterEach, expect, it } from 'vitest'
import { zhCN } from '../../../sidebar/text.js'
import { sessionIn } from '../../bundle/stage.js'
import { refused } from './replies.js'
import { openSidebar, type Stage } from './stage.js'

let stage: Stage
afterEach(() => stage.page.close())

const asked = { letters: 'readPreview', plan: 'readEngagements', start: 'readStart', client: 'readClient' }

it.each(Object.entries(asked))(
  'the dialog %s waits, and says a refusal in the person’s language, whatever the browser’s',
  async (view, endpoint) => {
    stage = await openSidebar({ view: view as keyof typeof asked, locale: 'en-US', answers: {} })
    const { page } = stage
    await page.getByRole('status').getByText('Reading the spreadsheet…').waitFor()
    await stage.reply(0, { ...refused('表格正忙。'), locale: 'zh-CN' })
    await page.getByRole('alert').getByText('表格正忙。').waitFor()
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('zh-CN')

    await page.getByRole('button', { name: zhCN.tryAgain }).click()
    await page.getByRole('status').getByText(zhCN.loading).waitFor()
    await expect.poll(() => page.getByRole('alert').count()).toBe(0)
    await expect.poll(async () => (await stage.calls()).map(({ name }) => name)).toEqual([endpoint, endpoint])
  },
)

it.each(['letters', 'plan', 'client'] as const)(
  'the dialog %s leads on from a workbook without trackers, in the person’s language',
  async (view) => {
    const { value } = sessionIn('zh-CN').call(asked[view], null)
    stage = await openSidebar({ view, locale: 'en-US', answers: { [asked[view]]: { value } } })
    const { page } = stage
    await page.getByRole('heading', { name: zhCN.nothingYet }).waitFor()
    await expect.poll(() => page.getByRole('alert').count()).toBe(0)
    await page.getByRole('button', { name: zhCN.startHere }).click()
    await expect.poll(async () => (await stage.calls()).at(-1)?.name).toBe('showStart')
    await page.getByRole('button', { name: zhCN.useOwnSheet }).click()
    await expect.poll(async () => (await stage.calls()).at(-1)?.name).toBe('showAdopt')
  },
)
