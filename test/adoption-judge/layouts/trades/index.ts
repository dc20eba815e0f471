import type { Form } from '../form.js'
import { campaignPlan } from './campaigns.js'
import { auditFindings, snagList } from './findings.js'
import { lawMatters, onboarding, renewals } from './practices.js'
import { trafficSheet, translationJobs } from './studios.js'
import { tradeForm } from './trade-sheet.js'

/** Sheets as certain trades keep them. */
export const tradeForms: readonly Form[] = [
  trafficSheet,
  translationJobs,
  campaignPlan,
  lawMatters,
  renewals,
  onboarding,
  snagList,
  auditFindings,
].map(tradeForm)
