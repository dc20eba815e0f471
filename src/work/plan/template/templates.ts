import { workingCalendar } from '../../../core/calendar.js'
import { type Localised, namesOf } from '../../../core/locale.js'
import { toNameKey } from '../../../domain/names.js'
import type { BookContents } from '../../../domain/book-contents.js'
import { createNetwork } from '../../../domain/schedule/network.js'
import type { Ports } from '../../../ports.js'
import type { RoleKey } from '../../../templates/roles.js'
import type { TemplateStage, StageTask, Template } from '../../../templates/template.js'
import { planTexts } from '../../../text/plan/index.js'
import type { TeamTemplateRow } from '../../../trackers/own/team-templates.js'
import { type Result, createBook } from '../../open-book.js'
import { openSheet, openSheets, type OpenTable, openTable } from '../../tables.js'
import { coreTables, type TableKey } from '../../table-list.js'
import { libraryOf, loadText } from '../library.js'
import { templateChoiceOf, type TemplateChoice } from './template-choice.js'
import { groupBy } from '../../../core/group-by.js'
import { refuse } from '../../refuse.js'

/** Every template, the team's own first, in the language of the person at the computer. */
export function readTemplates(ports: Ports): Result<{ templates: readonly TemplateChoice[] }> {
  const tables = new Map<TableKey, OpenTable>()
  for (const [key, sheet] of openSheets(ports, { keys: ['settings', 'holidays', 'gates'] }))
    tables.set(key, openTable(ports, sheet) as unknown as OpenTable)
  return { ok: true, value: { templates: offeredTemplates(ports, createBook(ports, tables).contents) } }
}

/** The templates as they are offered on the day and by the calendar of a book. */
export function offeredTemplates(ports: Ports, contents: BookContents): TemplateChoice[] {
  const { roles, templates } = libraryOf(ports.library)
  const { calendar, situation } = contents
  const context = {
    locale: ports.ui.locale(),
    roles,
    calendar,
    today: situation.today,
    gates: contents.rows.gates,
  }
  return [
    ...teamTemplates(ports).map((each) => templateChoiceOf(each, { ...context, isOwn: true })),
    ...Object.values(templates).map((each) => templateChoiceOf(each, { ...context, isOwn: false })),
  ]
}

/** The template of a key, or of a name in any language; refused when there is none. */
export function findTemplate(
  ports: Pick<Ports, 'library' | 'sheets' | 'store'>,
  named: string,
): Result<Template> {
  const all = [...teamTemplates(ports), ...Object.values(libraryOf(ports.library).templates)]
  const found =
    all.find(({ key }) => key === named) ??
    all.find(({ name }) => namesOf(name).some((each) => toNameKey(each) === toNameKey(named)))
  return found ? { ok: true, value: found } : refuse('unknownReference', 'teamTemplates', 'template', named)
}

const sameInBothLanguages = (text: string | null): Localised => ({ en: text ?? '', 'zh-CN': text ?? '' })

/** Rows of the team's own templates. */
export function templateRows(ports: Pick<Ports, 'library' | 'sheets' | 'store'>): readonly TeamTemplateRow[] {
  const sheet = openSheet(ports, 'teamTemplates')
  return sheet ? openTable(ports, sheet).reading.rows : []
}

/** The team's own templates, one for each name. */
function teamTemplates(ports: Pick<Ports, 'library' | 'sheets' | 'store'>): Template[] {
  const byName = groupBy(templateRows(ports), ({ template, stage }) =>
    stage === null ? undefined : (template ?? undefined),
  )
  return [...byName].map(([name, rows]): Template => ({
    key: name,
    name: sameInBothLanguages(name),
    summary: {
      en: loadText(ports, planTexts, 'en').teamTemplate(rows.length),
      'zh-CN': loadText(ports, planTexts, 'zh-CN').teamTemplate(rows.length),
    },
    trackers: coreTables,
    stages: stagesOf(rows),
    raci: [],
    rhythm: [],
    risks: [],
    bufferDays: rows.find(({ bufferDays }) => bufferDays !== null)?.bufferDays ?? 0,
  }))
}

/** Stages have durations and no days, so no calendar is asked. */
const anyCalendar = workingCalendar({ weekend: [6, 7], holidays: [], makeUpWorkdays: [], years: [] })

function stagesOf(rows: readonly TeamTemplateRow[]): TemplateStage[] {
  // Planning can read predecessors; a template's stages are milestones without days.
  const { stages } = createNetwork(
    rows.map((row) => ({
      ...row,
      name: row.stage,
      status: 'notStarted' as const,
      start: null,
      due: null,
      forecast: null,
      doneOn: null,
      acceptedOn: null,
    })),
    anyCalendar,
  )
  return stages.map((stage): TemplateStage => {
    const row = rows.find(({ id, at }) => id === stage.id || `#${at.line}` === stage.id)!
    return {
      key: stage.id,
      name: sameInBothLanguages(stage.name),
      durationDays: stage.durationDays,
      after: stage.predecessors.map(({ id, lag }) => ({ stage: id, lag })),
      deliverable: sameInBothLanguages(row.deliverable),
      acceptanceCriteria: sameInBothLanguages(row.acceptanceCriteria),
      ownerRole: (row.ownerRole ?? '') as RoleKey,
      coCreation: row.coCreation === 'yes',
      tasks: (row.tasks ?? '')
        .split('\n')
        .flatMap((line) => parseTask(line, row.ownerRole ?? '', stage.durationDays)),
    }
  })
}

/** `1–3 Draft the brief`: first and last day within the stage. A line without days fills the stage. */
function parseTask(line: string, role: string, stageDays: number): StageTask[] {
  const found = /^\s*(\d{1,4})\s*[-–—~～至到]\s*(\d{1,4})\s*(.+)$/.exec(line)
  const title = (found?.[3] ?? line).trim()
  if (title === '') return []
  const clamp = (typed: string | undefined, fallback: number): number =>
    Math.min(stageDays, Math.max(1, typed === undefined ? fallback : Number(typed)))
  const first = clamp(found?.[1], 1)
  const last = Math.max(first, clamp(found?.[2], stageDays))
  return [
    {
      title: sameInBothLanguages(title),
      ownerRole: role as RoleKey,
      offsetDays: first - 1,
      durationDays: last - first + 1,
    },
  ]
}
