import type { LetterText } from './index.js'

/** A figure as letters and the dashboard show it. */
export interface KpiWords {
  readonly label: string
  readonly value: string
  /** What the figure is made of. */
  readonly note: string
}

interface Rate {
  readonly value: number | null
  readonly numerator: number
  readonly denominator: number
}

interface AnswerTime {
  readonly median: number | null
  readonly answered: number
  readonly open: number
}

/** The four figures of all projects; `noteOf` has the last word on what is said of a sheet that is missing. */
export function describeKpis(
  kpis: Readonly<
    Record<'completion' | 'overdue', Rate> & Record<'ourResponse' | 'clientResponse', AnswerTime>
  >,
  words: LetterText,
  noteOf: (table: 'tasks' | 'contacts', note: string) => string,
): KpiWords[] {
  const rate = (
    label: string,
    { value, numerator, denominator }: Rate,
    note: LetterText['completionNote'],
  ) => ({
    label,
    value: value === null ? words.noFigure : words.percent(value),
    note: noteOf('tasks', note(numerator, denominator)),
  })
  const time = (label: string, { median, answered, open }: AnswerTime) => ({
    label,
    value: median === null ? words.noFigure : words.workdays(median),
    note: noteOf('contacts', words.responseNote(answered, open)),
  })
  return [
    rate(words.completion, kpis.completion, words.completionNote),
    rate(words.overdueRate, kpis.overdue, words.overdueRateNote),
    time(words.ourResponse, kpis.ourResponse),
    time(words.response, kpis.clientResponse),
  ]
}
