import type { Table } from '../core/table.js'
import { automations } from './automations.js'
import { care } from './care.js'
import { changes } from './changes.js'
import { clients } from './clients.js'
import { contacts } from './contacts.js'
import { decisions } from './decisions.js'
import { engagements } from './engagements.js'
import { feedback } from './feedback.js'
import { holidays } from './holidays.js'
import { issues } from './issues.js'
import { milestones } from './milestones.js'
import { people } from './people.js'
import { pulses } from './pulses.js'
import { raci } from './raci.js'
import { requirements } from './requirements.js'
import { retrospectives } from './retrospectives.js'
import { rhythm } from './rhythm.js'
import { risks } from './risks.js'
import { satisfaction } from './satisfaction.js'
import { tasks } from './tasks.js'
import { training } from './training.js'

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
