import { Letters } from '../letters/letters.js'
import { show } from './show.js'
import '../style/dialog.css'
import '../style/letter.css'
import '../style/list.css'
import '../style/letters/readers.css'
import '../style/letters/letters.css'
import '../style/letters/sent.css'

show(<Letters />)
