import { HealthPage } from '../health/health.js'
import { show } from './show.js'
import '../style/setup/steps.css'
import '../style/health/health.css'

show(<HealthPage />)
