import { both } from '../template.js'
import { type DemoRow, engagement, milestone, people, workday } from './value.js'

const workload = {
  gate: both('Workload is read before a start date is promised', '答应开始日期前先看负荷'),
  stage: milestone('giftsConcept'),
  template: both('Online shop', '线上商城'),
  cause: 'shortOfResources',
  learntFrom: engagement('course'),
} satisfies DemoRow<'gates'>

/** What retrospectives of finished projects became for the next ones; those of projects are held. */
export const demoGates: readonly DemoRow<'gates'>[] = [
  workload,
  { ...workload, engagement: engagement('gifts'), heldOn: workday(-3), heldBy: people('project') },
  {
    gate: both('Acceptance tests are written with the requirements', '验收用例与需求同步编写'),
    stage: milestone('dispatchBuild'),
    engagement: engagement('dispatch'),
    heldOn: workday(-33),
    heldBy: people('tester'),
    cause: 'technicalProblem',
    learntFrom: engagement('course'),
  },
]
