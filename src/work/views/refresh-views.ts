import { isDay, serialOf } from '../../core/day.js'
import { createFingerprint } from '../../core/fingerprint.js'
import { fingerprintView, type ViewFingerprint } from '../../core/sheet/view-fingerprint.js'
import { listOpenWork } from '../../domain/letters/open-work.js'
import { listReportsDue } from '../../domain/report/reports-due.js'
import { createManagerDigest } from '../../domain/letters/manager-digest.js'
import { formatHeadline } from '../../mail/headline.js'
import type { Clock, Ports, ViewSheets } from '../../ports.js'
import { commonTexts } from '../../text/common/index.js'
import { letterTexts } from '../../text/letters/index.js'
import { textOf } from '../../text/text-of.js'
import { viewTexts } from '../../text/views/index.js'
import type { HistoryRow } from '../../trackers/own/history.js'
import {
  failureCell,
  hasView,
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
import { loadText } from '../plan/library.js'
import type { Result, OpenBook } from '../open-book.js'
import { ledgerOf } from '../letters/ledger/ledger.js'
import { refreshForUser } from '../refresh/refresh.js'
import { recordHistory, readHistory } from '../run/history.js'
import { readLastRun } from '../run/last-run.js'
import { isOutOfTime, recordLeftOver } from '../run/out-of-time.js'
import { nothingSent, type SendResult, reminderHealth } from '../letters/send-letters.js'
import { initialStatus, reminderStatusOf, describeFailure } from './reminder-status.js'
import {
  findView,
  unusedViewName,
  type StoredView,
  readStoredViews,
  readViewPrint,
  writeStoredViews,
} from './stored-views.js'
import { formatProblem, describeEngagementStatus } from '../wording.js'
import { describeUnexamined } from '../describe-unexamined.js'
import { describeDeletedSheets } from '../describe-verdicts.js'

/** The menu's command: makes the views that are missing and rewrites all of them, whatever their state. */
export function refreshViews(ports: Ports): Result<{ views: number }> {
  const refreshed = refreshForUser(ports)
  if (!refreshed.ok) return refreshed
  recordHistory(ports, refreshed.value)
  const status = reminderStatusOf(ports, refreshed.value, nothingSent, lastRunOf(ports))
  const count = writeViews(ports, refreshed.value, status, { createsMissing: true })
  const locale = ports.ui.locale()
  ports.ui.toast(loadText(ports, viewTexts, locale).viewsUpdated(count), textOf(commonTexts, locale).product)
  return { ok: true, value: { views: count } }
}

/** Views that one hourly run rewrites; the others wait for the next. */
const maxViewsPerRun = 3

/**
 * The hourly run's part: updates the views that are there to the day, a few in each run until all are done
 * (those whose content did not change only show the new day), and notes this run's time for the dashboard's
 * light. Makes no view that was not asked for. Returns how many were rewritten.
 */
export function refreshDueViews(ports: Ports, book: OpenBook, sendResult: SendResult): number {
  const storedViews = readStoredViews(ports.store)
  if (Object.keys(storedViews.sheets).length === 0) return 0
  const status = reminderStatusOf(ports, book, sendResult, nowSerial(ports.clock))
  const { day } = ports.clock.now()
  const due = Object.values(storedViews.sheets).some((view) => view.day !== day)
  const count = due ? writeViews(ports, book, status, { createsMissing: false }) : 0
  const dashboard = readStoredViews(ports.store).sheets.dashboard
  if (dashboard) writeStatus(ports.views, dashboard, status)
  return count
}

/** Whether a view still shows an earlier day. */
export const areViewsDue = (ports: Pick<Ports, 'clock' | 'store'>): boolean =>
  Object.values(readStoredViews(ports.store).sheets).some((view) => view.day !== ports.clock.now().day)

/**
 * Shows in the dashboard's light what a run has done; without one, that letters were just turned on (their
 * time counts from now) or off (it becomes neutral). Call it after consent was given or taken back.
 */
export function writeDashboardStatus(
  ports: Ports,
  book?: OpenBook,
  sendResult: SendResult = nothingSent,
): void {
  const dashboard = readStoredViews(ports.store).sheets.dashboard
  if (!dashboard) return
  const now = nowSerial(ports.clock)
  writeStatus(
    ports.views,
    dashboard,
    book ? reminderStatusOf(ports, book, sendResult, now) : initialStatus(ports, now),
  )
}

/** Shows in the dashboard's light that an hourly run did not finish, and why. */
export function writeFailure(ports: Pick<Ports, 'spreadsheet' | 'store' | 'views'>): void {
  const dashboard = readStoredViews(ports.store).sheets.dashboard
  const { line, column } = failureCell
  if (dashboard && ports.views.hasSheet(dashboard.name))
    ports.views.writeCells(dashboard.name, line, column, [describeFailure(ports)])
}

function writeStatus(views: ViewSheets, dashboard: StoredView, status: Light): void {
  if (views.hasSheet(dashboard.name))
    views.writeCells(dashboard.name, lightCell.line, lightCell.column, lightCells(status))
}

/**
 * Builds and writes views; `all` also makes missing ones, however many, and repairs what somebody painted
 * over.
 */
function writeViews(
  ports: Ports,
  book: OpenBook,
  status: Light,
  { createsMissing }: { readonly createsMissing: boolean },
): number {
  const storedViews = readStoredViews(ports.store)
  const { day } = ports.clock.now()
  const history = createsMissing || storedViews.sheets.measures ? readHistory(ports) : []
  const context = contextOf(ports, book, history, status)
  const sheets: { [K in ViewKey]?: StoredView } = {}
  const prints: { [K in ViewKey]?: ViewFingerprint } = {}
  let count = 0
  // The last one made is first and is the one shown, so the dashboard is made last; on other days it comes
  // first.
  for (const key of createsMissing ? [...viewKeys].reverse() : viewKeys) {
    const storedView = storedViews.sheets[key]
    if (!storedView && !hasView(key, context.bookContents)) continue
    const isLate = (createsMissing || storedView?.day !== day) && isOutOfTime(ports.clock)
    if (isLate && (createsMissing || storedView))
      recordLeftOver(ports.cells, '', storedView?.name ?? viewNames[key][context.locale])
    if (
      storedView
        ? isLate || (!createsMissing && (storedView.day === day || count === maxViewsPerRun))
        : isLate
    ) {
      if (storedView) sheets[key] = storedView
      continue
    }
    const name = findView(ports, key, storedView)
    if (name === undefined && !createsMissing) continue
    const view = views[key](context)
    const print = fingerprintView(view)
    const widths = createFingerprint([view.widths, view.heights, view.frozen])
    const sheetName = name ?? unusedViewName(ports, key)
    sheets[key] = { name: sheetName, day, hash: print.content, widths }
    prints[key] = print
    if (name === undefined) ports.views.add(sheetName, view)
    const before = name !== undefined && storedView ? readViewPrint(ports.store, key, storedView) : null
    const setsSizes = name === undefined || storedView?.widths !== widths
    if (ports.views.write(sheetName, view, before, { sized: setsSizes, careful: createsMissing })) count++
  }
  const refused = count > 0 ? ports.cells.tryFlush() : null
  if (refused !== null) throw new Error(refused)
  writeStoredViews(ports.store, { sheets }, prints)
  return count
}

/** What all views are made from, in the workbook's language. */
function contextOf(ports: Ports, book: OpenBook, history: readonly HistoryRow[], status: Light): ViewContext {
  const locale = ports.spreadsheet.locale()
  const ledger = ledgerOf(book)
  const health = reminderHealth(ports, ledger, [], null, readConsent(ports).consent, book.contents.calendar)
  const { contents } = book
  const words = loadText(ports, letterTexts, locale)
  // All that the manager's email is made of, so that both have the same sums.
  const digest = createManagerDigest(
    contents,
    listOpenWork(contents),
    health,
    listReportsDue(contents, ledger),
  )
  return {
    locale,
    text: textOf(commonTexts, locale),
    words,
    view: loadText(ports, viewTexts, locale),
    time: ports.clock.now().time,
    bookContents: contents,
    digest,
    headline: formatHeadline(digest, words),
    gone: describeDeletedSheets(contents.gone, locale),
    history,
    light: status,
    reason: (line) => describeEngagementStatus(line, locale),
    describeUnchecked: (looked) => describeUnexamined(looked, locale),
    problem: (problem) => formatProblem(ports, problem, locale),
  }
}

/** The last run that is on record, or the moment letters were turned on; null while they are off. */
function lastRunOf(ports: Pick<Ports, 'spreadsheet' | 'store'>): number | null {
  const { consent } = readConsent(ports)
  return consent && (serialAt(readLastRun(ports.store)?.when ?? '') ?? serialAt(consent.since))
}

const nowSerial = (clock: Clock): number => {
  const { day, time } = clock.now()
  return serialAt(`${day} ${time}`)!
}

/** `2026-03-31 08:00` as a spreadsheet's serial number; null when it is none. */
function serialAt(moment: string): number | null {
  const [day = '', time = ''] = moment.split(' ')
  const [hours, minutes] = time.split(':').map(Number)
  if (!isDay(day) || hours === undefined || minutes === undefined) return null
  return serialOf(day) + (hours * 60 + minutes) / 1440
}
