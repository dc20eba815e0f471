import { OutsidePage } from '../outside/outside.js'
import { besideSheet } from '../parts/leaving.js'
import { show } from './show.js'
import '../style/beside-frame.css'
import '../style/page-beside.css'
import '../style/outside/outside.css'

show(<OutsidePage />, besideSheet)
