import type { RagState } from '../core/table.js'
import type { LoadLevel } from '../domain/status/workload.js'

/** The colours of all views: calm grounds, few strong tones, dark text that stays readable on each. */
export const ink = {
  blue: '#24507a',
  white: '#ffffff',
  text: '#1f2933',
  muted: '#52606d',
  faint: '#9fb3c8',
  line: '#d9e2ec',
  pale: '#f4f7fa',
  band: '#e4ecf4',
  red: '#c0392b',
  /** Away from the baseline, which is not the same as overdue. */
  slip: '#7b4fa3',
  bar: '#6f9bc8',
} as const

/** Strong tones of the traffic lights, for bars and slices. */
export const strongColors: Readonly<Record<RagState, string>> = {
  red: '#d64545',
  amber: '#f0b429',
  green: '#57ae7f',
  unknown: '#78909c',
  none: '#b0bec5',
}

/** The bars of the Gantt chart. */
export const barColors = {
  done: '#a9c5b4',
  planned: '#9dbfe3',
  critical: '#3f74ad',
  late: '#d64545',
  /** Expected after the due date, which has not passed. */
  beyond: '#f3c969',
  held: '#cbd2d9',
  engagement: '#627d98',
} as const

/** Grounds of the Gantt chart's empty cells. */
export const ganttBackgrounds = {
  today: '#fde8cd',
  dayOff: '#eceff2',
  engagement: '#eef3f8',
  baseline: '#52606d',
} as const

/** The heat of the workload by how full a week is, with the text that can be read on each. */
export const loadColors: Readonly<
  Record<LoadLevel, { readonly background: string; readonly color: string }>
> = {
  idle: { background: '#f4f7fa', color: '#9fb3c8' },
  half: { background: '#d9e7f5', color: '#1f2933' },
  full: { background: '#a9c9ea', color: '#1f2933' },
  over: { background: '#fde7b0', color: '#6b4700' },
  double: { background: '#f6c1bb', color: '#8c1d18' },
}
