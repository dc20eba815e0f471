import type { DialogPage, Ports } from '../ports.js'
import { textIn } from '../text/index.js'
import type { Maybe } from './portfolio.js'

/** Opens the sidebar. */
export function showSidebar(ports: Ports): Maybe<null> {
  ports.desk.sidebar(textIn(ports.desk.locale()).product)
  return { ok: true, value: null }
}

/** A menu item that opens a page over the sheet; its title is the menu item's label without the dots. */
const opens =
  (label: 'previewLetters' | 'showStart' | 'showPlan' | 'showClient' | 'showAdopt', page: DialogPage) =>
  (ports: Ports): Maybe<null> => {
    ports.desk.dialog(textIn(ports.desk.locale())[label].replace(/…$/, ''), page, 860, 640)
    return { ok: true, value: null }
  }

/** Opens the preview of all letters, from which readers are confirmed. */
export const previewLetters = opens('previewLetters', 'Letters')
/** Opens what begins something: an engagement from a template, a team's trackers. */
export const showStart = opens('showStart', 'Start')
/** Opens back-planning, baselines, forecasts and change requests. */
export const showPlan = opens('showPlan', 'Plan')
/** Opens all about one client, and the report that a person approves. */
export const showClient = opens('showClient', 'Client')
/** Opens what lays Milepost over a sheet the team already has, or copies its rows. */
export const showAdopt = opens('showAdopt', 'Adopt')
