import type { Locale } from '../../../core/locale.js'
import type { Ports } from '../../../ports.js'
import { type Run, runs } from '../../../trackers/own/runs.js'
import { openSheet, openTable } from '../../tables.js'

/** One run as the log has it, its outcome in the asker's language. */
export interface RunLine {
  /** Day and time in the spreadsheet's zone. */
  readonly when: string
  readonly run: string
  readonly outcome: string
  readonly outcomeKey: NonNullable<Run['outcome']> | null
  readonly sent: number
  readonly carriedOver: number
  readonly quotaLeft: number | null
  readonly seconds: number | null
  readonly note: string
}

/** Older runs are read in the log itself. */
const maxRuns = 24

/** The latest runs, newest first; none before the first. */
export function readLatestRuns(
  ports: Pick<Ports, 'library' | 'sheets' | 'store'>,
  locale: Locale,
): RunLine[] {
  const sheet = openSheet(ports, 'runs')
  if (!sheet) return []
  const { reading } = openTable(ports, sheet)
  return reading.rows
    .slice(-maxRuns)
    .reverse()
    .map((row) => ({
      when: row.when ?? '',
      run: row.run ?? '',
      outcome: row.outcome === null ? '' : runs.columns.outcome.choices![row.outcome]![locale],
      outcomeKey: row.outcome,
      sent: row.sent ?? 0,
      carriedOver: row.carriedOver ?? 0,
      quotaLeft: row.quotaLeft,
      seconds: row.seconds,
      note: row.note ?? '',
    }))
}
