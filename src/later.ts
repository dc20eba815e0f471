/** What stands behind the entries of the second script file, by their names. */
import type { Ports } from './ports.js'
import { automate } from './work/automation/automate.js'
import { previewAutomations } from './work/automation/rules.js'
import { generateCare, planCare } from './work/care.js'
import { addDemo, removeDemo } from './work/set-up/demo.js'
import { approveClientReport } from './work/clients/approve-report.js'
import { previewClientReport } from './work/letters/client-report.js'
import { readClient } from './work/clients/read-client.js'
import { explainLetter } from './work/letters/explain-letter.js'
import { explainRow } from './work/letters/explain-row.js'
import { readLedger, resend } from './work/letters/read-ledger.js'
import { answerPulse } from './work/letters/pulses.js'
import { sendTest } from './work/letters/test-letter.js'
import { applyPlan } from './work/plan/apply-plan.js'
import { applyChange, previewChange } from './work/plan/change-request.js'
import { previewPlan } from './work/plan/preview-plan.js'
import { readEngagements } from './work/plan/read-engagements.js'
import { readForecast } from './work/plan/read-forecast.js'
import { takeBaseline } from './work/plan/take-baseline.js'
import { addTrackers, setUpTemplate } from './work/plan/template/add-trackers.js'
import { newEngagement } from './work/plan/template/new-engagement.js'
import { saveAsTemplate } from './work/plan/template/save-as-template.js'
import { readStart } from './work/plan/template/read-start.js'
import { readTemplates } from './work/plan/template/templates.js'
import type { Maybe } from './work/portfolio.js'
import { refreshViews } from './work/views/refresh-views.js'

export const laterEntries = {
  addDemo,
  addTrackers,
  answerPulse,
  applyChange,
  applyPlan,
  approveClientReport,
  explainLetter,
  explainRow,
  generateCare,
  newEngagement,
  planCare,
  previewAutomations,
  previewChange,
  previewClientReport,
  previewPlan,
  readEngagements,
  readClient,
  readForecast,
  readLedger,
  readStart,
  readTemplates,
  refreshViews,
  removeDemo,
  resend,
  runAutomations: automate,
  saveAsTemplate,
  sendTest,
  setUpTemplate,
  takeBaseline,
} as const satisfies Readonly<Record<string, (ports: Ports, sent: never) => Maybe<unknown>>>

export type LaterEntries = typeof laterEntries
