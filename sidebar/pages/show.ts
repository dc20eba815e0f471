import type { VNode } from 'preact'
import { render } from 'preact'
import { type Leaving, leaveByKeys } from '../parts/leaving.js'
import { showTheme } from '../parts/theme.js'
import '../style/page.css'
import '../style/controls.css'

/** Puts a view on the page, in the style that all pages share, and lets keys leave it. */
export function show(view: VNode, leaving: Leaving): void {
  leaveByKeys(leaving)
  showTheme()
  render(view, document.getElementById('page')!)
}
