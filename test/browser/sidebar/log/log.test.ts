import { afterEach, describe, expect, test } from 'vitest'
import { logTexts } from '../../../../sidebar/text/log/index.js'
import { commonTexts } from '../../../../sidebar/text/common/index.js'
import { trackerOf } from '../../../../src/trackers/index.js'
import { findAccessibilityFaults } from '../../accessibility.js'
import { measureOverhang } from '../../tab.js'
import { contentOf, typeCell } from '../../../bundle/commands/commands-session.js'
import { openSidebar } from '../sidebar-page.js'
import { createTeam, logged, openLog, type LogPage, type Locale, people, project } from './log-page.js'

let opened: LogPage
afterEach(async () => {
  expect(opened.faults).toEqual([])
  await opened.page.close()
})
const panel = () => opened.page.locator('.log-panel')
const openForm = async (tracker: (typeof logged)[number]): Promise<void> => {
  await opened.page.keyboard.press('l')
  await opened.page.locator('.log-menu button:focus').waitFor()
  await opened.page.keyboard.press(String(logged.indexOf(tracker) + 1))
  await opened.page.locator('.log-fields').first().waitFor()
}
const label = (tracker: (typeof logged)[number], column: string, locale: Locale): string =>
  trackerOf(tracker).columns[column]!.name[locale]

describe.each(['en', 'zh-CN'] as const)('in %s', (locale) => {
  const text = logTexts[locale]
  const common = commonTexts[locale]

  test('a tracker that is missing is said and comes with the first row, in no more clicks', async () => {
    opened = await openLog({ view: 'client', locale, session: createTeam(locale, 'core') })
    await openForm('risks')
    const { name } = trackerOf('risks')
    await panel().getByText(text.newSheet(name[locale])).waitFor()
    await panel()
      .getByLabel(label('risks', 'description', locale), { exact: true })
      .fill('Bo may leave')
    await panel().getByRole('button', { name: text.save }).click()
    await panel().locator('.log-saved').waitFor()
    expect(opened.session.workbook.sheets.map((sheet) => sheet.name)).toContain(name[locale])
    expect(opened.cell('risks', 'description')).toBe('Bo may leave')
    await openForm('risks')
    await expect.poll(() => panel().getByText(text.newSheet(name[locale])).count()).toBe(0)
  })

  test('what was saved is undone with 1 click, and what was typed can be saved again', async () => {
    opened = await openLog({ view: 'client', locale })
    const before = contentOf(opened.session)
    await openForm('contacts')
    await opened.page.keyboard.type('They like it')
    await panel().getByRole('button', { name: text.save }).click()
    await panel().getByRole('button', { name: text.undo }).click()
    await panel().getByText(text.undone).waitFor()
    expect(contentOf(opened.session)).toEqual(before)
    await panel().getByRole('button', { name: text.save }).click()
    await panel().locator('.log-saved').waitFor()
    expect(opened.cell('contacts', 'summary')).toBe('They like it')
  })

  test('a step is undone too, to the very cells, and then what was logged before it', async () => {
    opened = await openLog({ view: 'client', locale })
    const { page, session } = opened
    const empty = contentOf(session)
    await openForm('issues')
    await page.keyboard.type('The server is down')
    await page.keyboard.press('Control+Enter')
    await panel().locator('.log-saved').waitFor()
    const before = contentOf(session)
    await page.keyboard.press('Enter')
    await panel().locator('select').first().selectOption({ index: 1 })
    await page.keyboard.press('Control+Enter')
    await panel().locator('.log-saved').waitFor()
    expect(opened.cell('issues', 'escalatedTo')).not.toBe('')
    await panel().getByRole('button', { name: text.undo }).click()
    await panel().getByText(text.undone).waitFor()
    expect(contentOf(session)).toEqual(before)
    await panel().getByRole('button', { name: text.back }).click()
    await panel().getByRole('button', { name: text.undo }).click()
    await page.locator('.log-menu').waitFor()
    expect(contentOf(session)).toEqual(empty)
  })

  test('a form that lacks what it needs is not sent, and says it where it is missing', async () => {
    opened = await openLog({ view: 'my-day', locale })
    await openForm('pulses')
    const sent = opened.calls.length
    await opened.page.keyboard.press('Control+Enter')
    await expect.poll(() => panel().getByText(text.fillIn).count()).toBe(3)
    expect(opened.calls.slice(sent)).toEqual([])
    const focused = opened.page.locator('select:focus[aria-invalid=true]')
    await expect.poll(() => focused.count()).toBe(1)
  })

  test('what the script refuses is said at the field, and the text stays', async () => {
    opened = await openLog({ view: 'my-day', locale })
    await openForm('risks')
    await opened.page.keyboard.type('Bo may leave')
    await panel()
      .getByLabel(label('risks', 'impact', locale), { exact: true })
      .fill('9')
    await opened.page.keyboard.press('Control+Enter')
    const wrong = panel().locator('.field', { has: opened.page.locator('[aria-invalid=true]') })
    await wrong.getByText('9').waitFor()
    await expect.poll(() => wrong.locator('label').innerText()).toBe(label('risks', 'impact', locale))
    await wrong.locator('input').fill('4')
    await opened.page.keyboard.press('Control+Enter')
    await panel().locator('.log-saved').waitFor()
    expect([opened.cell('risks', 'description'), opened.cell('risks', 'impact')]).toEqual([
      'Bo may leave',
      '4',
    ])
  })

  test('a step asks also what its gate needs and nobody filled in, and is refused until it is there', async () => {
    const session = createTeam(locale)
    const add = { content: 'A shop', engagement: project }
    session.call('changeRows', { commands: [{ tracker: 'changes', add }] })
    const { decision } = trackerOf('changes').columns
    typeCell(session, 'changes', 'decision', 2, decision!.choices!['approved']![locale])
    opened = await openLog({ view: 'client', locale, session })
    const { page } = opened
    await page.getByRole('tab').nth(1).click()
    await page.locator('.row-step', { hasText: trackerOf('changes').steps![2]!.name[locale] }).click()
    await page.locator('.log-fields').waitFor()
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => panel().getByText(text.fillIn).count()).toBe(4)
    const field = (column: string) =>
      panel()
        .locator('.field')
        .getByLabel(label('changes', column, locale), { exact: true })
    await field('impactDays').fill('0')
    await field('assessedBy').selectOption({ index: 1 })
    await field('decidedBy').fill('Dana')
    await field('decidedOn').fill('2026-03-30')
    await page.keyboard.press('Control+Enter')
    await panel().locator('.log-saved').waitFor()
    const shown = ['impactDays', 'decidedBy', 'decidedOn', 'implementedOn'].map((column) =>
      opened.cell('changes', column),
    )
    expect(shown).toEqual(['0', 'Dana', '2026-03-30', '2026-03-31'])
  })

  test('a step of the day’s list is offered where the row is, and what somebody changed meanwhile is said', async () => {
    const session = createTeam(locale)
    const add = { description: 'The server is down', engagement: project, due: '2026-03-31', status: 'open' }
    session.call('changeRows', { commands: [{ tracker: 'issues', add }] })
    opened = await openLog({ view: 'my-day', locale, session })
    const { page } = opened
    const card = page.locator('.day-card', { hasText: 'The server is down' })
    await card.locator('.day-buttons button').last().click()
    await card.getByRole('button', { name: trackerOf('issues').steps![0]!.name[locale], exact: true }).click()
    await page.locator('.log-fields').waitFor()
    const [li, maya] = people[locale]
    typeCell(session, 'issues', 'escalatedTo', 2, li)
    await panel().locator('select').first().selectOption(maya)
    await page.keyboard.press('Control+Enter')
    await panel().locator('.wrong, .trouble').getByText(li).waitFor()
    expect(opened.cell('issues', 'escalatedTo')).toBe(li)
  })

  test('what was typed stays while another client is read and while the form is closed', async () => {
    opened = await openLog({ view: 'client', locale })
    const { page } = opened
    await openForm('feedback')
    await page.keyboard.type('The form is slow')
    await page.locator('.clients li button', { hasText: 'Bluebird' }).click()
    await panel().waitFor({ state: 'detached' })
    await page.locator('.clients li button', { hasText: 'Acme' }).click()
    const content = panel().getByLabel(label('feedback', 'content', locale), { exact: true })
    await expect.poll(() => content.inputValue()).toBe('The form is slow')
    await content.press('Escape')
    await panel().waitFor({ state: 'detached' })
    await page.keyboard.press('l')
    await expect.poll(() => content.inputValue()).toBe('The form is slow')
  })

  test.each([
    ['my-day', 300, 100],
    ['my-day', 300, 200],
    ['client', 300, 200],
    ['client', 860, 100],
  ] as const)(
    '%s, %i pixels wide with text at %i percent, has no barrier and cuts nothing',
    async (view, width, size) => {
      opened = await openLog({ view, locale, width })
      const { page } = opened
      await page.addStyleTag({ content: `html { font-size: ${size}% }` })
      const check = async (what: string): Promise<void> => {
        if (process.env['PICTURES'])
          await page.screenshot({
            path: `${process.env['PICTURES']}/log-${view}-${locale}-${width}-${size}-${what}.png`,
          })
        expect(await findAccessibilityFaults(page), what).toEqual([])
        expect(await measureOverhang(page), what).toBeLessThanOrEqual(0)
      }
      await page.keyboard.press('l')
      await page.locator('.log-menu button:focus').waitFor()
      await check('menu')
      await page.keyboard.press(String(logged.indexOf('changes') + 1))
      await page.locator('.log-fields').first().waitFor()
      await panel().locator('summary').click()
      await page.keyboard.press('Control+Enter')
      await panel().getByText(text.fillIn).waitFor()
      await check('form')
      await panel().locator('textarea').first().fill('A shop for their own customers, in three languages')
      await page.keyboard.press('Control+Enter')
      await panel().locator('.log-saved').waitFor()
      await check('saved')
    },
  )

  test('an answer that never came leaves the text, and a second try adds no second row', async () => {
    const session = createTeam(locale)
    const replies = Object.fromEntries(
      [['readMyDay', null] as const, ['readForms', { withScript: true }] as const].map(([name, input]) => [
        name,
        { value: session.call(name, input).value },
      ]),
    )
    const sidebar = await openSidebar({
      view: 'my-day',
      locale,
      answers: { ...replies, changeRows: { thrown: 'NetworkError' } },
    })
    opened = { ...sidebar, calls: [], left: sidebar.closed, session, cell: () => '' }
    await openForm('contacts')
    await opened.page.keyboard.type('They like it')
    await opened.page.keyboard.press('Control+Enter')
    await panel().getByText(text.failedSave).waitFor()
    const lastSent = async (): Promise<unknown> =>
      (await sidebar.calls()).findLast(({ name }) => name === 'changeRows')!.sent
    const first = await lastSent()
    // It had arrived: only its answer was lost.
    expect((session.call('changeRows', first).value as { ok: boolean }).ok).toBe(true)
    await sidebar.answer('changeRows', { value: session.call('changeRows', first).value })
    await panel().getByRole('button', { name: common.tryAgain }).click()
    await panel().locator('.log-saved').waitFor()
    expect(await lastSent()).toEqual(first)
  })
})
