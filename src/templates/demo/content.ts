import { demoAutomations, demoHolidays, demoRaci, demoRhythm, demoTraining } from './agreements.js'
import { demoClients, demoPeople } from './people-and-clients.js'
import { demoContacts, demoPulses } from './conversations.js'
import { demoDocuments } from './documents.js'
import { demoEngagements } from './engagements.js'
import { demoGates } from './gates.js'
import { demoIterations } from './iterations.js'
import { demoMilestones } from './milestones.js'
import { demoChanges, demoDecisions, demoFeedback } from './requests.js'
import { demoRequirements } from './requirements.js'
import { demoTasks } from './tasks.js'
import { demoDeals, demoPurchases } from './sales.js'
import type { DemoRow, DemoTracker } from './value.js'
import { demoCare } from './care.js'
import { demoIssues, demoRetrospectives, demoRisks, demoSatisfaction } from './monitoring.js'

/** The content of the made-up team, as plain data; rows that others refer to are there by key. */
export type DemoContent = {
  readonly [K in DemoTracker]?: Readonly<Record<string, DemoRow<K>>> | readonly DemoRow<K>[]
}

/** The made-up team of every demo. */
export const demoContent = {
  clients: demoClients,
  engagements: demoEngagements,
  milestones: demoMilestones,
  tasks: demoTasks,
  iterations: demoIterations,
  people: demoPeople,
  requirements: demoRequirements,
  raci: demoRaci,
  rhythm: demoRhythm,
  contacts: demoContacts,
  pulses: demoPulses,
  changes: demoChanges,
  decisions: demoDecisions,
  documents: demoDocuments,
  feedback: demoFeedback,
  issues: demoIssues,
  risks: demoRisks,
  satisfaction: demoSatisfaction,
  care: demoCare,
  deals: demoDeals,
  purchases: demoPurchases,
  retrospectives: demoRetrospectives,
  gates: demoGates,
  training: demoTraining,
  automations: demoAutomations,
  holidays: demoHolidays,
} satisfies DemoContent
