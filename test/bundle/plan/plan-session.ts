import { expect } from 'vitest'
import { findColumns, findSheet } from '../../../host/bench/fill-rows.js'
import { runOrThrow } from '../../../host/bench/company-session.js'
import type { Checkpoint, Session } from '../../../host/emulator/session/session.js'
import type { Locale } from '../../../src/core/locale.js'
import { createSession, shortenSheets, readShownColumn, callForValue } from '../bundle-session.js'

/** A stage as `previewPlan` shows it. */
export interface PlanStage {
  id: string
  name: string
  start: string
  due: string
  fills: string[]
  overwrites: string[]
}
/** A name with a separator in it. */
export const engagementName = 'Dispatch & Co, phase 2'
/** An engagement of some months, begun on the day after the tests’ today. */
export const beginRequest = {
  template: 'softwareDelivery',
  client: 'Acme',
  name: engagementName,
  delivery: '2026-12-18',
  owner: 'Ann',
  start: '2026-04-01',
}
const ready = new Map<Locale, Checkpoint>()

/** A workbook of software deliveries in which one has begun. */
export function createBegunSession(locale: Locale): Session {
  let done = ready.get(locale)
  if (done === undefined) {
    const session = createSession(locale)
    const { calls } = runOrThrow(session, 'setUpTemplate', { template: 'softwareDelivery' })
    expect(calls.total).toBeLessThan(400)
    runOrThrow(session, 'addTrackers', { keys: ['requirements', 'changes'] })
    runOrThrow(session, 'newEngagement', beginRequest)
    shortenSheets(session)
    done = session.checkpoint()
    ready.set(locale, done)
  }
  return createSession(locale, { snapshot: done.snapshot, persisted: done.persisted })
}
/** Types a cell of the row that shows a text in a column. */
export function typeInRow(
  session: Session,
  key: 'milestones' | 'engagements' | 'changes',
  row: readonly [column: string, shows: string],
  column: string,
  value: string | number | null,
): void {
  const sheet = findSheet(session.workbook, key)
  const line = readShownColumn(session, key, row[0]).indexOf(row[1]) + 2
  expect(line).toBeGreaterThan(1)
  const at = findColumns(session.workbook, key).get(column) ?? 0
  session.workbook.setValues({ sheet: sheet.id, row: line, column: at }, [[value]])
}
/** Everything in the workbook that somebody could see or that Milepost could go by. */
export const serializeWorkbook = (session: Session): string => JSON.stringify(session.workbook.snapshot())
/** The plan of the engagement. */
export const readPlanPreview = (
  session: Session,
): { stages: PlanStage[]; message: string; shortBy: number } =>
  callForValue(session, 'previewPlan', { engagement: engagementName })
/** What a refused entry says. */
export const readRefusal = (session: Session, entry: string, input: unknown): string => {
  const { value, error } = session.call(entry, input)
  expect(error).toBeUndefined()
  expect(value).toMatchObject({ ok: false })
  return (value as { message: string }).message
}
