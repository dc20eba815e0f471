import { Letters } from '../letters/letters.js'
import { closeWindow } from '../client.js'
import { show } from './show.js'
import '../style/filter.css'
import '../style/dialog.css'
import '../style/letter.css'
import '../style/list.css'
import '../style/letters/readers.css'
import '../style/letters/letters.css'
import '../style/letters/sent.css'

show(<Letters />, { Escape: closeWindow })
