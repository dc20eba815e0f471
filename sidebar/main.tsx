import { render } from 'preact'
import { Letters } from './letters/letters.js'
import './style/page.css'
import './style/controls.css'
import './style/today.css'
import './style/readers.css'
import './style/letters.css'
import { Today } from './today/today.js'

const View = document.body.dataset['view'] === 'letters' ? Letters : Today
render(<View />, document.getElementById('page')!)
