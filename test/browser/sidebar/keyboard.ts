/** What a person does who has no mouse. */
import type { Locator } from 'playwright-core'

/** How often Tab is pressed at most. */
const maxSteps = 200

/** Presses Tab until the focus is on the element. Throws where the keyboard does not reach it. */
export async function tabTo(target: Locator): Promise<void> {
  await target.waitFor()
  for (let step = 0; step < maxSteps; step++) {
    await target.page().keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`The keyboard does not reach ${String(target)}.`)
}
