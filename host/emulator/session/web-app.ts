import { type Page, pageOf } from '../services/html.js'
import { type TextContent, textContentOf } from '../services/content.js'
import type { Costs } from '../services/emulation/run-time.js'
import type { Meanwhile } from '../services/emulation/calls.js'
import { instantAt } from './clock.js'
import type { Outcome } from './outcome.js'
import { ProjectMemory } from './persisted-state.js'
import type { Bundle } from './run/bundle.js'
import { ConcurrentRuns } from './run/concurrent-runs.js'
import type { Run } from './run/execution.js'
import { createRunContext } from './run/run-context.js'
import { runFunction } from './run/run-function.js'
import type { Session } from './session.js'
import { EditorWindow } from './window.js'

export interface WebAppOptions {
  bundle: Bundle
  /** The spreadsheet that the web app may open, by its id. */
  session: Session
  /** The address of the account that deployed it, as which it runs for every visitor. */
  deployer: string
  /** The script's properties. */
  properties?: Readonly<Record<string, string>>
  /** Whether it may use the sheet of that name; absent: every one. */
  reaches?: (sheetName: string) => boolean
  /** By how many milliseconds its clock is ahead of the session's, which moves only when it is set. */
  elapsed?: () => number
}

/** What a visitor gets. A page's own title and metas are not in it: Google ignores them. */
export type WebResponse =
  | { kind: 'page'; page: Page; outcome: Outcome }
  | { kind: 'text'; content: TextContent; outcome: Outcome }
  | { kind: 'error'; message: string; outcome: Outcome }

/** What is sent to an address: parameters by name, the last of a name counting as the first does on Google. */
export type Parameters = Readonly<Record<string, string>>

/** As Google says it of a function that returns something else; met by people, not in the reference. */
const noOutput = 'The script completed but did not return anything.'

/**
 * A script project of its own, deployed as a web app that runs as its deployer and that anyone may visit. It has
 * properties, locks and a realm of its own, no active spreadsheet, and learns nothing of a visitor.
 *
 * @see https://developers.google.com/apps-script/guides/web
 */
export class WebApp {
  failAt: number | undefined
  killAt: number | undefined
  lateErrors = false
  costs: Costs | undefined
  /** What happens before each service call of a run: runs of others, of this script or of another. */
  meanwhile: Meanwhile | undefined
  /** How long its runs took, by what calls cost on Google: a visitor's next step is after them. */
  private spent = 0
  private readonly memory = new ProjectMemory()
  private readonly running = new ConcurrentRuns()

  constructor(private readonly options: WebAppOptions) {
    const properties = this.memory.propertyStores(() => options.deployer).script()
    for (const [name, value] of Object.entries(options.properties ?? {})) properties.set(name, value)
  }

  /** Opens an address of it. */
  get(parameters: Parameters): WebResponse {
    return this.visit('doGet', createRequest(parameters, -1))
  }

  /** Sends a form to it. */
  post(fields: Parameters): WebResponse {
    const contents = new URLSearchParams(fields).toString()
    const postData = {
      length: contents.length,
      type: 'application/x-www-form-urlencoded',
      contents,
      name: 'postData',
    }
    return this.visit('doPost', { ...createRequest(fields, contents.length), postData })
  }

  /** Calls a function as a page of it does with `google.script.run`. */
  call(name: string, ...inputs: unknown[]): Outcome {
    return this.run({ name, inputs })
  }

  private visit(name: string, event: object): WebResponse {
    let returned: unknown
    const outcome = this.run({ name, inputs: [event], receive: (value) => (returned = value) })
    const [page, content] = [pageOf(returned), textContentOf(returned)]
    if (outcome.error !== undefined) return { kind: 'error', message: outcome.error, outcome }
    if (page) return { kind: 'page', page, outcome }
    return content ? { kind: 'text', content, outcome } : { kind: 'error', message: noOutput, outcome }
  }

  private run(run: Pick<Run, 'name' | 'inputs' | 'receive'>): Outcome {
    const { bundle, session, deployer, reaches, elapsed } = this.options
    const { failAt, killAt, lateErrors, costs, meanwhile } = this
    const { workbook, now } = session
    return this.running.runWithLocks(deployer, new Set(), (locks) => {
      const context = createRunContext({
        bundle,
        workbook,
        memory: this.memory,
        projectSeed: `${workbook.id} web app`,
        window: new EditorWindow('', [], 'decline'),
        locks,
        failAt,
        killAt,
        lateErrors,
        costs,
        meanwhile,
        selection: undefined,
        as: deployer,
        locale: 'en',
        quota: () => 0,
        granted: undefined,
        scriptZone: bundle.manifest.timeZone ?? 'Etc/UTC',
        instant: instantAt(now, workbook.timeZone) + (elapsed?.() ?? 0) + this.spent,
      })
      this.memory.made.runs += 1
      const around = { ...context, ...(reaches && { reaches }) }
      const outcome = runFunction(around, { ...run, mode: 'FULL', hasWindow: false, isDetached: true })
      this.spent += outcome.elapsed
      return outcome
    })
  }
}

/** The event of a request: no header and no address of the visitor is in it. */
const createRequest = (parameters: Parameters, contentLength: number): object => ({
  queryString: new URLSearchParams(parameters).toString(),
  parameter: { ...parameters },
  parameters: Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, [value]])),
  contextPath: '',
  contentLength,
})
