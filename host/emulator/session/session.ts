import type { Meanwhile } from '../services/emulation/calls.js'
import type { Costs } from '../services/emulation/run-time.js'
import type { LockKind, Locks } from '../services/lock.js'
import type { Letter } from '../services/mail.js'
import type { Answer, Menu } from '../services/ui.js'
import { LiveWorkbook } from '../workbook/live.js'
import { serialOfInstant } from '../workbook/zone.js'
import { instantAt, wallTimeAt, type WallTime } from './clock.js'
import type { Checkpoint } from './checkpoint.js'
import { type DueFiring, findDueFirings } from './due-firings.js'
import { createClockMoment, createOpenEvent } from './events.js'
import type { Selected } from './run/spreadsheet-services.js'
import { ConcurrentRuns } from './run/concurrent-runs.js'
import { ProjectMemory, type PersistedState } from './persisted-state.js'
import type { InitialWorkbook, SessionOptions } from './session-options.js'
import { createEmptyOutcome, mergeOutcomes, type Outcome } from './outcome.js'
import type { AuthMode } from './run/permissions.js'
import type { Run } from './run/execution.js'
import { runFunction } from './run/run-function.js'
import { createRunContext, type SessionContext } from './run/run-context.js'
import type { TriggerRecord } from './trigger.js'
import { type Edit, emptyArea, typeArea } from './typing.js'
import type { Area } from '../workbook/snapshot.js'
import { EditorWindow, type Frame } from './window.js'

export type { Checkpoint, SessionOptions }

/**
 * A spreadsheet with the add-on and a user. Sessions with the same options and calls end with the same bytes.
 */
export class Session {
  workbook: LiveWorkbook
  /** The user; may change between runs. */
  as: string
  locale: 'zh-CN' | 'en'
  quota: number
  failAt: number | undefined
  killAt: number | undefined
  lateErrors: boolean
  costs: Costs | undefined
  granted: string[] | undefined
  /** What the user has selected; absent: the first cell of the sheet in front. */
  selection: Selected | undefined
  /** Locks that a run of somebody else has. */
  readonly heldElsewhere = new Set<LockKind>()
  readonly scriptZone: string
  readonly window: EditorWindow
  /** What other users do before each service call of a run; it is not called during their own runs. */
  meanwhile: Meanwhile | undefined
  private readonly running = new ConcurrentRuns()
  private memory: ProjectMemory
  private instant: number

  constructor(private readonly options: SessionOptions) {
    this.as = options.as ?? 'me@example.com'
    this.locale = options.locale ?? 'en'
    this.quota = options.quota ?? 100
    this.failAt = options.failAt
    this.killAt = options.killAt
    this.lateErrors = options.lateErrors ?? false
    this.costs = options.costs
    this.granted = options.granted
    this.scriptZone = options.scriptZone ?? options.bundle.manifest.timeZone ?? 'Etc/UTC'
    this.window = new EditorWindow(
      options.addonName ?? 'Untitled project',
      [...(options.answers ?? [])],
      options.unanswered ?? 'agree',
    )
    this.memory = new ProjectMemory(options.persisted)
    options.addOn?.serve(() => this.memory)
    this.instant = instantAt(options.now, options.zone ?? options.snapshot.timeZone)
    this.workbook = this.openWorkbook(options.snapshot)
    if (options.zone !== undefined) this.workbook.timeZone = options.zone
  }

  private openWorkbook(from: InitialWorkbook): LiveWorkbook {
    // While it is being opened, the zone is that of its source.
    let opened: LiveWorkbook | undefined
    const clock = { now: () => serialOfInstant(this.instant, (opened ?? from).timeZone) }
    opened = from instanceof LiveWorkbook ? from.fork(clock) : LiveWorkbook.from(from, clock)
    return opened
  }

  /** Letters sent so far, oldest first. */
  get outbox(): Letter[] {
    return this.memory.outbox
  }
  /** What the clock shows in the spreadsheet's zone. */
  get now(): WallTime {
    return wallTimeAt(this.instant, this.workbook.timeZone)
  }
  setLocale(locale: Session['locale']): void {
    this.locale = locale
  }
  setNow(now: WallTime): void {
    this.instant = instantAt(now, this.workbook.timeZone)
    this.workbook.changed('time')
  }
  /** Answers for the questions of the runs to come. */
  answerWith(answers: readonly Answer[]): void {
    this.window.answers = [...answers]
  }

  /** Opens the document: `onOpen` builds the menu. In mode NONE the add-on was never enabled in it. */
  open(mode: AuthMode = 'LIMITED'): Outcome {
    this.window.menus = []
    const opened = mode === 'NONE' ? () => ({}) : createOpenEvent
    return mergeOutcomes([
      this.simple('onOpen', mode, opened),
      ...this.installed('ON_OPEN').map((trigger) => this.asOwner(trigger, opened)),
    ])
  }
  menu(): Menu[] {
    return this.window.menus
  }
  sidebar(): Frame | null {
    return this.window.sidebar
  }
  closeSidebar(): void {
    this.window.sidebar = null
  }
  /** The open dialogs, the last on top. */
  dialogs(): Frame[] {
    return this.window.dialogs
  }
  closeDialog(index = this.window.dialogs.length - 1): void {
    this.window.dialogs.splice(index, 1)
  }

  /** Calls a global function of the bundle, as a menu item or `google.script.run` does. */
  call(name: string, ...inputs: unknown[]): Outcome {
    return this.run({ name, mode: 'FULL', hasWindow: true, inputs })
  }

  /** Types into one cell, and calls `onEdit`. */
  edit(sheetId: number, row: number, column: number, text: string): Outcome {
    return this.editArea(sheetId, row, column, [[text]])
  }

  /** Pastes a block of text with its upper left corner there, and calls `onEdit` once. */
  editArea(sheetId: number, row: number, column: number, texts: readonly (readonly string[])[]): Outcome {
    return this.afterEdit(typeArea(this.workbook, { sheet: sheetId, row, column }, texts, this.as))
  }

  /** Empties the cells of an area, and calls `onEdit` once, unless the area is empty. */
  clearArea(sheetId: number, area: Area): Outcome {
    const edited = emptyArea(this.workbook, sheetId, area, this.as)
    return edited === null ? createEmptyOutcome() : this.afterEdit(edited)
  }

  private afterEdit({ event }: Edit): Outcome {
    const simple = this.simple('onEdit', 'LIMITED', event)
    return mergeOutcomes([
      simple,
      ...this.installed('ON_EDIT').map((trigger) => this.asOwner(trigger, event)),
    ])
  }

  /** Every user's triggers, oldest first. */
  triggers(): readonly TriggerRecord[] {
    return this.memory.triggers
  }
  /** Fires a clock trigger now, as its owner. Throws RangeError if there is none. */
  fire(triggerId: string): Outcome {
    const trigger = this.memory.triggers.find(({ id, event }) => id === triggerId && event === 'CLOCK')
    if (trigger === undefined) throw new RangeError(`There is no clock trigger ${triggerId}.`)
    return this.asOwner(trigger, () => ({ ...createClockMoment(this.instant) }))
  }
  /** What would fire while the clock moves from after `from` up to `to`, earliest first. */
  due(from: WallTime, to: WallTime): DueFiring[] {
    return findDueFirings(this.memory.triggers, { from, to, zone: this.workbook.timeZone })
  }

  /** What the script stored with the user at the computer. */
  userProperties(): ReadonlyMap<string, string> {
    return this.memory.propertyStores(() => this.as).user()
  }

  /** Everything but the workbook, as JSON that is the same for the same history. */
  persist(): PersistedState {
    return this.memory.persist(this.instant)
  }
  checkpoint(): Checkpoint {
    return { snapshot: this.copyOfWorkbook(), persisted: this.persist() }
  }
  /** The workbook as it is now; both share all that does not change later. */
  copyOfWorkbook(): LiveWorkbook {
    return this.openWorkbook(this.workbook)
  }
  /** Back to a checkpoint: workbook, stores, triggers and outbox. The window and the clock stay. */
  restore({ snapshot, persisted }: Checkpoint): void {
    this.workbook = this.openWorkbook(snapshot)
    this.memory = new ProjectMemory(persisted)
  }

  private installed(event: TriggerRecord['event']): TriggerRecord[] {
    return this.memory.triggers.filter((trigger) => trigger.event === event)
  }

  private simple(name: string, mode: AuthMode, event: NonNullable<Run['event']>): Outcome {
    return this.run({ name, mode, hasWindow: true, event, optional: true })
  }

  private asOwner(trigger: TriggerRecord, event: NonNullable<Run['event']>): Outcome {
    const before = this.as
    this.as = trigger.owner
    try {
      const hasWindow = trigger.event !== 'CLOCK'
      const run: Run = { name: trigger.handler, mode: 'FULL', hasWindow, event, triggerUid: trigger.id }
      return this.run(this.options.isClockDetached && !hasWindow ? { ...run, isDetached: true } : run)
    } finally {
      this.as = before
    }
  }

  private collectContext(locks: Locks): SessionContext {
    const { workbook, memory, window, failAt, killAt, lateErrors, costs, selection } = this
    const { as, locale, granted, scriptZone, instant, meanwhile } = this
    const { addOn } = this.options
    // Other scripts of the user use the same quota while a run works.
    const quota = (): number => this.quota
    const { bundle } = this.options
    const faults = { failAt, killAt, lateErrors, costs }
    const shared = { bundle, workbook, memory, window, locks, ...faults, selection }
    const between: Meanwhile | undefined =
      meanwhile && ((call, member) => this.aside(() => meanwhile(call, member)))
    return { ...shared, as, locale, quota, granted, scriptZone, instant, addOn, meanwhile: between }
  }

  /** Does what other users do, with their messages separate from the run during which they do it. */
  private aside(work: () => void): void {
    const { as, failAt, killAt, meanwhile } = this
    this.meanwhile = this.failAt = this.killAt = undefined
    try {
      this.window.aside(work)
    } finally {
      Object.assign(this, { as, failAt, killAt, meanwhile })
    }
  }

  private run(run: Run): Outcome {
    const before = this.window.unasked === 'stop' ? this.checkpoint() : null
    const outcome = this.running.runWithLocks(this.as, this.heldElsewhere, (locks) => {
      const around = createRunContext(this.collectContext(locks))
      this.memory.made.runs += 1
      return runFunction(around, run)
    })
    if (outcome.selected !== undefined) this.selection = outcome.selected
    if (outcome.question !== undefined && before !== null) {
      this.restore(before)
      return { ...createEmptyOutcome(), calls: outcome.calls, logs: outcome.logs, question: outcome.question }
    }
    return outcome
  }
}
