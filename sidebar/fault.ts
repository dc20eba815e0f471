import { findGoogleFault } from '../src/core/google-fault.js'
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

/** Its sentences are 'broken', 'account', 'permission', 'quota', 'later' and 'offline'. */
const hintFor = (words: string, text: Text): string | undefined => text[findGoogleFault(words)!]
