import { workingCalendar } from '../../../core/calendar.js'
import { type Localised, namesOf } from '../../../core/locale.js'
import { nameKey } from '../../../project/names.js'
import type { Portfolio } from '../../../project/portfolio.js'
import { network } from '../../../project/schedule/index.js'
import type { Ports } from '../../../ports.js'
import type { RoleKey } from '../../../templates/roles.js'
import type { Stage, StageTask, Template } from '../../../templates/template.js'
import { planTextIn } from '../../../text/plan/index.js'
import type { TeamTemplateRow } from '../../../trackers/own/team-templates.js'
import { type Maybe, withRows } from '../../portfolio.js'
import { bindTable, bindTables, coreTables, type OpenTable, openTable, type TableKey } from '../../tables.js'
import { refused } from '../engagement.js'
import { libraryOf } from '../library.js'
import { choiceOf, type TemplateChoice } from './template-choice.js'

/** Every template there is, the team's own first, in the language of the person at the desk. */
export function readTemplates(ports: Ports): Maybe<{ templates: readonly TemplateChoice[] }> {
  const tables = new Map<TableKey, OpenTable>()
  for (const key of bindTables(ports, true, ['settings', 'holidays']))
    tables.set(key, openTable(ports, key) as unknown as OpenTable)
  return { ok: true, value: { templates: templatesOffered(ports, withRows(ports, tables).portfolio) } }
}

/** The templates as they are offered on the day and by the calendar of a portfolio. */
export function templatesOffered(ports: Ports, portfolio: Portfolio): TemplateChoice[] {
  const { roles, templates } = libraryOf(ports)
  const { calendar, situation } = portfolio
  const ground = { locale: ports.desk.locale(), roles, calendar, today: situation.today }
  return [
    ...teamTemplates(ports).map((each) => choiceOf(each, true, ground)),
    ...Object.values(templates).map((each) => choiceOf(each, false, ground)),
  ]
}

/** The template of a key, or of a name in any language; refused when there is none. */
export function templateNamed(ports: Ports, named: string): Maybe<Template> {
  const all = [...teamTemplates(ports), ...Object.values(libraryOf(ports).templates)]
  const found =
    all.find(({ key }) => key === named) ??
    all.find(({ name }) => namesOf(name).some((each) => nameKey(each) === nameKey(named)))
  return found ? { ok: true, value: found } : refused('unknownReference', 'teamTemplates', 'template', named)
}

const plain = (text: string | null): Localised => ({ en: text ?? '', 'zh-CN': text ?? '' })

/** Rows of the team's own templates. */
export const templateRows = (ports: Ports): readonly TeamTemplateRow[] =>
  bindTable(ports, 'teamTemplates') ? openTable(ports, 'teamTemplates').reading.rows : []

/** The team's own templates, one for each name. */
export function teamTemplates(ports: Ports): Template[] {
  const byName = new Map<string, TeamTemplateRow[]>()
  for (const row of templateRows(ports))
    if (row.template !== null && row.stage !== null)
      byName.set(row.template, [...(byName.get(row.template) ?? []), row])
  return [...byName].map(([name, rows]): Template => ({
    key: name,
    name: plain(name),
    summary: {
      en: planTextIn('en').teamTemplate(rows.length),
      'zh-CN': planTextIn('zh-CN').teamTemplate(rows.length),
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

function stagesOf(rows: readonly TeamTemplateRow[]): Stage[] {
  // Planning knows how to read what comes after what; a template's stages are milestones without days.
  const { stages } = network(
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
  return stages.map((stage): Stage => {
    const row = rows.find(({ id, at }) => id === stage.id || `#${at.line}` === stage.id)!
    return {
      key: stage.id,
      name: plain(stage.name),
      durationDays: stage.durationDays,
      after: stage.predecessors.map(({ id, lag }) => ({ stage: id, lag })),
      deliverable: plain(row.deliverable),
      acceptanceCriteria: plain(row.acceptanceCriteria),
      ownerRole: (row.ownerRole ?? '') as RoleKey,
      coCreation: row.coCreation === 'yes',
      tasks: (row.tasks ?? '')
        .split('\n')
        .flatMap((line) => taskOf(line, row.ownerRole ?? '', stage.durationDays)),
    }
  })
}

/** `1–3 Draft the brief`: first and last day within the stage. A line without days fills the stage. */
function taskOf(line: string, role: string, stageDays: number): StageTask[] {
  const found = /^\s*(\d{1,4})\s*[-–—~～至到]\s*(\d{1,4})\s*(.+)$/.exec(line)
  const title = (found?.[3] ?? line).trim()
  if (title === '') return []
  const within = (typed: string | undefined, otherwise: number): number =>
    Math.min(stageDays, Math.max(1, typed === undefined ? otherwise : Number(typed)))
  const first = within(found?.[1], 1)
  const last = Math.max(first, within(found?.[2], stageDays))
  return [
    {
      title: plain(title),
      ownerRole: role as RoleKey,
      offsetDays: first - 1,
      durationDays: last - first + 1,
    },
  ]
}
