import { render } from 'preact'
import { ClientDialog } from './client/client.js'
import { Letters } from './letters/letters.js'
import { Plan } from './plan/plan.js'
import './style/page.css'
import './style/controls.css'
import './style/dialog.css'
import './style/letter.css'
import './style/list.css'
import './style/today/today.css'
import './style/today/late-rows.css'
import './style/letters/readers.css'
import './style/letters/letters.css'
import './style/letters/sent.css'
import './style/plan/plan.css'
import './style/plan/plan-bars.css'
import './style/plan/plan-changes.css'
import './style/plan/plan-forecast.css'
import './style/start/start.css'
import './style/client/client.css'
import './style/client/client-rows.css'
import './style/client/client-report.css'
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
