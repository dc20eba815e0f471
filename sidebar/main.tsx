import { render } from 'preact'
import { ClientDialog } from './client/client.js'
import { Letters } from './letters/letters.js'
import { Plan } from './plan/plan.js'
import './style/page.css'
import './style/controls.css'
import './style/dialog.css'
import './style/today.css'
import './style/late-rows.css'
import './style/readers.css'
import './style/letters.css'
import './style/sent.css'
import './style/plan.css'
import './style/plan-bars.css'
import './style/plan-changes.css'
import './style/plan-forecast.css'
import './style/start.css'
import './style/client.css'
import './style/client-rows.css'
import './style/client-report.css'
import { Start } from './start/start.js'
import { Today } from './today/today.js'

/** The page's views by the name that stands on its body. */
const views: Readonly<Record<string, typeof Today>> = {
  today: Today,
  letters: Letters,
  plan: Plan,
  start: Start,
  client: ClientDialog,
}

const View = views[document.body.dataset['view'] ?? ''] ?? Today
render(<View />, document.getElementById('page')!)
