import { looks } from '../../core/sheet/layout.js'
import { type Figure, rise, type Trend } from '../../project/measures/figure.js'
import type { Measures } from '../../project/measures/index.js'
import type { Canvas } from '../canvas.js'
import type { ViewContext } from '../context.js'
import { ink } from '../palette.js'
import { columns, left, right } from './grid.js'

/** One figure as it is said. */
interface Said {
  readonly name: string
  readonly value: string | null
  readonly counts: string
  readonly note: string
  readonly trend?: { readonly text: string; readonly good: boolean }
}

/** The figures in three groups, a line each: name, value, counts, trend, definition; returns the line after. */
export function figures(on: Canvas, context: ViewContext, first: number, measures: Measures): number {
  const { view } = context
  let line = first
  for (const [title, group] of groups(context, measures)) {
    on.put(line++, left, title, { bold: true, size: 12, color: ink.blue })
    group.forEach(({ name, value, counts, note, trend }, index) => {
      if (index % 2 === 0)
        on.paint({ line, column: left, lines: 1, columns: right + columns - left }, { background: ink.pale })
      on.put(line, left, name)
      on.put(line, left + 2, value ?? '–', {
        bold: true,
        size: 12,
        align: 'right',
        color: value === null ? ink.faint : ink.blue,
      })
      on.put(line, left + 3, `   ${value === null ? [counts, view.measures.tooFew].join(' · ') : counts}`, {
        size: 9,
        color: ink.muted,
      })
      if (trend)
        on.put(line, right - 2, trend.text, {
          size: 9,
          align: 'right',
          color: trend.good ? looks.green.fontColor : looks.red.fontColor,
        })
      on.put(line, right, note, { size: 8, color: ink.muted })
      line++
    })
    line++
  }
  return line
}

function groups(
  { view, words, text }: ViewContext,
  all: Measures,
): readonly (readonly [title: string, figures: readonly Said[]])[] {
  const say = view.measures
  const percent = ({ value }: Figure): string | null => (value === null ? null : words.percent(value))
  const decimal = ({ value }: Figure, by = 1): string | null =>
    value === null ? null : String(Math.round(value * by * 10) / 10)
  const share = (
    name: string,
    figure: Figure,
    counts: (part: number, whole: number) => string,
    note: string,
  ): Said => ({ name, value: percent(figure), counts: counts(figure.part, figure.whole), note })
  const moved = (trend: Trend, by: number, unit: (rise: number) => string): Pick<Said, 'trend'> => {
    const change = rise(trend)
    if (change === null) return {}
    const size = Math.round(Math.abs(change) * by * 10) / 10
    return size === 0 ? {} : { trend: { text: `${change > 0 ? '▲' : '▼'} ${unit(size)}`, good: change > 0 } }
  }
  const score = (name: string, trend: Trend): Said => ({
    name,
    value: decimal(trend.now),
    counts: say.answers(trend.now.whole),
    note: say.scoreNote,
    ...moved(trend, 1, String),
  })
  const since = all.renewals.since === null ? null : text.dayWithYear(all.renewals.since)
  const { ahead, workdays } = all.notice
  const { renewed, converted } = all.renewals
  return [
    [
      say.delivery,
      [
        {
          ...share(say.onTime, all.onTime.now, say.ofMilestones, say.onTimeNote),
          ...moved(all.onTime, 100, (size) => say.points(Math.round(size))),
        },
        share(say.gatePassed, all.gate.passed, say.ofMilestones, say.gateNote),
        share(say.gateMissed, all.gate.missed, say.ofMilestones, say.gateNote),
        {
          name: say.notice,
          value: percent(ahead),
          counts: say.noticeCounts(
            ahead.part,
            ahead.whole,
            workdays.value === null ? null : words.workdays(workdays.value),
          ),
          note: say.noticeNote,
        },
        share(say.creep, all.creep.all, say.creepCounts, say.creepNote),
      ],
    ],
    [
      say.clients,
      [
        score(say.clientScore, all.clientScore),
        share(say.pulses, all.pulses, say.outOf, say.pulsesNote),
        {
          name: say.complaints,
          value: decimal(all.complaints, 10),
          counts: say.complaintCounts(all.complaints.part, all.complaints.whole),
          note: say.complaintsNote,
        },
        ...(['together', 'alone'] as const).map((key): Said => {
          const figure = all.coCreation[key]
          const counts = say.complaintsIn(figure.part, figure.whole)
          return { name: say[key], value: decimal(figure), counts, note: say.coCreationNote }
        }),
        share(say.kept, all.kept, say.keptCounts, say.keptNote),
        share(say.renewed, renewed, say.renewedCounts, say.renewedNote(since)),
        {
          name: say.converted,
          value: since === null ? null : String(converted),
          counts: say.keptCounts(converted, all.clientCount),
          note: say.convertedNote(since),
        },
      ],
    ],
    [
      say.learning,
      [
        share(say.solved, all.solved, say.solvedCounts, say.solvedNote),
        share(say.improved, all.improved, say.solvedCounts, say.improvedNote),
        share(say.defects, all.defects, say.defectCounts, say.defectsNote),
        share(say.explained, all.causes.explained, say.delayCounts, say.explainedNote),
        share(say.preventions, all.preventions, say.preventionCounts, say.preventionsNote),
        score(say.teamScore, all.teamScore),
      ],
    ],
  ]
}
