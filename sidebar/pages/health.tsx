import { HealthPage } from '../health/health.js'
import { besideSheet } from '../parts/leaving.js'
import { show } from './show.js'
import '../style/setup/steps.css'
import '../style/beside-frame.css'
import '../style/page-beside.css'
import '../style/health/health.css'

show(<HealthPage />, besideSheet)
