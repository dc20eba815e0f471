import { ClientDialog } from '../client/client.js'
import { closeWindow } from '../client.js'
import { show } from './show.js'
import '../style/filter.css'
import '../style/dialog.css'
import '../style/letter.css'
import '../style/list.css'
import '../style/client/client.css'
import '../style/client/client-rows.css'
import '../style/client/client-report.css'

show(<ClientDialog />, { Escape: closeWindow })
