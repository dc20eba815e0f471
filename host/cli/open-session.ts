/** Makes a session from a file, from the folder of `--state` or from nothing. */
import { parseLocale, type Locale } from '../../src/core/locale.js'
import { CannotOpen, type LeftOut, leftOutWords, openWorkbookFile } from '../emulator/xlsx/index.js'
import { type Bundle, instantAt, type PersistedState, Session, wallTimeAt } from '../emulator/index.js'
import type { WorkbookSnapshot } from '../emulator/workbook/snapshot.js'
import { workbookLanguage } from '../../src/work/workbook-language.js'
import { chooseLanguage } from '../choose-language.js'
import { CommandError } from './command-errors.js'
import { detectLanguage } from './detect-language.js'
import { newWorkbook, toSpreadsheetLocale } from './new-workbook.js'
import type { CommandOptions } from './options.js'
import { ProjectFolder } from './project-folder.js'
import type { HostText } from '../text/cli/index.js'

/** The zone of the days of a new workbook or a file unless an option names another. */
export const usualZone = 'Asia/Shanghai'
const usualTime = '08:00'

export interface OpenedSession {
  session: Session
  /** The language for the user from now on. */
  locale: Locale
  /** Whether nothing was there to open. */
  isNew: boolean
  /** A file that was given but not read, because the state already holds a workbook. */
  ignored: string | null
  /** The folder of `--state`; the caller closes it. */
  folder: ProjectFolder
  /** Tabs of the file that are no worksheets. */
  leftOut: readonly LeftOut[]
}

/** A workbook as it was found. */
export interface FoundWorkbook {
  snapshot: WorkbookSnapshot
  persisted?: PersistedState
  isNew?: true
  ignored?: string
  leftOut?: readonly LeftOut[]
}

/** Reads a file in its own language, which it may have to find first. */
export async function openFile(
  file: string,
  timeZone: string,
  options: CommandOptions,
): Promise<FoundWorkbook> {
  const locale = options.locale()
  let others: readonly LeftOut[] = []
  const leftOut = (sheets: readonly LeftOut[]): void => void (others = sheets)
  const place = options.place()
  const reading = (language: Locale): Promise<WorkbookSnapshot> =>
    openWorkbookFile(file, { locale: place ?? toSpreadsheetLocale(language), timeZone, leftOut })
  try {
    const guess = locale ?? 'en'
    const snapshot = await reading(guess)
    const language = locale ?? detectLanguage(snapshot)
    // A file's short dates are read by its locale, so a file that is found to be Chinese is read as such.
    return { snapshot: language === guess ? snapshot : await reading(language), leftOut: others }
  } catch (thrown) {
    if (thrown instanceof CannotOpen)
      throw new CommandError(options.text.cannotOpen(file, thrown.code, thrown.size))
    throw thrown
  }
}

async function findWorkbook(
  file: string | undefined,
  options: CommandOptions,
  { found: state }: ProjectFolder,
  open: typeof openFile,
): Promise<FoundWorkbook> {
  const zone = options.zone('zone') ?? usualZone
  if (state !== null) {
    const { snapshot, persisted } = state
    return { snapshot, persisted, ...(file === undefined ? {} : { ignored: file }) }
  }
  if (file !== undefined) return open(file, zone, options)
  const newSnapshot = newWorkbook(options.locale() ?? 'en', zone)
  return { snapshot: { ...newSnapshot, locale: options.place() ?? newSnapshot.locale }, isNew: true }
}

/** How a session is opened. */
interface OpeningWays {
  /** How long calls of Google's services take, where a run is to show it. */
  readonly costs?: Session['costs']
  /** How a file is opened; as a workbook where it is left out. */
  readonly open?: typeof openFile
}

/**
 * Opens what the options name: the state when it holds a workbook, else the file, else a new workbook.
 * @param now milliseconds since 1970; only asked when `--on` does not say the day
 * @throws Refused when the file or the state cannot be read
 */
export async function openSession(
  file: string | undefined,
  options: CommandOptions,
  bundle: Bundle,
  now: () => number,
  { costs, open = openFile }: OpeningWays = {},
): Promise<OpenedSession> {
  const folder = ProjectFolder.open(options.written('state'), options.text)
  try {
    return {
      ...createSession(await findWorkbook(file, options, folder, open), options, bundle, now, costs),
      folder,
    }
  } catch (thrown) {
    folder.close()
    throw thrown
  }
}

function createSession(
  found: FoundWorkbook,
  options: CommandOptions,
  bundle: Bundle,
  now: () => number,
  costs: Session['costs'],
): Omit<OpenedSession, 'folder'> {
  const { snapshot, persisted: memory, isNew = false, ignored = null, leftOut = [] } = found
  const zone = options.zone('zone')
  const locale = options.locale() ?? parseLocale(snapshot.locale)
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
    costs,
    persisted: memory,
  })
  if (options.locale() !== undefined && ![null, locale].includes(languageOf(memory)))
    chooseLanguage(session, locale)
  return { session, locale, isNew, ignored, leftOut }
}

/** The language in which the sheets of a stored workbook were made; null where there are none. */
const languageOf = (memory: PersistedState | undefined): Locale | null =>
  workbookLanguage({ read: (key) => memory?.properties.document[key] ?? null })

/** What to say of what was opened, and of what was not. */
export const describeOpening = (
  { ignored, folder, leftOut, locale }: OpenedSession,
  options: CommandOptions,
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
export const readInstant = ({ now, workbook }: Session): number => instantAt(now, workbook.timeZone)
