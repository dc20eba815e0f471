import { CloseDialog } from '../close/close.js'
import { closeWindow } from '../client.js'
import { show } from './show.js'
import '../style/dialog.css'
import '../style/filter.css'
import '../style/close/close.css'

show(<CloseDialog />, { Escape: closeWindow })
