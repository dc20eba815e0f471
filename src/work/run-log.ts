import type { Ports } from '../ports.js'
import { runs } from '../trackers/runs.js'
import type { OpenTable } from './tables.js'
import type { Post } from './send-letters.js'
import { appendRows } from './writing.js'

/** The run log keeps this many lines; older ones go when it is a fifth longer. */
const mostRuns = 500

/** Notes what a run did, in the workbook's language. */
export function logRun(
  ports: Ports,
  open: OpenTable,
  run: { name: string; outcome: 'done' | 'partly' | 'failed'; post: Post; problems: number; note: string },
): void {
  const locale = ports.workbook.locale()
  const { day, time } = ports.clock.now()
  appendRows(ports, open, [
    {
      id: `${runs.prefix}-${day}-${time}-${open.grid.length}`,
      when: `${day} ${time}`,
      run: run.name,
      outcome: runs.columns.outcome.write(run.outcome, locale),
      sent: run.post.sent.length,
      carriedOver: run.post.carriedOver.length,
      quotaLeft: run.post.quotaLeft,
      problems: run.problems,
      seconds: Math.round(ports.clock.elapsed() / 1000),
      note: run.note,
    },
  ])
  const tooMany = open.reading.rows.length + 1 - mostRuns
  if (tooMany > mostRuns / 5)
    ports.workbook.apply([
      { kind: 'deleteLines', table: runs.key, line: open.reading.location.headerLine + 1, count: tooMany },
    ])
}
