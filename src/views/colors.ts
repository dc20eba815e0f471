import * as palette from '../core/palette.js'
import type { RagState } from '../core/table.js'
import type { LoadLevel } from '../domain/status/workload.js'

/** Strong tones of the traffic lights, for bars and slices. */
export const strongColors: Readonly<Record<RagState, string>> = {
  red: palette.red,
  amber: palette.amber,
  green: palette.greenSlice,
  unknown: palette.edge,
  none: palette.border,
}

/** The bars of the Gantt chart. */
export const barColors = {
  done: palette.done,
  planned: palette.planned,
  critical: palette.critical,
  late: palette.red,
  /** Expected after the due date, which has not passed. */
  beyond: palette.amber,
  held: palette.border,
  engagement: palette.slate,
} as const

/** Backgrounds of the Gantt chart's empty cells. */
export const ganttBackgrounds = {
  today: palette.amberWash,
  dayOff: palette.quiet,
  engagement: palette.pale,
  baseline: palette.softText,
} as const

/** The colours of the workload by how full a week is, with the text that can be read on each. */
export const loadColors: Readonly<
  Record<LoadLevel, { readonly background: string; readonly color: string }>
> = {
  idle: { background: palette.pale, color: palette.slate },
  half: { background: palette.busy, color: palette.text },
  full: { background: palette.planned, color: palette.text },
  over: { background: palette.amberBackground, color: palette.amberText },
  double: { background: palette.redBackground, color: palette.redText },
}
