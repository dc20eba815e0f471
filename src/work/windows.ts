import type { Ports } from '../ports.js'
import { textIn } from '../text/index.js'
import type { Maybe } from './portfolio.js'

/** Opens the sidebar. */
export function showSidebar(ports: Ports): Maybe<null> {
  ports.desk.sidebar(textIn(ports.desk.locale()).product)
  return { ok: true, value: null }
}

/** Opens the preview of all letters, from which readers are confirmed. */
export function previewLetters(ports: Ports): Maybe<null> {
  ports.desk.dialog(textIn(ports.desk.locale()).previewLetters.replace(/…$/, ''), 'letters', 860, 640)
  return { ok: true, value: null }
}
