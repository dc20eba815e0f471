import { isDay, serialOf } from '../../core/day.js'
import { openWork } from '../../project/letters/open-work.js'
import { managerDigest } from '../../project/letters/manager-digest.js'
import { headline } from '../../mail/headline.js'
import type { Ports } from '../../ports.js'
import { letterTextIn, textIn } from '../../text/index.js'
import { viewTextIn } from '../../text/views/index.js'
import type { HistoryRow } from '../../trackers/own/history.js'
import { lightCell, type ViewContext, type ViewKey, viewKeys, views } from '../../views/index.js'
import { readConsent } from '../letters/readers/consent.js'
import type { Maybe, OpenBook } from '../portfolio.js'
import { ledgerOf } from '../letters/ledger/ledger.js'
import { refreshBook } from '../refresh/refresh.js'
import { keepHistory, readHistory } from '../run/history.js'
import { lastRun } from '../run/run-log.js'
import { reminderHealth } from '../letters/send-letters.js'
import { findView, freeName, hashOf, type KeptView, readKept, writeKept } from './views-kept.js'
import { sayGone } from '../say-verdicts.js'
import { sayProblem, sayReason } from '../wording.js'

/** The menu's command: makes the views that are missing and rewrites all of them, whatever became of them. */
export function refreshViews(ports: Ports): Maybe<{ views: number }> {
  const refreshed = refreshBook(ports)
  if (!refreshed.ok) return refreshed
  keepHistory(ports, refreshed.value)
  const count = write(ports, refreshed.value, lastRunOf(ports), true)
  const locale = ports.desk.locale()
  ports.desk.toast(viewTextIn(locale).viewsUpdated(count), textIn(locale).product)
  return { ok: true, value: { views: count } }
}

/** Views that one hourly run rewrites; the others wait for the next. */
const mostAtOnce = 3

/**
 * The hourly run's part: brings the views that are there up to the day, a few a run until all are (those whose content
 * did not change only tell the new day), and notes this run's time for the dead-man's light. Makes no view that nobody
 * asked for. Returns how many were rewritten.
 */
export function keepViews(ports: Ports, book: OpenBook): number {
  const kept = readKept(ports)
  if (Object.keys(kept.sheets).length === 0) return 0
  const { consent } = readConsent(ports)
  const now = consent ? nowSerial(ports) : null
  const { day } = ports.clock.now()
  const due = Object.values(kept.sheets).some((view) => view.day !== day)
  const count = due ? write(ports, book, now, false) : 0
  const dashboard = readKept(ports).sheets.dashboard
  if (dashboard) stampOn(ports, dashboard, now)
  return count
}

/**
 * Tells the dead-man's light that letters were just turned on (the clock runs from now) or off (it goes neutral).
 * Call it after consent was given or withdrawn.
 */
export function stampDashboard(ports: Ports): void {
  const dashboard = readKept(ports).sheets.dashboard
  if (dashboard) stampOn(ports, dashboard, readConsent(ports).consent ? nowSerial(ports) : null)
}

function stampOn(ports: Ports, dashboard: KeptView, value: number | null): void {
  if (ports.views.stands(dashboard.name))
    ports.views.stamp(dashboard.name, lightCell.line, lightCell.column, value)
}

/** Builds and writes views; `all` also makes missing ones and rewrites unchanged ones, however many there are. */
function write(ports: Ports, book: OpenBook, ran: number | null, all: boolean): number {
  const kept = readKept(ports)
  const { day } = ports.clock.now()
  const history = all || kept.sheets.measures ? readHistory(ports) : []
  const context = contextOf(ports, book, history, ran)
  const sheets: { [K in ViewKey]?: KeptView } = {}
  let count = 0
  // The last one made stands first and is the one shown, so the dashboard comes last; day by day it comes first.
  for (const key of all ? [...viewKeys].reverse() : viewKeys) {
    const known = kept.sheets[key]
    if (!all && known && (known.day === day || count === mostAtOnce)) {
      sheets[key] = known
      continue
    }
    const name = findView(ports, key, known)
    if (name === undefined && !all) continue
    const view = views[key](context)
    const hash = hashOf({ ...view, moving: [] })
    const widths = hashOf([view.widths, view.heights, view.frozen])
    const sheetName = name ?? freeName(ports, key)
    sheets[key] = { name: sheetName, day, hash, widths }
    if (name !== undefined && !all && known?.hash === hash) {
      for (const { line, column, value } of view.moving) ports.views.stamp(name, line, column, value)
      continue
    }
    if (name === undefined) ports.views.add(sheetName, view)
    ports.views.write(sheetName, view, name === undefined || known?.widths !== widths)
    count++
  }
  writeKept(ports, { sheets })
  return count
}

/** What all views are made from, in the workbook's language. */
function contextOf(
  ports: Ports,
  book: OpenBook,
  history: readonly HistoryRow[],
  ran: number | null,
): ViewContext {
  const locale = ports.workbook.locale()
  const health = reminderHealth(ports, ledgerOf(book), [], null, readConsent(ports).consent)
  const { portfolio } = book
  const digest = managerDigest(portfolio, openWork(portfolio), health, [])
  return {
    locale,
    text: textIn(locale),
    words: letterTextIn(locale),
    view: viewTextIn(locale),
    time: ports.clock.now().time,
    portfolio,
    digest,
    headline: headline(digest, letterTextIn(locale)),
    gone: sayGone(portfolio.gone, locale),
    history,
    lastRun: ran,
    reason: (reason) => sayReason(reason, locale),
    problem: (problem) => sayProblem(problem, locale),
  }
}

/** The last run that is on record, or the moment letters were turned on; null while they are off. */
function lastRunOf(ports: Ports): number | null {
  const { consent } = readConsent(ports)
  return consent && (serialAt(lastRun(ports)?.when ?? '') ?? serialAt(consent.since))
}

const nowSerial = (ports: Ports): number => {
  const { day, time } = ports.clock.now()
  return serialAt(`${day} ${time}`)!
}

/** `2026-03-31 08:00` as a spreadsheet's serial number; null when it is none. */
function serialAt(moment: string): number | null {
  const [day = '', time = ''] = moment.split(' ')
  const [hours, minutes] = time.split(':').map(Number)
  if (!isDay(day) || hours === undefined || minutes === undefined) return null
  return serialOf(day) + (hours * 60 + minutes) / 1440
}
