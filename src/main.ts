/**
 * Hands the entry table to Google. What this module exports is the script's one object, `Milepost`; the build adds one
 * plain `function` for each entry, which calls it. Loading this file asks Google nothing.
 */
import * as v from 'valibot'
import { clipText } from './core/cut.js'
import type { Localised } from './core/locale.js'
import { hasNewer } from './core/stored.js'
import {
  type Command,
  type Endpoint,
  entry,
  type EntryName,
  menu,
  type Reply,
  type Schedule,
} from './entry.js'
import { part } from './entry/schemas.js'
import { googlePorts } from './google/index.js'
import { googleDesk } from './google/desk.js'
import { present } from './google/clock.js'
import { stampDone } from './google/edited.js'
import { lateDesk } from './google/late-desk.js'
import type { Ports } from './ports.js'
import { type Text, textIn } from './text/index.js'
import { inParts } from './work/parts.js'
import { aliasesFor } from './work/plan/library.js'
import { noteEdit } from './work/run/before.js'
import { inEveryLanguage } from './text/runs/index.js'
import { isRead, stampedTable, tableIn } from './work/tables.js'
import { viewOfSheet } from './work/views/view-names.js'
import { noteFailure } from './work/run/outage.js'
import { stampFailure } from './work/views/refresh-views.js'
import { followWords } from './work/upgrade.js'
import {
  headerNote,
  mostSaid,
  problemsInShort,
  sayRefusal,
  sayUnwritten,
  sayValidation,
} from './work/wording.js'

type Entry = Command | Schedule | Endpoint<any, any>

/** How long a run waits for another one to finish. */
const patience = 20_000

const ports = (): Ports => {
  const made: Ports = googlePorts({
    tableNamed: (key) => tableIn(made.store, key),
    aliases: () => aliasesFor(made)(),
    noteFor: (table, column) => headerNote(made, table, column),
    helpFor: (validation) => sayValidation(validation, made.workbook.locale()),
  })
  return made
}

/** Puts the menu there. Works before the user has authorised anything (AuthMode.NONE): asks only for the language. */
export function open(): void {
  const desk = googleDesk()
  const text = textIn(desk.locale())
  desk.menu(
    text.menuCaption,
    menu.map((name) => (name === null ? null : { label: text[entry[name].label], entry: name })),
  )
}

/**
 * The simple trigger of every edit. Who types into a view is told at once, since the next run rebuilds it; in a tracker
 * that Milepost made, a status that becomes done gets its done date. Runs without authorisation; anything it cannot do
 * there must not disturb the editor.
 */
export function edited(event: { readonly range?: Parameters<typeof stampDone>[0] } | undefined): void {
  const range = event?.range
  if (range === undefined) return
  const sheetName = range.getSheet().getName()
  if (viewOfSheet(sheetName) === undefined) {
    const world = ports()
    const { store } = world
    if (isRead(store, sheetName)) noteEdit(store, String(present()))
    const table = stampedTable(store, sheetName)
    if (table !== undefined) stampDone(range, table, () => world.clock.now().day, aliasesFor(world))
    return
  }
  const desk = googleDesk()
  const text = textIn(desk.locale())
  desk.toast(text.typedIntoView(sheetName), text.product)
}

/** The id of the trigger that fired, from the event that Google hands over; null for anything else. */
const triggerOf = (event: unknown): string | null => {
  const id = (event as { readonly triggerUid?: unknown } | null | undefined)?.triggerUid
  return typeof id === 'string' ? id : null
}

/** Where the part begins that an endpoint is asked for, as it was sent. */
const beginOf = (input: unknown): unknown => (input as { readonly from?: unknown } | null | undefined)?.from

/** A trigger's run that was not begun, which says nothing of whether reminders run. */
class NotRun extends Error {}

/** Notes why an hourly run did not finish, where an outage lets it; what ended the run is thrown all the same. */
function noteEnd(world: Ports, why: string): void {
  try {
    noteFailure(world, why)
    stampFailure(world)
  } catch (error) {
    console.error(String(error))
  }
}

/**
 * The one guard: validates, locks, runs, words what was refused, and lets nothing end in silence. What a run says, and its
 * reply, come after Google carried out what it wrote.
 */
export function call(name: EntryName, input: unknown): Reply<unknown> {
  const wanted: Entry = entry[name]
  const made = ports()
  const text = (): Text => textIn(made.desk.locale())
  const { desk, speak } = lateDesk(made.desk, () => {
    if (wanted.locks && made.lock.acquire(patience) === false) throw new Error(text().busy)
  })
  const world: Ports = { ...made, desk }
  const refuse = (
    message: string,
    problems: Extract<Reply<unknown>, { ok: false }>['problems'] = [],
  ): Reply<unknown> => {
    const said = clipText(message, mostSaid)
    if (wanted.kind === 'command') made.desk.tell(text().product, said)
    return { ok: false, problems: problemsInShort(problems), message: said, locale: world.desk.locale() }
  }
  const parsed = wanted.kind === 'endpoint' ? v.safeParse(wanted.schema, input) : undefined
  if (parsed && !parsed.success) return refuse(text().badInput(v.getDotPath(parsed.issues[0]!) ?? name))
  const from = v.safeParse(part, beginOf(input))
  if (!from.success) return refuse(text().badInput('from'))
  const isOurs = wanted.locks ? world.lock.acquire(patience) : true
  if (isOurs === false) return refuse(text().busy)
  if (isOurs === null || (wanted.kind === 'schedule' && !world.workbook.isOpen()))
    throw new Error(inEveryLanguage(({ noSpreadsheet }) => noSpreadsheet))
  try {
    if (wanted.locks && hasNewer(world.store.all())) {
      // Google reports what a trigger throws to its owner, who alone can put the script right.
      if (wanted.kind === 'schedule') throw new NotRun(text().newerFormats)
      return refuse(text().newerFormats)
    }
    const trigger = triggerOf(input)
    if (wanted.kind === 'schedule' && trigger !== null) {
      const { goesOn, fault } = wanted.admit(world, trigger)
      if (fault !== null) throw new NotRun(fault)
      if (!goesOn) return { ok: true, value: null }
    }
    if (wanted.locks) followWords(world)
    const done = wanted.run(world, wanted.kind === 'endpoint' ? parsed!.output : trigger)
    if (wanted.locks) world.workbook.flush()
    world.store.keepNotes()
    speak()
    // A clock trigger's run has nobody before it: it says the same in the run log.
    const left = wanted.kind === 'schedule' ? [] : sayUnwritten(world, world.desk.locale())
    if (left.length > 0) made.desk.toast(clipText(left.join(' '), mostSaid), text().product)
    // Nobody sees what a trigger's run answers: its owner learns of it by Google's email, others by the dashboard.
    if (!done.ok && wanted.kind === 'schedule' && trigger !== null)
      throw new Error(sayRefusal(done.problems, world.workbook.locale()))
    // Where an endpoint takes the place itself, what it answers begins there already.
    if (done.ok && parsed) return inParts(done.value, beginOf(parsed.output) ? 0 : from.output)
    return done.ok
      ? { ok: true, value: done.value }
      : refuse(sayRefusal(done.problems, world.desk.locale()), done.problems)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    console.error(error instanceof Error ? (error.stack ?? message) : message)
    // The lock ends with the run, after what was written stands; giving it back by hand would cost a call.
    if (wanted.locks) world.workbook.tryFlush()
    // Google reports what is thrown by a trigger to its owner; a person at the desk reads it here.
    if (wanted.kind === 'command') made.desk.tell(text().product, clipText(text().failed(message), mostSaid))
    if (wanted.kind === 'schedule' && !(error instanceof NotRun)) noteEnd(world, message)
    throw error
  }
}

/** The entries as other programs list them. */
export const entries = (): { name: string; kind: Entry['kind']; label: Localised | null }[] =>
  (Object.entries(entry) as [string, Entry][]).map(([name, each]) => ({
    name,
    kind: each.kind,
    label:
      each.kind === 'endpoint'
        ? null
        : { en: textIn('en')[each.label], 'zh-CN': textIn('zh-CN')[each.label] },
  }))
