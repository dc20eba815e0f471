import type { Problems } from './client.js'
import type { Text } from './text/common/index.js'

/** What went wrong, as the page says it. */
export interface Fault {
  readonly message: string
  /** What may help. */
  readonly hint?: string | undefined
  /** Google's own words, for the person who is asked for help. */
  readonly details?: string
  readonly retry: () => void
  /** The problems, by code; none when it failed and was not refused. */
  readonly problems: Problems
}

/** The add-on's own refusal, which is already in words for the reader. */
export const refusal = (message: string, retry: () => void, problems: Problems = []): Fault => ({
  message,
  retry,
  problems,
})

/**
 * Something thrown, or a call that never arrived: a plain sentence, and what to do where Google's words are known.
 */
export const failure = (error: Error, message: string, text: Text, retry: () => void): Fault => ({
  message,
  hint: hintFor(error.message, text),
  details: error.message.trim(),
  retry,
  problems: [],
})

/** What failed, in one line: what happened, and what to do or, where that is not known, Google's own words. */
export const failureText = ({ message: words }: Error, message: string, text: Text): string =>
  message + text.between + (hintFor(words, text) ?? words.trim())

/**
 * Google's words for what a person can do something about, in English and Chinese; the first that fit count. They are
 * few, since every window carries them: one sentence for all that another account or a permission helps, one for all
 * that time does.
 * https://developers.google.com/apps-script/guides/support/troubleshooting
 * https://developers.google.com/apps-script/guides/services/quotas#exceptions
 */
const knownWords = {
  broken: /not a func|function not|HTML file/,
  account: /permission|authori|HTTP 40|授权|权限/i,
  quota: /one day|一天/,
  later: /HTTP 5|too many|timeout|execution|serv|执行时间|次数|服务器/i,
  offline: /network|网络/i,
} as const satisfies Readonly<Record<'broken' | 'account' | 'quota' | 'later' | 'offline', RegExp>>

const hintFor = (words: string, text: Text): string | undefined =>
  text[(Object.keys(knownWords) as (keyof typeof knownWords)[]).find((key) => knownWords[key].test(words))!]
