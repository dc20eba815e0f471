import { runInContext, type Context } from 'node:vm'
import { createRealm } from '../../realm/create.js'
import { createRealmBridge, type RealmBridge } from '../../realm/realm-bridge.js'
import { cacheService } from '../../services/cache.js'
import { contentService } from '../../services/content.js'
import { consoleService, loggerService, type LogLine } from '../../services/console.js'
import { htmlService } from '../../services/html.js'
import type { Meanwhile } from '../../services/emulation/calls.js'
import type { RunTime } from '../../services/emulation/run-time.js'
import { Unflushed } from '../../services/emulation/unflushed.js'
import { lockService, type Locks } from '../../services/lock.js'
import { type Letter, mailApp, type MailService } from '../../services/mail.js'
import { propertiesService } from '../../services/properties.js'
import { realmOf } from '../../services/emulation/realm.js'
import { scriptApp, type ScriptProject } from '../../services/script.js'
import { sessionService, type SessionUser } from '../../services/session.js'
import { ui } from '../../services/ui.js'
import { utilities } from '../../services/utilities.js'
import type { LiveWorkbook } from '../../workbook/live.js'
import { createRollback } from '../../workbook/rollback.js'
import { compileScript, type Bundle } from './bundle.js'
import type { ProjectMemory } from '../persisted-state.js'
import { PermittedCalls, type AuthMode } from './permissions.js'
import { spreadsheetServices, type Selected, type SpreadsheetServices } from './spreadsheet-services.js'
import type { EditorWindow } from '../window.js'

/** One function of the bundle that will be run, and how. */
export interface Run {
  name: string
  mode: AuthMode
  /** Whether a user has the document open. */
  hasWindow: boolean
  /** The arguments of a caller; JSON-like. */
  inputs?: readonly unknown[]
  /** Instead of inputs: the fields of the event object except mode, user and trigger. */
  event?: (spreadsheet: SpreadsheetServices) => Record<string, unknown>
  triggerUid?: string
  /** No spreadsheet is open to it. */
  isDetached?: true
  /** A function that may be missing: then nothing happens. */
  optional?: true
  /** Gets what the function returns to Google itself, such as a page. */
  receive?: (returned: unknown) => void
}

/** The context of a run: the session as the services need it. */
export interface RunContext {
  bundle: Bundle
  workbook: LiveWorkbook
  memory: ProjectMemory
  window: EditorWindow
  project: ScriptProject
  visitor: SessionUser
  post: MailService
  /** The emails of this run only. */
  sent: readonly Letter[]
  locks: Locks
  granted: readonly string[] | null
  failAt: number | undefined
  /** The time that the run takes; its clock is this much later than the session's. */
  time: RunTime
  /** Whether the spreadsheet's refusals show only at a flush or the next read. */
  lateErrors: boolean
  meanwhile?: Meanwhile | undefined
  selection: Selected | undefined
  /** Whether the script may use the sheet of that name; absent: every one. */
  reaches?: ((sheetName: string) => boolean) | undefined
  seed: string
  uuid(): string
}

/** One run of the script, in its own realm as on Google: no global of an earlier run is left. */
export interface Execution {
  context: Context
  bridge: RealmBridge
  calls: PermittedCalls
  logs: LogLine[]
  spreadsheet: SpreadsheetServices
  /** Plain data as an object of the realm. */
  enter(data: unknown): unknown
}

/** Makes a realm, adds every service, and loads the bundle. Throws what the bundle throws while it loads. */
export function createExecution(
  around: RunContext,
  run: Pick<Run, 'mode' | 'hasWindow' | 'isDetached'>,
): Execution {
  const { bundle, memory, project, visitor, window } = around
  const context = createRealm({ now: project.now, scriptZone: project.scriptZone, seed: around.seed })
  const { granted, failAt, meanwhile, time, workbook } = around
  const unflushed = new Unflushed({
    mark: () => createRollback(workbook),
    version: () => workbook.version,
    late: around.lateErrors,
    isAtRisk: () => around.lateErrors || time.isShort,
  })
  const calls = new PermittedCalls({ ...run, granted, failAt, meanwhile, time, unflushed })
  const bridge = createRealmBridge(realmOf(context), calls)
  const logs: LogLine[] = []
  const write = (line: LogLine): number => logs.push(line)
  const spreadsheet = spreadsheetServices(workbook, bridge, {
    // Locks end when a script waits for an answer.
    ui: ui(bridge, window, () => around.locks.held.clear()),
    toast: (message, title) => window.toast(message, title),
    user: visitor.email(),
    selection: around.selection,
    isDetached: run.isDetached,
    reaches: around.reaches,
  })
  const email = visitor.email
  const services: Record<string, object> = {
    ...spreadsheet.globals,
    ContentService: contentService(bridge),
    CacheService: cacheService(bridge, memory.cacheStores(email), project.now, run.isDetached),
    HtmlService: htmlService(bridge, bundle.files),
    LockService: lockService(bridge, around.locks, run.isDetached),
    Logger: loggerService(bridge, write),
    MailApp: mailApp(bridge, around.post),
    PropertiesService: propertiesService(bridge, memory.propertyStores(email), run.isDetached),
    ScriptApp: scriptApp(bridge, project),
    Session: sessionService(bridge, visitor, spreadsheet.user),
    Utilities: utilities(bridge, around.uuid),
    console: consoleService(bridge, write),
  }
  for (const [name, value] of Object.entries(services))
    Object.defineProperty(context, name, { value, writable: true, configurable: true, enumerable: false })
  const parse = runInContext('JSON.parse', context) as (text: string) => unknown
  compileScript(bundle.code).runInContext(context)
  return {
    context,
    bridge,
    calls,
    logs,
    spreadsheet,
    enter: (data) => (data === undefined ? undefined : parse(JSON.stringify(data))),
  }
}
