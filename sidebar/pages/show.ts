import type { VNode } from 'preact'
import { render } from 'preact'
import { showTheme } from '../parts/theme.js'
import '../style/page.css'
import '../style/controls.css'

/** Puts a view on the page, in the style that all pages share. */
export function show(view: VNode): void {
  showTheme()
  render(view, document.getElementById('page')!)
}
