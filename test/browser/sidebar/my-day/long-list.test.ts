import type { Locator, Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Session } from '../../../../host/emulator/session/session.js'
import { myDayTexts } from '../../../../sidebar/text/my-day/index.js'
import { findAccessibilityFaults } from '../../accessibility.js'
import { waitUntilIdle } from '../../tab.js'
import { type LivePage, openLivePage } from '../live-page.js'
import { createLongDay, type LongDay } from './long-day.js'

const text = myDayTexts.en
let day: LongDay
let opened: LivePage
/** What a test lets the script's answers wait for. */
let before: (name: string) => Promise<void>

beforeEach(async () => {
  day = createLongDay()
  before = async () => undefined
  opened = await openLivePage(day.session as Session, {
    view: 'my-day',
    locale: 'en',
    width: 300,
    before: (name) => before(name),
  })
  await opened.page.locator('.day-card').first().waitFor()
})
afterEach(async () => {
  expect(opened.faults).toEqual([])
  await opened.page.close()
})

const item = (at: number) => opened.page.locator(`[data-at="${at}"]`)
const countItems = (page: Page): Promise<number> => page.locator('[data-at]').count()
const scrollTo = async (share: number): Promise<void> => {
  await waitUntilIdle(opened.page)
  await opened.page.locator('.list').evaluate((list, part) => {
    list.scrollTop = part * list.scrollHeight
  }, share)
}
/** How far from the window's top a row is, once nothing moves. */
const topOf = async (row: Locator): Promise<number> => {
  await waitUntilIdle(opened.page)
  return row.evaluate((element) => element.getBoundingClientRect().top)
}
/** The item that has the focus, by its place in the list. */
const focusedAt = (): Promise<number> =>
  opened.page.evaluate(() =>
    Number(document.activeElement?.closest<HTMLElement>('[data-at]')?.dataset['at'] ?? -1),
  )
const focusedTitle = (): Promise<string | null> =>
  opened.page.evaluate(() => document.activeElement?.querySelector('.row-title')?.textContent ?? null)
/** Nothing is asked or drawn any more, and no drawn row is one that was not read. */
const settle = async (): Promise<void> => {
  await waitUntilIdle(opened.page)
  await opened.page.locator('.bones').first().waitFor({ state: 'detached' })
  await waitUntilIdle(opened.page)
}
/** Titles of the rows in view with where they are on the screen. */
const rowsInView = (): Promise<(readonly [string, number])[]> =>
  opened.page.locator('.list').evaluate((list) => {
    const box = list.getBoundingClientRect()
    return [...list.querySelectorAll('[data-row]')]
      .map((row) => [row.querySelector('.row-title')!.textContent, row.getBoundingClientRect()] as const)
      .filter(([, { top, bottom }]) => top >= box.top && bottom <= box.bottom)
      .map(([title, { top }]) => [title, Math.round(top)] as const)
  })

test('ten thousand tasks open with one question, and only rows near the view are drawn', async () => {
  expect(opened.calls).toEqual(['readMyDay'])
  await settle()
  expect(opened.calls).toEqual(['readMyDay'])
  expect(await countItems(opened.page)).toBeLessThan(60)
  await opened.page.getByText(text.sectionCount(day.rows.overdue.length)).waitFor()
  await expect.poll(() => item(0).getAttribute('aria-setsize')).toBe(String(day.rows.overdue.length))
  await expect.poll(() => item(2).getAttribute('aria-posinset')).toBe('3')
})

test('what is scrolled to is read and drawn, and few rows are drawn wherever that is', async () => {
  for (const share of [0.2, 0.9, 1, 0.5, 0]) {
    await scrollTo(share)
    await settle()
    expect(await countItems(opened.page)).toBeLessThan(70)
    const shown = await rowsInView()
    expect(shown.length).toBeGreaterThan(2)
    // Each is where the list has it.
    const all = Object.values(day.rows).flat()
    const places = shown.map(([title]) => all.findIndex((row) => title.trim().endsWith(row.title.trim())))
    expect(places).toEqual(places.map((_, index) => places[0]! + index))
  }
  expect(opened.calls.filter((name) => name === 'readMyDay')).toEqual(['readMyDay'])
  expect(await findAccessibilityFaults(opened.page)).toEqual([])
})

test('nothing that is in view moves while rows above and below it are drawn', async () => {
  await scrollTo(0.5)
  await settle()
  // Further than is drawn at first, in steps that leave some of the rows in view.
  for (const step of [...Array.from({ length: 10 }, () => -150), 150, 150, -150]) {
    const shown = new Map(await rowsInView())
    await opened.page.locator('.list').evaluate((list, by) => list.scrollBy(0, by), step)
    await settle()
    const common = (await rowsInView()).filter(([title]) => shown.has(title))
    expect(common.length).toBeGreaterThan(0)
    for (const [title, top] of common) expect(Math.abs(shown.get(title)! - step - top)).toBeLessThanOrEqual(2)
  }
})

test('Home, End and the arrows reach every row, also one that was not read yet', async () => {
  const { page } = opened
  await page.keyboard.press('End')
  await expect.poll(focusedAt).toBe(day.total() - 1)
  await settle()
  expect(await focusedTitle()).not.toBe(null)
  await page.keyboard.press('ArrowUp')
  await expect.poll(focusedAt).toBe(day.total() - 2)
  await page.keyboard.press('Home')
  await expect.poll(focusedAt).toBe(0)
  for (let step = 0; step < 30; step++) await page.keyboard.press('j')
  await expect.poll(focusedAt).toBe(30)
  await settle()
  expect(await focusedTitle()).not.toBe(null)
})

test('a key that acts on a row does nothing while that row is still being read', async () => {
  const { page } = opened
  let answer = (): void => undefined
  before = (name) =>
    name === 'readDayRows' ? new Promise((resolve) => (answer = resolve)) : Promise.resolve()
  await page.keyboard.press('j')
  await page.keyboard.press('End')
  await expect.poll(focusedAt).toBe(day.total() - 1)
  await page.keyboard.press('d')
  await page.keyboard.press('x')
  await expect.poll(() => page.locator('.selection-bar, .day-said').count()).toBe(0)
  before = async () => undefined
  answer()
  await settle()
  expect(await focusedAt()).toBe(day.total() - 1)
  expect(opened.calls).not.toContain('changeRows')
})

test('rows far apart are selected and done together, the place stays, and undo brings them back', async () => {
  const { page } = opened
  await item(1).locator('input').check()
  await scrollTo(0.4)
  await settle()
  const inView = await rowsInView()
  const chosen = page.locator('[data-row]', { hasText: inView[1]![0] }).first()
  const at = Number(await chosen.getAttribute('data-at'))
  await chosen.locator('input').check()
  await page.locator('.selection-bar').getByText(text.selected(2)).waitFor()
  const top = await topOf(item(at + 1))
  const next = await item(at + 1).getAttribute('data-row')
  await page.locator('.selection-bar').getByRole('button', { name: text.markDone, exact: true }).click()
  await page.getByText(text.wasDone(2, '')).waitFor()
  await settle()
  const now = page.locator(`[data-row="${next}"]`)
  expect(Number(await now.getAttribute('data-at'))).toBe(at - 1)
  expect(Math.abs((await topOf(now)) - top)).toBeLessThan(120)
  await page.getByRole('button', { name: text.undo }).click()
  await page.getByText(text.undone).waitFor()
  await settle()
  await expect.poll(() => page.locator(`[data-row="${next}"]`).getAttribute('data-at')).toBe(String(at + 1))
})

test('a form that is half typed stays when its row is scrolled out of view and the list is read again', async () => {
  const { page } = opened
  await scrollTo(0.3)
  await settle()
  const [, [title]] = (await rowsInView()) as [unknown, [string, number]]
  const row = page.locator('[data-row]', { hasText: title }).first()
  await row.locator('.day-title').focus()
  await page.keyboard.press('m')
  await row.getByLabel(text.date, { exact: true }).fill('2026-05-20')
  await scrollTo(0.8)
  await settle()
  await page.getByRole('button', { name: text.refresh }).click()
  await settle()
  await expect.poll(() => row.getByLabel(text.date, { exact: true }).inputValue()).toBe('2026-05-20')
})
