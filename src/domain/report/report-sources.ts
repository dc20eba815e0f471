import { partLists } from './report-words.js'
import type { ClientReport, ReportSource } from './report-content.js'

/** Every row of which a report shows something, once. */
export const listSources = (report: ClientReport): ReportSource[] => {
  const all = report.parts.flatMap((part) => [
    part,
    ...part.steps,
    ...partLists.flatMap((kind) => part[kind]),
  ])
  return [...new Map(all.map((each) => [`${each.table} ${each.line}`, each])).values()]
}
