/**
 * The address of a webhook is a secret: whatever a chat or Google answers, no part of it is shown anywhere.
 */
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { runOrThrow } from '../../../host/bench/company-session.js'
import type { Session } from '../../../host/emulator/session/session.js'
import { postToWebhook } from '../../../src/google/post-to-webhook.js'
import type { PostResult } from '../../../src/ports.js'
import { chatTexts } from '../../../src/text/chat/index.js'
import { textOf } from '../../../src/text/text-of.js'
import { readRunNotes } from '../team-session.js'
import {
  createFetchAnswer,
  host,
  path,
  query,
  runHourlyOn,
  secret,
  createFetchError,
  createChatSession,
} from './chat-session.js'

/** Every six characters of path and query, as written, decoded, encoded and in either case. */
const pieces = ((): ReadonlySet<string> => {
  const written = `${path}${query}`
  const forms = [written, decodeURIComponent(written), encodeURIComponent(written)]
  return new Set(
    forms.flatMap((form) =>
      Array.from({ length: form.length - 5 }, (_, at) => form.slice(at, at + 6).toLowerCase()),
    ),
  )
})()
function findPiece(answerText: string): string | undefined {
  const lower = answerText.toLowerCase()
  return [...pieces].find((piece) => lower.includes(piece))
}

/** What Google and the services are known to say, with a part of the address in it. */
const quoted = fc.oneof(
  fc.constantFrom(secret, `${host}${path}`, path, query, query.slice(1), secret.replace('https://', '')),
  fc.nat(path.length - 6).map((at) => path.slice(at, at + 8)),
  fc.nat(query.length - 8).map((at) => query.slice(at)),
  fc.constantFrom(secret, query).map(decodeURIComponent),
  fc.constantFrom(secret, query).map(encodeURIComponent),
)
const message = fc
  .tuple(
    fc.constantFrom(
      'Request failed for $ returned code 400. Truncated server response: $ (use muteHttpExceptions option)',
      'DNS error: $',
      'Bad request: $',
      'Invalid argument: $',
      'Address unavailable: $',
      'Timeout: $',
      'Service invoked too many times for one day: urlfetch. $',
      '{"errcode":310000,"errmsg":"$"}',
      '{"code":19001,"msg":"$"}',
      '{"errcode":123456789,"errmsg":"$"}',
      '<html>404 $</html>',
      '$',
    ),
    quoted,
  )
  .map(([sentence, part]) => sentence.replaceAll('$', () => part))

/** Lets Google answer a fetch by throwing, or with a status and a body. */
const answers = (status: number | null, answerText: string): void =>
  void vi.stubGlobal('UrlFetchApp', {
    fetch: () => {
      if (status === null) throw new Error(answerText)
      return { getResponseCode: () => status, getContentText: () => answerText }
    },
  })
afterEach(() => vi.unstubAllGlobals())

const posted = (status: number | null, answerText: string): PostResult => {
  answers(status, answerText)
  return postToWebhook(secret, '{}')
}
const statuses = [200, 202, 301, 400, 401, 403, 404, 410, 413, 418, 429, 500, 503]

test('what crosses the edge of Google is a kind and a status, never a word of the answer', () => {
  fc.assert(
    fc.property(fc.constantFrom(null, ...statuses), message, (status, answerText) => {
      const posting = posted(status, answerText)
      expect(findPiece(JSON.stringify(posting))).toBeUndefined()
      if (posting.ok) return
      for (const locale of ['en', 'zh-CN'] as const)
        expect(findPiece(textOf(chatTexts, locale).fault(posting.why, posting.status))).toBeUndefined()
    }),
    { numRuns: 500 },
  )
})

test.each<[number | null, string, PostResult]>([
  [200, 'ok', { ok: true }],
  [200, '{"errcode":0,"errmsg":"ok"}', { ok: true }],
  [202, '', { ok: true }],
  [200, '{"StatusCode":0,"code":0,"msg":"success"}', { ok: true }],
  [401, '', { ok: false, why: 'refused', status: 401 }],
  [403, 'invalid_token', { ok: false, why: 'refused', status: 403 }],
  [404, '', { ok: false, why: 'gone', status: 404 }],
  [410, '', { ok: false, why: 'gone', status: 410 }],
  [413, '', { ok: false, why: 'tooLarge', status: 413 }],
  [429, '', { ok: false, why: 'tooMany', status: 429 }],
  [503, '', { ok: false, why: 'serverError', status: 503 }],
  [302, '', { ok: false, why: 'moved', status: 302 }],
  [400, 'invalid_payload', { ok: false, why: 'notAccepted', status: 400 }],
  [200, '{"errcode":310000,"errmsg":"keywords"}', { ok: false, why: 'botRules', status: 200 }],
  [200, '{"code":11232,"msg":"limit"}', { ok: false, why: 'tooMany', status: 200 }],
  [200, '{"errcode":93000}', { ok: false, why: 'notAccepted', status: 200 }],
  [
    200,
    'Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 413 with ContextId',
    { ok: false, why: 'tooLarge', status: 413 },
  ],
  [
    null,
    'Request failed for https://x returned code 403. Truncated',
    { ok: false, why: 'refused', status: 403 },
  ],
  [null, 'DNS error: https://x', { ok: false, why: 'notReached', status: null }],
  [null, 'Address unavailable: https://x', { ok: false, why: 'notReached', status: null }],
  [null, 'Bad request: https://x', { ok: false, why: 'unusable', status: null }],
  [
    null,
    'Service invoked too many times for one day: urlfetch.',
    { ok: false, why: 'ownQuota', status: null },
  ],
  [
    null,
    'You do not have permission to call UrlFetchApp.fetch.',
    { ok: false, why: 'notAllowed', status: null },
  ],
  [null, 'Timeout: https://x', { ok: false, why: 'noAnswer', status: null }],
])('%s “%s” is told apart', (status, answerText, posting) => {
  expect(posted(status, answerText)).toEqual(posting)
})

/** Everything a session says or holds, without the cell the address was pasted into. */
function serializeSession(
  { workbook, outbox }: Session,
  address: string,
  outcomes: readonly unknown[],
): string {
  const cells = workbook.sheets.flatMap(({ id }) => {
    const { rows, columns } = workbook.extent(id)
    return Array.from({ length: rows * columns }, (_, at) =>
      workbook.display({ sheet: id, row: Math.floor(at / columns) + 1, column: (at % columns) + 1 }),
    )
  })
  expect(cells.filter((cell) => cell === address)).toHaveLength(1)
  return JSON.stringify([cells.filter((cell) => cell !== address), outbox, outcomes])
}

describe('a run of the build with chat', () => {
  test('keeps every piece of the address from workbook, letters, reply and console', async () => {
    const cases = fc.sample(fc.tuple(fc.constantFrom(null, 200, 404, 500), message), {
      numRuns: 12,
      seed: 20260331,
    })
    for (const [status, answerText] of cases) {
      const session = await createChatSession(
        secret,
        status === null ? createFetchError(answerText) : createFetchAnswer(status, answerText),
      )
      const outcomes = ['2026-03-30', '2026-03-31', '2026-04-07'].map((day) => runHourlyOn(session, day))
      outcomes.push(runOrThrow(session, 'readLedger'), runOrThrow(session, 'readFindings'))
      expect(readRunNotes(session).join(' ')).toContain('DingTalk')
      expect(
        findPiece(serializeSession(session, secret, outcomes)),
        `${status} ${answerText}`,
      ).toBeUndefined()
    }
  })
  test.each([
    [`http://oapi.dingtalk.com${path}${query}`, 'the address in Settings must start with https://.'],
    [`https://oapi.dingtalk.com.evil.example${path}${query}`, 'the host of the address in Settings isn’t'],
    [`https://oapi.dingtalk.com:8443${path}${query}`, 'the port in the address in Settings must be 443'],
    [`https://me@oapi.dingtalk.com${path}${query}`, 'the address in Settings has a user name'],
    [`${path}${query}`, 'what is in Settings isn’t an address'],
  ])('says of the refused address %s which part is wrong, and quotes none of it', async (address, why) => {
    const session = await createChatSession(address, createFetchError('must not be asked'))
    const outcomes = [runHourlyOn(session, '2026-03-30')]
    expect(readRunNotes(session).at(-1)).toContain(`Not posted to DingTalk: ${why}`)
    expect(findPiece(serializeSession(session, address, outcomes))).toBeUndefined()
    expect(serializeSession(session, address, outcomes)).not.toMatch(/evil\.example|:8443|\/\/me@/)
  })
})
