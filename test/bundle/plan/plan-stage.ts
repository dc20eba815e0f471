import { expect } from 'vitest'
import { columnsOf, sheetOf } from '../../../host/bench/filling.js'
import { must } from '../../../host/bench/morning.js'
import type { Checkpoint, Session } from '../../../host/session/session.js'
import type { Locale } from '../../../src/core/locale.js'
import { sessionIn, shorten, shownIn, valueOf } from '../stage.js'

/** A stage as `previewPlan` shows it. */
export interface Stage {
  id: string
  name: string
  start: string
  due: string
  fills: string[]
  overwrites: string[]
}
/** A name with a separator in it. */
export const name = 'Dispatch & Co, phase 2'
/** An engagement of some months, begun on the day after the tests’ today. */
export const begin = {
  template: 'softwareDelivery',
  client: 'Acme',
  name,
  delivery: '2026-12-18',
  owner: 'Ann',
  start: '2026-04-01',
}
const ready = new Map<Locale, Checkpoint>()

/** A workbook of software deliveries in which one has begun. */
export function begun(locale: Locale): Session {
  let done = ready.get(locale)
  if (done === undefined) {
    const session = sessionIn(locale)
    const { calls } = must(session, 'setUpTemplate', { template: 'softwareDelivery' })
    expect(calls.total).toBeLessThan(400)
    must(session, 'addTrackers', { keys: ['requirements', 'changes'] })
    must(session, 'newEngagement', begin)
    shorten(session)
    done = session.checkpoint()
    ready.set(locale, done)
  }
  return sessionIn(locale, { snapshot: done.snapshot, kept: done.kept })
}
/** Types a cell of the row that shows a text in a column. */
export function type(
  session: Session,
  key: 'milestones' | 'engagements' | 'changes',
  row: readonly [column: string, shows: string],
  column: string,
  value: string | number | null,
): void {
  const sheet = sheetOf(session.workbook, key)
  const line = shownIn(session, key, row[0]).indexOf(row[1]) + 2
  expect(line).toBeGreaterThan(1)
  const at = columnsOf(session.workbook, key).get(column) ?? 0
  session.workbook.setValues({ sheet: sheet.id, row: line, column: at }, [[value]])
}
/** Everything in the workbook that somebody could see or that Milepost could go by. */
export const everything = (session: Session): string => JSON.stringify(session.workbook.snapshot())
/** The plan of the engagement. */
export const preview = (session: Session): { stages: Stage[]; message: string; shortBy: number } =>
  valueOf(session, 'previewPlan', { engagement: name })
/** What a refused entry says. */
export const refusal = (session: Session, entry: string, input: unknown): string => {
  const { value, error } = session.call(entry, input)
  expect(error).toBeUndefined()
  expect(value).toMatchObject({ ok: false })
  return (value as { message: string }).message
}
