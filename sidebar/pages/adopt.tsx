import { Adopt } from '../adopt/adopt.js'
import { show } from './show.js'
import '../style/dialog.css'
import '../style/adopt/adopt.css'

show(<Adopt />)
