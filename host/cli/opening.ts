/** From files, kept state or nothing to a session. */
import { localeOf, type Locale } from '../../src/core/locale.js'
import { openWorkbookFile } from '../files.js'
import { wallTimeAt } from '../session/clock.js'
import type { KeptState } from '../session/kept.js'
import type { Bundle } from '../session/run/bundle.js'
import { Session } from '../session/session.js'
import { loadState, NewerState } from '../session/state.js'
import type { WorkbookSnapshot } from '../workbook/snapshot.js'
import { CannotOpen } from '../xlsx/refusal.js'
import { Refused } from './ending.js'
import { languageOfWorkbook } from './language.js'
import { newWorkbook, spreadsheetLocale } from './new-workbook.js'
import type { Options } from './options.js'

/** Where the days of a new workbook or a file live unless somebody says otherwise. */
export const usualZone = 'Asia/Shanghai'
const usualTime = '08:00'

export interface Opened {
  session: Session
  /** The language to speak with the user from now on. */
  locale: Locale
  /** Whether nothing was there to open. */
  isNew: boolean
  /** A file that was given but not read, because the state already holds a workbook. */
  ignored: string | null
}

interface Found {
  snapshot: WorkbookSnapshot
  kept?: KeptState
  isNew?: true
  ignored?: string
}

function kept(folder: string | undefined, options: Options): ReturnType<typeof loadState> {
  try {
    return folder === undefined ? null : loadState(folder)
  } catch (thrown) {
    if (thrown instanceof NewerState) throw new Refused(options.text.newerState(folder ?? ''))
    if (thrown instanceof SyntaxError) throw new Refused(options.text.brokenState(folder ?? ''))
    throw thrown
  }
}

async function fromFile(file: string, timeZone: string, options: Options): Promise<WorkbookSnapshot> {
  const locale = options.locale()
  try {
    const guess = locale ?? 'en'
    const snapshot = await openWorkbookFile(file, { locale: spreadsheetLocale(guess), timeZone })
    const language = locale ?? languageOfWorkbook(snapshot)
    // A file's short dates read by the locale, so one that turns out Chinese is read as such.
    return language === guess
      ? snapshot
      : await openWorkbookFile(file, { locale: spreadsheetLocale(language), timeZone })
  } catch (thrown) {
    if (thrown instanceof CannotOpen) throw new Refused(options.text.cannotOpen(file, thrown.code))
    throw thrown
  }
}

async function find(file: string | undefined, options: Options): Promise<Found> {
  const zone = options.zone('zone') ?? usualZone
  const state = kept(options.written('state'), options)
  if (state !== null) return { ...state, ...(file === undefined ? {} : { ignored: file }) }
  if (file !== undefined) return { snapshot: await fromFile(file, zone, options) }
  return { snapshot: newWorkbook(options.locale() ?? 'en', zone), isNew: true }
}

/**
 * Opens what the options name: the state when it holds a workbook, else the file, else a new workbook.
 * @param now milliseconds since 1970; only asked when `--on` does not say the day
 * @throws Refused when the file or the state cannot be read
 */
export async function open(
  file: string | undefined,
  options: Options,
  bundle: Bundle,
  now: () => number,
): Promise<Opened> {
  const { snapshot, kept: memory, isNew = false, ignored = null } = await find(file, options)
  const zone = options.zone('zone')
  const locale = options.locale() ?? localeOf(snapshot.locale)
  const latency = options.count('latency')
  const session = new Session({
    snapshot,
    bundle,
    now: {
      day: options.day() ?? wallTimeAt(now(), zone ?? snapshot.timeZone).day,
      time: options.time() ?? usualTime,
    },
    zone,
    scriptZone: options.zone('script-zone'),
    locale,
    as: options.address(),
    quota: options.count('quota'),
    failAt: options.count('fail-at'),
    lateErrors: options.lateErrors,
    costs: latency === undefined ? undefined : { every: latency },
    kept: memory,
  })
  return { session, locale, isNew, ignored }
}
