import { type DemoClient, demoClients, type DemoPerson, type DemoPersonKey, demoPeople } from './cast.js'
import { type DemoEngagement, demoEngagements } from './engagements.js'
import { type DemoMilestone, demoMilestones } from './milestones.js'
import { type DemoTask, demoTasks } from './tasks.js'

/** Everything the made-up team is made of, as plain data. */
export interface DemoContent {
  readonly people: Readonly<Record<DemoPersonKey, DemoPerson>>
  readonly clients: Readonly<Record<string, DemoClient>>
  readonly engagements: Readonly<Record<string, DemoEngagement>>
  readonly milestones: Readonly<Record<string, DemoMilestone>>
  readonly tasks: readonly DemoTask[]
}

/** The made-up team of every demo. */
export const demoContent: DemoContent = {
  people: demoPeople,
  clients: demoClients,
  engagements: demoEngagements,
  milestones: demoMilestones,
  tasks: demoTasks,
}
