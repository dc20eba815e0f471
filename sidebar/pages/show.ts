import type { VNode } from 'preact'
import { render } from 'preact'
import '../style/page.css'
import '../style/controls.css'

/** Puts a view on the page, in the style that all pages share. */
export const show = (view: VNode): void => render(view, document.getElementById('page')!)
