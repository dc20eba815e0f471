import { Today } from '../today/today.js'
import { show } from './show.js'
import '../style/today/today.css'
import '../style/today/late-rows.css'

show(<Today />)
