/**
 * What the page knows at this moment, and the one place that changes it. Components read it through `usePage`;
 * what talks to the server is in `actions.ts`.
 */
import { createContext } from 'preact'
import { useContext, useEffect, useReducer } from 'preact/hooks'
import type { Change, Overview, PageLocale, Question, RunLine, SheetFace, Toast } from '../contract.js'
import { Cells } from './cells.js'
import { Axis } from './geometry/axis.js'
import { single, type Axes, type Cell, type Selection } from './geometry/selection.js'

/** What is being typed. `replacing`: typing began over the cell, so arrow keys end it. */
export interface Editing extends Cell {
  sheet: number
  text: string
  replacing: boolean
  where: 'cell' | 'bar'
}
export interface ShownToast extends Toast {
  key: number
  tone: 'plain' | 'bad'
}
export interface Asked {
  question: Question
  answer: (button: Question['buttons'][number], text: string) => void
}
export type Panel = 'outbox' | 'triggers' | 'clock' | 'keys'

export interface PageState {
  overview: Overview
  locale: PageLocale
  sheet: number
  selections: Map<number, Selection>
  editing: Editing | null
  /** The dropdown of the active cell is open. */
  listOpen: boolean
  busy: string | null
  toasts: ShownToast[]
  panel: Panel | null
  asked: Asked | null
  lost: boolean
  /** Letters already looked at. */
  read: Set<number>
  /** What ran on the way of the last clock move. */
  onTheWay: RunLine[] | null
  /** Grows when the grid should bring the selection into view. */
  reveal: number
}

export const rowHeight = 21
export const columnWidth = 100

export class Page {
  readonly cells: Cells
  private readonly listeners = new Set<() => void>()
  private readonly axesOf = new WeakMap<SheetFace, Axes>()
  private toastKey = 0

  constructor(
    public state: PageState,
    failed: (page: Page, reason: unknown) => void,
  ) {
    this.cells = new Cells(
      () => this.set({}),
      (reason) => failed(this, reason),
    )
  }

  /** Changes some of the state and redraws. */
  set(change: Partial<PageState>): void {
    this.state = { ...this.state, ...change }
    for (const listener of this.listeners) listener()
  }

  /** Calls back after each change until the returned function is called. */
  watch(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** The sheet on screen. */
  get face(): SheetFace {
    const { overview, sheet } = this.state
    const face = overview.sheets.find(({ id }) => id === sheet) ?? overview.sheets[0]
    if (!face) throw new Error('A workbook has at least one sheet')
    return face
  }

  /** Where the rows and columns of a sheet lie. */
  axes(face: SheetFace = this.face): Axes {
    const known = this.axesOf.get(face)
    if (known) return known
    const axes = {
      rows: new Axis(face.rows, face.heights, face.hiddenRows, rowHeight),
      columns: new Axis(face.columns, face.widths, face.hiddenColumns, columnWidth),
    }
    this.axesOf.set(face, axes)
    return axes
  }

  /** The selection on the sheet on screen, kept inside its grid and off hidden rows and columns. */
  get selection(): Selection {
    const face = this.face
    const kept = this.state.selections.get(face.id)
    if (!kept) {
      const { rows, columns } = this.axes(face)
      return single(rows.step(0, 1) || 1, columns.step(0, 1) || 1)
    }
    const { rows, columns } = this.axes(face)
    const shown = (axis: Axis, line: number): number => {
      const last = Math.min(line, axis.count)
      return axis.size(last) > 0
        ? last
        : axis.step(last, 1) === last
          ? axis.step(last, -1)
          : axis.step(last, 1)
    }
    const inside = ({ row, column }: Cell): Cell => ({
      row: shown(rows, row),
      column: shown(columns, column),
    })
    return { ...kept, active: inside(kept.active), reach: inside(kept.reach) }
  }

  /** Selects; the grid scrolls there unless told not to. */
  select(selection: Selection, reveal = true): void {
    const selections = new Map(this.state.selections).set(this.face.id, selection)
    this.set({ selections, listOpen: false, reveal: this.state.reveal + (reveal ? 1 : 0) })
  }

  /** Shows another sheet. */
  show(sheet: number): void {
    if (sheet === this.state.sheet) return
    this.set({ sheet, editing: null, listOpen: false, reveal: this.state.reveal + 1 })
  }

  /** Says something at the bottom right. */
  toast(message: string, title = '', seconds = 5, tone: ShownToast['tone'] = 'plain'): void {
    const key = ++this.toastKey
    this.set({ toasts: [...this.state.toasts.slice(-3), { key, title, message, seconds, tone }] })
    if (seconds > 0) setTimeout(() => this.dismiss(key), seconds * 1000)
  }

  /** Takes a toast away. */
  dismiss(key: number): void {
    this.set({ toasts: this.state.toasts.filter((toast) => toast.key !== key) })
  }

  /** Takes in what a run or an edit changed: the new overview, where the script went, what it said. */
  takeIn(change: Change): void {
    const { overview, moved } = change
    const gone = !overview.sheets.some(({ id, hidden }) => id === this.state.sheet && !hidden)
    const sheet = moved || gone ? overview.activeSheet : this.state.sheet
    this.set({ overview, sheet, lost: false })
    if (moved && overview.selection) {
      const { row, column, lastRow, lastColumn } = overview.selection
      this.select({ active: { row, column }, reach: { row: lastRow, column: lastColumn } })
    }
    for (const { title, message, seconds } of change.toasts) this.toast(message, title, seconds)
  }
}

export const PageContext = createContext<Page | null>(null)

/** The page, redrawing the caller whenever it changes. */
export function usePage(): Page {
  const page = useContext(PageContext)
  if (!page) throw new Error('usePage outside the page')
  const [, redraw] = useReducer<number, void>((count) => count + 1, 0)
  useEffect(() => page.watch(() => redraw()), [page])
  return page
}
