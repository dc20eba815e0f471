/**
 * Everything Google or the sidebar may call by name, declared once. The menu, the triggers, the global functions, the
 * sidebar's client and the README's table are derived from it.
 */
import * as v from 'valibot'
import { type Day, isDay } from './core/day.js'
import type { Locale } from './core/locale.js'
import type { Problem } from './core/problem.js'
import type { LaterEntries } from './later.js'
import type { Ports } from './ports.js'
import type { Text } from './text/index.js'
import { trackerKeys } from './trackers/index.js'
import { readFindings } from './work/findings.js'
import { hourly, sendNow } from './work/run/hourly.js'
import { goTo, readToday } from './work/overview.js'
import { planned } from './work/planned.js'
import type { Maybe } from './work/portfolio.js'
import { confirmReaders, readPreview, turnOffLetters } from './work/letters/preview.js'
import { refresh } from './work/refresh/refresh.js'
import { setUpFromMenu } from './work/set-up/set-up.js'
import { previewLetters, showClient, showPlan, showSidebar, showStart } from './work/windows.js'

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
  run(ports: Ports): Maybe<unknown>
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

/** What an entry of the second script file takes beside the ports, and what it answers. */
type Taken<K extends keyof LaterEntries> = LaterEntries[K] extends (ports: Ports) => unknown
  ? unknown
  : Parameters<LaterEntries[K]>[1]
type Answer<K extends keyof LaterEntries> = Extract<ReturnType<LaterEntries[K]>, { ok: true }>['value']

/** Runs what the second script file keeps under a name. Only called when that file is there. */
const run =
  (name: keyof LaterEntries) =>
  (ports: Ports, sent?: unknown): Maybe<any> =>
    planned()!.entries[name]!(ports, sent as never)
const laterCommand = (label: Label, name: keyof LaterEntries): Command => ({
  ...command(label, run(name)),
  later: true,
})
const later = <K extends keyof LaterEntries, I extends Taken<K>>(
  name: K,
  schema: v.GenericSchema<unknown, I>,
  locks = false,
): Endpoint<I, Answer<K>> => ({ ...endpoint(schema, run(name), locks), later: true })

const nothing = v.nullish(v.unknown())
const key = v.pipe(v.string(), v.maxLength(100))
/** What people call an engagement, a client, a template, a change; or an id. */
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(400))
const day = v.custom<Day>((sent) => typeof sent === 'string' && isDay(sent))
/** Whether typed days may be overwritten: all, none, or those of some rows by their ids. */
const overwrite = v.union([v.boolean(), v.pipe(v.array(key), v.maxLength(1000))])
const address = v.pipe(v.string(), v.maxLength(400))

export const entry = {
  showSidebar: command('showSidebar', showSidebar, false),
  refresh: command('refresh', refresh),
  refreshViews: laterCommand('refreshViews', 'refreshViews'),
  setUp: command('setUp', setUpFromMenu),
  showStart: opening('showStart', showStart),
  showPlan: opening('showPlan', showPlan),
  showClient: opening('showClient', showClient),
  previewLetters: command('previewLetters', previewLetters, false),
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
  readPreview: endpoint(nothing, readPreview),
  previewAutomations: later('previewAutomations', nothing),
  generateCare: later(
    'generateCare',
    v.nullish(v.object({ dryRun: v.optional(v.boolean(), false) }), {}),
    true,
  ),
  readStart: later('readStart', nothing),
  readTemplates: later('readTemplates', nothing),
  setUpTemplate: later('setUpTemplate', v.object({ template: name }), true),
  addTrackers: later(
    'addTrackers',
    v.object({ keys: v.pipe(v.array(v.picklist(trackerKeys)), v.minLength(1)) }),
    true,
  ),
  newEngagement: later(
    'newEngagement',
    v.object({
      template: name,
      client: name,
      name,
      delivery: day,
      owner: v.nullish(name, null),
      start: v.nullish(day, null),
      dryRun: v.optional(v.boolean(), false),
      sheets: v.optional(v.array(v.picklist(trackerKeys)), []),
    }),
    true,
  ),
  saveAsTemplate: later(
    'saveAsTemplate',
    v.object({ engagement: name, name, dryRun: v.optional(v.boolean(), false) }),
    true,
  ),
  readEngagements: later('readEngagements', nothing),
  previewPlan: later('previewPlan', v.object({ engagement: name })),
  applyPlan: later(
    'applyPlan',
    v.object({
      engagement: name,
      overwrite: v.optional(overwrite, false),
      tasks: v.optional(v.boolean(), true),
    }),
    true,
  ),
  takeBaseline: later(
    'takeBaseline',
    v.object({ engagement: name, reason: v.optional(v.pipe(v.string(), v.maxLength(2000)), '') }),
    true,
  ),
  previewChange: later('previewChange', v.object({ change: name })),
  applyChange: later(
    'applyChange',
    v.object({ change: name, overwrite: v.optional(overwrite, false) }),
    true,
  ),
  readForecast: later('readForecast', v.nullish(v.object({ engagement: v.nullish(name, null) }), {})),
  goTo: endpoint(v.object({ table: key, id: key }), goTo),
  confirmReaders: endpoint(
    v.object({
      readers: v.pipe(v.array(v.pipe(v.string(), v.maxLength(254))), v.minLength(1), v.maxLength(1500)),
      runBy: v.optional(key, ''),
    }),
    confirmReaders,
    true,
  ),
  explainLetter: later(
    'explainLetter',
    v.object({ reader: address, table: v.nullish(key, null), id: v.nullish(key, null) }),
  ),
  explainRow: later('explainRow', v.nullish(v.object({ table: key, id: key }), null)),
  readLedger: later('readLedger', nothing),
  sendTest: later('sendTest', v.object({ to: address, reader: address }), true),
  resend: later('resend', v.object({ ledgerId: address }), true),
  readClient: later('readClient', v.nullish(v.object({ client: v.nullish(name, null) }), {})),
  previewClientReport: later(
    'previewClientReport',
    v.object({ client: address, by: v.optional(address, '') }),
  ),
  approveClientReport: later(
    'approveClientReport',
    v.object({
      client: address,
      digest: key,
      at: v.optional(v.picklist(['now', 'hourly', 'withdraw']), 'now'),
      by: v.optional(address, ''),
      again: v.optional(v.boolean(), false),
    }),
    true,
  ),
  answerPulse: later(
    'answerPulse',
    v.object({
      engagement: address,
      asExpected: v.picklist(['yes', 'partly', 'no']),
      newNeed: v.picklist(['yes', 'no']),
      blocker: v.picklist(['yes', 'no']),
      notes: v.optional(v.pipe(v.string(), v.maxLength(2000)), ''),
      need: v.optional(v.pipe(v.string(), v.maxLength(2000)), ''),
      blockedBy: v.optional(v.pipe(v.string(), v.maxLength(2000)), ''),
    }),
    true,
  ),
} as const satisfies Readonly<Record<string, Command | Schedule | Endpoint<any, any>>>

export type EntryName = keyof typeof entry

/** The menu, in groups. */
export const menu: readonly (EntryName | null)[] = [
  'showSidebar',
  'refresh',
  'refreshViews',
  null,
  'showStart',
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
