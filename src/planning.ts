/**
 * The second script file: what a person asks for, and what happens once a day. It shares the modules of the first one
 * and registers itself with it. Loading this file asks Google nothing.
 */
import { googleViewSheets } from './google/workbook/view-sheet.js'
import { laterCommands, laterEndpoints } from './later.js'
import { runAutomations } from './work/automation/rules.js'
import { doChores } from './work/run/chores.js'
import { relieve } from './work/run/relieve.js'
import { sendApproved } from './work/clients/approve-report.js'
import { openFromPulses } from './work/letters/pulses.js'
import { followWords } from './work/upgrade.js'
import { register } from './work/planned.js'
import { stampDashboard } from './work/views/refresh-views.js'

register({
  daily: { runAutomations, openFromPulses, sendApproved, doChores, relieve, stampDashboard, followWords },
  viewSheets: googleViewSheets,
  commands: laterCommands,
  endpoints: laterEndpoints,
})
