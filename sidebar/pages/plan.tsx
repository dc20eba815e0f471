import { Plan } from '../plan/plan.js'
import { closeWindow } from '../client.js'
import { show } from './show.js'
import '../style/dialog.css'
import '../style/plan/plan.css'
import '../style/plan/plan-bars.css'
import '../style/plan/plan-changes.css'
import '../style/plan/plan-forecast.css'

show(<Plan />, { Escape: closeWindow })
