import { partLists } from './report-words.js'
import type { ClientReport, ReportSource } from './report-content.js'

/** Every row a report shows anything of, once. */
export const listSources = (report: ClientReport): ReportSource[] => {
  const all = report.parts.flatMap((part) => [
    part,
    ...part.steps,
    ...partLists.flatMap((kind) => part[kind]),
  ])
  return [...new Map(all.map((each) => [`${each.table} ${each.line}`, each])).values()]
}
