/**
 * Everything Google or the sidebar may call by name, declared once. The menu, the triggers, the global functions, the
 * sidebar's client and the README's table are derived from it.
 */
import * as v from 'valibot'
import { type Day, isDay } from './core/day.js'
import type { Problem } from './core/problem.js'
import type { Ports } from './ports.js'
import type { Text } from './text/index.js'
import { trackerKeys } from './trackers/index.js'
import { automate } from './work/automate.js'
import { previewAutomations } from './work/automation.js'
import { generateCare, planCare } from './work/care.js'
import { addDemo, removeDemo } from './work/demo.js'
import { readFindings } from './work/findings.js'
import { hourly, sendNow } from './work/hourly.js'
import { goTo, readToday } from './work/overview.js'
import { approveClientReport, previewClientReport } from './work/letters/client-report.js'
import { explainLetter } from './work/letters/explain-letter.js'
import { explainRow } from './work/letters/explain-row.js'
import { readLedger, resend } from './work/letters/ledger.js'
import { answerPulse } from './work/letters/pulses.js'
import { sendTest } from './work/letters/test-letter.js'
import { applyPlan } from './work/plan/apply-plan.js'
import { applyChange, previewChange } from './work/plan/change-request.js'
import { previewPlan } from './work/plan/preview-plan.js'
import { readForecast } from './work/plan/read-forecast.js'
import { takeBaseline } from './work/plan/take-baseline.js'
import { addTrackers, setUpTemplate } from './work/plan/template/add-trackers.js'
import { newEngagement } from './work/plan/template/new-engagement.js'
import { saveAsTemplate } from './work/plan/template/save-as-template.js'
import { readTemplates } from './work/plan/template/templates.js'
import type { Maybe } from './work/portfolio.js'
import { confirmReaders, readPreview, turnOffLetters } from './work/preview.js'
import { refresh } from './work/refresh.js'
import { setUpFromMenu } from './work/set-up.js'
import { refreshViews } from './work/views.js'
import { previewLetters, showSidebar } from './work/windows.js'

/** The sentences that take nothing: those that can label a menu item. */
type Label = { [K in keyof Text]: Text[K] extends string ? K : never }[keyof Text]

/** A menu item. */
export interface Command {
  readonly kind: 'command'
  readonly label: Label
  /** Takes the document's lock for its whole run. */
  readonly locks: boolean
  run(ports: Ports): Maybe<unknown>
}
/** A clock trigger's run. */
export interface Schedule {
  readonly kind: 'schedule'
  readonly label: Label
  readonly locks: true
  run(ports: Ports): Maybe<unknown>
}
/** What the sidebar asks. What it sends is validated first. */
export interface Endpoint<I, O> {
  readonly kind: 'endpoint'
  readonly locks: boolean
  readonly schema: v.GenericSchema<unknown, I>
  run(ports: Ports, input: I): Maybe<O>
}

const command = (label: Label, run: Command['run'], locks = true): Command => ({
  kind: 'command',
  label,
  locks,
  run,
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

const nothing = v.nullish(v.unknown())
const key = v.pipe(v.string(), v.maxLength(100))
/** What people call an engagement, a client, a template, a change; or an id. */
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(400))
const day = v.custom<Day>((sent) => typeof sent === 'string' && isDay(sent))
const address = v.pipe(v.string(), v.maxLength(400))

export const entry = {
  showSidebar: command('showSidebar', showSidebar, false),
  refresh: command('refresh', refresh),
  refreshViews: command('refreshViews', refreshViews),
  setUp: command('setUp', setUpFromMenu),
  previewLetters: command('previewLetters', previewLetters, false),
  sendNow: command('sendNow', sendNow),
  turnOffLetters: command('turnOffLetters', turnOffLetters),
  addDemo: command('addDemo', addDemo),
  removeDemo: command('removeDemo', removeDemo),
  planCare: command('planCare', planCare),
  runAutomations: command('automate', automate),
  hourly: schedule('hourly', hourly),
  readToday: endpoint(v.nullish(v.object({ table: v.nullish(key, null) }), {}), (ports, sent) =>
    readToday(ports, { table: sent?.table ?? null }),
  ),
  readFindings: endpoint(nothing, readFindings),
  readPreview: endpoint(nothing, readPreview),
  previewAutomations: endpoint(nothing, previewAutomations),
  generateCare: endpoint(
    v.nullish(v.object({ dryRun: v.optional(v.boolean(), false) })),
    (ports, sent) => generateCare(ports, { dryRun: sent?.dryRun ?? false }),
    true,
  ),
  readTemplates: endpoint(nothing, readTemplates),
  setUpTemplate: endpoint(v.object({ template: name }), setUpTemplate, true),
  addTrackers: endpoint(
    v.object({ keys: v.pipe(v.array(v.picklist(trackerKeys)), v.minLength(1)) }),
    addTrackers,
    true,
  ),
  newEngagement: endpoint(
    v.object({
      template: name,
      client: name,
      name,
      delivery: day,
      owner: v.nullish(name, null),
      start: v.nullish(day, null),
      dryRun: v.optional(v.boolean(), false),
    }),
    newEngagement,
    true,
  ),
  saveAsTemplate: endpoint(v.object({ engagement: name, name }), saveAsTemplate, true),
  previewPlan: endpoint(v.object({ engagement: name }), previewPlan),
  applyPlan: endpoint(
    v.object({
      engagement: name,
      overwrite: v.optional(v.union([v.boolean(), v.pipe(v.array(key), v.maxLength(1000))]), false),
    }),
    applyPlan,
    true,
  ),
  takeBaseline: endpoint(
    v.object({ engagement: name, reason: v.optional(v.pipe(v.string(), v.maxLength(2000)), '') }),
    takeBaseline,
    true,
  ),
  previewChange: endpoint(v.object({ change: name }), previewChange),
  applyChange: endpoint(v.object({ change: name }), applyChange, true),
  readForecast: endpoint(v.nullish(v.object({ engagement: v.nullish(name, null) })), (ports, sent) =>
    readForecast(ports, { engagement: sent?.engagement ?? null }),
  ),
  goTo: endpoint(v.object({ table: key, id: key }), goTo),
  confirmReaders: endpoint(
    v.object({
      readers: v.pipe(v.array(v.pipe(v.string(), v.maxLength(254))), v.minLength(1), v.maxLength(1500)),
      runBy: v.optional(key, ''),
    }),
    confirmReaders,
    true,
  ),
  explainLetter: endpoint(v.object({ reader: address, table: key, id: key }), explainLetter),
  explainRow: endpoint(v.object({ table: key, id: key }), explainRow),
  readLedger: endpoint(nothing, readLedger),
  sendTest: endpoint(v.object({ to: address, reader: address }), sendTest, true),
  resend: endpoint(v.object({ ledgerId: address }), resend, true),
  previewClientReport: endpoint(v.object({ client: address }), previewClientReport),
  approveClientReport: endpoint(
    v.object({ client: address, digest: key, at: v.optional(v.picklist(['now', 'hourly']), 'now') }),
    approveClientReport,
    true,
  ),
  answerPulse: endpoint(
    v.object({
      engagement: address,
      asExpected: v.picklist(['yes', 'partly', 'no']),
      newNeed: v.picklist(['yes', 'no']),
      blocker: v.picklist(['yes', 'no']),
      notes: v.optional(v.pipe(v.string(), v.maxLength(2000)), ''),
    }),
    answerPulse,
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
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly message: string }

/** The sidebar's view of the endpoints. */
export type Client = {
  [
    K in EntryName as (typeof entry)[K] extends Endpoint<any, any> ? K : never
  ]: (typeof entry)[K] extends Endpoint<infer I, infer O> ? (input: I) => Promise<Reply<O>> : never
}
