import { afterEach, describe, expect, test } from 'vitest'
import { clientTexts } from '../../../../sidebar/text/client/index.js'
import { logTexts } from '../../../../sidebar/text/log/index.js'
import { type TrackerKey, trackerOf } from '../../../../src/trackers/index.js'
import { logged, openLog, type LogPage } from './log-page.js'
import { type Answers, choicesIn, shownFor, walksIn } from './walks.js'

let opened: LogPage
let clicks = 0
afterEach(async () => {
  expect(opened.faults).toEqual([])
  await opened.page.close()
})

describe.each(['en', 'zh-CN'] as const)('by mouse, in %s', (locale) => {
  const text = logTexts[locale]
  const walks = walksIn(locale)
  const click = async (name: string | RegExp): Promise<void> => {
    clicks += 1
    await opened.page.locator('.log-panel, .client-head').getByRole('button', { name }).click()
  }
  const answer = async (tracker: TrackerKey, answers: Answers): Promise<void> => {
    for (const [column, value] of Object.entries(answers)) {
      const { name, kind } = trackerOf(tracker).columns[column]!
      const field = opened.page.locator('.log-panel').getByLabel(name[locale], { exact: true })
      if (kind === 'choice' || kind === 'reference') {
        clicks += 1
        await field.selectOption(value)
      } else await field.pressSequentially(value)
    }
  }
  const save = async (): Promise<void> => {
    await click(text.save)
    await opened.page.locator('.log-saved').waitFor()
  }

  test.each(
    logged.map((tracker) => {
      const { log, steps } = walks[tracker]!
      const counted = Object.entries(steps).map(
        ([key, answers]) => `${key}: 2 + ${choicesIn(tracker, answers)}`,
      )
      return [tracker, 3 + choicesIn(tracker, log), counted.join(', ') || 'no steps'] as const
    }),
  )('%s: %i clicks and the text; the clicks of a step and its choices: %s', async (tracker, expected) => {
    clicks = 0
    opened = await openLog({ view: 'client', locale })
    const { log, steps, ends } = walks[tracker]!
    await click(`+ ${clientTexts[locale].log}`)
    await opened.page.locator('.log-menu').waitFor()
    await click(new RegExp(`${trackerOf(tracker).log!.name[locale]}$`))
    await answer(tracker, log)
    await save()
    expect(clicks).toBe(expected)
    for (const [key, answers] of Object.entries(steps)) {
      clicks = 0
      await click(trackerOf(tracker).steps!.find((each) => each.key === key)!.name[locale])
      await opened.page.locator('.log-fields').waitFor()
      await answer(tracker, answers)
      await save()
      expect(clicks, key).toBe(2 + choicesIn(tracker, answers))
    }
    const all = { ...Object.assign({}, log, ...Object.values(steps)), ...ends } as Answers
    for (const [column, value] of Object.entries(all))
      expect(opened.cell(tracker, column), column).toBe(shownFor(tracker, column, value, locale))
  })
})
