/** What a client may answer, and what the web app takes of it. */
import { describe, expect, test } from 'vitest'
import type { AnswerInput } from '../../../src/core/answers/shown-page.js'
import { createAnswersSession } from '../answers-session.js'
import { answerTo, itemsOf } from '../sample-page.js'
import { createClientPage } from './sample-client.js'

const client = 'C-1'

async function openClient() {
  const app = await createAnswersSession()
  app.publish({ person: client, page: createClientPage() })
  const data = app.open(client)
  app.wait(3_000)
  const answer = (key: string, given: Partial<AnswerInput> & Pick<AnswerInput, 'act'>): AnswerInput =>
    answerTo(data, key, given)
  return { app, data, answer, send: (...given: AnswerInput[]) => app.send(data, given) }
}

describe('a client', () => {
  test('answers everything that is asked with one press', async () => {
    const { app, data, answer, send } = await openClient()
    const given = [
      answer('decision', { act: 'choose', value: 'B', text: 'But not before May' }),
      answer('requirement', { act: 'confirm' }),
      answer('milestone', { act: 'object', text: 'Page 7 is missing' }),
      answer('date', { act: 'agree' }),
      answer('document', { act: 'send', value: 'https://example.com/logo.svg' }),
      answer('score', { act: 'rate', value: 4, text: 'Quick replies' }),
      answer('expectations', { act: 'confirm' }),
      ...['clear', 'heard', 'trust'].map((key, at) => answer(key, { act: 'rate', value: at + 3 })),
      answer('write', { act: 'write', value: 'question', text: 'When is the launch?' }),
    ]
    expect(
      new Set(
        itemsOf(data)
          .map(({ check }) => check)
          .filter((check) => check !== ''),
      ).size,
    ).toBe(given.length)
    expect(send(...given)).toMatchObject({ ok: true })
    expect(app.inbox()).toHaveLength(1)
    const [submission] = app.submissions()
    expect(submission).toMatchObject({ kind: 'client', person: client })
    expect(submission!.answers.map(({ act, value, text }) => [act, value, text])).toEqual(
      given.map(({ act, value, text }) => [act, value, text]),
    )
  })

  test.each([
    ['an option that is not offered', 'decision', { act: 'choose', value: 'C' }],
    ['no option', 'decision', { act: 'choose', value: null, text: 'B' }],
    ['words where a confirmation takes none', 'requirement', { act: 'confirm', text: 'but' }],
    ['an objection without words', 'milestone', { act: 'object', text: ' ' }],
    ['a score below the scale', 'score', { act: 'rate', value: 0 }],
    ['a score above the scale', 'score', { act: 'rate', value: 6 }],
    ['half a score', 'score', { act: 'rate', value: 3.5 }],
    ['words beside a score that takes none', 'clear', { act: 'rate', value: 3, text: 'why?' }],
    ['a message of no kind', 'write', { act: 'write', value: null, text: 'Hello' }],
    ['a message without words', 'write', { act: 'write', value: 'praise', text: '' }],
    ['an address of no web page', 'document', { act: 'send', value: 'javascript:alert(1)' }],
    ['an address of a file', 'document', { act: 'send', value: 'file:///etc/passwd' }],
    ['an address with a space', 'document', { act: 'send', value: 'https://example.com/a b' }],
    [
      'an address with a name and password',
      'document',
      { act: 'send', value: 'https://user:pass@example.com/' },
    ],
    ['an address that names no place', 'document', { act: 'send', value: 'https://..com/' }],
  ] as const)('cannot send %s', async (_, key, given) => {
    const { app, answer, send } = await openClient()
    const refused = answer(key, given)
    expect(send(refused)).toEqual({ ok: false, why: 'invalid', check: refused.check })
    expect(app.inbox()).toEqual([])
  })

  test('writes as much as two thousand characters, and again on the same page', async () => {
    const { app, answer, send } = await openClient()
    const message = (text: string) => answer('write', { act: 'write', value: 'need', text })
    expect(send(message('字'.repeat(2_000)))).toMatchObject({ ok: true })
    expect(send(message('字'.repeat(2_001)))).toMatchObject({ ok: false, why: 'tooLong' })
    expect(send(message('One thing more'))).toMatchObject({ ok: true })
    expect(app.inbox()).toHaveLength(2)
  })
})
