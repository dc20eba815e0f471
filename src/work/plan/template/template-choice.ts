import type { WorkingCalendar } from '../../../core/calendar.js'
import type { Day } from '../../../core/day.js'
import type { Localised, Locale } from '../../../core/locale.js'
import type { TemplateStage, Template } from '../../../templates/template.js'
import type { Gate } from '../../../trackers/team/gates.js'
import { gatesForProject } from './template-gates.js'

/** A stage as it is shown before a person chooses the template. */
interface StageChoice {
  readonly name: string
  /** Working days. */
  readonly durationDays: number
  /** Names of the stages that must end first. */
  readonly after: readonly string[]
  readonly deliverable: string
  readonly acceptanceCriteria: string
  readonly role: string
  readonly coCreation: boolean
  readonly tasks: readonly string[]
  /** What must hold before a project begins it: the sentences of its gates. */
  readonly gates: readonly string[]
}

/** A template as it is offered. */
export interface TemplateChoice {
  readonly key: string
  readonly name: string
  readonly summary: string
  readonly stages: readonly StageChoice[]
  /** Working days left free before delivery. */
  readonly bufferDays: number
  /** Working days from the first stage to the last one, along the longest path. */
  readonly lengthDays: number
  /** The earliest delivery of an engagement that begins today, with its whole buffer. */
  readonly earliest: Day
  /** The roles in it, each once, with the client's. */
  readonly roles: readonly string[]
  /** Lines of the responsibility matrix, of the communication plan and of the risk register. */
  readonly raci: number
  readonly rhythm: number
  readonly risks: number
  readonly trackers: readonly string[]
  /** The team made it from one of its own engagements. */
  readonly own: boolean
}

interface TemplateContext {
  /** The language of the person at the computer. */
  readonly locale: Locale
  readonly roles: Readonly<Record<string, Localised>>
  readonly calendar: WorkingCalendar
  readonly today: Day
  /** All gates of the workbook. */
  readonly gates: readonly Gate[]
}

/** A template as it is offered on a day. */
export function templateChoiceOf(
  template: Template,
  context: TemplateContext & { readonly isOwn: boolean },
): TemplateChoice {
  const { locale, roles, calendar, today, isOwn } = context
  const { stages, bufferDays } = template
  const nameOf = new Map(stages.map((stage) => [stage.key, stage.name[locale]]))
  const roleName = (role: string): string => roles[role]?.[locale] ?? role
  const parts = stages.flatMap((stage) => [stage.ownerRole, ...stage.tasks.map((task) => task.ownerRole)])
  const lengthDays = lengthOf(stages)
  const gates = gatesForProject(context.gates, template, '', locale)
  return {
    key: template.key,
    name: template.name[locale],
    summary: template.summary[locale],
    stages: stages.map((stage) => ({
      name: stage.name[locale],
      durationDays: stage.durationDays,
      after: stage.after.map((each) => nameOf.get(each.stage) ?? each.stage),
      deliverable: stage.deliverable[locale],
      acceptanceCriteria: stage.acceptanceCriteria[locale],
      role: roleName(stage.ownerRole),
      coCreation: stage.coCreation,
      tasks: stage.tasks.map((task) => task.title[locale]),
      gates: gates.flatMap((row) => (row.stage === stage.name[locale] && row.gate ? [row.gate] : [])),
    })),
    bufferDays,
    lengthDays,
    earliest: calendar.plusWorkdays(
      calendar.plusWorkdays(today, 0),
      Math.max(0, lengthDays - 1) + Math.ceil(bufferDays),
    ),
    roles: [...new Set(parts.map(roleName))].filter((role) => role !== ''),
    raci: template.raci.length,
    rhythm: template.rhythm.length,
    risks: template.risks.length,
    trackers: template.trackers,
    own: isOwn,
  }
}

/**
 * Working days along the longest way through stages that may wait for each other; a circle ends where it
 * closes.
 */
function lengthOf(stages: readonly TemplateStage[]): number {
  const byKey = new Map(stages.map((stage) => [stage.key, stage]))
  const endDays = new Map<string, number>()
  const endOf = (stage: TemplateStage): number => {
    const cached = endDays.get(stage.key)
    if (cached !== undefined) return cached
    endDays.set(stage.key, 0)
    const starts = stage.after.map(({ stage: key, lag }) => {
      const previousStage = byKey.get(key)
      return previousStage ? endOf(previousStage) + lag : 0
    })
    const end = Math.max(0, ...starts) + stage.durationDays
    endDays.set(stage.key, end)
    return end
  }
  return Math.max(0, ...stages.map(endOf))
}
