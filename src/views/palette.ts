import type { RagState } from '../core/table.js'

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
  bar: '#6f9bc8',
} as const

/** Strong tones of the traffic lights, for bars and slices. */
export const strong: Readonly<Record<RagState, string>> = {
  red: '#d64545',
  amber: '#f0b429',
  green: '#57ae7f',
  unknown: '#78909c',
  none: '#b0bec5',
}

/** The bars of the Gantt chart. */
export const bars = {
  done: '#a9c5b4',
  planned: '#9dbfe3',
  critical: '#3f74ad',
  late: '#d64545',
  held: '#cbd2d9',
  engagement: '#627d98',
} as const

/** Grounds of the Gantt chart's empty cells. */
export const grounds = {
  today: '#fde8cd',
  dayOff: '#eceff2',
  engagement: '#eef3f8',
  baseline: '#52606d',
} as const

/** The heat of the workload, from idle to overloaded, with the text that can be read on each. */
export const heat = [
  { background: '#f4f7fa', color: '#9fb3c8' },
  { background: '#d9e7f5', color: '#1f2933' },
  { background: '#a9c9ea', color: '#1f2933' },
  { background: '#fde7b0', color: '#6b4700' },
  { background: '#f6c1bb', color: '#8c1d18' },
] as const
