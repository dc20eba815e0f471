import { isDay, serialOf } from '../../core/day.js'
import { hashOf } from '../../core/print.js'
import { printOf, type ViewPrint } from '../../core/sheet/view-print.js'
import { openWork } from '../../project/letters/open-work.js'
import { reportsDue } from '../../project/report/reports-due.js'
import { managerDigest } from '../../project/letters/manager-digest.js'
import { headline } from '../../mail/headline.js'
import type { Ports } from '../../ports.js'
import { letterTextIn, textIn } from '../../text/index.js'
import { viewTextIn } from '../../text/views/index.js'
import type { HistoryRow } from '../../trackers/own/history.js'
import {
  failureCell,
  type Light,
  lightCell,
  lightCells,
  type ViewContext,
  type ViewKey,
  viewKeys,
  viewNames,
  views,
} from '../../views/index.js'
import { readConsent } from '../letters/readers/consent.js'
import { libraryOf } from '../plan/library.js'
import type { Maybe, OpenBook } from '../portfolio.js'
import { ledgerOf } from '../letters/ledger/ledger.js'
import { refreshAtDesk } from '../refresh/refresh.js'
import { keepHistory, readHistory } from '../run/history.js'
import { lastRun } from '../run/last-run.js'
import { isOutOfTime, noteLeft } from '../run/time.js'
import { noPost, type Post, reminderHealth } from '../letters/send-letters.js'
import { freshLight, lightOf, sayFailure } from './light-state.js'
import { findView, freeName, type KeptView, readKept, readViewPrint, writeKept } from './views-kept.js'
import { sayProblem, sayStanding } from '../wording.js'
import { sayUnlooked } from '../say-unlooked.js'
import { sayGone } from '../say-verdicts.js'

/** The menu's command: makes the views that are missing and rewrites all of them, whatever became of them. */
export function refreshViews(ports: Ports): Maybe<{ views: number }> {
  const refreshed = refreshAtDesk(ports)
  if (!refreshed.ok) return refreshed
  keepHistory(ports, refreshed.value)
  const light = lightOf(ports, refreshed.value, noPost, lastRunOf(ports))
  const count = write(ports, refreshed.value, light, true)
  const locale = ports.desk.locale()
  ports.desk.toast(viewTextIn(locale, libraryOf(ports).texts).viewsUpdated(count), textIn(locale).product)
  return { ok: true, value: { views: count } }
}

/** Views that one hourly run rewrites; the others wait for the next. */
const mostAtOnce = 3

/**
 * The hourly run's part: brings the views that are there up to the day, a few a run until all are (those whose content
 * did not change only tell the new day), and notes this run's time for the dead-man's light. Makes no view that nobody
 * asked for. Returns how many were rewritten.
 */
export function keepViews(ports: Ports, book: OpenBook, post: Post): number {
  const kept = readKept(ports)
  if (Object.keys(kept.sheets).length === 0) return 0
  const light = lightOf(ports, book, post, nowSerial(ports))
  const { day } = ports.clock.now()
  const due = Object.values(kept.sheets).some((view) => view.day !== day)
  const count = due ? write(ports, book, light, false) : 0
  const dashboard = readKept(ports).sheets.dashboard
  if (dashboard) stampOn(ports, dashboard, light)
  return count
}

/** Whether a view is not brought up to the day yet. */
export const viewsWait = (ports: Ports): boolean =>
  Object.values(readKept(ports).sheets).some((view) => view.day !== ports.clock.now().day)

/**
 * Tells the dead-man's light what a run has done; without one, that letters were just turned on (the clock runs from
 * now) or off (it goes neutral). Call it after consent was given or withdrawn.
 */
export function stampDashboard(ports: Ports, book?: OpenBook, post: Post = noPost): void {
  const dashboard = readKept(ports).sheets.dashboard
  if (!dashboard) return
  const now = nowSerial(ports)
  stampOn(ports, dashboard, book ? lightOf(ports, book, post, now) : freshLight(ports, now))
}

/** Tells the dead-man's light that an hourly run did not finish, and why. */
export function stampFailure(ports: Ports): void {
  const dashboard = readKept(ports).sheets.dashboard
  const { line, column } = failureCell
  if (dashboard && ports.views.stands(dashboard.name))
    ports.views.stamp(dashboard.name, line, column, [sayFailure(ports)])
}

function stampOn(ports: Ports, dashboard: KeptView, light: Light): void {
  if (ports.views.stands(dashboard.name))
    ports.views.stamp(dashboard.name, lightCell.line, lightCell.column, lightCells(light))
}

/** Builds and writes views; `all` also makes missing ones, however many there are, and mends what somebody painted over. */
function write(ports: Ports, book: OpenBook, light: Light, all: boolean): number {
  const kept = readKept(ports)
  const { day } = ports.clock.now()
  const history = all || kept.sheets.measures ? readHistory(ports) : []
  const context = contextOf(ports, book, history, light)
  const sheets: { [K in ViewKey]?: KeptView } = {}
  const prints: { [K in ViewKey]?: ViewPrint } = {}
  let count = 0
  // The last one made stands first and is the one shown, so the dashboard comes last; day by day it comes first.
  for (const key of all ? [...viewKeys].reverse() : viewKeys) {
    const known = kept.sheets[key]
    const isLate = (all || known?.day !== day) && isOutOfTime(ports)
    if (isLate && (all || known)) noteLeft(ports, '', known?.name ?? viewNames[key][context.locale])
    if (known ? isLate || (!all && (known.day === day || count === mostAtOnce)) : isLate) {
      if (known) sheets[key] = known
      continue
    }
    const name = findView(ports, key, known)
    if (name === undefined && !all) continue
    const view = views[key](context)
    const print = printOf(view)
    const widths = hashOf([view.widths, view.heights, view.frozen])
    const sheetName = name ?? freeName(ports, key)
    sheets[key] = { name: sheetName, day, hash: print.content, widths }
    prints[key] = print
    if (name === undefined) ports.views.add(sheetName, view)
    const before = name !== undefined && known ? readViewPrint(ports, key, known) : null
    const sized = name === undefined || known?.widths !== widths
    if (ports.views.write(sheetName, view, before, { sized, careful: all })) count++
  }
  const refused = count > 0 ? ports.workbook.tryFlush() : null
  if (refused !== null) throw new Error(refused)
  writeKept(ports, { sheets }, prints)
  return count
}

/** What all views are made from, in the workbook's language. */
function contextOf(ports: Ports, book: OpenBook, history: readonly HistoryRow[], light: Light): ViewContext {
  const locale = ports.workbook.locale()
  const ledger = ledgerOf(book)
  const health = reminderHealth(ports, ledger, [], null, readConsent(ports).consent, book.portfolio.calendar)
  const { portfolio } = book
  // All that the manager's email is made of, so that both sum it up alike.
  const digest = managerDigest(portfolio, openWork(portfolio), health, reportsDue(portfolio, ledger))
  return {
    locale,
    text: textIn(locale),
    words: letterTextIn(locale),
    view: viewTextIn(locale, libraryOf(ports).texts),
    time: ports.clock.now().time,
    portfolio,
    digest,
    headline: headline(digest, letterTextIn(locale)),
    gone: sayGone(portfolio.gone, locale),
    history,
    light,
    reason: (line) => sayStanding(line, locale),
    unlooked: (looked) => sayUnlooked(looked, locale),
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
