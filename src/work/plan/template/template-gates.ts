import type { Cell } from '../../../core/cell.js'
import { type Locale, namesOf } from '../../../core/locale.js'
import { toNameKey } from '../../../domain/names.js'
import type { Template } from '../../../templates/template.js'
import type { Table } from '../../../core/table.js'
import type { Gate } from '../../../trackers/team/gates.js'

/** What a copy of a gate takes from it: whether it held is another matter in every project. */
type GateCopy = Pick<Gate, 'gate' | 'stage' | 'template' | 'engagement' | 'flag' | 'cause' | 'learntFrom'>

/** The gates of a template as a project that begins from it gets them, before the stages of their names. */
export function gatesForProject(
  gates: readonly Gate[],
  { key, name, stages }: Pick<Template, 'key' | 'name' | 'stages'>,
  project: string,
  locale: Locale,
): GateCopy[] {
  const templateKeys = [key, ...namesOf(name)].map(toNameKey)
  return gates.flatMap((row) => {
    if (row.engagement !== null || !templateKeys.includes(toNameKey(row.template ?? ''))) return []
    const stageKey = toNameKey(row.stage ?? '')
    const stage = stages.find((each) => namesOf(each.name).map(toNameKey).includes(stageKey))
    return stage ? [{ ...copyOf(row), stage: stage.name[locale], engagement: project }] : []
  })
}

/** The gates of a project as a template that is saved from it gets them; each sentence once for a stage. */
export function gatesForTemplate(gates: readonly Gate[], template: string): GateCopy[] {
  const bySentence = new Map(gates.map((row) => [toNameKey(`${row.stage} ${row.gate}`), row]))
  return [...bySentence.values()].map((row) => ({ ...copyOf(row), template, engagement: null }))
}

/** The values of a new row as cells. */
export const cellsOfRow = (
  { columns }: Pick<Table, 'columns'>,
  row: Readonly<Record<string, unknown>>,
  id: string,
  locale: Locale,
): Record<string, Cell> => ({
  ...Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value === null ? null : columns[column]!.write(value, locale),
    ]),
  ),
  id,
})

const copyOf = ({ gate, stage, template, engagement, flag, cause, learntFrom }: Gate): GateCopy => ({
  gate,
  stage,
  template,
  engagement,
  flag,
  cause,
  learntFrom,
})
