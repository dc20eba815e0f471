/** What the pages ask about the sheets: what is late, a team's own sheets, templates and trackers. */
import * as v from 'valibot'
import { trackerKeys } from '../trackers/index.js'
import { adoptSheet } from '../work/adopt/adopt-sheet.js'
import { readAdoption } from '../work/adopt/read-adoption.js'
import { readSheet } from '../work/adopt/read-sheet.js'
import { previewAutomations } from '../work/automation/rules.js'
import { generateCare } from '../work/client-care.js'
import { exportTargets } from '../core/export-targets.js'
import { readExport } from '../work/exports/read-export.js'
import { readFindings } from '../work/findings.js'
import { goTo, readToday } from '../work/overview.js'
import { readRows } from '../work/overview-rows.js'
import { addTrackers, setUpTemplate } from '../work/plan/template/add-trackers.js'
import { newEngagement } from '../work/plan/template/new-engagement.js'
import { readStart } from '../work/plan/template/read-start.js'
import { saveAsTemplate } from '../work/plan/template/save-as-template.js'
import { readTemplates } from '../work/plan/template/templates.js'
import { inChunk } from '../work/in-chunk.js'
import { readWords } from '../work/own-words/read-words.js'
import { saveWords, wordFields, wordLengthLimit } from '../work/own-words/save-words.js'
import { previewRelease, releaseSheet } from '../work/release/release-sheet.js'
import { readEndpoint, writeEndpoint } from './kinds.js'
import {
  daySchema,
  keySchema,
  lineSchema,
  namedValues,
  nameSchema,
  noInput,
  offsetSchema,
} from './schemas.js'

/** Which of the tables on a sheet, from 1. */
const tableNumberSchema = v.nullish(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)))
/** Working days that a stage takes. */
const durationSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999))
const dryRunSchema = v.optional(v.boolean(), false)
/** What words mean, by word: the key of a choice, null for none. */
const wordsSchema = namedValues(
  v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(wordLengthLimit)),
  v.nullable(keySchema),
)
const releaseSchema = v.object({
  sheet: lineSchema,
  withOwnSheets: v.optional(v.boolean(), false),
  withUsedColumns: v.optional(v.boolean(), false),
})

export const sheetEndpoints = {
  readToday: readEndpoint(
    v.pipe(
      v.nullish(v.object({ table: v.nullish(keySchema, null), owner: v.nullish(lineSchema, null) }), {}),
      v.transform((input) => ({ table: input.table, owner: input.owner ?? null })),
    ),
    readToday,
  ),
  readRows: readEndpoint(
    v.object({
      table: keySchema,
      owner: lineSchema,
      from: offsetSchema,
      lateOnly: v.optional(v.boolean(), false),
    }),
    readRows,
  ),
  readFindings: readEndpoint(noInput, readFindings),
  goTo: readEndpoint(v.object({ table: keySchema, id: keySchema, column: v.optional(keySchema) }), goTo),
  previewAutomations: readEndpoint(
    noInput,
    inChunk('windows', () => previewAutomations),
  ),
  generateCare: writeEndpoint(
    v.nullish(v.object({ dryRun: dryRunSchema }), {}),
    inChunk('windows', () => generateCare),
  ),
  readAdoption: readEndpoint(
    v.pipe(
      v.nullish(
        v.object({
          sheet: v.nullish(lineSchema, null),
          table: tableNumberSchema,
          tracker: v.nullish(v.picklist(trackerKeys), null),
        }),
        {},
      ),
      v.transform((input) => ({
        sheet: input.sheet ?? null,
        table: input.table ?? null,
        tracker: input.tracker ?? null,
      })),
    ),
    inChunk('adoption', () => readAdoption),
  ),
  adoptSheet: writeEndpoint(
    v.object({
      sheet: lineSchema,
      table: tableNumberSchema,
      how: v.picklist(['over', 'copy']),
      tracker: v.nullish(v.picklist(trackerKeys), null),
      headerRow: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)), null),
      columns: v.nullish(namedValues(keySchema, v.nullable(v.pipe(v.string(), v.maxLength(3)))), null),
      turned: v.optional(namedValues(keySchema, v.boolean())),
      dayAbove: v.optional(namedValues(keySchema, v.boolean())),
      workLines: v.optional(namedValues(keySchema, v.boolean())),
      words: v.optional(namedValues(keySchema, wordsSchema)),
      dryRun: dryRunSchema,
      addNames: v.optional(v.boolean(), false),
      source: v.nullish(keySchema, null),
      addresses: v.optional(namedValues(lineSchema, lineSchema), {}),
    }),
    inChunk('adoption', () => adoptSheet),
  ),
  readSheet: readEndpoint(
    v.object({
      sheet: v.nullish(lineSchema, null),
      table: tableNumberSchema,
      tracker: v.nullish(v.picklist(trackerKeys), null),
    }),
    inChunk('adoption', () => readSheet),
  ),
  readWords: readEndpoint(
    noInput,
    inChunk('adoption', () => readWords),
  ),
  saveWords: writeEndpoint(
    v.object({ table: v.picklist(trackerKeys), field: v.picklist(wordFields), words: wordsSchema }),
    inChunk('adoption', () => saveWords),
  ),
  previewRelease: readEndpoint(
    releaseSchema,
    inChunk('adoption', () => previewRelease),
  ),
  releaseSheet: writeEndpoint(
    releaseSchema,
    inChunk('adoption', () => releaseSheet),
  ),
  readStart: readEndpoint(
    noInput,
    inChunk('windows', () => readStart),
  ),
  readTemplates: readEndpoint(
    noInput,
    inChunk('windows', () => readTemplates),
  ),
  setUpTemplate: writeEndpoint(
    v.object({ template: nameSchema }),
    inChunk('windows', () => setUpTemplate),
  ),
  addTrackers: writeEndpoint(
    v.object({ keys: v.pipe(v.array(v.picklist(trackerKeys)), v.minLength(1)) }),
    inChunk('windows', () => addTrackers),
  ),
  newEngagement: writeEndpoint(
    v.object({
      template: nameSchema,
      client: nameSchema,
      name: nameSchema,
      delivery: daySchema,
      owner: v.nullish(nameSchema, null),
      start: v.nullish(daySchema, null),
      dryRun: dryRunSchema,
      deal: v.nullish(nameSchema, null),
      sheets: v.optional(v.array(v.picklist(trackerKeys)), []),
      durations: v.nullish(v.pipe(v.array(v.nullable(durationSchema)), v.maxLength(200)), null),
      bufferDays: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999)), null),
    }),
    inChunk('windows', () => newEngagement),
  ),
  readExport: readEndpoint(
    v.object({
      to: v.picklist(exportTargets),
      engagement: v.nullish(nameSchema, null),
      openOnly: v.optional(v.boolean(), false),
    }),
    inChunk('windows', () => readExport),
  ),
  saveAsTemplate: writeEndpoint(
    v.object({ engagement: nameSchema, name: nameSchema, dryRun: dryRunSchema }),
    inChunk('windows', () => saveAsTemplate),
  ),
}
