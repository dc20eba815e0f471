import { MyDay } from '../my-day/my-day.js'
import { besideSheet } from '../parts/leaving.js'
import { show } from './show.js'
import '../style/beside-frame.css'
import '../style/beside.css'
import '../style/cards.css'
import '../style/my-day/my-day.css'
import '../style/my-day/day-foot.css'

show(<MyDay />, besideSheet)
