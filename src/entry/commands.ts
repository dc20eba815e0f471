/** What the menu offers, in its order, and what the clock runs. */
import { automate } from '../work/automation/automate.js'
import { planCare } from '../work/care.js'
import { turnOffLetters } from '../work/letters/readers/turn-off.js'
import { refresh } from '../work/refresh/refresh.js'
import { hourly, sendNow } from '../work/run/hourly.js'
import { admit } from '../work/run/relieve.js'
import { addDemo, removeDemo } from '../work/set-up/demo.js'
import { selfCheck } from '../work/self-check/self-check.js'
import { setUpFromMenu } from '../work/set-up/set-up.js'
import { refreshViews } from '../work/views/refresh-views.js'
import { command, opens, schedule } from './kinds.js'

export const commands = {
  showSidebar: opens('showSidebar', { page: 'Sidebar', view: 'today', place: 'beside' }),
  refresh: command('refresh', refresh),
  refreshViews: command('refreshViews', refreshViews),
  setUp: command('setUp', setUpFromMenu),
  showStart: opens('showStart', { page: 'Start', view: 'start', place: 'over' }),
  showAdopt: opens('showAdopt', { page: 'Adopt', view: 'adopt', place: 'over' }),
  showPlan: opens('showPlan', { page: 'Plan', view: 'plan', place: 'over' }),
  showClient: opens('showClient', { page: 'Client', view: 'client', place: 'over' }),
  previewLetters: opens('previewLetters', { page: 'Letters', view: 'letters', place: 'over' }),
  sendNow: command('sendNow', sendNow),
  turnOffLetters: command('turnOffLetters', turnOffLetters),
  addDemo: command('addDemo', addDemo),
  removeDemo: command('removeDemo', removeDemo),
  planCare: command('planCare', planCare),
  runAutomations: command('automate', automate),
  selfCheck: command('selfCheck', selfCheck),
  hourly: schedule('hourly', hourly, admit),
}
