import { OutsidePage } from '../outside/outside.js'
import { besideSheet } from '../parts/leaving.js'
import { show } from './show.js'
import '../style/outside/outside.css'

show(<OutsidePage />, besideSheet)
