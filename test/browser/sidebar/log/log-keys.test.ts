import { afterEach, describe, expect, test } from 'vitest'
import { type TrackerKey, trackerOf } from '../../../../src/trackers/index.js'
import { logged, openLog, type LogPage } from './log-page.js'
import { type Answers, shownFor, walksIn } from './walks.js'

let opened: LogPage
/** Keys that were pressed, without those of a text and those that go from field to field. */
let keys = 0
afterEach(async () => {
  expect(opened.faults).toEqual([])
  await opened.page.close()
})

describe.each(['en', 'zh-CN'] as const)('by keyboard alone, in %s', (locale) => {
  const walks = walksIn(locale)
  const press = async (key: string): Promise<void> => {
    keys += 1
    await opened.page.keyboard.press(key)
  }
  /** Goes on from where the focus is until the question of that column has it. */
  const goTo = async (label: string): Promise<void> => {
    for (let tabs = 0; tabs < 30; tabs++) {
      const focused = await opened.page.evaluate(
        () => document.activeElement?.closest('.field')?.querySelector('label')?.textContent,
      )
      if (focused === label) return
      await opened.page.keyboard.press('Tab')
    }
    throw new Error(`No Tab leads to ${label}.`)
  }
  /** A list is answered by what its label begins with, as people type it. */
  const answer = async (tracker: TrackerKey, answers: Answers): Promise<void> => {
    for (const [column, value] of Object.entries(answers)) {
      const { name, kind } = trackerOf(tracker).columns[column]!
      await goTo(name[locale])
      if (kind === 'choice' || kind === 'reference') await chooseByArrow(value)
      else await opened.page.keyboard.type(value)
    }
  }
  const chooseByArrow = async (value: string): Promise<void> => {
    for (let steps = 0; steps < 20; steps++) {
      const chosen = await opened.page.evaluate(() => (document.activeElement as HTMLSelectElement).value)
      if (chosen === value) return
      await opened.page.keyboard.press('ArrowDown')
    }
    throw new Error(`No arrow leads to ${value}.`)
  }
  const saved = (): Promise<void> => opened.page.locator('.log-saved').waitFor()

  test.each(logged)(
    '%s: L, its key, the text and Ctrl+Enter; each step Enter and Ctrl+Enter',
    async (tracker) => {
      opened = await openLog({ view: 'my-day', locale })
      const { log, steps, ends } = walks[tracker]!
      keys = 0
      await press('l')
      await opened.page.locator('.log-menu button:focus').waitFor()
      await press('1234567890ab'[logged.indexOf(tracker)]!)
      await opened.page.locator('.log-fields').first().waitFor()
      await answer(tracker, log)
      await press('Control+Enter')
      await saved()
      expect(keys).toBe(3)
      for (const answers of Object.values(steps)) {
        keys = 0
        await opened.page.locator('.log-panel button.primary:focus').waitFor()
        await press('Enter')
        await opened.page.locator('.log-fields').waitFor()
        await answer(tracker, answers)
        await press('Control+Enter')
        await saved()
        expect(keys).toBe(2)
      }
      const all = { ...Object.assign({}, log, ...Object.values(steps)), ...ends } as Answers
      for (const [column, value] of Object.entries(all))
        expect(opened.cell(tracker, column), column).toBe(shownFor(tracker, column, value, locale))
      await press('Escape')
      await opened.page.locator('.log-button:focus').waitFor()
    },
  )
})
