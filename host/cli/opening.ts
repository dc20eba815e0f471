/** From files, kept state or nothing to a session. */
import { localeOf, type Locale } from '../../src/core/locale.js'
import { openWorkbookFile } from '../files.js'
import { instantAt, wallTimeAt } from '../session/clock.js'
import type { KeptState } from '../session/kept.js'
import type { Bundle } from '../session/run/bundle.js'
import { Session } from '../session/session.js'
import type { WorkbookSnapshot } from '../workbook/snapshot.js'
import { leftOutWords } from '../xlsx/left-out-words.js'
import type { LeftOut } from '../xlsx/package/left-out.js'
import { CannotOpen } from '../xlsx/refusal.js'
import { Refused } from './ending.js'
import { languageOfWorkbook } from './language.js'
import { newWorkbook, spreadsheetLocale } from './new-workbook.js'
import type { Options } from './options.js'
import { ProjectFolder } from './project-folder.js'
import type { HostText } from './text/index.js'

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
  /** Where it is kept. Who opens must close it. */
  folder: ProjectFolder
  /** Tabs of the file that are no worksheets. */
  leftOut: readonly LeftOut[]
}

interface Found {
  snapshot: WorkbookSnapshot
  kept?: KeptState
  isNew?: true
  ignored?: string
  leftOut?: readonly LeftOut[]
}

async function fromFile(file: string, timeZone: string, options: Options): Promise<Found> {
  const locale = options.locale()
  let others: readonly LeftOut[] = []
  const leftOut = (sheets: readonly LeftOut[]): void => void (others = sheets)
  const place = options.place()
  const reading = (language: Locale): Promise<WorkbookSnapshot> =>
    openWorkbookFile(file, { locale: place ?? spreadsheetLocale(language), timeZone, leftOut })
  try {
    const guess = locale ?? 'en'
    const snapshot = await reading(guess)
    const language = locale ?? languageOfWorkbook(snapshot)
    // A file's short dates read by the locale, so one that turns out Chinese is read as such.
    return { snapshot: language === guess ? snapshot : await reading(language), leftOut: others }
  } catch (thrown) {
    if (thrown instanceof CannotOpen)
      throw new Refused(options.text.cannotOpen(file, thrown.code, thrown.size))
    throw thrown
  }
}

async function find(
  file: string | undefined,
  options: Options,
  { found: state }: ProjectFolder,
): Promise<Found> {
  const zone = options.zone('zone') ?? usualZone
  if (state !== null) {
    const { snapshot, kept } = state
    return { snapshot, kept, ...(file === undefined ? {} : { ignored: file }) }
  }
  if (file !== undefined) return fromFile(file, zone, options)
  const made = newWorkbook(options.locale() ?? 'en', zone)
  return { snapshot: { ...made, locale: options.place() ?? made.locale }, isNew: true }
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
  const folder = ProjectFolder.open(options.written('state'), options.text)
  try {
    return { ...sessionOf(await find(file, options, folder), options, bundle, now), folder }
  } catch (thrown) {
    folder.close()
    throw thrown
  }
}

function sessionOf(
  found: Found,
  options: Options,
  bundle: Bundle,
  now: () => number,
): Omit<Opened, 'folder'> {
  const { snapshot, kept: memory, isNew = false, ignored = null, leftOut = [] } = found
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
  return { session, locale, isNew, ignored, leftOut }
}

/** What is to be said of what was opened, and of what was not. */
export const sayOpening = (
  { ignored, folder, leftOut, locale }: Opened,
  options: Options,
  text: HostText,
): string[] => {
  const state = options.written('state') ?? ''
  return [
    ...(ignored === null ? [] : [text.stateWins(state, ignored)]),
    ...(folder.isCopy ? [text.copiedState(state)] : []),
    ...(leftOut.length > 0 ? [leftOutWords[locale](leftOut)] : []),
  ]
}

/** What the clock of a session shows, in milliseconds since 1970. */
export const instantOf = ({ now, workbook }: Session): number => instantAt(now, workbook.timeZone)
