/**
 * Hands the entry table to Google. What this module exports is the script's one object, `Milepost`; the build
 * adds one plain `function` for each entry, which calls it. Loading this file asks Google nothing.
 */
import * as v from 'valibot'
import { ellipsize } from './core/text-length.js'
import type { Locale, Localised } from './core/locale.js'
import { hasNewerVersion } from './core/stored.js'
import { type Command, type Endpoint, entry, type EntryName, type Reply, type Schedule } from './entry.js'
import { findInputFault } from './entry/input-fault.js'
import { createMenuItems } from './entry/menu.js'
import type { InputFault } from './core/input-fault.js'
import { part } from './entry/schemas.js'
import { googlePorts } from './google/index.js'
import { googleUserInterface } from './google/user-interface.js'
import { currentInstant } from './google/clock.js'
import { tidyEdit } from './google/tidy-edit.js'
import { deferredUserInterface } from './google/deferred-user-interface.js'
import type { Ports, UserInterface } from './ports.js'
import { choreTexts } from './text/chores/index.js'
import { commonTexts, type Text } from './text/common/index.js'
import { menuTexts } from './text/menu/index.js'
import { textOf } from './text/text-of.js'
import { describeBadInput, describeNoSpreadsheet } from './work/refused-calls.js'
import { fittingPage, inParts } from './work/parts.js'
import { headerNote } from './work/header-note.js'
import { aliasesFor, loadText } from './work/plan/library.js'
import { recordEdit } from './work/run/record-edit.js'
import { isReadByRuns, editedTable } from './work/tables.js'
import { tableWithHeaders } from './work/worded-tables.js'
import { isStoredView } from './work/views/stored-views.js'
import { recordRunFailure } from './work/views/record-run-failure.js'
import { describeRemedy } from './work/describe-remedy.js'
import { unwrittenProblems } from './work/refresh/unwritten.js'
import { updateWordings } from './work/update-wordings.js'
import { workbookLanguage } from './work/workbook-language.js'
import {
  maxMessageLength,
  shortenProblems,
  formatRefusal,
  formatUnwritten,
  describeValidation,
} from './work/wording.js'

type Entry = Command | Schedule | Endpoint<any, any>

/** How long a run waits for another one to finish. */
const lockTimeout = 20_000

const createPorts = (): Ports => {
  const ports: Ports = googlePorts({
    tableNamed: (key) => tableWithHeaders(ports.store, key),
    aliases: () => aliasesFor(ports.library)(),
    noteFor: (table, column) => headerNote(ports, table, column),
    helpFor: (validation) => describeValidation(validation, ports.spreadsheet.locale()),
    workbookLanguage: () => workbookLanguage(ports.store),
  })
  return ports
}

/** The language of the menu: the person's or the workbook's, where it may be asked for. Whatever happens, there is a menu. */
function menuLocale(authMode: unknown): Locale {
  if (authMode !== undefined && String(authMode) !== 'NONE')
    try {
      return createPorts().ui.locale()
    } catch (error) {
      console.error(String(error))
    }
  return googleUserInterface().locale()
}

/** Puts the menu there. Works before the user has authorised anything (AuthMode.NONE). */
export function open(event: { readonly authMode?: unknown } | undefined): void {
  const text = textOf(menuTexts, menuLocale(event?.authMode))
  googleUserInterface().addMenu(text.menuCaption, createMenuItems(text))
}

/**
 * The simple trigger of every edit. A person who types into a view gets a message at once, since the next run
 * rebuilds it; what is typed into a tracker that Milepost made is tidied. Runs without authorisation; what it
 * cannot do there must not disturb the person who edits.
 */
export function edited(event: { readonly range?: Parameters<typeof tidyEdit>[0] } | undefined): void {
  const range = event?.range
  if (range === undefined) return
  const sheetName = range.getSheet().getName()
  const ports = createPorts()
  const { store } = ports
  if (!isStoredView(store, sheetName)) {
    if (isReadByRuns(store, sheetName)) recordEdit(store, String(currentInstant()))
    const edited = editedTable(store, sheetName)
    if (edited !== undefined)
      tidyEdit(range, {
        ...edited,
        today: () => ports.clock.now().day,
        locale: () => ports.spreadsheet.locale(),
        askAliases: aliasesFor(ports.library),
      })
    return
  }
  const { ui } = ports
  const text = textOf(commonTexts, ui.locale())
  ui.toast(text.typedIntoView(sheetName), text.product)
}

/** The id of the trigger that fired, from the event that Google gives; null for anything else. */
const triggerOf = (event: unknown): string | null => {
  const id = (event as { readonly triggerUid?: unknown } | null | undefined)?.triggerUid
  return typeof id === 'string' ? id : null
}

/** Where the part begins that an endpoint is asked for, as it was sent. */
const beginOf = (input: unknown): unknown => (input as { readonly from?: unknown } | null | undefined)?.from

/** A trigger's run that was not begun, which does not show whether reminders run. */
class NotRun extends Error {}

/** One call of an entry. */
interface Call {
  readonly called: Entry
  readonly ports: Ports
  /** What the person sees at once, whatever was written. */
  readonly direct: UserInterface
  /** Shows what the run said. */
  showPending(): void
  text(): Text
}

function openCall(called: Entry): Call {
  const ports = createPorts()
  const text = (): Text => textOf(commonTexts, ports.ui.locale())
  const { ui, showPending } = deferredUserInterface(ports.ui, () => {
    if (called.locks && ports.lock.acquire(lockTimeout) === false) throw new Error(text().busy)
  })
  return { called, ports: { ...ports, ui }, direct: ports.ui, showPending, text }
}

/** Says why a run was refused, and answers it. */
function refuse(
  { called, ports, direct, text }: Call,
  message: string,
  problems: Extract<Reply<unknown>, { ok: false }>['problems'] = [],
): Reply<unknown> {
  const shortMessage = ellipsize(message, maxMessageLength)
  if (called.kind === 'command') direct.alert(text().product, shortMessage)
  return {
    ok: false,
    problems: shortenProblems(problems),
    message: shortMessage,
    locale: ports.ui.locale(),
  }
}

/**
 * The one guard: it validates, locks, runs, puts refusals into words, and shows every error. What a run says,
 * and its reply, come after Google wrote everything.
 */
export function call(name: EntryName, input: unknown): Reply<unknown> {
  const called: Entry = entry[name]
  const current = openCall(called)
  const { ports, text } = current
  const badInput = (fault: InputFault): Reply<unknown> => refuse(current, describeBadInput(ports, fault))
  const parsed = called.kind === 'endpoint' ? v.safeParse(called.schema, input) : undefined
  if (called.kind === 'endpoint' && parsed?.issues)
    return badInput(findInputFault(name, called.schema, parsed.issues))
  const from = v.safeParse(part, beginOf(input))
  if (!from.success) return badInput(findInputFault('from', part, from.issues))
  const hasLock = called.locks ? ports.lock.acquire(lockTimeout) : true
  if (hasLock === false) return refuse(current, text().busy)
  if (hasLock === null || (called.kind === 'schedule' && !ports.spreadsheet.isOpen()))
    throw new Error(describeNoSpreadsheet(ports))
  try {
    const reply = runEntry(current, input, parsed?.output)
    if (!reply.ok || !parsed) return reply
    const ownBegin = beginOf(parsed.output)
    return typeof ownBegin === 'number' && Array.isArray(reply.value)
      ? fittingPage(reply.value, ownBegin)
      : inParts(reply.value, from.output)
  } catch (error) {
    recordError(current, error)
    throw error
  }
}

/** Runs an entry inside its lock, and makes Google write everything before anything is said. */
function runEntry(current: Call, input: unknown, parsedInput: unknown): Reply<unknown> {
  const { called, ports, direct, showPending, text } = current
  if (called.locks && hasNewerVersion(ports.store.readAll())) {
    // Google reports an error of a trigger to its owner, the only person who can repair the script.
    const { newerFormats } = loadText(ports, choreTexts, ports.ui.locale())
    if (called.kind === 'schedule') throw new NotRun(newerFormats)
    return refuse(current, newerFormats)
  }
  const trigger = triggerOf(input)
  if (called.kind === 'schedule' && trigger !== null) {
    const { mayRun: goesOn, fault: problem } = called.checkTrigger(ports, trigger)
    if (problem !== null) throw new NotRun(problem)
    if (!goesOn) return { ok: true, value: null }
  }
  if (called.locks) updateWordings(ports)
  const result = called.kind === 'endpoint' ? called.run(ports, parsedInput) : called.run(ports, trigger)
  if (called.locks) ports.cells.flush()
  ports.store.keepNotes()
  showPending()
  // In a clock trigger's run there is no person to see it: it says the same in the run log.
  const failed = unwrittenProblems(ports.cells)
  const isSaid = !result.ok && result.problems.some((problem) => failed.includes(problem))
  const isSeen = called.kind !== 'schedule' && !isSaid && failed.length > 0
  const unwritten = isSeen ? formatUnwritten(ports, ports.ui.locale()) : []
  if (unwritten.length > 0) direct.toast(ellipsize(unwritten.join(' '), maxMessageLength), text().product)
  if (result.ok) return { ok: true, value: result.value }
  // A trigger's reply is seen by no person: its owner gets Google's email, others see the dashboard.
  if (called.kind === 'schedule' && trigger !== null)
    throw new Error(formatRefusal(ports, result.problems, ports.spreadsheet.locale()))
  return refuse(current, formatRefusal(ports, result.problems, ports.ui.locale()), result.problems)
}

/** Notes an error that ended a run, and shows it where a person waits. */
function recordError({ called, ports, direct, text }: Call, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error)
  console.error(error instanceof Error ? (error.stack ?? message) : message)
  // The lock ends with the run, after everything is written; releasing it here would cost a call.
  if (called.locks) ports.cells.tryFlush()
  // Google reports what is thrown by a trigger to its owner; a person reads it here.
  if (called.kind === 'command')
    direct.alert(
      text().product,
      ellipsize(text().failed(describeRemedy(ports, message), message), maxMessageLength),
    )
  if (called.kind === 'schedule' && !(error instanceof NotRun)) recordRunFailure(ports, message)
}

/** The entries as other programs list them. */
export const entries = (): { name: string; kind: Entry['kind']; label: Localised | null }[] =>
  (Object.entries(entry) as [string, Entry][]).map(([name, each]) => ({
    name,
    kind: each.kind,
    label:
      each.kind === 'endpoint'
        ? null
        : { en: textOf(commonTexts, 'en')[each.label], 'zh-CN': textOf(commonTexts, 'zh-CN')[each.label] },
  }))
