import { afterAll, beforeAll, expect, it } from 'vitest'
import { serialOf } from '../../../../host/bench/filling.js'
import type { Session } from '../../../../host/session/session.js'
import { shownIn } from '../../../bundle/stage.js'
import { place, teamWith } from '../../../letters/stage.js'
import { acme, sheets } from '../../../letters/report/two-clients.js'
import { type Live, openLive } from '../live.js'

let live: Live
let session: Session

beforeAll(async () => {
  session = teamWith(sheets, { more: ['pulses', 'changes'] })
  session.setNow({ day: '2026-03-30', time: '07:00' })
  live = await openLive(session, { view: 'client', locale: 'en-US' })
})
afterAll(() => live.page.close())

it('from a report that must not go to answers that open a change, over the bundle', async () => {
  const { page } = live
  session.workbook.setValues(place(session, 'milestones', 3, 'name'), [['Design as for Bluebird']])
  await page.getByRole('button', { name: 'Review due reports' }).click()
  const blocked = page.getByRole('alert')
  await blocked.getByText('This report can’t go out').waitFor()
  await blocked.getByRole('button', { name: 'Milestones: Design as for Bluebird' }).waitFor()

  session.workbook.setValues(place(session, 'milestones', 3, 'name'), [['Design']])
  await page.getByRole('button', { name: 'Check again' }).click()
  await page.getByLabel('Approved by').selectOption('Wang')
  await page.getByText('dana@acme.example.com').first().waitFor()
  // Somebody changes a day while the letter is being read.
  session.workbook.setValues(place(session, 'milestones', 3, 'forecast'), [[serialOf('2026-04-09')]])
  await page.getByRole('button', { name: 'Approve and send' }).click()
  await page.getByText('Not sent: the report has changed').waitFor()
  expect(session.outbox).toEqual([])
  await expect
    .poll(() => page.locator('.changed li').allInnerTexts())
    .toEqual([expect.stringContaining('9 Apr')])

  await page.getByRole('button', { name: 'Approve and send' }).click()
  await page.getByRole('heading', { name: `Report sent to ${acme}` }).waitFor()
  expect(session.outbox.map(({ to }) => to)).toEqual([acme])
  expect(session.outbox[0]!.body).toContain('Wang read and approved this report')
  await page.getByText('No other client in the list has a report due.').waitFor()

  await page.getByRole('tab', { name: 'Communication' }).click()
  await page.getByText('Waiting for the client’s answer').waitFor()
  await page.getByRole('button', { name: 'Record answers' }).click()
  await page.getByLabel('Is progress as you expected?').selectOption('Yes')
  await page.getByLabel('Are there any new needs?').selectOption('Yes')
  await page.getByLabel('Which need?').fill('A shop')
  await page.getByLabel('Is anything blocking the work?').selectOption('No')
  await page.getByRole('button', { name: 'Save answers' }).click()
  const opened = page.getByRole('button', { name: 'Change requests: A shop' })
  await opened.waitFor()
  expect(shownIn(session, 'changes', 'content')).toEqual(['A shop'])
  expect(shownIn(session, 'pulses', 'newNeed')).toEqual(['Yes'])
  await opened.click()
  await expect.poll(() => live.closed()).toBe(true)
  expect(live.faults).toEqual([])
})
