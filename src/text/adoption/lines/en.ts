const formatLines = (from: number, to: number): string => (from === to ? `Row ${from}` : `Rows ${from}–${to}`)
const formatList = (samples: readonly string[]): string => samples.map((sample) => `“${sample}”`).join(', ')
const formatQuotes = (samples: readonly string[]): string =>
  samples.length === 0 ? '' : `: ${formatList(samples)}`

/** Why lines of a sheet are used or not, in English. */
const lines = {
  taken: (from: number, to: number): string => `${formatLines(from, to)}: used.`,
  blank: (from: number, to: number): string => `${formatLines(from, to)}: blank.`,
  heading: (from: number, to: number): string => `${formatLines(from, to)}: heading of a group, not used.`,
  header: (from: number, to: number): string => `${formatLines(from, to)}: header.`,
  legend: (from: number, to: number): string =>
    `${formatLines(from, to)}: list of statuses or colours, not used.`,
  note: (from: number, to: number): string => `${formatLines(from, to)}: notes, not used.`,
  otherKind: (from: number, to: number): string =>
    `${formatLines(from, to)}: prices or other figures, not used.`,
  total: (from: number, to: number): string => `${formatLines(from, to)}: total or summary, not used.`,
  template: (from: number, to: number): string =>
    `${formatLines(from, to)}: example or not filled in yet, not used.`,
  blockDay: (from: number, to: number): string =>
    `${formatLines(from, to)}: date of the rows below, not a row itself.`,
  otherTable: (from: number, to: number): string => `${formatLines(from, to)}: another table.`,
  beside: (from: number, to: number): string =>
    `${formatLines(from, to)}: blank in the table, with something beside it.`,
  doubtful: (from: number, to: number): string =>
    `${formatLines(from, to)}: may be work, not used until you say so.`,
}

/** Lines that may be work: the question, its refusal without an answer, and their number after a summary. */
const lineDoubts = {
  question: (from: number, to: number, samples: readonly string[]): string =>
    from === to
      ? `Row ${from} isn’t quite like the others${formatQuotes(samples)}. Is it work too?`
      : `Rows ${from}–${to} aren’t quite like the others${formatQuotes(samples)}. Are they work too?`,
  unanswered: (from: number, to: number, samples: readonly string[]): string =>
    `${formatLines(from, to)} may be work or not: ${formatList(samples)}. Say which.`,
  afterSummary: (summary: string, lines: number): string =>
    `${summary}; ${lines} more ${lines === 1 ? 'row' : 'rows'} may be work`,
}

/** The sentences about the lines of a foreign sheet, in English. */
export const en = { lines, lineDoubts }
