/** Everything the page shows around the cells. */
import {
  instantAt,
  listFirings,
  type MenuEntry,
  offsetAt,
  type Session,
  type TriggerRecord,
  wallTimeAt,
} from '../../emulator/index.js'
import { stored, storedKey } from '../../../src/core/stored.js'
import { type Theme, themes } from '../../../src/core/theme.js'
import type { Letter, LetterHeading, MenuItemView, Overview, RunLine, TriggerView } from '../contract.js'
import { createSheetViews } from '../drawing/sheet-views.js'
import type { Frames } from './frames.js'

const minutesOfDay = 1440

/** The workbook and its surroundings as they are now. */
export function createOverview(
  session: Session,
  frames: Frames,
  version: number,
  canUndo: boolean,
): Omit<Overview, 'guide'> {
  const { workbook, now, selection } = session
  const sidebar = session.sidebar()
  const dialog = session.dialogs().at(-1)
  const sheet = workbook.sheetById(workbook.activeSheet)
  return {
    version,
    name: workbook.name,
    spreadsheetId: workbook.id,
    timeZone: workbook.timeZone,
    zoneOffset: formatOffset(offsetAt(instantAt(now, workbook.timeZone), workbook.timeZone)),
    now: `${now.day}T${now.time}`,
    user: session.as,
    sheets: createSheetViews(workbook),
    activeSheet: workbook.activeSheet,
    selection: sheet && selection?.sheet === sheet.id ? sheet.bounded(selection.area) : null,
    menus: session.menu().map(createMenuItemView),
    sidebar: sidebar && frames.viewOf(sidebar),
    dialog: dialog ? frames.viewOf(dialog) : null,
    letters: session.outbox.length,
    canUndo,
    theme: readTheme(session.userProperties()),
  }
}

/** The theme that a person chose in the add-on; before that it is the computer's. */
const readTheme = (properties: ReadonlyMap<string, string>): Theme =>
  themes.find((theme) => theme === properties.get(storedKey(stored.theme))) ?? 'system'

function formatOffset(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000)
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
}

function createMenuItemView(entry: MenuEntry): MenuItemView {
  if (entry.kind === 'separator') return { label: '', separator: true }
  if (entry.kind === 'item') return { label: entry.label, entry: entry.run }
  return { label: entry.label, items: entry.entries.map(createMenuItemView) }
}

/** The letters sent so far without their bodies, oldest first; a letter is known by its place. */
export const listLetterHeadings = (session: Session): LetterHeading[] =>
  session.outbox.map((letter, id) => ({
    id,
    to: letter.to,
    cc: letter.cc ?? '',
    subject: letter.subject,
    at: letter.at,
    bytes: Buffer.byteLength(letter.htmlBody ?? letter.body),
  }))

/** One complete letter, or `undefined` when there is none of that number. */
export function readLetter(session: Session, id: number): Letter | undefined {
  const heading = listLetterHeadings(session)[id]
  const letter = session.outbox[id]
  return heading && letter && { ...heading, html: letter.htmlBody ?? '', text: letter.body, attachments: [] }
}

/** The triggers of every user, with what is known of their last run. */
export const createTriggerViews = (session: Session, runs: readonly RunLine[]): TriggerView[] =>
  session.triggers().map((trigger) => {
    const last = runs.findLast(({ entry, why }) => why === 'trigger' && entry === trigger.handler)
    return {
      id: trigger.id,
      entry: trigger.handler,
      owner: trigger.owner,
      ...readRhythm(trigger),
      next: findNextFiring(session, trigger),
      lastRun: last ? { at: last.at, outcome: last.outcome } : null,
    }
  })

const events = {
  ON_OPEN: 'onOpen',
  ON_EDIT: 'onEdit',
  ON_CHANGE: 'onChange',
  ON_FORM_SUBMIT: 'onFormSubmit',
} as const

function readRhythm({
  event,
  clock,
}: TriggerRecord): Pick<TriggerView, 'rhythm' | 'every' | 'hour' | 'weekday'> {
  const hour = clock?.atHour ?? null
  const weekday = clock?.onWeekDay ?? null
  if (event !== 'CLOCK') return { rhythm: events[event], every: null, hour, weekday }
  if (!clock || clock.at !== undefined) return { rhythm: 'once', every: null, hour, weekday }
  if (clock.everyMinutes !== undefined)
    return { rhythm: 'minutely', every: clock.everyMinutes, hour, weekday }
  if (clock.everyHours !== undefined) return { rhythm: 'hourly', every: clock.everyHours, hour, weekday }
  if (clock.onMonthDay !== undefined) return { rhythm: 'monthly', every: clock.onMonthDay, hour, weekday }
  if (weekday !== null) return { rhythm: 'weekly', every: clock.everyWeeks ?? 1, hour, weekday }
  return { rhythm: 'daily', every: clock.everyDays ?? 1, hour, weekday }
}

/** When a clock trigger fires next, within the coming 40 days. */
function findNextFiring(session: Session, trigger: TriggerRecord): string | null {
  const zone = session.workbook.timeZone
  const now = instantAt(session.now, zone)
  const [next] = listFirings(trigger, now, now + 40 * minutesOfDay * 60_000)
  if (next === undefined) return null
  const { day, time } = wallTimeAt(next, zone)
  return `${day}T${time}`
}
