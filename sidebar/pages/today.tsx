import { Sidebar } from '../today/sidebar.js'
import { show } from './show.js'
import '../style/today/today.css'
import '../style/today/late-rows.css'
import '../style/health/steps.css'
import '../style/health/health.css'

show(<Sidebar />)
