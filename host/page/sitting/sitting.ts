/**
 * Somebody sitting before a session: what they did, so that it can be undone; what ran, so that it can be read; which
 * of the add-on's pages stand open. Every method is one request of the page.
 */
import type { Outcome } from '../../session/outcome.js'
import type { Checkpoint, Session } from '../../session/session.js'
import type { Answer, Box, Change, Restructure, RunLine, Whereabouts } from '../contract.js'
import { Frames } from './frames.js'
import { History } from './history.js'
import { Refused } from '../http.js'
import { overviewOf } from './overview.js'
import { questionOf, runLineOf } from './runs.js'
import { restructure } from './restructure.js'
import { refuseForbidden } from './typed.js'
import { words } from '../words.js'
import { destination, moveClock } from './clock.js'
import type { ClockMove, Overview } from '../contract.js'

const keptRuns = 300

export class Sitting {
  readonly frames = new Frames()
  readonly runs: RunLine[] = []
  private readonly history = new History<Checkpoint['snapshot']>()
  /** The workbook is replaced when it is restored; versions go on growing nevertheless. */
  private known: { workbook: Session['workbook']; base: number }
  private remembered: { version: number; text: string } | null = null
  private copies = 0

  /** `changed` hears of everything that may have changed the workbook or what the add-on remembers. */
  constructor(
    readonly session: Session,
    private readonly changed: () => void = () => undefined,
  ) {
    this.known = { workbook: session.workbook, base: 1 }
    this.log('onOpen', 'open', () => session.open())
  }

  /** Grows with every change of the workbook, whichever workbook it is. */
  get version(): number {
    const { workbook } = this.session
    if (workbook !== this.known.workbook) {
      this.known = { workbook, base: this.known.base + this.known.workbook.version + 1 }
    }
    return this.known.base + workbook.version
  }

  overview(): Overview {
    return overviewOf(this.session, this.frames, this.version, !this.history.empty)
  }

  /** Types into cells, each as if typed by hand; a block of them is one edit to the script, as a paste is. */
  edit(sheet: number, cells: { row: number; column: number; text: string }[]): Change {
    const { workbook } = this.session
    for (const cell of cells) refuseForbidden(workbook, { sheet, ...cell })
    const box = boxOf(cells)
    const whole = (box.lastRow - box.row + 1) * (box.lastColumn - box.column + 1) === cells.length
    return this.act(() => {
      if (!whole) {
        for (const { row, column, text } of cells)
          this.log('onEdit', 'edit', () => this.session.edit(sheet, row, column, text))
        return
      }
      const texts = Array.from({ length: box.lastRow - box.row + 1 }, () => [] as string[])
      for (const { row, column, text } of cells) {
        const line = texts[row - box.row]
        if (line) line[column - box.column] = text
      }
      this.log('onEdit', 'edit', () => this.session.editArea(sheet, box.row, box.column, texts))
    })
  }

  clear(sheet: number, area: Box): Change {
    const { workbook } = this.session
    const extent = workbook.extent(sheet)
    const box = {
      ...area,
      lastRow: Math.min(area.lastRow, extent.rows),
      lastColumn: Math.min(area.lastColumn, extent.columns),
    }
    if (box.lastRow < box.row || box.lastColumn < box.column) return this.act(() => undefined)
    const blank = Array.from({ length: box.lastRow - box.row + 1 }, () =>
      Array.from({ length: box.lastColumn - box.column + 1 }, () => ''),
    )
    return this.act(
      () => void this.log('onEdit', 'edit', () => this.session.editArea(sheet, box.row, box.column, blank)),
    )
  }

  restructure(action: Restructure): Change {
    return this.act(() => restructure(this.session.workbook, action))
  }

  rename(name: string): Change {
    return this.act(() => {
      this.session.workbook.name = name
      this.session.workbook.changed()
    })
  }

  undo(): Change {
    const snapshot = this.history.pop()
    if (!snapshot) throw new Refused(409, words.nothingToUndo)
    this.session.restore({ snapshot, kept: this.session.keep() })
    return this.change([], null)
  }

  /** Calls a function of the script. Where it asks, nothing was done, and the question is the answer. */
  run(entry: string, why: 'menu' | 'sidebar', input: unknown[], at: Whereabouts, answers: Answer[]): Change {
    const { session } = this
    session.workbook.activeSheet = at.sheet
    session.selection = { sheet: at.sheet, area: at.area }
    let outcome: Outcome | null = null
    const change = this.act(() => {
      const { unasked } = session.window
      session.window.unasked = 'stop'
      session.answerWith(answers.map(({ button, text }) => ({ button: upper(button), text })))
      try {
        outcome = this.log(entry, why, () => session.call(entry, ...input))
      } finally {
        session.window.unasked = unasked
      }
    })
    const ended = outcome as Outcome | null
    const moved = !isAt(session, at)
    return {
      ...change,
      moved,
      question: ended?.question ? questionOf(ended.question) : null,
      reply: ended?.value ?? null,
    }
  }

  fire(id: string): Change {
    const handler = this.session.triggers().find((trigger) => trigger.id === id)?.handler ?? id
    return this.act(() => void this.log(handler, 'trigger', () => this.session.fire(id)))
  }

  moveClock(move: ClockMove): Change {
    const to = destination(this.session, move)
    return this.act(() => moveClock(this.session, to, (handler, run) => this.log(handler, 'trigger', run)))
  }

  closeFrame(id: string): Change {
    this.frames.close(this.session, id)
    return this.change([], null)
  }

  /** Puts another workbook before the user, with nothing remembered about it. */
  replace(snapshot: Checkpoint['snapshot']): Change {
    const { session } = this
    this.frames.closeAll(session)
    session.restore({ snapshot, kept: forgotten(session.keep()) })
    session.selection = undefined
    this.history.forget()
    return this.change([this.log('onOpen', 'open', () => session.open())], null)
  }

  /** The same spreadsheet under a new id, as a copy on Google is: no triggers, nothing remembered. */
  copy(): Change {
    const snapshot = this.session.workbook.snapshot()
    this.copies += 1
    return this.replace({ ...snapshot, id: `${snapshot.id}-copy-${this.copies}` })
  }

  /** Does one thing the user can undo. */
  private act(work: () => void): Change {
    const before = this.version
    const text = this.rememberedText(before)
    const from = this.runs.length
    const outcomes: Outcome[] = []
    this.heard = outcomes
    try {
      work()
    } finally {
      this.heard = null
      if (this.version !== before) this.history.push(text)
    }
    return this.change(outcomes, this.runs.slice(from))
  }
  private heard: Outcome[] | null = null

  private rememberedText(version: number): string {
    if (this.remembered?.version !== version) {
      this.remembered = { version, text: JSON.stringify(this.session.workbook.snapshot()) }
    }
    return this.remembered.text
  }

  private log(entry: string, why: RunLine['why'], run: () => Outcome): Outcome {
    const started = performance.now()
    const outcome = run()
    this.heard?.push(outcome)
    const quiet =
      (why === 'edit' || why === 'open') && outcome.calls.total === 0 && outcome.error === undefined
    if (!quiet) this.runs.push(runLineOf(this.session, entry, why, outcome, performance.now() - started))
    return outcome
  }

  private change(outcomes: Outcome[], runs: RunLine[] | null): Change {
    this.runs.splice(0, Math.max(0, this.runs.length - keptRuns))
    this.changed()
    return {
      overview: this.overview(),
      toasts: outcomes.flatMap(({ toasts }) => toasts),
      question: null,
      failure: outcomes.find(({ error }) => error !== undefined)?.error ?? null,
      reply: null,
      moved: false,
      runs: runs ?? [],
    }
  }
}

const upper = (button: Answer['button']) => button.toUpperCase() as Uppercase<Answer['button']>

function boxOf(cells: { row: number; column: number }[]): Box {
  const rows = cells.map(({ row }) => row)
  const columns = cells.map(({ column }) => column)
  return {
    row: Math.min(...rows),
    column: Math.min(...columns),
    lastRow: Math.max(...rows),
    lastColumn: Math.max(...columns),
  }
}

/** Whether the selection is still where the user had it. */
function isAt({ workbook, selection }: Session, at: Whereabouts): boolean {
  if (workbook.activeSheet !== at.sheet) return false
  if (selection === undefined || selection.sheet !== at.sheet) return true
  const box = workbook.sheet(at.sheet).bounded(selection.area)
  return (Object.keys(box) as (keyof Box)[]).every((side) => box[side] === at.area[side])
}

/** A script's memory as a new file has it: letters already sent stay sent. */
function forgotten(kept: Checkpoint['kept']): Checkpoint['kept'] {
  return {
    ...kept,
    properties: { document: {}, script: {}, users: {} },
    cache: { document: {}, script: {}, users: {} },
    triggers: [],
  }
}
