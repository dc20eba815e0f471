/** A spreadsheet with the two hidden sheets, secrets in all others, and the web app over it. */
import { createHmac } from 'node:crypto'
import { buildAnswers } from '../../host/build/answers/build-answers.js'
import { newWorkbook } from '../../host/cli/new-workbook.js'
import {
  type Bundle,
  Session,
  WebApp,
  type WebAppOptions,
  type WebResponse,
} from '../../host/emulator/index.js'
import { sha256 } from '../../src/answers/sha-256.js'
import {
  formatPublishedLine,
  inboxSheetName,
  publishedSheetName,
} from '../../src/core/answers/published-line.js'
import {
  type PublishedCalendar,
  type PublishedPage,
  publishedColumns,
} from '../../src/core/answers/published-page.js'
import type { AnswerInput, AnswerReply, AnswersData } from '../../src/core/answers/shown-page.js'
import { inboxColumns, type Submission } from '../../src/core/answers/submission.js'
import { createFeedToken, createToken, fingerprintOf } from '../../src/core/answers/token.js'
import type { Locale } from '../../src/core/locale.js'
import type { Day } from '../../src/core/day.js'

/** What is shipped, built once for all tests of a worker. */
let built: Promise<Bundle> | undefined
export const loadAnswers = (): Promise<Bundle> => (built ??= buildAnswers())

/** What no visitor may ever see: it is in every cell that is not published for the link. */
export const secretText = 'SECRET of the team'

const address = 'https://script.google.com/macros/s/host/exec'

/** The token of somebody's link. */
export const tokenOf = (person: string): string =>
  createToken(createHmac('sha256', 'a secret of the add-on').update(person).digest('hex'), sha256)

/** The token of the calendar that belongs to somebody's link. */
export const feedTokenOf = (person: string, serial = 0): string =>
  createFeedToken(tokenOf(person), serial, sha256)

interface PublishedLink {
  readonly person: string
  readonly page: PublishedPage | PublishedCalendar
  /** That of the person's link or calendar, unless it is said. */
  readonly token?: string
  readonly expires?: string
  readonly revoked?: string
}

export interface AnswersSession {
  readonly session: Session
  readonly webApp: WebApp
  /** Moves the web app's clock on. */
  wait(milliseconds: number): void
  publish(link: PublishedLink, row?: number): void
  /** The lines of Inbox below its headers. */
  inbox(): string[][]
  submissions(): Submission[]
  open(person: string): AnswersData
  send(data: AnswersData, answers: readonly AnswerInput[]): AnswerReply
}

/** What the script of a page starts from. */
export function dataOf(response: WebResponse): AnswersData {
  if (response.kind !== 'page') throw new Error(response.kind === 'error' ? response.message : response.kind)
  const [, data] = /<script>MilepostAnswers\.show\((.*)\)<\/script>$/.exec(response.page.html) ?? []
  return JSON.parse(data!) as AnswersData
}

function createWorkbook(locale: Locale): Session {
  const session = new Session({
    snapshot: newWorkbook(locale, 'Asia/Shanghai'),
    bundle: { code: '', files: {}, manifest: {} },
    now: { day: '2026-03-31', time: '08:00' },
    locale,
  })
  const { workbook } = session
  for (const [name, columns] of [
    ['Tasks', ['A', 'B', 'C']],
    [publishedSheetName[locale], publishedColumns],
    [inboxSheetName[locale], inboxColumns],
  ] as const) {
    const sheet = workbook.addSheet(name, workbook.sheets.length)
    const cells = columns.map((column) => (name === 'Tasks' ? secretText : column))
    workbook.setValues({ sheet: sheet.id, row: 1, column: 1 }, [cells])
  }
  return session
}

export async function createAnswersSession(
  options: { locale?: Locale } & Partial<WebAppOptions> = {},
): Promise<AnswersSession> {
  const { locale = 'en', ...more } = options
  const session = createWorkbook(locale)
  let elapsed = 0
  const sheets: readonly string[] = [publishedSheetName[locale], inboxSheetName[locale]]
  const webApp = new WebApp({
    bundle: await loadAnswers(),
    session,
    deployer: 'answers@example.com',
    properties: { spreadsheetId: session.workbook.id, address },
    reaches: (name) => sheets.includes(name),
    elapsed: () => elapsed,
    ...more,
  })
  const linesOf = (name: string): string[][] => {
    const { id } = session.workbook.sheetNamed(name)!
    const { rows, columns } = session.workbook.extent(id)
    return Array.from({ length: Math.max(0, rows - 1) }, (_, at) =>
      Array.from({ length: columns }, (__, column) =>
        session.workbook.display({ sheet: id, row: at + 2, column: column + 1 }),
      ),
    )
  }
  const inbox = (): string[][] => linesOf(inboxSheetName[locale])
  return {
    session,
    webApp,
    inbox,
    wait: (milliseconds) => void (elapsed += milliseconds),
    submissions: () => inbox().map((line) => JSON.parse(line[5]!) as Submission),
    publish({ person, page, token, expires = '2026-04-07', revoked = '' }, row) {
      const { kind, made } = page
      const own = kind === 'calendar' ? feedTokenOf(person) : tokenOf(person)
      const fingerprint = fingerprintOf(token ?? own, sha256)
      const head = { fingerprint, kind, person, made, expires: expires as Day }
      const cells = [...formatPublishedLine(head, JSON.stringify(page), sha256)!]
      cells[publishedColumns.indexOf('revoked')] = revoked
      const { id } = session.workbook.sheetNamed(publishedSheetName[locale])!
      const at = row ?? session.workbook.extent(id).rows + 1
      session.workbook.setValues({ sheet: id, row: at, column: 1 }, [cells])
    },
    open: (person) => dataOf(webApp.get({ t: tokenOf(person) })),
    send: (data, answers) =>
      webApp.call('answer', { t: data.t, nonce: data.nonce, answers }).value as AnswerReply,
  }
}
