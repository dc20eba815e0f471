/** The adapters of `src/google` over the host's services, in this very process: no bundle, no realm of its own. */
import { onTestFinished, vi } from 'vitest'
import { buildLibrary } from '../../host/build/library.js'
import { pageNames } from '../../host/build/pages.js'
import { newWorkbook } from '../../host/cli/new-workbook.js'
import { seamOf } from '../../host/realm/seam.js'
import { htmlService } from '../../host/services/html.js'
import { lockService, type LockKind } from '../../host/services/lock.js'
import { mailApp } from '../../host/services/mail.js'
import { propertiesService } from '../../host/services/properties.js'
import type { Realm } from '../../host/services/emulation/realm.js'
import { scriptApp } from '../../host/services/script.js'
import { sessionService } from '../../host/services/session.js'
import { ui } from '../../host/services/ui.js'
import { utilities } from '../../host/services/utilities.js'
import { instantAt, type WallTime } from '../../host/session/clock.js'
import { type KeptState, Memory } from '../../host/session/kept.js'
import { Unflushed } from '../../host/services/emulation/unflushed.js'
import { PermittedCalls } from '../../host/session/run/permissions.js'
import { spreadsheetServices } from '../../host/session/run/spreadsheet-side.js'
import { surroundings } from '../../host/session/run/surroundings.js'
import type { Opening } from '../../host/session/options.js'
import { EditorWindow } from '../../host/session/window.js'
import { LiveWorkbook } from '../../host/workbook/live.js'
import { mark } from '../../host/workbook/mark.js'
import { serialOfInstant } from '../../host/workbook/zone.js'
import type { Locale } from '../../src/core/locale.js'
import { googlePorts } from '../../src/google/index.js'
import type { Ports } from '../../src/ports.js'
import { tableIn } from '../../src/work/tables.js'
import { headerNote, sayValidation } from '../../src/work/wording.js'
import { aliasesFor } from '../../src/work/plan/library.js'

export interface Setting {
  readonly locale?: Locale
  /** The spreadsheet's zone. */
  readonly zone?: string
  readonly now?: WallTime
  readonly quota?: number
  readonly as?: string
  readonly snapshot?: Opening
  readonly kept?: KeptState
}

/** The names of the pages stand in for them. */
const files = { ...Object.fromEntries(pageNames.map((name) => [name, name])), Library: buildLibrary() }

const here: Realm = {
  array: (items) => [...items],
  date: (instant) => new Date(instant),
  error: (message, name = 'Exception') => Object.assign(new Error(message), { name }),
  object: (entries) => ({ ...entries }),
  isDate: (value): value is Date => value instanceof Date,
}

/** One spreadsheet and its user; every {@link run} is a script run of its own, and stands for one on Google. */
export class Google {
  readonly workbook: LiveWorkbook
  readonly memory: Memory
  readonly window = new EditorWindow('Milepost', [], 'agree')
  readonly heldElsewhere = new Set<LockKind>()
  as: string
  quota: number
  /** Whether refusals show only at a flush or the next question, as in a session. */
  lateErrors = false
  calls: Readonly<Record<string, number>> = {}
  private instant: number
  private readonly locale: Locale

  constructor({
    locale = 'en',
    zone,
    now,
    quota = 100,
    as = 'me@example.com',
    snapshot,
    kept,
  }: Setting = {}) {
    const given = snapshot ?? newWorkbook(locale, zone ?? 'Asia/Shanghai')
    this.locale = locale
    this.as = as
    this.quota = quota
    this.memory = new Memory(kept)
    this.instant = instantAt(now ?? { day: '2026-03-31', time: '08:00' }, given.timeZone)
    const clock = { now: () => serialOfInstant(this.instant, this.workbook.timeZone) }
    this.workbook = given instanceof LiveWorkbook ? given.fork(clock) : LiveWorkbook.from(given, clock)
  }

  setNow(now: WallTime): void {
    this.instant = instantAt(now, this.workbook.timeZone)
    this.workbook.changed()
  }
  keep(): KeptState {
    return this.memory.keep(this.instant)
  }

  /** Puts the services where scripts find them, with the clock set, and hands out fresh ports. */
  run<Result>(work: (ports: Ports) => Result): Result {
    const around = surroundings({
      bundle: { code: '', files, manifest: {} },
      workbook: this.workbook,
      memory: this.memory,
      window: this.window,
      locks: { held: new Set(), heldElsewhere: this.heldElsewhere },
      failAt: undefined,
      selection: undefined,
      as: this.as,
      locale: this.locale,
      quota: () => this.quota,
      granted: undefined,
      scriptZone: 'America/New_York',
      instant: this.instant,
    })
    this.window.beginRun()
    const unflushed = new Unflushed({
      mark: () => mark(this.workbook),
      version: () => this.workbook.version,
      late: this.lateErrors,
      isAtRisk: () => this.lateErrors,
    })
    const calls = new PermittedCalls({ mode: 'FULL', hasWindow: true, granted: null, unflushed })
    const seam = seamOf(here, calls)
    const { globals, user } = spreadsheetServices(this.workbook, seam, {
      ui: ui(seam, this.window, () => around.locks.held.clear()),
      toast: (message, title) => this.window.toast(message, title, 5),
      user: this.as,
      selection: undefined,
    })
    Object.assign(globalThis, globals, {
      HtmlService: htmlService(seam, files),
      LockService: lockService(seam, around.locks),
      MailApp: mailApp(seam, around.post),
      PropertiesService: propertiesService(
        seam,
        this.memory.propertyStores(() => this.as),
      ),
      ScriptApp: scriptApp(seam, around.project),
      Session: sessionService(seam, around.visitor, user),
      Utilities: utilities(seam, around.uuid),
    })
    vi.useFakeTimers({ now: this.instant, toFake: ['Date'] })
    try {
      const ports: Ports = googlePorts({
        tableNamed: (key) => tableIn(ports.store, key),
        aliases: () => aliasesFor(ports)(),
        noteFor: (table, column) => headerNote(ports, table, column),
        helpFor: (validation) => sayValidation(validation, this.locale),
      })
      const result = work(ports)
      this.memory.made.runs += 1
      return result
    } finally {
      vi.useRealTimers()
      this.calls = calls.byMember
    }
  }
}

/** Runs what follows as if this machine stood in a zone; set back when the test ends. */
export function machineIn(zone: string): void {
  const before = process.env['TZ']
  process.env['TZ'] = zone
  onTestFinished(() => {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  })
}
