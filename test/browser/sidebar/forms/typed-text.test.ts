/**
 * What people typed survives every call that fails. Every window is walked: each of its buttons is pressed, whatever can
 * be typed is typed, and every call that would write fails. Which calls have to be met comes from the entries themselves.
 */
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { View } from '../../../../host/build/pages.js'
import { entry, type EntryName } from '../../../../src/entry.js'
import { locales } from '../../../../src/core/locale.js'
import { menuTexts } from '../../../../src/text/menu/index.js'
import { textOf } from '../../../../src/text/text-of.js'
import { en } from '../../../../sidebar/text/common/en.js'
import { createSession } from '../../../bundle/bundle-session.js'
import { createTeam } from '../my-day/day-page.js'
import { openLivePage } from '../live-page.js'
import { waitUntilIdle } from '../../tab.js'
import { isWholeSweep } from '../../../patience.js'

const isWrite = (name: string): boolean => {
  const each = entry[name as EntryName]
  return each?.kind === 'endpoint' && each.locks
}

const { snapshot, persisted } = createTeam('en').checkpoint()

const languages: readonly string[] = locales.map((each) => textOf(menuTexts, each).languageName)

const typedDate = '2026-05-04'

/** So many presses lead to a form at most. */
const maxDepth = isWholeSweep ? 3 : 2
const fieldsOf = (page: Page): Locator =>
  page.locator(
    'textarea:visible, input:visible:not([type=checkbox]):not([type=radio]):not([type=search]):not([disabled])',
  )
const buttonsOf = (page: Page): Locator => page.locator('button:visible, summary:visible, [role=tab]:visible')

/** A button by what it does: those of many rows do the same. */
const kindOf = (label: string): string =>
  label
    .replace(/[:：].*/s, '')
    .replace(/\d+/g, '#')
    .trim()

interface Walk {
  /** Calls that were met while something was typed. */
  readonly met: Set<string>
  readonly lost: string[]
}

class Window {
  readonly failed: { readonly name: string; readonly sent: string }[] = []
  isFailing = false
  private constructor(readonly page: Page) {}

  static async open(view: View, path: readonly string[]): Promise<Window | null> {
    const session = createSession('en', { snapshot, persisted })
    const calls = session.call.bind(session)
    let window: Window | undefined
    session.call = (name: string, ...input: unknown[]) => {
      if (!window?.isFailing || !isWrite(name)) return calls(name, ...input)
      window.failed.push({ name, sent: JSON.stringify(input) })
      throw new Error('NetworkError: Connection failure due to HTTP 0')
    }
    const { page } = await openLivePage(session, { view, locale: 'en', width: view === 'my-day' ? 300 : 860 })
    window = new Window(page)
    await waitUntilIdle(page)
    for (const kind of path) if (!(await window.press(kind))) return (await page.close(), null)
    return window
  }

  async kinds(): Promise<string[]> {
    const labels = await buttonsOf(this.page).evaluateAll((buttons) =>
      buttons.map((each) => each.getAttribute('aria-label') ?? each.textContent ?? ''),
    )
    return [...new Set(labels.map(kindOf))].filter((each) => !languages.includes(each))
  }

  async press(kind: string): Promise<boolean> {
    const labels = await buttonsOf(this.page).evaluateAll((buttons) =>
      buttons.map((each) => each.getAttribute('aria-label') ?? each.textContent ?? ''),
    )
    const at = labels.findIndex((each) => kindOf(each) === kind)
    if (at < 0) return false
    await buttonsOf(this.page)
      .nth(at)
      .evaluate((button) => (button as HTMLElement).click())
    await waitUntilIdle(this.page)
    return true
  }

  /** Types into every field and chooses in every list; what was typed. */
  async type(): Promise<string[]> {
    const typed: string[] = []
    const fields = fieldsOf(this.page)
    for (let at = 0; at < (await fields.count()); at++) {
      const field = fields.nth(at)
      const type = await field.evaluate((each) => (each as HTMLInputElement).type)
      const text =
        type === 'date'
          ? typedDate
          : type === 'number'
            ? '3'
            : type === 'email'
              ? 'typed@example.com'
              : `Typed ${at}`
      await field.fill(text).catch(() => undefined)
      if ((await field.inputValue().catch(() => '')) === text) typed.push(text)
    }
    await this.page.locator('select:visible').evaluateAll((lists) => {
      for (const list of lists as HTMLSelectElement[]) {
        if (list.value !== '' || list.options.length < 2) continue
        list.selectedIndex = 1
        list.dispatchEvent(new Event('change', { bubbles: true }))
      }
    })
    await waitUntilIdle(this.page)
    return typed
  }

  values = (): Promise<string[]> =>
    fieldsOf(this.page).evaluateAll((fields) => fields.map((each) => (each as HTMLInputElement).value))
}

async function walk(view: View): Promise<Walk> {
  const found: Walk = { met: new Set(), lost: [] }
  const seen = new Set<string>()
  const paths: (readonly string[])[] = [[]]
  for (let path = paths.shift(); path; path = paths.shift()) {
    let window = await Window.open(view, path)
    if (!window) continue
    let typed = await window.type()
    const kinds = await window.kinds()
    for (const kind of kinds)
      if (path.length < maxDepth && !seen.has(kind)) {
        seen.add(kind)
        paths.push([...path, kind])
      }
    if (typed.length > 0)
      for (const kind of kinds) {
        if (!window) break
        window.isFailing = true
        const before = window.failed.length
        await window.press(kind)
        const values: readonly string[] = await window.values()
        const gone = typed.filter((text) => !values.includes(text))
        const isWhole = gone.length === 0
        const called = window.failed.slice(before)
        for (const { name } of called) found.met.add(name)
        // What was sent and left its form at once is sent again by a button; another date that was chosen is instead of it.
        const isHeld =
          gone.every((text) =>
            called.some(
              ({ sent }) => sent.includes(text) || (text === typedDate && /\d-\d\d-\d\d/.test(sent)),
            ),
          ) && (await window.page.getByRole('button', { name: en.tryAgain }).count()) > 0
        if (called.length > 0 && !isWhole && !isHeld)
          found.lost.push(
            `${[...path, kind].join(' > ')}: ${called.map(({ name }) => name).join()} lost ${gone.join()}`,
          )
        if (!isWhole) {
          await window.page.close()
          window = await Window.open(view, path)
          typed = (await window?.type()) ?? []
        }
      }
    await window?.page.close()
  }
  return found
}

/** What is met in each window while something is typed there. */
const walked: Partial<Record<View, readonly EntryName[]>> = {
  'my-day': ['changeRows'],
  start: ['newEngagement', 'saveAsTemplate'],
  plan: ['takeBaseline'],
  letters: ['setPreferences'],
}
/** Calls that are met by a test of their own, or that carry nothing that was typed. */
const elsewhere: readonly EntryName[] = [
  // test/browser/sidebar/client
  'approveClientReport',
  'wordForClient',
  'answerPulse',
  // test/browser/sidebar/letters
  'confirmReaders',
  'sendTest',
  'resend',
  // test/browser/sidebar/plan and test/browser/sidebar/adopt
  'applyPlan',
  'applyChange',
  'adoptSheet',
  'saveWords',
  'releaseSheet',
  // test/browser/sidebar/close
  'storeClosingDraft',
  // A choice or a press of a button.
  'setTheme',
  'fixCells',
  'undoFix',
  'setCountry',
  'setLanguage',
  'setMyDay',
  'generateCare',
  'setUpTemplate',
  'addTrackers',
]

test('every call that writes is met while something is typed, or has a place of its own', () => {
  const writes = Object.keys(entry).filter(isWrite)
  expect([...Object.values(walked).flat(), ...elsewhere].toSorted()).toEqual(writes.toSorted())
})

describe.each(Object.keys(walked) as View[])('in the window %s', (view) => {
  test('what was typed survives every call that fails', async () => {
    const { met, lost } = await walk(view)
    expect(lost).toEqual([])
    expect([...met]).toEqual(expect.arrayContaining([...walked[view]!]))
  })
})
