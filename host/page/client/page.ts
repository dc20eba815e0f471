/**
 * What the page knows at this moment, and the one place that changes it. Components read it through
 * `usePage`; what talks to the server is in `actions.ts`.
 */
import { createContext } from 'preact'
import { useContext, useEffect, useReducer } from 'preact/hooks'
import type { Change, Overview, PageLocale, Question, RunLine, SheetView, Toast } from '../contract.js'
import { Cells } from './cells.js'
import { Axis } from './geometry/axis.js'
import { selectCell, type Axes, type Cell, type CellSelection } from './geometry/selection.js'
import { memoize } from '../../../src/core/memoize.js'

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
export interface OpenQuestion {
  question: Question
  answer: (button: Question['buttons'][number], text: string) => void
}
export type Panel = 'outbox' | 'triggers' | 'clock' | 'keys'

export interface PageState {
  overview: Overview
  locale: PageLocale
  sheet: number
  selections: Map<number, CellSelection>
  editing: Editing | null
  /** The dropdown of the active cell is open. */
  listOpen: boolean
  busy: string | null
  toasts: ShownToast[]
  panel: Panel | null
  openQuestion: OpenQuestion | null
  isConnectionLost: boolean
  /** Letters that were opened already. */
  read: Set<number>
  /** What ran on the way of the last clock move. */
  clockRuns: RunLine[] | null
  /** Grows when the grid should bring the selection into view. */
  reveal: number
}

const rowHeight = 21
const columnWidth = 100

export class Page {
  readonly cells: Cells
  private readonly listeners = new Set<() => void>()
  private readonly axesOf = new WeakMap<SheetView, Axes>()
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
  get sheetView(): SheetView {
    const { overview, sheet } = this.state
    const sheetView = overview.sheets.find(({ id }) => id === sheet) ?? overview.sheets[0]
    if (!sheetView) throw new Error('A workbook has at least one sheet')
    return sheetView
  }

  /** Where the rows and columns of a sheet lie. */
  axes(sheetView: SheetView = this.sheetView): Axes {
    return memoize(this.axesOf, sheetView, () => ({
      rows: new Axis(sheetView.rows, sheetView.heights, sheetView.hiddenRows, rowHeight),
      columns: new Axis(sheetView.columns, sheetView.widths, sheetView.hiddenColumns, columnWidth),
    }))
  }

  /** The selection on the sheet on screen, inside its grid and outside hidden rows and columns. */
  get selection(): CellSelection {
    const sheetView = this.sheetView
    const storedSelection = this.state.selections.get(sheetView.id)
    if (!storedSelection) {
      const { rows, columns } = this.axes(sheetView)
      return selectCell(rows.step(0, 1) || 1, columns.step(0, 1) || 1)
    }
    const { rows, columns } = this.axes(sheetView)
    const isShown = (axis: Axis, line: number): number => {
      const last = Math.min(line, axis.count)
      return axis.size(last) > 0
        ? last
        : axis.step(last, 1) === last
          ? axis.step(last, -1)
          : axis.step(last, 1)
    }
    const inside = ({ row, column }: Cell): Cell => ({
      row: isShown(rows, row),
      column: isShown(columns, column),
    })
    return {
      ...storedSelection,
      active: inside(storedSelection.active),
      farCorner: inside(storedSelection.farCorner),
    }
  }

  /** Selects, and the grid scrolls there. */
  select(selection: CellSelection): void {
    this.set({ ...this.withSelection(selection), reveal: this.state.reveal + 1 })
  }

  /** Selects without scrolling. */
  selectInPlace(selection: CellSelection): void {
    this.set(this.withSelection(selection))
  }

  private withSelection(selection: CellSelection): Partial<PageState> {
    const selections = new Map(this.state.selections).set(this.sheetView.id, selection)
    return { selections, listOpen: false }
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

  /**
   * Shows what a run or an edit changed: the new overview, where the script moved the cursor, what it said.
   */
  applyChange(change: Change): void {
    const { overview, moved } = change
    const isSheetMissing = !overview.sheets.some(({ id, hidden }) => id === this.state.sheet && !hidden)
    const sheet = moved || isSheetMissing ? overview.activeSheet : this.state.sheet
    this.set({ overview, sheet, isConnectionLost: false })
    if (moved && overview.selection) {
      const { row, column, lastRow, lastColumn } = overview.selection
      this.select({ active: { row, column }, farCorner: { row: lastRow, column: lastColumn } })
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
