import type { StageTask, Template } from '../../../templates/template.js'

/** What a person wants otherwise than the template has it. */
export interface TemplateChanges {
  /** Working days of each stage, in the template's order; null where the template's own stay. */
  readonly durations: readonly (number | null)[] | null
  /** Working days before delivery in which nothing is planned; null for the template's own. */
  readonly bufferDays: number | null
}

/** The template with other durations and another buffer. A task keeps its share of its stage, at least one day. */
export const adjustTemplate = (template: Template, { durations, bufferDays }: TemplateChanges): Template => ({
  ...template,
  bufferDays: bufferDays ?? template.bufferDays,
  stages: template.stages.map((stage, index) => {
    const durationDays = durations?.[index] ?? stage.durationDays
    return {
      ...stage,
      durationDays,
      tasks: stage.tasks.map((task) => scaleTask(task, stage.durationDays, durationDays)),
    }
  }),
})

function scaleTask(task: StageTask, before: number, after: number): StageTask {
  if (after === before) return task
  const offsetDays = Math.floor((task.offsetDays * after) / before)
  const end = Math.ceil(((task.offsetDays + task.durationDays) * after) / before)
  return { ...task, offsetDays, durationDays: end - offsetDays }
}
