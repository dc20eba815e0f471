/** A window in which every button can be pressed by what it does, whatever can be typed is typed, and calls that write fail. */
import type { Locator, Page } from 'playwright-core'
import type { View } from '../../../../host/build/pages.js'
import type { Checkpoint } from '../../../../host/emulator/session/session.js'
import { locales } from '../../../../src/core/locale.js'
import { entry, type EntryName } from '../../../../src/entry.js'
import { menuTexts } from '../../../../src/text/menu/index.js'
import { textOf } from '../../../../src/text/text-of.js'
import { createSession } from '../../../bundle/bundle-session.js'
import { waitUntilIdle } from '../../tab.js'
import { openLivePage } from '../live-page.js'

/** Whether an entry may write. */
const locks = (name: string): boolean => entry[name as EntryName]?.locks === true
/** Whether an entry is made for a page and writes. */
export const isWrite = (name: string): boolean => locks(name) && entry[name as EntryName].kind === 'endpoint'

const languages: readonly string[] = locales.map((each) => textOf(menuTexts, each).languageName)

/** What is typed where a date is asked for. */
export const typedDate = '2026-05-04'
const textsByType: Readonly<Record<string, string>> = {
  date: typedDate,
  number: '3',
  email: 'typed@example.com',
}

const fieldsOf = (page: Page): Locator =>
  page.locator(
    'textarea:not([readonly]):visible, input:visible:not([type=checkbox]):not([type=radio]):not([type=search]):not([disabled])',
  )
const listsOf = (page: Page): Locator => page.locator('select:visible')
const buttonsOf = (page: Page): Locator =>
  page.locator('button:visible, summary:visible, [role=tab]:visible, [role=radio]:visible')

/** A button by what it does: those of many rows do the same. */
const kindOf = (label: string): string =>
  label
    .replace(/[:：].*/s, '')
    .replace(/\d+/g, '#')
    .trim()

/** Which window is opened, over which workbook, and which buttons are pressed in it. */
export interface Way {
  readonly view: View
  readonly workbook: Checkpoint
  readonly path: readonly Step[]
}

/** The first button of a kind, every one (a choice made in each row), or one that begins so, of a row where that is said. */
export type Step = string | { readonly each: string } | { readonly begins: string; readonly row?: string }

/** A call that failed, with what it sent. */
export interface FailedCall {
  readonly name: string
  readonly sent: string
}

/** A window in English as somebody left it who pressed a few buttons. */
export class WalkedWindow {
  readonly failed: FailedCall[] = []
  /** The names of all calls, in order, but for previews, which follow what is typed. */
  calls: readonly string[] = []
  /** Whether calls that write fail. */
  isFailing = false
  /** Lets the calls that write go on; null while none has to wait. */
  private release: (() => void) | null = null
  private held: Promise<void> | null = null
  private constructor(readonly page: Page) {}

  /** Opens the window and presses the buttons; null where one of them is not there. */
  static async open({ view, workbook, path }: Way): Promise<WalkedWindow | null> {
    const session = createSession('en', { snapshot: workbook.snapshot, persisted: workbook.persisted })
    const callScript = session.call.bind(session)
    let window: WalkedWindow | undefined
    session.call = (name: string, ...input: unknown[]) => {
      if (!window?.isFailing || !isWrite(name)) return callScript(name, ...input)
      window.failed.push({ name, sent: JSON.stringify(input) })
      throw new Error('NetworkError: Connection failure due to HTTP 0')
    }
    const calls: string[] = []
    const { page } = await openLivePage(session, {
      view,
      locale: 'en',
      width: view === 'my-day' ? 300 : 860,
      before: async (name, sent) => {
        if ((sent as { readonly dryRun?: boolean } | null)?.dryRun !== true) calls.push(name)
        if (locks(name)) await window?.held
      },
    })
    window = new WalkedWindow(page)
    window.calls = calls
    await waitUntilIdle(page)
    for (const kind of path) if (!(await window.press(kind))) return (await page.close(), null)
    return window
  }

  /** Lets every call that writes wait until something was looked at. */
  async whileHeld<Found>(look: () => Promise<Found>): Promise<Found> {
    this.held = new Promise((release) => (this.release = release))
    try {
      return await look()
    } finally {
      this.release?.()
      this.held = null
    }
  }

  /** The first button of a kind. */
  async button(kind: string): Promise<Locator> {
    return buttonsOf(this.page).nth((await this.labels()).findIndex((each) => kindOf(each) === kind))
  }

  private async labels(): Promise<string[]> {
    return buttonsOf(this.page).evaluateAll((buttons) =>
      buttons.map((each) => each.getAttribute('aria-label') ?? each.textContent ?? ''),
    )
  }

  /** What can be pressed, each kind once; not the languages, which change every word. */
  async kinds(): Promise<string[]> {
    return [...new Set((await this.labels()).map(kindOf))].filter((each) => !languages.includes(each))
  }

  /** Presses what a step names; whether there is any. */
  async press(step: Step): Promise<boolean> {
    const isMeant = (label: string): boolean =>
      typeof step === 'string'
        ? kindOf(label) === step
        : 'each' in step
          ? kindOf(label) === step.each
          : label.startsWith(step.begins) && label.includes(step.row ?? '')
    const labels = await this.labels()
    const found = labels.flatMap((each, at) => (isMeant(each) ? [at] : []))
    for (const at of typeof step === 'object' && 'each' in step ? found : found.slice(0, 1))
      await buttonsOf(this.page)
        .nth(at)
        .evaluate((button) => (button as HTMLElement).click())
    await waitUntilIdle(this.page)
    return found.length > 0
  }

  /** Types into every field, or into those that are empty, and chooses in every list where nothing is; what was typed. */
  async type(which: 'every' | 'empty' = 'every'): Promise<string[]> {
    const typed: string[] = []
    const fields = fieldsOf(this.page)
    for (let at = 0; at < (await fields.count()); at++) {
      const field = fields.nth(at)
      if (which === 'empty' && (await field.inputValue()) !== '') continue
      const type = await field.evaluate((each) => (each as HTMLInputElement).type)
      const text = textsByType[type] ?? `Typed ${at}`
      await field.fill(text).catch(() => undefined)
      if ((await field.inputValue().catch(() => '')) === text) typed.push(text)
    }
    const lists = listsOf(this.page)
    for (let at = 0; at < (await lists.count()); at++) {
      const chosen = await lists.nth(at).evaluate((list) => {
        const { value, options } = list as HTMLSelectElement
        if (value !== '' || options.length < 2) return ''
        const second = options[1]!
        second.selected = true
        list.dispatchEvent(new Event('change', { bubbles: true }))
        return second.value
      })
      if (chosen === '') continue
      // The page knows of a choice once it has drawn it; one that is carried out at once may leave the page.
      await waitUntilIdle(this.page)
      if ((await this.values()).includes(chosen)) typed.push(chosen)
    }
    await waitUntilIdle(this.page)
    return typed
  }

  /** Chooses something else in each of these lists, also in those that come up by that; what is chosen then. */
  async changeLists(selector: string): Promise<string[]> {
    const next = this.page.locator(`:is(${selector}):visible:not([data-changed])`).first()
    while ((await next.count()) > 0) {
      await next.evaluate((list) => {
        const { value, options, dataset } = list as HTMLSelectElement
        dataset['changed'] = ''
        const other = [...options].findLast(
          (each) => each.value !== value && each.value !== '' && !each.disabled,
        )
        if (!other) return
        other.selected = true
        list.dispatchEvent(new Event('change', { bubbles: true }))
      })
      await waitUntilIdle(this.page)
    }
    return this.page
      .locator('select[data-changed]:visible')
      .evaluateAll((all) => all.map((list) => (list as HTMLSelectElement).value))
  }

  /** Chooses the last of several ways, then ticks what may be ticked; what is chosen then. */
  async tick(): Promise<string[]> {
    await this.page.locator('input[type=radio]:visible').last().check()
    for (const box of await this.page.locator('input[type=checkbox]:visible').all()) await box.check()
    await waitUntilIdle(this.page)
    return this.ticked()
  }

  private ticked(): Promise<string[]> {
    return this.page
      .locator('label:visible:has(input:checked)')
      .evaluateAll((labels) => labels.map((each) => `ticked ${each.textContent}`))
  }

  /** What the fields and lists hold, and what is ticked. */
  async values(): Promise<string[]> {
    const held = await fieldsOf(this.page)
      .or(listsOf(this.page))
      .evaluateAll((fields) => fields.map((each) => (each as HTMLInputElement).value))
    return [...held, ...(await this.ticked())]
  }
}
