import { ExportPage } from '../export/export.js'
import { besideSheet } from '../parts/leaving.js'
import { show } from './show.js'
import '../style/beside-frame.css'
import '../style/page-beside.css'
import '../style/export/export.css'

show(<ExportPage />, besideSheet)
