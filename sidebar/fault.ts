import type { Problems } from './client.js'
import type { Text } from './text/common/index.js'

/** What went wrong, as the page says it. */
export interface Fault {
  readonly message: string
  /** What may help. */
  readonly hint: string | null
  /** Google's own words, for the person who is asked for help. */
  readonly details: string | null
  readonly retry: () => void
  /** The problems, by code; none when it failed and was not refused. */
  readonly problems: Problems
}

/** The add-on's own refusal, which is already in words for the reader. */
export const refusal = (message: string, retry: () => void, problems: Problems = []): Fault => ({
  message,
  hint: null,
  details: null,
  retry,
  problems,
})

/**
 * Something thrown, or a call that never arrived: a plain sentence, and a hint where Google's words are
 * known.
 */
export const failure = (error: Error, message: string, text: Text, retry: () => void): Fault => ({
  message,
  hint: hintFor(error.message, text),
  details: error.message.trim() || null,
  retry,
  problems: [],
})

/**
 * Google says `PERMISSION_DENIED` or `Authorization is required` when the account that opened the spreadsheet is not
 * the browser's first one, and `NetworkError` when nothing was reached.
 * https://developers.google.com/apps-script/guides/support/troubleshooting
 */
function hintFor(errorText: string, text: Text): string | null {
  if (/PERMISSION_DENIED|authori[sz]ation is required|需要授权/i.test(errorText)) return text.accounts
  if (/NetworkError|connection failure|网络/i.test(errorText)) return text.offline
  if (/exceeded maximum execution time|超过.*执行时间/i.test(errorText)) return text.tooLong
  return null
}
