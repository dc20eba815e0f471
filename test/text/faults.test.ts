/** What Google really throws, and the sentence that a person reads about it. */
import { describe, expect, test } from 'vitest'
import { locales } from '../../src/core/locale.js'
import { failure, failureText } from '../../sidebar/fault.js'
import { en } from '../../sidebar/text/common/en.js'
import { zhCN } from '../../sidebar/text/common/zh-CN.js'

const texts = { en, 'zh-CN': zhCN }

/** What a person can do, with words as issue trackers and Google's own pages have them. */
const words = {
  offline: ['NetworkError: Connection failure due to HTTP 0'],
  account: [
    "ScriptError: We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
    'NetworkError: Connection failure due to HTTP 403',
  ],
  permission: [
    'You do not have permission to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail',
    'Exception: Specified permissions are not sufficient to call ScriptApp.getProjectTriggers.',
    'NetworkError: Connection failure due to HTTP 401',
    '您没有调用 MailApp.sendEmail 的权限。',
    'ScriptError: Authorization is required to perform that action.',
    'Authorisation is required to perform that action.',
    '执行该操作需要授权。',
  ],
  later: [
    'Lock timeout: another process was holding the lock for too long.',
    'There are too many LockService operations against the same script.',
    'Service invoked too many times in a short time: spreadsheets. Try Utilities.sleep(1000) between calls.',
    'There are too many scripts running simultaneously for this Google user account.',
    'Too many simultaneous invocations: Spreadsheets',
    'Exceeded maximum execution time',
    '超过了最长执行时间',
    "We're sorry, a server error occurred. Please wait a bit and try again.",
    'NetworkError: Connection failure due to HTTP 503',
    'Service error: Spreadsheets',
    '很抱歉，服务器发生错误。请稍候片刻，然后重试。',
  ],
  quota: [
    'Exception: Service invoked too many times for one day: email.',
    'Service using too much computer time for one day',
    '一天内调用服务的次数过多：email。',
  ],
  broken: [
    'Script function not found: readMyDay',
    'Exception: No HTML file named Library was found.',
    'google.script.run[e] is not a function',
  ],
} as const
type Kind = keyof typeof words
const kinds = Object.keys(words) as Kind[]

describe.each(locales)('in %s', (locale) => {
  const text = texts[locale]
  const say = (message: string) => failure(new Error(message), text.failed, text, () => undefined)

  test.each(kinds)('%s is said in one sentence, with what to do', (kind) => {
    expect(words[kind].length).toBeGreaterThan(0)
    for (const message of words[kind]) expect(say(message).hint, message).toBe(text[kind])
  })
  test('words that are not known are shown as they were found, and nothing is concluded from them', () => {
    const message = 'Exception: Flurble 17'
    expect(say(message)).toMatchObject({ message: text.failed, details: message })
    expect(say(message).hint).toBeUndefined()
    expect(failureText(new Error(message), text.failed, text)).toContain(message)
  })
  test('nothing is said about what a failed call may have changed', () => {
    expect(text.failed).not.toMatch(/chang|saved|更改|保存/)
  })
  test('every kind has a sentence of its own', () => {
    expect(new Set(kinds.map((kind) => text[kind])).size).toBe(kinds.length)
  })
})
