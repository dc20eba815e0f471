import type { BookContents } from '../../domain/book-contents.js'
import type { Ports } from '../../ports.js'
import type { HealthText } from '../../text/health/index.js'
import { punctuation } from '../../text/punctuation/index.js'
import { textOf } from '../../text/text-of.js'
import { trackers } from '../../trackers/index.js'
import type { CalendarState } from '../calendar/calendar-state.js'
import { describeDeletedSheets } from '../describe-verdicts.js'
import { describeReminders } from '../letters/describe-reminders.js'
import { dueInput } from '../letters/due-input.js'
import { describeHeld } from '../letters/ledger/read-ledger.js'
import { readConsent } from '../letters/readers/consent.js'
import { isRunBySomeone, runsHere } from '../letters/readers/runner.js'
import type { OpenBook } from '../open-book.js'
import { followedInPlace } from '../release/followed-in-place.js'
import { readLastRun } from '../run/last-run.js'
import { readFailure } from '../run/outage.js'
import { tableNamed } from '../table-list.js'

/** What was found of one thing: in order, to be looked at, wrong, or not known because it was not or cannot be looked at. */
export interface HealthCheck {
  readonly key: keyof HealthText['titles']
  readonly state: 'good' | 'amber' | 'red' | 'unknown'
  readonly title: string
  readonly message: string
}
type Finding = Pick<HealthCheck, 'state' | 'message'>

type CheckPorts = Pick<Ports, 'clock' | 'library' | 'mailer' | 'spreadsheet' | 'store' | 'triggers' | 'ui'>

/** Everything that is looked at, in the order in which it is shown. */
export function checkHealth(
  ports: CheckPorts,
  book: OpenBook,
  calendar: CalendarState,
  text: HealthText,
): readonly HealthCheck[] {
  const findings: Readonly<Record<HealthCheck['key'], readonly Finding[]>> = {
    sheets: [sheetsFinding(ports, book, text)],
    followed: followedFindings(ports, book, text),
    reminders: [remindersFinding(ports, book)],
    trigger: [triggerFinding(ports, text)],
    quota: [quotaFinding(ports, text)],
    ledger: [ledgerFinding(ports, book, text)],
    calendar: [calendarFinding(book.contents, calendar)],
  }
  return (Object.keys(findings) as HealthCheck['key'][]).flatMap((key) =>
    findings[key].map((finding) => ({ key, title: text.titles[key], ...finding })),
  )
}

const sentences = (ports: Pick<Ports, 'ui'>, all: readonly string[]): string =>
  textOf(punctuation, ports.ui.locale()).sentences(all.filter((each) => each !== ''))

/** Which sheets are there; what a repair compares is not read here. */
function sheetsFinding(ports: CheckPorts, { contents, tables }: OpenBook, text: HealthText): Finding {
  const gone = describeDeletedSheets(contents.gone, ports.ui.locale())
  return {
    state: gone === '' ? 'good' : 'red',
    message: sentences(ports, [gone, text.sheetsFound(tables.size)]),
  }
}

/** The sheets of the team's own: which columns they are read by. */
function followedFindings(ports: CheckPorts, { tables }: OpenBook, text: HealthText): readonly Finding[] {
  const locale = ports.ui.locale()
  return followedInPlace(ports).map((key): Finding => {
    const name = trackers[key].name[locale]
    const open = tables.get(key)
    if (!open) return { state: 'red', message: text.followedGone(name) }
    const { columns } = open.reading.location
    const doubtful = open.reading.problems
      .filter(({ code }) => code === 'doubtfulColumn')
      .map(({ column }) => tableNamed(key).columns[column]?.name[locale] ?? column)
    return {
      state: doubtful.length > 0 ? 'red' : 'good',
      message: sentences(ports, [
        text.followed(
          open.sheet.name(),
          name,
          [...columns.keys()].filter((column) => column !== 'id').length,
        ),
        ...(doubtful.length > 0 ? [text.doubtful(doubtful)] : []),
      ]),
    }
  })
}

function remindersFinding(ports: CheckPorts, book: OpenBook): Finding {
  const { health } = dueInput(ports, book, null)
  const isFailing = !health.isRunning || readFailure(ports.store) !== null
  return {
    state: !health.isOn ? 'unknown' : isFailing ? 'red' : 'good',
    message: describeReminders(ports, health, ports.ui.locale()),
  }
}

/** Google shows an account its own triggers only. */
function triggerFinding(ports: CheckPorts, text: HealthText): Finding {
  const { consent } = readConsent(ports)
  if (!consent) return { state: 'unknown', message: text.notAsked }
  if (runsHere(ports)) return { state: 'good', message: text.ownTrigger }
  return isRunBySomeone(ports)
    ? { state: 'unknown', message: text.otherTrigger(consent.runBy) }
    : { state: 'red', message: text.noTrigger }
}

function quotaFinding(ports: CheckPorts, text: HealthText): Finding {
  const left = ports.mailer.quotaLeft()
  const isOther = readConsent(ports).consent !== null && !runsHere(ports)
  return {
    state: left > 0 ? 'good' : 'red',
    message: sentences(ports, [text.quota(left), ...(isOther ? [text.otherQuota] : [])]),
  }
}

/** Whether emails may leave, as the log is now and as the last run found it. */
function ledgerFinding(ports: CheckPorts, book: OpenBook, text: HealthText): Finding {
  const open = book.tables.get('letters')
  const held = describeHeld(ports, book, ports.ui.locale())
  const wasHeld = readLastRun(ports.store)?.held === true ? text.heldAtLastRun : ''
  if (held !== '' || wasHeld !== '') return { state: 'red', message: sentences(ports, [held, wasHeld]) }
  return open
    ? { state: 'good', message: text.ledgerRead(open.reading.rows.length) }
    : { state: 'unknown', message: text.noLedger }
}

/** The next year matters from October on, as in the emails. */
function calendarFinding({ situation }: BookContents, { years, message }: CalendarState): Finding {
  const isLate = situation.today.slice(5) >= '10'
  const needed = isLate ? years : years.slice(0, 1)
  return { state: needed.every(({ holidays }) => holidays > 0) ? 'good' : 'amber', message }
}
