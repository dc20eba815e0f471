/**
 * A user of a session: what they did, so that it can be undone; what ran, so that it can be read; which of
 * the add-on's pages are open. Every method is one request of the page.
 */
import {
  type Checkpoint,
  countUnsharedCells,
  type LiveWorkbook,
  type Outcome,
  type Session,
} from '../../emulator/index.js'
import type { Answer, Box, Change, Restructure, RunLine, Selection } from '../contract.js'
import { Frames } from './frames.js'
import { History } from './history.js'
import { HttpError } from '../http-error.js'
import { refuseMissingLines, refuseOutsideGrid } from '../bounds.js'
import { createOverview } from './overview.js'
import type { Guide } from './guide.js'
import { createQuestion, createRunLine } from './runs.js'
import { restructure } from './restructure.js'
import { groupIntoBlocks, refuseForbiddenValue, type TypedCell } from './typed-cells.js'
import { clearScriptState, isSelectionAt } from './selection.js'
import { moveClock } from './clock.js'
import type { ClockMove, Overview } from '../contract.js'

const maxRuns = 300
/** To the script each block is a separate edit. */
const maxBlocks = 1000

export class PageSession {
  readonly frames = new Frames()
  readonly runs: RunLine[] = []
  private readonly history = new History<LiveWorkbook>()
  /** The workbook is replaced when it is restored; versions still increase. */
  private versionBase: { workbook: Session['workbook']; base: number }
  private copies = 0
  /** The results of the runs of the present request. */
  private requestOutcomes: Outcome[] = []

  /**
   * `changed` is called after everything that may have changed the workbook or what the add-on has stored.
   */
  constructor(
    readonly session: Session,
    private readonly changed: () => void = () => undefined,
    private readonly guide: Guide | null = null,
  ) {
    this.versionBase = { workbook: session.workbook, base: 1 }
    this.log('onOpen', 'open', () => session.open())
    if (guide !== null) this.log(guide.opens, 'menu', () => session.call(guide.opens))
  }

  /** Increases with every change of the workbook, also after it was replaced. */
  get version(): number {
    const { workbook } = this.session
    if (workbook !== this.versionBase.workbook) {
      this.versionBase = { workbook, base: this.versionBase.base + this.versionBase.workbook.version + 1 }
    }
    return this.versionBase.base + workbook.version
  }

  overview(): Overview {
    const guide = this.guide?.doneSteps() ?? null
    return { ...createOverview(this.session, this.frames, this.version, !this.history.empty), guide }
  }

  /** Types into cells, each as if typed by hand; a block of them is one edit to the script, as a paste is. */
  edit(sheet: number, cells: TypedCell[]): Change {
    refuseOutsideGrid(this.session.workbook, sheet, cells)
    for (const cell of cells) refuseForbiddenValue(this.session.workbook, { sheet, ...cell })
    const blocks = groupIntoBlocks(cells)
    if (blocks.length > maxBlocks) throw new HttpError(422, (text) => text.tooManyPlaces)
    return this.act(() => {
      for (const { row, column, texts } of blocks) this.typeBlock(sheet, row, column, texts)
    })
  }

  /** Empties the cells of an area that hold anything. */
  clear(sheet: number, area: Box): Change {
    return this.act(() => {
      this.log('onEdit', 'edit', () => this.session.clearArea(sheet, area))
    })
  }

  restructure(action: Restructure): Change {
    refuseMissingLines(this.session.workbook, action)
    return this.act(() => restructure(this.session.workbook, action))
  }

  rename(name: string): Change {
    return this.act(() => {
      this.session.workbook.rename(name)
      this.session.workbook.changed()
    })
  }

  undo(): Change {
    const before = this.history.pop()
    if (!before) throw new HttpError(409, (text) => text.nothingToUndo)
    this.session.restore({ snapshot: before, persisted: this.session.persist() })
    return this.change([], null)
  }

  /** Calls a function of the script. Where it asks, nothing was done, and the question is the reply. */
  run(entry: string, why: 'menu' | 'sidebar', input: unknown[], at: Selection, answers: Answer[]): Change {
    const { session } = this
    session.workbook.activate(at.sheet)
    session.selection = { sheet: at.sheet, area: at.area }
    let outcome: Outcome | null = null
    const change = this.act(() => {
      const { unasked } = session.window
      session.window.unasked = 'stop'
      session.answerWith(answers.map(({ button, text }) => ({ button: toUpperCase(button), text })))
      try {
        outcome = this.log(entry, why, () => session.call(entry, ...input))
        this.guide?.record(entry, outcome)
      } finally {
        session.window.unasked = unasked
      }
    })
    const ended = outcome as Outcome | null
    const moved = !isSelectionAt(session, at)
    return {
      ...change,
      moved,
      question: ended?.question ? createQuestion(ended.question) : null,
      reply: ended?.value ?? null,
    }
  }

  fire(id: string): Change {
    const trigger = this.session.triggers().find((each) => each.id === id && each.event === 'CLOCK')
    if (!trigger) throw new HttpError(404, (text) => text.noTrigger)
    return this.runForTrigger(() => void this.log(trigger.handler, 'trigger', () => this.session.fire(id)))
  }

  moveClock(move: ClockMove): Change {
    return this.runForTrigger(() =>
      moveClock(this.session, move, (handler, run) => this.log(handler, 'trigger', run)),
    )
  }

  closeFrame(id: string): Change {
    this.frames.close(this.session, id)
    return this.change([], null)
  }

  closeGuide(): Change {
    this.guide?.close()
    return this.change([], null)
  }

  /** Shows the user another workbook, with nothing stored about it. */
  replace(snapshot: Checkpoint['snapshot']): Change {
    const { session } = this
    this.frames.closeAll(session)
    this.guide?.close()
    session.restore({ snapshot, persisted: clearScriptState(session.persist()) })
    session.selection = undefined
    this.history.forget()
    return this.change([this.log('onOpen', 'open', () => session.open())], null)
  }

  /** The same spreadsheet under a new id, as a copy on Google is: without triggers and stored values. */
  copy(): Change {
    const snapshot = this.session.workbook.snapshot()
    this.copies += 1
    return this.replace({ ...snapshot, id: `${snapshot.id}-copy-${this.copies}` })
  }

  /** Lets another script of the same spreadsheet run: the user cannot undo that, and not what came before. */
  runElsewhere<Result>(work: () => Result): Result {
    const before = this.version
    const result = work()
    if (this.version !== before) this.history.forget()
    this.changed()
    return result
  }

  /** Does one thing the user can undo. */
  private act(work: () => void): Change {
    const before = this.version
    const state = this.session.copyOfWorkbook()
    const change = this.runUndivided(state, () => this.collectOutcomes(work))
    const hasQuestion = this.requestOutcomes.some(({ question }) => question !== undefined)
    if (this.version === before || hasQuestion) return change
    this.history.push(state, countUnsharedCells(state, this.session.workbook))
    return { ...change, overview: { ...change.overview, canUndo: true } }
  }

  /** Takes back what was done before a part of it was refused. */
  private runUndivided(state: LiveWorkbook, work: () => Change): Change {
    const before = this.version
    try {
      return work()
    } catch (reason) {
      if (this.version !== before)
        this.session.restore({ snapshot: state, persisted: this.session.persist() })
      throw reason
    }
  }

  /** The user cannot undo what triggers write, and undoing what came before would undo that too. */
  private runForTrigger(work: () => void): Change {
    const change = this.collectOutcomes(work)
    if (!this.requestOutcomes.some(({ calls }) => calls.total > 0)) return change
    this.history.forget()
    return { ...change, overview: { ...change.overview, canUndo: false } }
  }

  private collectOutcomes(work: () => void): Change {
    const from = this.runs.length
    this.requestOutcomes = []
    work()
    return this.change(this.requestOutcomes, this.runs.slice(from))
  }

  private typeBlock(sheet: number, row: number, column: number, texts: string[][]): void {
    this.log('onEdit', 'edit', () => this.session.editArea(sheet, row, column, texts))
  }

  private log(entry: string, why: RunLine['why'], run: () => Outcome): Outcome {
    const started = performance.now()
    const outcome = run()
    this.requestOutcomes.push(outcome)
    const quiet =
      (why === 'edit' || why === 'open') && outcome.calls.total === 0 && outcome.error === undefined
    if (!quiet) this.runs.push(createRunLine(this.session, entry, why, outcome, performance.now() - started))
    return outcome
  }

  private change(outcomes: Outcome[], runs: RunLine[] | null): Change {
    this.runs.splice(0, Math.max(0, this.runs.length - maxRuns))
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

const toUpperCase = (button: Answer['button']) => button.toUpperCase() as Uppercase<Answer['button']>
