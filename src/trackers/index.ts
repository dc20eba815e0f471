import type { Table } from '../core/table.js'
import { automations } from './own/automations.js'
import { care } from './clients/care.js'
import { changes } from './plan/changes.js'
import { clients } from './clients/clients.js'
import { contacts } from './clients/contacts.js'
import { decisions } from './plan/decisions.js'
import { engagements } from './plan/engagements.js'
import { feedback } from './clients/feedback.js'
import { holidays } from './team/holidays.js'
import { issues } from './plan/issues.js'
import { milestones } from './plan/milestones.js'
import { people } from './team/people.js'
import { pulses } from './clients/pulses.js'
import { raci } from './plan/raci.js'
import { requirements } from './plan/requirements.js'
import { retrospectives } from './team/retrospectives.js'
import { rhythm } from './clients/rhythm.js'
import { risks } from './plan/risks.js'
import { satisfaction } from './clients/satisfaction.js'
import { tasks } from './plan/tasks.js'
import { training } from './team/training.js'

/** Every tracker a template may show, by key, in the order in which their sheets stand in a workbook. */
export const trackers = {
  clients,
  engagements,
  milestones,
  tasks,
  people,
  requirements,
  raci,
  rhythm,
  contacts,
  pulses,
  changes,
  decisions,
  feedback,
  issues,
  risks,
  satisfaction,
  care,
  retrospectives,
  training,
  automations,
  holidays,
} as const satisfies Readonly<Record<string, Table>>

export type Trackers = typeof trackers
export type TrackerKey = keyof Trackers
/** The keys of {@link trackers}, in their order. */
export const trackerKeys = Object.keys(trackers) as readonly TrackerKey[]
