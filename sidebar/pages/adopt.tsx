import { Adopt } from '../adopt/adopt.js'
import { closeWindow } from '../client.js'
import { show } from './show.js'
import '../style/dialog.css'
import '../style/adopt/adopt.css'

show(<Adopt />, { Escape: closeWindow })
