import { expect } from 'vitest'
import type { Session } from '../../../host/emulator/session/session.js'
import { runs } from '../../../src/trackers/own/runs.js'

/** The lines of the run log, each by its columns' keys; none where there is no such sheet or it lost its header. */
function readRunLog({ workbook }: Session): Record<keyof typeof runs.columns, string>[] {
  const sheet = workbook.sheetNamed('Run log')
  if (sheet === undefined) return []
  const keys = Object.keys(runs.columns) as (keyof typeof runs.columns)[]
  const { rows } = workbook.extent(sheet.id)
  return Array.from(
    { length: Math.max(0, rows - 1) },
    (_, index) =>
      Object.fromEntries(
        keys.map((key, at) => [key, workbook.display({ sheet: sheet.id, row: index + 2, column: at + 1 })]),
      ) as Record<keyof typeof runs.columns, string>,
  )
}

/** A run's line says no other number of emails than went, and a run that died before its line left none. */
export function expectTrueLog(session: Session, sent: number, error: string | undefined, what: string): void {
  const lines = readRunLog(session)
  expect(lines.length, `${what}: lines`).toBeLessThanOrEqual(1)
  if (error === undefined) expect(lines.length, `${what}: no line`).toBe(1)
  for (const line of lines) expect(Number(line.sent), `${what}: emails in the log`).toBe(sent)
}
