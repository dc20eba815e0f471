/**
 * The entries of the second script file. Endpoints are declared here whole, with what they may be sent, so that the
 * first file pays for their names only; `entry.ts` lists those names among all the others.
 */
import * as v from 'valibot'
import { type Day, isDay } from './core/day.js'
import { trackerKeys } from './trackers/index.js'
import { asks, type LaterCommand, type LaterEndpoint } from './work/planned.js'
import { adoptSheet } from './work/adopt/adopt-sheet.js'
import { readSheet } from './work/adopt/read-sheet.js'
import { readAdoption } from './work/adopt/read-adoption.js'
import { automate } from './work/automation/automate.js'
import { previewAutomations } from './work/automation/rules.js'
import { generateCare, planCare } from './work/care.js'
import { addDemo, removeDemo } from './work/set-up/demo.js'
import { approveClientReport } from './work/clients/approve-report.js'
import { previewClientReport } from './work/letters/client-report.js'
import { readClient } from './work/clients/read-client.js'
import { explainLetter } from './work/letters/explain/explain-letter.js'
import { explainRow } from './work/letters/explain/explain-row.js'
import { readPreferences, setPreferences } from './work/letters/readers/preferences.js'
import { confirmReaders, readPreview } from './work/letters/preview.js'
import { readLedger, resend } from './work/letters/ledger/read-ledger.js'
import { answerPulse } from './work/letters/pulses.js'
import { sendTest } from './work/letters/test-letter.js'
import { applyPlan } from './work/plan/back-plan/apply-plan.js'
import { applyChange, previewChange } from './work/plan/changes/change-request.js'
import { previewPlan } from './work/plan/back-plan/preview-plan.js'
import { readEngagements } from './work/plan/read-engagements.js'
import { readForecast } from './work/plan/read-forecast.js'
import { takeBaseline } from './work/plan/take-baseline.js'
import { addTrackers, setUpTemplate } from './work/plan/template/add-trackers.js'
import { newEngagement } from './work/plan/template/new-engagement.js'
import { saveAsTemplate } from './work/plan/template/save-as-template.js'
import { readStart } from './work/plan/template/read-start.js'
import { readTemplates } from './work/plan/template/templates.js'
import { refreshViews } from './work/views/refresh-views.js'

const nothing = v.nullish(v.unknown())
const key = v.pipe(v.string(), v.maxLength(100))
/** What people call an engagement, a client, a template, a change; or an id. */
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(400))
const day = v.custom<Day>((sent) => typeof sent === 'string' && isDay(sent))
/** Whether typed days may be overwritten: all, none, or those of some rows by their ids. */
const overwrite = v.union([v.boolean(), v.pipe(v.array(key), v.maxLength(1000))])
const address = v.pipe(v.string(), v.maxLength(400))

/** What menu items do, by name. */
export const laterCommands = {
  addDemo,
  planCare,
  refreshViews,
  removeDemo,
  runAutomations: automate,
} as const satisfies Readonly<Record<string, LaterCommand>>

/** What the page may ask, by name. */
export const laterEndpoints = {
  readPreview: asks(nothing, readPreview),
  confirmReaders: asks(
    v.object({
      readers: v.pipe(v.array(v.pipe(v.string(), v.maxLength(254))), v.minLength(1), v.maxLength(1500)),
      runBy: v.optional(key, ''),
      takeOver: v.optional(v.boolean(), true),
    }),
    confirmReaders,
    true,
  ),
  previewAutomations: asks(nothing, previewAutomations),
  generateCare: asks(v.nullish(v.object({ dryRun: v.optional(v.boolean(), false) }), {}), generateCare, true),
  readAdoption: asks(
    v.pipe(
      v.nullish(v.object({ sheet: v.nullish(v.pipe(v.string(), v.maxLength(400)), null) }), {}),
      v.transform((sent) => ({ sheet: sent.sheet ?? null })),
    ),
    readAdoption,
  ),
  adoptSheet: asks(
    v.object({
      sheet: address,
      how: v.picklist(['over', 'copy']),
      tracker: v.nullish(v.picklist(trackerKeys), null),
      headerRow: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)), null),
      columns: v.nullish(v.record(key, v.nullable(v.pipe(v.string(), v.maxLength(3)))), null),
      dryRun: v.optional(v.boolean(), false),
      addNames: v.optional(v.boolean(), false),
      source: v.nullish(key, null),
      addresses: v.optional(v.record(address, address), {}),
    }),
    adoptSheet,
    true,
  ),
  readSheet: asks(
    v.object({
      sheet: v.nullish(address, null),
      tracker: v.nullish(v.picklist(trackerKeys), null),
    }),
    readSheet,
  ),
  readStart: asks(nothing, readStart),
  readTemplates: asks(nothing, readTemplates),
  setUpTemplate: asks(v.object({ template: name }), setUpTemplate, true),
  addTrackers: asks(
    v.object({ keys: v.pipe(v.array(v.picklist(trackerKeys)), v.minLength(1)) }),
    addTrackers,
    true,
  ),
  newEngagement: asks(
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
    newEngagement,
    true,
  ),
  saveAsTemplate: asks(
    v.object({ engagement: name, name, dryRun: v.optional(v.boolean(), false) }),
    saveAsTemplate,
    true,
  ),
  readEngagements: asks(nothing, readEngagements),
  previewPlan: asks(v.object({ engagement: name }), previewPlan),
  applyPlan: asks(
    v.object({
      engagement: name,
      overwrite: v.optional(overwrite, false),
      tasks: v.optional(v.boolean(), true),
    }),
    applyPlan,
    true,
  ),
  takeBaseline: asks(
    v.object({ engagement: name, reason: v.optional(v.pipe(v.string(), v.maxLength(2000)), '') }),
    takeBaseline,
    true,
  ),
  previewChange: asks(v.object({ change: name }), previewChange),
  applyChange: asks(
    v.object({
      change: name,
      overwrite: v.optional(overwrite, false),
      seen: v.nullish(
        v.object({
          impactDays: v.nullable(v.number()),
          impactCost: v.nullable(v.number()),
          delivery: v.nullable(day),
          sowVersion: v.nullable(v.string()),
          budget: v.nullable(v.number()),
        }),
        null,
      ),
    }),
    applyChange,
    true,
  ),
  readForecast: asks(v.nullish(v.object({ engagement: v.nullish(name, null) }), {}), readForecast),
  explainLetter: asks(
    v.object({ reader: address, table: v.nullish(key, null), id: v.nullish(key, null) }),
    explainLetter,
  ),
  explainRow: asks(v.nullish(v.object({ table: key, id: key }), null), explainRow),
  readLedger: asks(nothing, readLedger),
  readPreferences: asks(nothing, readPreferences),
  setPreferences: asks(
    v.object({
      id: key,
      digest: v.optional(v.picklist(['daily', 'weekly', 'off'])),
      weekdays: v.optional(v.nullable(v.array(v.picklist([1, 2, 3, 4, 5, 6, 7])))),
      hour: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23)))),
      pausedUntil: v.optional(v.nullable(day)),
      language: v.optional(v.nullable(v.picklist(['en', 'zh-CN']))),
    }),
    setPreferences,
    true,
  ),
  sendTest: asks(v.object({ to: address, reader: address }), sendTest, true),
  resend: asks(v.object({ ledgerId: address }), resend, true),
  readClient: asks(v.nullish(v.object({ client: v.nullish(name, null) }), {}), readClient),
  previewClientReport: asks(v.object({ client: address, by: v.optional(address, '') }), previewClientReport),
  approveClientReport: asks(
    v.object({
      client: address,
      digest: key,
      at: v.optional(v.picklist(['now', 'hourly', 'withdraw']), 'now'),
      by: v.optional(address, ''),
      again: v.optional(v.boolean(), false),
    }),
    approveClientReport,
    true,
  ),
  answerPulse: asks(
    v.object({
      engagement: address,
      asExpected: v.picklist(['yes', 'partly', 'no']),
      newNeed: v.picklist(['yes', 'no']),
      blocker: v.picklist(['yes', 'no']),
      notes: v.optional(v.pipe(v.string(), v.maxLength(2000)), ''),
      need: v.optional(v.pipe(v.string(), v.maxLength(2000)), ''),
      blockedBy: v.optional(v.pipe(v.string(), v.maxLength(2000)), ''),
    }),
    answerPulse,
    true,
  ),
} as const satisfies Readonly<Record<string, LaterEndpoint<any, any>>>

export type LaterCommands = typeof laterCommands
export type LaterEndpoints = typeof laterEndpoints
