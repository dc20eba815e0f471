/** The adapters of `src/google` over the host's services, in this very process: no bundle, no realm of its own. */
import { onTestFinished, vi } from 'vitest'
import { newWorkbook } from '../../host/cli/new-workbook.js'
import { createRealmBridge } from '../../host/emulator/realm/realm-bridge.js'
import { htmlService } from '../../host/emulator/services/html.js'
import { lockService, type LockKind } from '../../host/emulator/services/lock.js'
import { mailApp } from '../../host/emulator/services/mail.js'
import { propertiesService } from '../../host/emulator/services/properties.js'
import type { Realm } from '../../host/emulator/services/emulation/realm.js'
import { scriptApp } from '../../host/emulator/services/script.js'
import { sessionService } from '../../host/emulator/services/session.js'
import { ui } from '../../host/emulator/services/ui.js'
import { utilities } from '../../host/emulator/services/utilities.js'
import { instantAt, type WallTime } from '../../host/emulator/session/clock.js'
import { type PersistedState, ProjectMemory } from '../../host/emulator/session/persisted-state.js'
import { Unflushed } from '../../host/emulator/services/emulation/unflushed.js'
import { PermittedCalls } from '../../host/emulator/session/run/permissions.js'
import { spreadsheetServices } from '../../host/emulator/session/run/spreadsheet-services.js'
import { createRunContext } from '../../host/emulator/session/run/run-context.js'
import type { InitialWorkbook } from '../../host/emulator/session/session-options.js'
import { EditorWindow } from '../../host/emulator/session/window.js'
import { LiveWorkbook } from '../../host/emulator/workbook/live.js'
import { createRollback } from '../../host/emulator/workbook/rollback.js'
import { serialOfInstant } from '../../host/emulator/workbook/zone.js'
import type { Locale } from '../../src/core/locale.js'
import { googlePorts } from '../../src/google/index.js'
import type { Ports } from '../../src/ports.js'
import { namedFiles } from '../named-pages.js'
import { tableWithHeaders } from '../../src/work/worded-tables.js'
import { headerNote } from '../../src/work/header-note.js'
import { describeValidation } from '../../src/work/wording.js'
import { aliasesFor } from '../../src/work/plan/library.js'

export interface GoogleOptions {
  readonly locale?: Locale
  /** The spreadsheet's zone. */
  readonly zone?: string
  readonly now?: WallTime
  readonly quota?: number
  readonly as?: string
  readonly snapshot?: InitialWorkbook
  readonly persisted?: PersistedState
}

const here: Realm = {
  array: (items) => Array.from(items),
  bytes: (items) => Array.from(items),
  date: (instant) => new Date(instant),
  error: (message, name = 'Exception') => Object.assign(new Error(message), { name }),
  object: (entries) => ({ ...entries }),
  isDate: (value): value is Date => value instanceof Date,
}

/** One spreadsheet and its user; every {@link run} is a separate script run, like one on Google. */
export class Google {
  readonly workbook: LiveWorkbook
  readonly memory: ProjectMemory
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
    persisted,
  }: GoogleOptions = {}) {
    const given = snapshot ?? newWorkbook(locale, zone ?? 'Asia/Shanghai')
    this.locale = locale
    this.as = as
    this.quota = quota
    this.memory = new ProjectMemory(persisted)
    this.instant = instantAt(now ?? { day: '2026-03-31', time: '08:00' }, given.timeZone)
    const clock = { now: () => serialOfInstant(this.instant, this.workbook.timeZone) }
    this.workbook = given instanceof LiveWorkbook ? given.fork(clock) : LiveWorkbook.from(given, clock)
  }

  setNow(now: WallTime): void {
    this.instant = instantAt(now, this.workbook.timeZone)
    this.workbook.changed()
  }
  persist(): PersistedState {
    return this.memory.persist(this.instant)
  }

  /** Puts the services where scripts find them, with the clock set, and hands out fresh ports. */
  run<Result>(work: (ports: Ports) => Result): Result {
    const around = createRunContext({
      bundle: { code: '', files: namedFiles, manifest: {} },
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
      mark: () => createRollback(this.workbook),
      version: () => this.workbook.version,
      late: this.lateErrors,
      isAtRisk: () => this.lateErrors,
    })
    const calls = new PermittedCalls({ mode: 'FULL', hasWindow: true, granted: null, unflushed })
    const bridge = createRealmBridge(here, calls)
    const { globals, user } = spreadsheetServices(this.workbook, bridge, {
      ui: ui(bridge, this.window, () => around.locks.held.clear()),
      toast: (message, title) => this.window.toast(message, title, 5),
      user: this.as,
      selection: undefined,
    })
    Object.assign(globalThis, globals, {
      HtmlService: htmlService(bridge, namedFiles),
      LockService: lockService(bridge, around.locks),
      MailApp: mailApp(bridge, around.post),
      PropertiesService: propertiesService(
        bridge,
        this.memory.propertyStores(() => this.as),
      ),
      ScriptApp: scriptApp(bridge, around.project),
      Session: sessionService(bridge, around.visitor, user),
      Utilities: utilities(bridge, around.uuid),
    })
    vi.useFakeTimers({ now: this.instant, toFake: ['Date'] })
    try {
      const ports: Ports = googlePorts({
        tableNamed: (key) => tableWithHeaders(ports.store, key),
        aliases: () => aliasesFor(ports.library)(),
        noteFor: (table, column) => headerNote(ports, table, column),
        helpFor: (validation) => describeValidation(validation, this.locale),
        workbookLanguage: () => null,
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

/** Runs the code after it as if this machine were in a zone; set back when the test ends. */
export function setMachineZone(zone: string): void {
  const before = process.env['TZ']
  process.env['TZ'] = zone
  onTestFinished(() => {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  })
}
