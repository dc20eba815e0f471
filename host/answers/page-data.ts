import type { AnswersData } from '../../src/core/answers/shown-page.js'
import type { WebResponse } from '../emulator/index.js'

/** What the script of a page of the web app starts from; null for anything but such a page. */
export function readPageData(response: WebResponse): AnswersData | null {
  if (response.kind !== 'page') return null
  const [, data] = /<script>MilepostAnswers\.show\((.*)\)<\/script>$/.exec(response.page.html) ?? []
  return data === undefined ? null : (JSON.parse(data) as AnswersData)
}
