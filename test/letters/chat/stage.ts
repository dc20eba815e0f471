/** A team whose digest a chat gets, and what the web answers it. */
import { fill } from '../../../host/bench/filling.js'
import { must } from '../../../host/bench/morning.js'
import type { Outcome } from '../../../host/session/outcome.js'
import type { Session } from '../../../host/session/session.js'
import { bundle, setUpIn } from '../../bundle/stage.js'
import { builtCode } from '../../built.js'
import { boss, people } from '../stage.js'

export const host = 'https://oapi.dingtalk.com'
export const path = '/robot/send/Zk3v9QpLx7'
export const query = '?access_token=9fA%2B7cQe4Zr1%3Dx8Vb&sign=Yt5%2FuW2mKq'
export const secret = `${host}${path}${query}`

/** The build with chat over a team whose manager digest is due, that address in Settings, and such a web. */
export async function withChat(address: string, fetch: string): Promise<Session> {
  const { code } = await builtCode({ chat: true })
  const web = `var UrlFetchApp = { fetch: function (url, options) { ${fetch} } };`
  const session = setUpIn('en', { bundle: { ...bundle, code: `${web}${code}` } })
  fill(session.workbook, 'people', people)
  fill(session.workbook, 'tasks', [{ title: 'Draft', due: '2026-03-27' }])
  must(session, 'confirmReaders', { readers: [boss], runBy: 'Zhang' })
  runOn(session, '2026-03-28')
  paste(session, address)
  return session
}
export function runOn(session: Session, day: string, time = '09:00'): Outcome {
  session.setNow({ day, time })
  return must(session, 'hourly')
}
/** Pastes an address where the team's chat is set. */
export function paste({ workbook }: Session, address: string): void {
  const sheet = workbook.sheetNamed('Settings')!.id
  const { rows } = workbook.extent(sheet)
  const name = (row: number): string => workbook.display({ sheet, row, column: 2 })
  const row = Array.from({ length: rows }, (_, at) => at + 1).find((at) => name(at) === 'Webhook: DingTalk')
  if (row === undefined) throw new RangeError('There is no row for the webhook.')
  workbook.setValues({ sheet, row, column: 3 }, [[address]])
}
export const answering = (status: number, said: string): string =>
  `return { getResponseCode: function () { return ${status} }, getContentText: function () { return ${JSON.stringify(said)} } }`
export const throwing = (said: string): string => `throw new Error(${JSON.stringify(said)})`
