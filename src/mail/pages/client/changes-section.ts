import type { Day } from '../../../core/day.js'
import { readReported } from '../../../domain/letters/reported-items.js'
import type { ClientReport, ReportPart } from '../../../domain/report/report-content.js'
import { fingerprintLine, partLists } from '../../../domain/report/report-words.js'
import { createPartSections } from '../../client-sections.js'
import { formatDay } from '../../context.js'
import type { ClientPageContext, DraftItem, DraftSection } from './client-draft.js'

/** What was said to a client before. */
export interface SaidBefore {
  /** When the last report was sent; null where none was. */
  readonly reportedOn: Day | null
  /** What that report said, by row. */
  readonly reported: string
  /** The client confirmed that it is what they expect. */
  readonly isConfirmed: boolean
}

/** What differs from the last report, under the headings of a report; before the first, where things are. */
export function changesSection(
  report: ClientReport,
  { reportedOn, reported: saidBefore }: SaidBefore,
  context: ClientPageContext,
): DraftSection[] {
  const reported = readReported(saidBefore)
  const isNew = (kind: string, line: Parameters<typeof fingerprintLine>[0]): boolean =>
    reportedOn === null || reported[`${kind}:${line.id}`] !== fingerprintLine(line)
  const changed = report.parts.map((part): ReportPart => ({
    ...part,
    ...Object.fromEntries(partLists.map((kind) => [kind, part[kind].filter((line) => isNew(kind, line))])),
  }))
  const items = changed.flatMap((part) =>
    createPartSections(part, { hasSeveralParts: report.parts.length > 1 }, context).flatMap(
      ({ heading, tone, rows }) =>
        rows.map(({ title, details }): DraftItem => ({
          row: { table: part.table, id: part.id, line: part.line },
          title,
          details,
          badge: heading.text,
          tone,
          facts: [],
          quoted: [heading],
          offers: [],
          target: null,
        })),
    ),
  )
  const { page } = context
  return items.length === 0
    ? []
    : [
        {
          role: 'changes',
          heading: reportedOn === null ? page.now : page.changes(formatDay(context, reportedOn)),
          note: '',
          items,
          more: '',
        },
      ]
}
