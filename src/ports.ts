/**
 * What Milepost asks of the world, as small synchronous interfaces, because Apps Script is synchronous. Only
 * days, cells and plain records cross; no `Date`, no `Range`.
 */
import type { Cell } from './core/cell.js'
import type { Day } from './core/day.js'
import type { ProbeQuestion } from './core/probe-questions.js'
import type { PostFault } from './core/post-fault.js'
import type { Locale } from './core/locale.js'
import type { Theme } from './core/theme.js'
import type { View } from './core/sheet/view.js'
import type { ViewFingerprint } from './core/sheet/view-fingerprint.js'
import type { Screen } from './ports/screen.js'
import type {
  CellWriter,
  HelperSheet,
  SheetAdditions,
  SheetChanger,
  Sheets,
  Spreadsheet,
} from './ports/workbook.js'

export type * from './ports/screen.js'
export type * from './ports/workbook.js'

/** The wall clock in the spreadsheet's zone. */
interface Moment {
  readonly day: Day
  /** `HH:mm`. */
  readonly time: string
  readonly hour: number
}

export interface Clock {
  now(): Moment
  /** Milliseconds since this run began, to stop before Google's six-minute limit. */
  elapsed(): number
}

export interface OutgoingLetter {
  readonly to: string
  readonly subject: string
  readonly html: string
  readonly text: string
  /** The sender's name as readers see it. */
  readonly name: string
}
export type DeliveryResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: 'badAddress' | 'quota' | 'unknown'; readonly message: string }

/**
 * How a post to a chat ended. Kinds and a status alone: what the service or Google said may quote the
 * address, which is a secret, so no word of it crosses.
 */
export type PostResult =
  { readonly ok: true } | { readonly ok: false; readonly why: PostFault; readonly status: number | null }

export interface Mailer {
  /**
   * How many recipients may still get an email today: an estimate, since the user's other scripts share it.
   */
  quotaLeft(): number
  /** Sends one letter. A refusal is an answer, so that the next letter is still sent. */
  send(letter: OutgoingLetter): DeliveryResult
}

/**
 * Texts stored with the document, outside its cells. Before one is written, all waiting writes to cells are
 * made.
 */
export interface Store {
  read(key: string): string | null
  write(key: string, value: string): void
  /** Writes several at once: afterwards either all of them are stored or none. */
  writeAll(values: Readonly<Record<string, string>>): void
  remove(key: string): void
  /**
   * Writes what a run found out that only saves later ones a call, where it was not written together with
   * other values.
   */
  keepNotes(): void
  /** Everything that is stored. */
  readAll(): Readonly<Record<string, string>>
}

export interface Triggers {
  /** Whether this user has the trigger of that id for the handler. Google does not show another user's. */
  isOn(handler: string, id: string): boolean
  /** Gives this user an hourly trigger for the handler; its id. All other triggers stay. */
  turnOn(handler: string): string
  /** Removes only this user's trigger of that id; whether it was there. */
  turnOff(handler: string, id: string): boolean
}

/** An item that runs an entry, or null for a line between groups. */
type MenuItem = { readonly label: string; readonly entry: string } | null
/** Items under a label of their own. */
interface Submenu {
  readonly label: string
  readonly items: readonly MenuItem[]
}

/**
 * What the person at the computer sees. In a run all of it but questions waits until everything is written.
 */
export interface UserInterface {
  /**
   * The language of the person at the computer: the one they chose, else that of the workbook's sheets, else that of
   * their Google account.
   */
  locale(): Locale
  /** Remembers the language that this person chose; null for none. */
  chooseLocale(locale: Locale | null): void
  /** The theme of this person's windows. */
  theme(): Theme
  /** Remembers the theme that this person chose. */
  chooseTheme(theme: Theme): void
  /**
   * Text that identifies the person at the computer for a month, without saying who it is; '' where Google
   * gives none.
   */
  userKey(): string
  addMenu(caption: string, items: readonly (MenuItem | Submenu)[]): void
  /** A short message that disappears without a click. */
  toast(text: string, title: string): void
  /** A message that waits for the reader. */
  alert(title: string, text: string): void
  /** A question with yes and no. */
  confirm(title: string, text: string): boolean
  /** Opens a page, by its HTML file, beside the sheet. */
  openSidebar(title: string, page: string): void
  /** Opens a page, by its HTML file, over the sheet, so many pixels wide and high. */
  openDialog(title: string, page: string, width: number, height: number): void
}

export interface Lock {
  /**
   * Waits up to so many milliseconds for the document's lock, and holds it to the end of the run; null where
   * the run has no document.
   */
  acquire(milliseconds: number): boolean | null
}

/** The sheets of views, made for reading. */
export interface ViewSheets {
  /** Whether there is a sheet of this name. */
  hasSheet(sheetName: string): boolean
  /**
   * Adds a sheet at the front that carries the view's mark, its note and its charts; the rest is for `write`.
   */
  add(sheetName: string, view: View): void
  /**
   * Brings a sheet up to a view, in a bounded number of calls: only the lines and layers of style that
   * changed since the fingerprint `before`, if the sheet has what was written then; else all of it. Widths
   * and frozen lines are set only when `sized`; `careful` also looks for colours that somebody changed.
   * Returns whether anything but moving cells was written.
   */
  write(
    sheetName: string,
    view: View,
    before: ViewFingerprint | null,
    how: { readonly sized: boolean; readonly careful: boolean },
  ): boolean
  /** Writes cells of a view's sheet, from one to the right. One call. */
  writeCells(sheetName: string, line: number, column: number, values: readonly Cell[]): void
  /** The texts that {@link writeTexts} left on a sheet; none when it is not there. */
  readTexts(sheetName: string): readonly string[]
  /**
   * Writes texts to a hidden sheet of our own, made where it is missing, in place of those that were there.
   */
  writeTexts(sheetName: string, texts: readonly string[]): void
}

/** A spreadsheet's answers to the questions of a self-check, each as one word or as it is shown. */
export interface ProbeAnswers {
  /** The spreadsheet's locale as Google spells it. */
  readonly locale: string
  /** Whether it shows decimals with a comma. */
  readonly hasDecimalComma: boolean
  readonly answers: Readonly<Record<ProbeQuestion, string>>
}

export interface Probe {
  /** Asks the spreadsheet what only it can answer, on a separate sheet, which is deleted afterwards. */
  ask(): ProbeAnswers
}

/** Fingerprints of texts, and what no person can guess. */
export interface Hashing {
  /** SHA-256 of a text's UTF-8, in hexadecimal digits. */
  sha256(text: string): string
  /** HMAC-SHA-256 of a text with a secret, in hexadecimal digits. */
  hmacSha256(text: string, secret: string): string
  /** Another random text each time, of 122 bits. */
  createUuid(): string
}

/** The spreadsheet, by what is asked of it. */
interface SpreadsheetPorts {
  readonly spreadsheet: Spreadsheet
  readonly sheets: Sheets
  readonly cells: CellWriter
  readonly sheetChanger: SheetChanger
  readonly additions: SheetAdditions
  readonly helperSheet: HelperSheet
  readonly screen: Screen
  readonly views: ViewSheets
}

/**
 * All that a run may ask. Only entries and what leads others through a run take it; others take the ports
 * they use.
 */
export interface Ports extends SpreadsheetPorts {
  readonly clock: Clock
  readonly mailer: Mailer
  readonly store: Store
  readonly triggers: Triggers
  readonly ui: UserInterface
  readonly lock: Lock
  readonly probe: Probe
  readonly hashing: Hashing
  /** The data beside the code, as the build wrote it. */
  library(): unknown
}
