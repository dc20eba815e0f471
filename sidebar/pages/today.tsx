import { Today } from '../today/today.js'
import { show } from './show.js'
import '../style/beside.css'
import '../style/cards.css'
import '../style/today/today.css'

show(<Today />)
