import type { ClientReport, ReportLine, ReportSource } from './report-content.js'
import { normalizeText, partLists } from './report-words.js'
import type { Sentence } from './sentence.js'

/** One sentence of a report with the row it is about. */
export interface ReportedSentence {
  readonly sentence: Sentence
  readonly words: string
  readonly row: ReportSource & { readonly title: string }
}

/** A sentence with the row that brought it there. */
export const reportedSentence = (sentence: Sentence, row: ReportedSentence['row']): ReportedSentence => ({
  sentence,
  words: normalizeText(sentence.text),
  row,
})

/** Every sentence of a report, with the row that brought it there. */
export function listReportedSentences(report: ClientReport): ReportedSentence[] {
  const client = { table: 'clients', id: '', line: 0, title: report.client.text } as const
  const all = (
    row: ReportedSentence['row'],
    ...sentences: readonly (Sentence | null | undefined)[]
  ): ReportedSentence[] =>
    sentences.flatMap((sentence) =>
      sentence == null || sentence.text === '' ? [] : [reportedSentence(sentence, row)],
    )
  const source = ({ table, id, line }: ReportSource, { text }: Sentence) => ({ table, id, line, title: text })
  const line = (
    each: ReportLine & Partial<{ solution: Sentence | null; options: readonly (Sentence | null)[] }>,
  ) => all(source(each, each.title), each.title, each.more, each.solution, ...(each.options ?? []))
  return [
    ...all(client, report.client, report.contact),
    ...report.parts.flatMap((part) => [
      ...all(source(part, part.name), part.name, part.moved?.why),
      ...part.steps.flatMap((step) => all(source(step, step.name), step.name)),
      ...partLists.flatMap((kind) => part[kind].flatMap(line)),
    ]),
  ]
}
