/**
 * What the page and its server say to each other: one entry per request, `[input, output]`. Plain JSON. Rows
 * and columns count from 1; times are wall-clock text (`2026-03-31T08:00`) in the spreadsheet's own zone.
 */
import type { Area, StyleSnapshot } from '../emulator/workbook/snapshot.js'
import type { Theme } from '../../src/core/theme.js'
import type { ChartView } from './chart-view.js'
import type { GuideStep } from './guide-step.js'
import type { Letter, LetterHeading } from './letter-view.js'

export type { ChartView, GuideStep, Letter, LetterHeading }

export type PageLocale = 'zh-CN' | 'en'

/** An area whose every edge is known. */
export interface Box extends Area {
  lastRow: number
  lastColumn: number
}

/** A sheet without its cells: everything the grid needs to lay itself out. Sizes in pixels. */
export interface SheetView {
  id: number
  name: string
  hidden: boolean
  tabColor: string | null
  rows: number
  columns: number
  frozenRows: number
  frozenColumns: number
  gridlines: boolean
  widths: Record<number, number>
  heights: Record<number, number>
  hiddenColumns: number[]
  hiddenRows: number[]
  merges: Box[]
  charts: ChartView[]
}

/** A menu item runs `entry`; a separator has neither; a submenu has items. */
export interface MenuItemView {
  label: string
  entry?: string
  items?: MenuItemView[]
  separator?: true
}

/** A page of the add-on: its sidebar, or a modal dialog. `frame` is the address its HTML is served at. */
export interface FrameView {
  id: string
  title: string
  frame: string
  width: number
  height: number
}

export interface Overview {
  /** Grows with every change of the workbook; cells fetched under an older version are stale. */
  version: number
  name: string
  spreadsheetId: string
  timeZone: string
  /** The zone's distance from UTC now, such as `UTC+8`. */
  zoneOffset: string
  now: string
  user: string
  sheets: SheetView[]
  activeSheet: number
  /** Where the script last put the selection. */
  selection: Box | null
  menus: MenuItemView[]
  sidebar: FrameView | null
  dialog: FrameView | null
  letters: number
  canUndo: boolean
  /** The theme that this person chose. */
  theme: Theme
  /** The guide for newcomers is shown; those of its steps that were done. */
  guide: readonly GuideStep[] | null
}

export interface CellView {
  row: number
  column: number
  /** As shown. */
  text: string
  /** What the formula bar shows where that differs from the text. */
  input?: string
  kind: 'text' | 'number' | 'boolean' | 'error'
  /** Index into {@link View.styles}; without it the default style. */
  style?: number
  /** Index into {@link View.choices}: the cell has a dropdown. */
  choices?: number
  /** The cell is a checkbox. */
  checkbox?: true
  note?: string
  /** The formula's result is that of the file, or is not calculated at all. */
  result?: 'ofFile' | 'notCalculated'
}

export interface View {
  version: number
  sheet: number
  area: Box
  styles: StyleSnapshot[]
  choices: string[][]
  /** Cells that hold or show anything; the rest are blank. */
  cells: CellView[]
}

export interface Summary {
  filled: number
  numbers: number
  sum: number
}

/** What the user did to rows, columns or sheets. */
export type Restructure =
  | { kind: 'insertRows' | 'deleteRows'; sheet: number; at: number; count: number }
  | { kind: 'insertColumns' | 'deleteColumns'; sheet: number; at: number; count: number }
  | {
      kind: 'hideColumns' | 'showColumns' | 'hideRows' | 'showRows'
      sheet: number
      at: number
      count: number
    }
  | { kind: 'width' | 'height'; sheet: number; at: number; size: number }
  | { kind: 'sort'; sheet: number; column: number; ascending: boolean }
  | { kind: 'freeze'; sheet: number; rows: number; columns: number }
  | { kind: 'addSheet' }
  | { kind: 'renameSheet'; sheet: number; name: string }
  | { kind: 'deleteSheet' | 'hideSheet' | 'showSheet'; sheet: number }

export type Button = 'ok' | 'cancel' | 'yes' | 'no' | 'close'

/** The script asks and waits: `Ui.alert` or `Ui.prompt`. */
export interface Question {
  kind: 'alert' | 'prompt'
  title: string
  message: string
  buttons: Button[]
}
export interface Answer {
  button: Button
  text: string
}

export interface Toast {
  title: string
  message: string
  /** Seconds on screen; below zero it stays until closed. */
  seconds: number
}

export interface RunLine {
  at: string
  entry: string
  why: 'menu' | 'sidebar' | 'edit' | 'trigger' | 'open'
  outcome: 'done' | 'failed' | 'asked'
  ms: number
  calls: number
  letters: number
  /** What the script logged or the error it ended with. */
  lines: string[]
}

/** The answer to everything that may change the workbook. */
export interface Change {
  overview: Overview
  toasts: Toast[]
  /** The run stopped to ask; nothing was changed. Send the same request again with the answer added. */
  question: Question | null
  /** The script failed: its message. What it had written before stays, as on Google. */
  failure: string | null
  /** What an endpoint answered the sidebar. */
  reply: unknown
  /** The run put the selection somewhere. */
  moved: boolean
  runs: RunLine[]
}

/** How a clock trigger repeats, or the event of the spreadsheet that fires it. */
type Rhythm =
  | 'minutely'
  | 'hourly'
  | 'daily'
  | 'weekly'
  | 'monthly'
  | 'once'
  | 'onOpen'
  | 'onEdit'
  | 'onChange'
  | 'onFormSubmit'

export interface TriggerView {
  id: string
  entry: string
  owner: string
  rhythm: Rhythm
  /** Every how many minutes, hours, days or weeks; the day of the month where it is monthly. */
  every: number | null
  hour: number | null
  /** 0 is Sunday. */
  weekday: number | null
  next: string | null
  lastRun: { at: string; outcome: 'done' | 'failed' | 'asked' } | null
}

/** Where the user is, sent along with every run so that the script's "active range" is theirs. */
export interface Selection {
  sheet: number
  area: Box
}

export type ClockMove = { to: string } | { hours: number } | { days: number } | { workday: '08:00' }

export interface Requests {
  overview: [{ locale: PageLocale }, Overview]
  view: [{ sheet: number; area: Box }, View]
  summary: [{ sheet: number; area: Box }, Summary]
  edit: [{ sheet: number; cells: { row: number; column: number; text: string }[] }, Change]
  clear: [{ sheet: number; area: Box }, Change]
  restructure: [Restructure, Change]
  undo: [Record<string, never>, Change]
  run: [{ entry: string; at: Selection; answers: Answer[] }, Change]
  call: [{ entry: string; input: unknown[]; at: Selection; answers: Answer[] }, Change]
  closeFrame: [{ id: string }, Change]
  closeGuide: [Record<string, never>, Change]
  letters: [Record<string, never>, LetterHeading[]]
  letter: [{ id: number }, Letter]
  triggers: [Record<string, never>, { triggers: TriggerView[]; runs: RunLine[] }]
  fire: [{ id: string }, Change]
  clock: [ClockMove, Change]
  rename: [{ name: string }, Change]
  open: [{ name: string; base64: string }, Change]
  copyWorkbook: [Record<string, never>, Change]
  /** What the opened file has and a download would not have, in words. */
  leftOut: [Record<string, never>, { left: string | null }]
}
export type RequestName = keyof Requests
export type Input<N extends RequestName> = Requests[N][0]
export type Output<N extends RequestName> = Requests[N][1]
