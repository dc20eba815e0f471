/**
 * Everything Google or the sidebar may call by name, declared once. The menu, the triggers, the global functions, the
 * sidebar's client and the README's table are derived from it.
 */
import * as v from 'valibot'
import type { Locale } from './core/locale.js'
import type { Problem } from './core/problem.js'
import type { LaterCommands, LaterEndpoints } from './later.js'
import type { Ports } from './ports.js'
import type { Text } from './text/index.js'
import { readFindings } from './work/findings.js'
import { hourly, sendNow } from './work/run/hourly.js'
import { goTo, readToday } from './work/overview.js'
import { type LaterEndpoint, planned } from './work/planned.js'
import type { Maybe } from './work/portfolio.js'
import { turnOffLetters } from './work/letters/readers/turn-off.js'
import { refresh } from './work/refresh/refresh.js'
import { setUpFromMenu } from './work/set-up/set-up.js'
import { previewLetters, showAdopt, showClient, showPlan, showSidebar, showStart } from './work/windows.js'

/** The sentences that take nothing: those that can label a menu item. */
type Label = { [K in keyof Text]: Text[K] extends string ? K : never }[keyof Text]

/** A menu item. */
export interface Command {
  readonly kind: 'command'
  readonly label: Label
  /** Takes the document's lock for its whole run. */
  readonly locks: boolean
  /** Lives in the second script file, and is refused where that is missing. */
  readonly later?: true
  run(ports: Ports): Maybe<unknown>
}
/** A clock trigger's run. */
export interface Schedule {
  readonly kind: 'schedule'
  readonly label: Label
  readonly locks: true
  readonly later?: true
  /** @param trigger the id of the trigger that fired; null where none did */
  run(ports: Ports, trigger: string | null): Maybe<unknown>
}
/** What the sidebar asks. What it sends is validated first. */
export interface Endpoint<I, O> {
  readonly kind: 'endpoint'
  readonly locks: boolean
  readonly later?: true
  readonly schema: v.GenericSchema<unknown, I>
  run(ports: Ports, input: I): Maybe<O>
}

const command = (label: Label, run: Command['run'], locks = true): Command => ({
  kind: 'command',
  label,
  locks,
  run,
})
/** A menu item that opens a dialog which asks the second script file. */
const opening = (label: Label, run: Command['run']): Command => ({
  ...command(label, run, false),
  later: true,
})
const schedule = (label: Label, run: Schedule['run']): Schedule => ({
  kind: 'schedule',
  label,
  locks: true,
  run,
})
const endpoint = <I, O>(
  schema: v.GenericSchema<unknown, I>,
  run: (ports: Ports, input: I) => Maybe<O>,
  locks = false,
): Endpoint<I, O> => ({
  kind: 'endpoint',
  locks,
  schema,
  run,
})

/** Runs what the second script file keeps under a name. Only called when that file is there. */
const laterCommand = (label: Label, name: keyof LaterCommands): Command => ({
  ...command(label, (ports) => planned()!.commands[name]!(ports)),
  later: true,
})
/** An endpoint that the second script file declares: what it takes and whether it locks are only known there. */
const later = <K extends keyof LaterEndpoints>(
  name: K,
): LaterEndpoints[K] extends LaterEndpoint<infer I, infer O> ? Endpoint<I, O> : never => {
  const declared = () => planned()!.endpoints[name]!
  const made: Endpoint<unknown, unknown> = {
    kind: 'endpoint',
    later: true,
    get locks() {
      return declared().locks
    },
    get schema() {
      return declared().schema
    },
    run: (ports, sent) => declared().run(ports, sent),
  }
  return made as never
}

const nothing = v.nullish(v.unknown())
const key = v.pipe(v.string(), v.maxLength(100))

export const entry = {
  showSidebar: command('showSidebar', showSidebar, false),
  refresh: command('refresh', refresh),
  refreshViews: laterCommand('refreshViews', 'refreshViews'),
  setUp: command('setUp', setUpFromMenu),
  showStart: opening('showStart', showStart),
  showAdopt: opening('showAdopt', showAdopt),
  showPlan: opening('showPlan', showPlan),
  showClient: opening('showClient', showClient),
  previewLetters: opening('previewLetters', previewLetters),
  sendNow: command('sendNow', sendNow),
  turnOffLetters: command('turnOffLetters', turnOffLetters),
  addDemo: laterCommand('addDemo', 'addDemo'),
  removeDemo: laterCommand('removeDemo', 'removeDemo'),
  planCare: laterCommand('planCare', 'planCare'),
  runAutomations: laterCommand('automate', 'runAutomations'),
  hourly: schedule('hourly', hourly),
  readToday: endpoint(v.nullish(v.object({ table: v.nullish(key, null) }), {}), (ports, sent) =>
    readToday(ports, { table: sent?.table ?? null }),
  ),
  readFindings: endpoint(nothing, readFindings),
  readPreview: later('readPreview'),
  previewAutomations: later('previewAutomations'),
  generateCare: later('generateCare'),
  readAdoption: later('readAdoption'),
  adoptSheet: later('adoptSheet'),
  readSheet: later('readSheet'),
  readStart: later('readStart'),
  readTemplates: later('readTemplates'),
  setUpTemplate: later('setUpTemplate'),
  addTrackers: later('addTrackers'),
  newEngagement: later('newEngagement'),
  saveAsTemplate: later('saveAsTemplate'),
  readEngagements: later('readEngagements'),
  previewPlan: later('previewPlan'),
  applyPlan: later('applyPlan'),
  takeBaseline: later('takeBaseline'),
  previewChange: later('previewChange'),
  applyChange: later('applyChange'),
  readForecast: later('readForecast'),
  goTo: endpoint(v.object({ table: key, id: key, column: v.optional(key) }), goTo),
  confirmReaders: later('confirmReaders'),
  explainLetter: later('explainLetter'),
  explainRow: later('explainRow'),
  readLedger: later('readLedger'),
  readPreferences: later('readPreferences'),
  setPreferences: later('setPreferences'),
  sendTest: later('sendTest'),
  resend: later('resend'),
  readClient: later('readClient'),
  previewClientReport: later('previewClientReport'),
  approveClientReport: later('approveClientReport'),
  answerPulse: later('answerPulse'),
  wordForClient: later('wordForClient'),
} as const satisfies Readonly<Record<string, Command | Schedule | Endpoint<any, any>>>

export type EntryName = keyof typeof entry

/** The menu, in groups. */
export const menu: readonly (EntryName | null)[] = [
  'showSidebar',
  'refresh',
  'refreshViews',
  null,
  'showStart',
  'showAdopt',
  'showPlan',
  'showClient',
  null,
  'previewLetters',
  'sendNow',
  'turnOffLetters',
  null,
  'setUp',
  'addDemo',
  'removeDemo',
  null,
  'planCare',
  'runAutomations',
]

/** What every entry answers: a value, or what stands in the way and how to say it. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false
      readonly problems: readonly Problem[]
      readonly message: string
      /** The language of the message: that of the person at the desk. */
      readonly locale?: Locale
    }

/** The sidebar's view of the endpoints. */
export type Client = {
  [
    K in EntryName as (typeof entry)[K] extends Endpoint<any, any> ? K : never
  ]: (typeof entry)[K] extends Endpoint<infer I, infer O> ? (input: I) => Promise<Reply<O>> : never
}
