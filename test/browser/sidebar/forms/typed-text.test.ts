/**
 * What people typed survives every call that fails. Every window is walked: each of its buttons is pressed, whatever can
 * be typed is typed, and every call that would write fails. Which calls have to be met comes from the entries themselves.
 */
import { describe, expect, test } from 'vitest'
import type { View } from '../../../../host/build/pages.js'
import { entry, type EntryName } from '../../../../src/entry.js'
import { en } from '../../../../sidebar/text/common/en.js'
import { chooseSome } from '../../../failure-modes.js'
import { isWholeSweep } from '../../../patience.js'
import { trackerOf, trackersWith } from '../../../../src/trackers/index.js'
import { corrections, everyForm } from './every-form.js'
import { steppedRows } from './stepped-rows.js'
import { type Form, forms, workbookOf } from './forms.js'
import { isWrite, type Step, typedDate, WalkedWindow } from './walked-window.js'

/** So many presses lead to a form at most. */
const maxDepth = isWholeSweep ? 3 : 1

interface Walk {
  /** Calls that were met while something was typed. */
  readonly met: Set<string>
  readonly lost: string[]
}

const nameOf = (step: Step): string =>
  typeof step === 'string' ? step : 'each' in step ? `every ${step.each}` : `${step.begins}…`

/** Presses one button after the other where something is typed; each call that fails must leave what was typed. */
async function pressAll(
  { view, workbook }: Pick<Form, 'view' | 'workbook'>,
  path: readonly string[],
  found: Walk,
): Promise<readonly string[]> {
  const way = { view, workbook: workbookOf(workbook), path }
  let window = await WalkedWindow.open(way)
  if (!window) return []
  let typed = await window.type()
  const kinds = await window.kinds()
  if (typed.length > 0)
    for (const kind of chooseSome(kinds, 3, `${view} ${path.join()}`)) {
      if (!window) break
      window.isFailing = true
      const before = window.failed.length
      await window.press(kind)
      const values: readonly string[] = await window.values()
      const gone = typed.filter((text) => !values.includes(text))
      const called = window.failed.slice(before)
      for (const { name } of called) found.met.add(name)
      // What was sent and left its form at once is sent again by a button; another date that was chosen is instead of it.
      const isHeld =
        gone.every((text) =>
          called.some(({ sent }) => sent.includes(text) || (text === typedDate && /\d-\d\d-\d\d/.test(sent))),
        ) && (await window.page.getByRole('button', { name: en.tryAgain }).count()) > 0
      if (called.length > 0 && gone.length > 0 && !isHeld)
        found.lost.push(
          `${[...path, kind].join(' > ')}: ${called.map(({ name }) => name).join()} lost ${gone.join()}`,
        )
      if (gone.length > 0) {
        await window.page.close()
        window = await WalkedWindow.open(way)
        typed = (await window?.type()) ?? []
      }
    }
  await window?.page.close()
  return kinds
}

/** Presses whatever a window offers, up to so many buttons one after the other. */
async function walk(of: Pick<Form, 'view' | 'workbook'>): Promise<Walk> {
  const found: Walk = { met: new Set(), lost: [] }
  const seen = new Set<string>()
  const paths: (readonly string[])[] = [[]]
  for (let path = paths.shift(); path; path = paths.shift()) {
    const kinds = await pressAll(of, path, found)
    if (path.length >= maxDepth) continue
    for (const kind of chooseSome(kinds, 3, of.view))
      if (!seen.has(kind)) {
        seen.add(kind)
        paths.push([...path, kind])
      }
  }
  return found
}

/** What a form that failed holds no more. */
async function findLost({ call, ...form }: Form): Promise<readonly string[]> {
  const window = await WalkedWindow.open({ ...form, workbook: workbookOf(form.workbook) })
  if (!window) return [`no way to ${form.path.map(nameOf).join(' > ')}`]
  const typed = await window.type()
  for (const kind of form.on ?? []) {
    await window.press(kind)
    typed.push(...(await window.type('empty')))
  }
  if (form.changes) typed.push(...(await window.changeLists(form.changes)))
  if (form.ticks) typed.push(...(await window.tick()))
  if (typed.length === 0) return ['nothing can be typed']
  window.isFailing = true
  await window.press(form.press)
  if (!window.failed.some(({ name }) => name === call)) return [`${call} is not called`]
  const values = await window.values()
  for (const kind of form.back ?? []) {
    await window.press(kind)
    values.push(...(await window.values()))
  }
  await window.page.close()
  return typed.filter((text) => !values.includes(text))
}

test.each(Object.entries({ ...forms, ...corrections }))(
  'the form “%s” holds what was typed when its call fails',
  async (_, form) => {
    expect(await findLost(form)).toEqual([])
  },
)

test.each(chooseSome(Object.entries(everyForm), 2, 'forms'))(
  'one of several forms, “%s”, holds what was typed when its call fails',
  async (_, form) => {
    expect(await findLost(form)).toEqual([])
  },
)

test('every form by which a row is added or goes on is walked', () => {
  const logged = trackersWith(({ log }) => log).map((key) => trackerOf(key).log!.name.en)
  const steps = trackersWith(({ steps: own }) => own).flatMap((key) =>
    trackerOf(key).steps!.map((step) => [key, step.key] as const),
  )
  expect(Object.keys(everyForm)).toEqual(expect.arrayContaining(logged.map((name) => `log ${name}`)))
  for (const [key, step] of steps) expect(steppedRows[key]?.[step], `${key} ${step}`).toBeDefined()
})

/** The windows that are walked from their first page on, with what is met there while something is typed. */
const walked: readonly (Pick<Form, 'view' | 'workbook'> & { readonly met: readonly EntryName[] })[] = [
  { view: 'my-day', workbook: 'team', met: ['changeRows'] },
  { view: 'start', workbook: 'team', met: ['newEngagement', 'saveAsTemplate'] },
  { view: 'plan', workbook: 'demo', met: ['takeBaseline'] },
  { view: 'letters', workbook: 'team', met: ['setPreferences'] },
  { view: 'client', workbook: 'demo', met: ['answerPulse'] },
]
/** Calls that are met by a test of their own, or that carry nothing that was typed. */
const elsewhere: readonly EntryName[] = [
  // test/browser/sidebar/client
  'approveClientReport',
  'wordForClient',
  // test/browser/sidebar/letters
  'confirmReaders',
  'sendTest',
  'resend',
  // test/browser/sidebar/plan and test/browser/sidebar/adopt
  'applyPlan',
  'applyChange',
  'saveWords',
  'releaseSheet',
  // test/browser/sidebar/close
  'storeClosingDraft',
  // test/browser/sidebar/outside
  'decideOutside',
  // Asked without a press, when the day's list is opened: test/letters/answers/intake.test.ts
  'takeAnswers',
  // A choice or a press of a button.
  'decideClientPage',
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
  const calls = new Set(Object.values(forms).map(({ call }) => call))
  expect([...calls, ...elsewhere].toSorted()).toEqual(writes.toSorted())
})

test('every window in which something is typed has a form', () => {
  const views = new Set<View>(Object.values(forms).map(({ view }) => view))
  expect([...views].toSorted()).toEqual(['adopt', 'client', 'close', 'letters', 'my-day', 'plan', 'start'])
})

describe.each(walked)('in the window $view', (window) => {
  test('what was typed survives every call that fails', async () => {
    const { met, lost } = await walk(window)
    expect(lost).toEqual([])
    if (isWholeSweep) expect([...met]).toEqual(expect.arrayContaining([...window.met]))
  })
})
