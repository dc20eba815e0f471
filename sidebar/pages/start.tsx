import { Start } from '../start/start.js'
import { closeWindow } from '../client.js'
import { show } from './show.js'
import '../style/dialog.css'
import '../style/start/start.css'
import '../style/setup/steps.css'

show(<Start />, { Escape: closeWindow })
