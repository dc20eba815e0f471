import { MyDay } from '../my-day/my-day.js'
import { show } from './show.js'
import '../style/today/today.css'
import '../style/today/late-rows.css'
import '../style/my-day/my-day.css'

show(<MyDay />)
