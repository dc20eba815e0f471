/** What the menu offers, in its order, and what the clock runs. */
import { automate } from '../work/automation/automate.js'
import { planCare } from '../work/client-care.js'
import { turnOffLetters } from '../work/letters/readers/turn-off.js'
import { refresh } from '../work/refresh/refresh.js'
import { hourly, sendNow } from '../work/run/hourly.js'
import { checkTrigger } from '../work/run/check-trigger.js'
import { addDemo, removeDemo } from '../work/set-up/demo.js'
import { selfCheck } from '../work/self-check/self-check.js'
import { setUpFromMenu } from '../work/set-up/set-up-from-menu.js'
import { refreshViews } from '../work/views/refresh-views.js'
import { inChunk } from '../work/in-chunk.js'
import { menuCommand, pageCommand, scheduledRun } from './kinds.js'

export const commands = {
  showSidebar: pageCommand('showSidebar', { page: 'Sidebar', view: 'my-day', place: 'beside' }),
  showTrackers: pageCommand('showTrackers', { page: 'Trackers', view: 'today', place: 'beside' }),
  refresh: menuCommand('refresh', refresh),
  refreshViews: menuCommand('refreshViews', refreshViews),
  setUp: menuCommand('setUp', setUpFromMenu),
  showStart: pageCommand('showStart', { page: 'Start', view: 'start', place: 'over' }),
  showAdopt: pageCommand('showAdopt', { page: 'Adopt', view: 'adopt', place: 'over' }),
  showPlan: pageCommand('showPlan', { page: 'Plan', view: 'plan', place: 'over' }),
  showClient: pageCommand('showClient', { page: 'Client', view: 'client', place: 'over' }),
  showClose: pageCommand('showClose', { page: 'Close', view: 'close', place: 'over' }),
  showOutside: pageCommand('showOutside', { page: 'Outside', view: 'outside', place: 'beside' }),
  showExport: pageCommand('showExport', { page: 'Export', view: 'export', place: 'beside' }),
  previewLetters: pageCommand('previewLetters', { page: 'Letters', view: 'letters', place: 'over' }),
  sendNow: menuCommand('sendNow', sendNow),
  turnOffLetters: menuCommand('turnOffLetters', turnOffLetters),
  addDemo: menuCommand(
    'addDemo',
    inChunk('windows', () => addDemo),
  ),
  removeDemo: menuCommand(
    'removeDemo',
    inChunk('windows', () => removeDemo),
  ),
  planCare: menuCommand('planCare', planCare),
  runAutomations: menuCommand('runAutomations', automate),
  showHealth: pageCommand('showHealth', { page: 'Health', view: 'health', place: 'beside' }),
  selfCheck: menuCommand(
    'selfCheck',
    inChunk('windows', () => selfCheck),
  ),
  hourly: scheduledRun('hourly', hourly, checkTrigger),
}
