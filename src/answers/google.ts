import { inboxSheetName, publishedSheetName } from '../core/answers/published-line.js'
import { inboxColumns } from '../core/answers/submission.js'
import { publishedColumns } from '../core/answers/published-page.js'
import type { AnswersData } from '../core/answers/shown-page.js'
import { type Locale, locales } from '../core/locale.js'
import { asScriptData } from './script-data.js'
import type { AnswersPorts, Settings } from './ports.js'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type Range = GoogleAppsScript.Spreadsheet.Range

/** Properties of the script; the one who deploys it writes the first two. */
const keys = {
  spreadsheet: 'spreadsheetId',
  address: 'address',
  secret: 'secret',
  /** In which language the hidden sheets were found. */
  language: 'language',
} as const

/** How long a run waits for another that is writing. */
const lockWait = 20_000

const letterOf = (column: number): string => String.fromCharCode(64 + column)
const columnsOf = <Name extends string>(all: readonly Name[], first: Name, last: Name): string =>
  `${letterOf(all.indexOf(first) + 1)}:${letterOf(all.indexOf(last) + 1)}`

/** What the file says that the deployer's command pushes beside this one; absent where the properties say it. */
declare const milepostPlace: Readonly<Record<'spreadsheetId' | 'address', string>> | undefined
const readPlace = (): Readonly<Record<string, string>> =>
  typeof milepostPlace === 'undefined' ? {} : milepostPlace

/** Properties and the spreadsheet, each asked for once in a run. */
function openStores() {
  const properties = PropertiesService.getScriptProperties()
  const values: Record<string, string> = { ...readPlace(), ...properties.getProperties() }
  let opened: Spreadsheet | undefined
  return {
    values,
    store(key: string, value: string): void {
      values[key] = value
      properties.setProperty(key, value)
    },
    read: (key: string): string => (values[key] = properties.getProperty(key) ?? ''),
    spreadsheet: (): Spreadsheet => (opened ??= SpreadsheetApp.openById(values[keys.spreadsheet] ?? '')),
  }
}
type Stores = ReturnType<typeof openStores>

/** The cells of a sheet that is known by its name in the spreadsheet's language, the last found first. */
function findRange(stores: Stores, name: Readonly<Record<Locale, string>>, cells: string): Range {
  const last = stores.values[keys.language]
  const known = [...locales].sort((one, other) => Number(other === last) - Number(one === last))
  let refusal: unknown
  for (const locale of known) {
    try {
      const range = stores.spreadsheet().getRange(`'${name[locale]}'!${cells}`)
      if (locale !== last) stores.store(keys.language, locale)
      return range
    } catch (error) {
      refusal ??= error
    }
  }
  throw refusal
}

const textsOf = (range: Range): string[][] => range.getValues().map((line) => line.map(String))

/** What the web app asks of Google, for one run. */
export function googleAnswersPorts(): AnswersPorts {
  let memo: Stores | undefined
  const stores = (): Stores => (memo ??= openStores())
  let inbox: Range | undefined
  let lines: string[][] | undefined
  const askLock = (): boolean => LockService.getScriptLock().tryLock(lockWait)
  return {
    now: () => Date.now(),
    formatInstant: (milliseconds) => new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z'),
    random: () => Math.random().toString(36).slice(2, 10),
    settings: (): Settings => {
      const { values } = stores()
      return { secret: values[keys.secret] ?? '', address: values[keys.address] ?? '' }
    },
    createSecret() {
      askLock()
      const found = stores().read(keys.secret)
      if (found !== '') return found
      const made = `${Utilities.getUuid()}${Utilities.getUuid()}`
      stores().store(keys.secret, made)
      return made
    },
    fingerprints: () =>
      textsOf(
        findRange(stores(), publishedSheetName, columnsOf(publishedColumns, 'fingerprint', 'fingerprint')),
      ).map(([fingerprint]) => fingerprint!),
    publishedLine(number) {
      const cells = `A${number}:${letterOf(publishedColumns.length)}${number}`
      return { number, cells: textsOf(findRange(stores(), publishedSheetName, cells))[0]! }
    },
    lock: askLock,
    submissions() {
      inbox ??= findRange(stores(), inboxSheetName, columnsOf(inboxColumns, 'at', 'nonce'))
      return (lines ??= textsOf(inbox))
    },
    append(cells) {
      inbox ??= findRange(stores(), inboxSheetName, columnsOf(inboxColumns, 'at', 'nonce'))
      inbox.getSheet().appendRow([...cells])
      // A range does not grow with its sheet: where the last line was taken, another is needed.
      if (lines?.slice(-1)[0]?.some((cell) => cell !== '')) inbox = undefined
      lines = undefined
    },
  }
}

/** The page's document with what its script starts from. Google ignores the title and the metas of the file itself. */
export const createPage = (data: AnswersData, title: string): GoogleAppsScript.HTML.HtmlOutput =>
  HtmlService.createHtmlOutputFromFile('Answers')
    .append(`<script>MilepostAnswers.show(${asScriptData(data)})</script>`)
    .setTitle(title)
    .addMetaTag('viewport', 'width=device-width, initial-scale=1')

/** A text that programs read. */
export const createText = (text: string, type: 'JSON' | 'ICAL'): GoogleAppsScript.Content.TextOutput =>
  ContentService.createTextOutput(text).setMimeType(ContentService.MimeType[type])
