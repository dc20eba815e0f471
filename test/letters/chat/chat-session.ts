/** A team whose digest a chat gets, and what the web answers it. */
import { fillRows } from '../../../host/bench/fill-rows.js'
import { runOrThrow } from '../../../host/bench/company-session.js'
import type { Outcome } from '../../../host/emulator/session/outcome.js'
import type { Session } from '../../../host/emulator/session/session.js'
import { bundle, createSetUpSession } from '../../bundle/bundle-session.js'
import { loadBuiltCode } from '../../built-code.js'
import { filesBeside } from '../../named-pages.js'
import { boss, people } from '../team-session.js'

export const host = 'https://oapi.dingtalk.com'
export const path = '/robot/send/Zk3v9QpLx7'
export const query = '?access_token=9fA%2B7cQe4Zr1%3Dx8Vb&sign=Yt5%2FuW2mKq'
export const secret = `${host}${path}${query}`

/** The build with chat over a team whose manager digest is due, that address in Settings, and such a web. */
export async function createChatSession(address: string, fetch: string): Promise<Session> {
  const built = await loadBuiltCode({ chat: true })
  const web = `var UrlFetchApp = { fetch: function (url, options) { ${fetch} } };`
  const session = createSetUpSession('en', {
    bundle: { ...bundle, code: `${web}${built.code}`, files: filesBeside(built) },
  })
  fillRows(session.workbook, 'people', people)
  fillRows(session.workbook, 'tasks', [{ title: 'Draft', due: '2026-03-27' }])
  runOrThrow(session, 'confirmReaders', { readers: [boss], runBy: 'Zhang' })
  runHourlyOn(session, '2026-03-28')
  pasteAddress(session, address)
  return session
}
export function runHourlyOn(session: Session, day: string, time = '09:00'): Outcome {
  session.setNow({ day, time })
  return runOrThrow(session, 'hourly')
}
/** Pastes an address where the team's chat is set. */
export function pasteAddress({ workbook }: Session, address: string): void {
  const sheet = workbook.sheetNamed('Settings')!.id
  const { rows } = workbook.extent(sheet)
  const name = (row: number): string => workbook.display({ sheet, row, column: 2 })
  const row = Array.from({ length: rows }, (_, at) => at + 1).find((at) => name(at) === 'Webhook: DingTalk')
  if (row === undefined) throw new RangeError('There is no row for the webhook.')
  workbook.setValues({ sheet, row, column: 3 }, [[address]])
}
export const createFetchAnswer = (status: number, body: string): string =>
  `return { getResponseCode: function () { return ${status} }, getContentText: function () { return ${JSON.stringify(body)} } }`
export const createFetchError = (body: string): string => `throw new Error(${JSON.stringify(body)})`
