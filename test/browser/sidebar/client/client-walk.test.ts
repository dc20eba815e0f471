import { afterAll, beforeAll, expect, it } from 'vitest'
import { toSerial } from '../../../../host/bench/fill-rows.js'
import type { Session } from '../../../../host/emulator/session/session.js'
import { readShownColumn } from '../../../bundle/bundle-session.js'
import { findCellPosition, createTeamSession } from '../../../letters/team-session.js'
import { acme, sheets } from '../../../letters/report/two-clients.js'
import { type LivePage, openLivePage } from '../live-page.js'

let livePage: LivePage
let session: Session

beforeAll(async () => {
  session = createTeamSession(sheets, { more: ['pulses', 'changes'] })
  session.setNow({ day: '2026-03-30', time: '07:00' })
  livePage = await openLivePage(session, { view: 'client', locale: 'en-US' })
})
afterAll(() => livePage.page.close())

it('from a report that must not go to answers that open a change, over the bundle', async () => {
  const { page } = livePage
  session.workbook.setValues(findCellPosition(session, 'milestones', 3, 'name'), [['Design as for Bluebird']])
  await page.getByRole('button', { name: 'Review due reports' }).click()
  const blocked = page.getByRole('alert')
  await blocked.getByText('This report can’t go out').waitFor()
  await blocked.getByRole('button', { name: 'Milestones: Design as for Bluebird' }).waitFor()

  session.workbook.setValues(findCellPosition(session, 'milestones', 3, 'name'), [['Design']])
  await page.getByRole('button', { name: 'Check again' }).click()
  await page.getByLabel('Approved by').selectOption('Wang')
  await page.getByText('dana@acme.example.com').first().waitFor()
  // Somebody changes a day while the letter is being read.
  session.workbook.setValues(findCellPosition(session, 'milestones', 3, 'forecast'), [
    [toSerial('2026-04-09')],
  ])
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
  expect(readShownColumn(session, 'changes', 'content')).toEqual(['A shop'])
  expect(readShownColumn(session, 'pulses', 'newNeed')).toEqual(['Yes'])
  await opened.click()
  await expect.poll(() => livePage.closed()).toBe(true)
  expect(livePage.faults).toEqual([])
})
