import { Today } from '../today/today.js'
import { besideSheet } from '../parts/leaving.js'
import { show } from './show.js'
import '../style/filter.css'
import '../style/beside-frame.css'
import '../style/beside.css'
import '../style/cards.css'
import '../style/today/today.css'

show(<Today />, besideSheet)
