/** What the pages ask about the sheets: what is late, a team's own sheets, templates and trackers. */
import * as v from 'valibot'
import { trackerKeys } from '../trackers/index.js'
import { adoptSheet } from '../work/adopt/adopt-sheet.js'
import { readAdoption } from '../work/adopt/read-adoption.js'
import { readSheet } from '../work/adopt/read-sheet.js'
import { previewAutomations } from '../work/automation/rules.js'
import { generateCare } from '../work/care.js'
import { readFindings } from '../work/findings.js'
import { goTo, readToday } from '../work/overview.js'
import { readRows } from '../work/overview-rows.js'
import { addTrackers, setUpTemplate } from '../work/plan/template/add-trackers.js'
import { newEngagement } from '../work/plan/template/new-engagement.js'
import { readStart } from '../work/plan/template/read-start.js'
import { saveAsTemplate } from '../work/plan/template/save-as-template.js'
import { readTemplates } from '../work/plan/template/templates.js'
import { reads, writes } from './kinds.js'
import { day, key, line, name, nothing, place } from './schemas.js'

const dryRun = v.optional(v.boolean(), false)

export const sheetEndpoints = {
  readToday: reads(
    v.pipe(
      v.nullish(v.object({ table: v.nullish(key, null), owner: v.nullish(line, null) }), {}),
      v.transform((sent) => ({ table: sent.table ?? null, owner: sent.owner ?? null })),
    ),
    readToday,
  ),
  readRows: reads(
    v.object({
      table: key,
      owner: line,
      from: place,
      lateOnly: v.optional(v.boolean(), false),
    }),
    readRows,
  ),
  readFindings: reads(nothing, readFindings),
  goTo: reads(v.object({ table: key, id: key, column: v.optional(key) }), goTo),
  previewAutomations: reads(nothing, previewAutomations),
  generateCare: writes(v.nullish(v.object({ dryRun }), {}), generateCare),
  readAdoption: reads(
    v.pipe(
      v.nullish(v.object({ sheet: v.nullish(line, null) }), {}),
      v.transform((sent) => ({ sheet: sent.sheet ?? null })),
    ),
    readAdoption,
  ),
  adoptSheet: writes(
    v.object({
      sheet: line,
      how: v.picklist(['over', 'copy']),
      tracker: v.nullish(v.picklist(trackerKeys), null),
      headerRow: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)), null),
      columns: v.nullish(v.record(key, v.nullable(v.pipe(v.string(), v.maxLength(3)))), null),
      dryRun,
      addNames: v.optional(v.boolean(), false),
      source: v.nullish(key, null),
      addresses: v.optional(v.record(line, line), {}),
    }),
    adoptSheet,
  ),
  readSheet: reads(
    v.object({ sheet: v.nullish(line, null), tracker: v.nullish(v.picklist(trackerKeys), null) }),
    readSheet,
  ),
  readStart: reads(nothing, readStart),
  readTemplates: reads(nothing, readTemplates),
  setUpTemplate: writes(v.object({ template: name }), setUpTemplate),
  addTrackers: writes(
    v.object({ keys: v.pipe(v.array(v.picklist(trackerKeys)), v.minLength(1)) }),
    addTrackers,
  ),
  newEngagement: writes(
    v.object({
      template: name,
      client: name,
      name,
      delivery: day,
      owner: v.nullish(name, null),
      start: v.nullish(day, null),
      dryRun,
      sheets: v.optional(v.array(v.picklist(trackerKeys)), []),
    }),
    newEngagement,
  ),
  saveAsTemplate: writes(v.object({ engagement: name, name, dryRun }), saveAsTemplate),
}
