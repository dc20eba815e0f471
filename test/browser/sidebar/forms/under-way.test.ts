/** Whoever presses a button that writes sees at once that something is under way, and cannot do it twice. */
import type { ElementHandle, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readSources } from '../../../shape/sources.js'
import { waitForDrawing } from '../../tab.js'
import { acts, forms, workbookOf } from './forms.js'
import { WalkedWindow } from './walked-window.js'

/** Whether something says what is under way: the button itself, or a message. */
const saysSo = (page: Page, button: ElementHandle, label: string | null): Promise<boolean> =>
  button.evaluate((pressed, before) => {
    const messages = [...document.querySelectorAll('[role=status], [role=alert]')]
    return [pressed, ...messages].some(
      (each) =>
        each.isConnected && each.textContent !== before && (each.textContent ?? '').trim().endsWith('…'),
    )
  }, label)

/** Whether a button is gone or refuses to be pressed. */
const isRefused = (button: ElementHandle): Promise<boolean> =>
  button.evaluate(
    (each) =>
      !each.isConnected ||
      (each as HTMLButtonElement).disabled ||
      (each as HTMLButtonElement).getAttribute('aria-disabled') === 'true',
  )

const pressed = async (page: Page, button: ElementHandle): Promise<void> => {
  await button.evaluate((each) => each.isConnected && (each as HTMLElement).click())
  await waitForDrawing(page.mainFrame())
}

test.each(Object.entries({ ...forms, ...acts }))(
  'while “%s” is under way it says so, and a second press asks nothing',
  async (_, form) => {
    const window = (await WalkedWindow.open({ ...form, workbook: workbookOf(form.workbook) }))!
    // A preview of the project that came would give the button other words.
    window.isFailing = form.call === 'newEngagement'
    await window.type()
    for (const kind of form.on ?? []) {
      await window.press(kind)
      await window.type('empty')
    }
    window.isFailing = true
    const { page } = window
    const before = window.calls.length
    await window.whileHeld(async () => {
      const button = (await (await window.button(form.press)).elementHandle())!
      const label = await button.textContent()
      await pressed(page, button)
      expect(window.calls.slice(before)).toEqual([form.call])
      expect({ refused: await isRefused(button), says: await saysSo(page, button, label) }).toEqual({
        refused: true,
        says: true,
      })
      await pressed(page, button)
      expect(window.calls.slice(before)).toEqual([form.call])
    })
    await page.close()
  },
)

/** Buttons that wait for what only reads or opens a window; the page shows that it reads. */
const silent = [
  'adopt/adopt.tsx text.lookAgain',
  'adopt/adopted.tsx text.letters',
  'adopt/adopted.tsx text.seeLate',
  'client/report/report.tsx text.readAgain',
  'letters/sent/doubtful.tsx text.cancel',
  'parts/asking/fault-notice.tsx text.tryAgain',
  'parts/no-trackers.tsx text.lookAgain',
  'start/new-engagement.tsx text.openPlan',
  'start/new-engagement.tsx text.showRow',
  'start/welcome.tsx text.beginFirst',
  'start/welcome.tsx text.seeLate',
  'start/welcome.tsx text.tabEngagement',
  'today/groups.tsx text.more',
]

test('every button that waits says so in its words, where it does more than read', () => {
  const buttons = readSources('sidebar', ['.tsx']).flatMap(({ path, text }) =>
    [...text.matchAll(/<Button\b(?:(?!<Button).)*?<\/Button>/gs)].map(([button]) => ({ path, button })),
  )
  const waiting = buttons.filter(({ button }) => button.includes('busy='))
  expect(waiting.length).toBeGreaterThan(25)
  // The sign of a button without words turns.
  const found = waiting.filter(({ button }) => !/\? text\.|isTurning/.test(button))
  const names = found.map(
    ({ path, button }) => `${path.replace('sidebar/', '')} ${/\{(text\.\w+)/.exec(button)?.[1] ?? button}`,
  )
  expect(names.toSorted()).toEqual(silent)
})
