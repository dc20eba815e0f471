import { type Day, parseDay } from '../../../src/core/day.js'
import { createSeededRandom } from '../../../src/core/seeded-random.js'
import type { Row } from '../../../src/core/table.js'
import type { BookContents } from '../../../src/domain/book-contents.js'
import type { milestones } from '../../../src/trackers/plan/milestones.js'
import { createBookContents } from '../book-contents.js'
import { weekdays } from '../create-rows.js'

type GivenMilestone = Partial<Row<typeof milestones>>

/** A team whose truth is known: its usual overrun, and how much projects and stages differ from it. */
export interface SimulatedTeam {
  /** The workbook on the day of the forecast. */
  readonly contents: BookContents
  /** When the stages of the project that is forecast really end; the last is the project's end. */
  readonly truth: ReadonlyMap<string, Day>
}

const plusDays = (day: Day, count: number): Day => weekdays.plusWorkdays(day, count)

/**
 * Projects of one to six stages that went as a log-normal law says, and one more of which a part is done: what
 * becomes of it is known to the test alone.
 */
export function simulateTeam(seed: number): SimulatedTeam {
  const random = createSeededRandom(seed)
  const below = (count: number): number => Math.floor(random() * count)
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const [usual, ofProject, ofStage] = [random() * 0.5 - 0.1, random() * 0.2, 0.15 + random() * 0.35]
  const history = 8 + below(40)
  const rows: GivenMilestone[] = []
  const runProject = (name: string, count: number, begins: Day): { row: GivenMilestone; end: Day }[] => {
    const project = normal() * ofProject
    let start = begins
    return Array.from({ length: count }, (_, at) => {
      const durationDays = 3 + below(18)
      const days = Math.max(1, Math.round(durationDays * Math.exp(usual + project + normal() * ofStage)))
      const end = plusDays(start, days - 1)
      const predecessors = at === 0 ? null : `${name} ${at - 1}`
      const row = { name: `${name} ${at}`, engagement: name, start, durationDays, predecessors }
      start = plusDays(end, 1)
      return { row, end }
    })
  }
  for (let project = 0; rows.length < history; project++)
    for (const { row, end } of runProject(
      `P${project}`,
      Math.min(1 + below(6), history - rows.length),
      parseDay('2024-01-01'),
    ))
      rows.push({ ...row, status: 'done', doneOn: end })
  const begins = plusDays(parseDay('2026-01-05'), below(200))
  const stages = runProject('Next', 1 + below(6), begins)
  const today = plusDays(begins, below(8))
  for (const { row, end } of stages)
    if (end < today) rows.push({ ...row, status: 'done', doneOn: end })
    else if (row.start! < today) rows.push({ ...row, status: 'inProgress' })
    else rows.push({ ...row, start: null, status: 'notStarted' })
  const engagements = [{ name: 'Next', status: 'active' as const }]
  return {
    contents: createBookContents(today, { engagements, milestones: rows }, weekdays),
    truth: new Map(stages.map(({ row, end }) => [row.name!, end])),
  }
}
