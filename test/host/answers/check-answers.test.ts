import { expect, test } from 'vitest'
import { checkAnswers } from '../../../host/answers/check-answers.js'
import { buildAnswersCode } from '../../../host/build/answers/build-answers.js'
import { createAnswersSession } from '../../answers/answers-session.js'

const address = 'https://script.google.com/macros/s/host/exec'

/** An address that answers with that text. */
const answering = (text: string, status = 200) => ({
  asked: [] as string[],
  ask(asked: string) {
    this.asked.push(asked)
    return Promise.resolve({ ok: status === 200, status, text: () => Promise.resolve(text) })
  },
})

test('the build made here is known by its ping, and another is told apart', async () => {
  const { webApp } = await createAnswersSession()
  const response = webApp.get({ ping: '' })
  const place = answering(response.kind === 'text' ? response.content.text : '')
  const { fingerprint } = await buildAnswersCode()
  expect(await checkAnswers(address, fingerprint, (asked) => place.ask(asked))).toEqual({ is: 'right' })
  expect(place.asked).toEqual([`${address}?ping`])
  expect(await checkAnswers(address, 'another', (asked) => place.ask(asked))).toEqual({ is: 'older' })
})

test('what is no web app of ours, or answers nothing, is said', async () => {
  const check = (text: string, status?: number) =>
    checkAnswers(address, 'print', (asked) => answering(text, status).ask(asked))
  expect(await check('<html>')).toEqual({ is: 'other' })
  expect(await check('{}')).toEqual({ is: 'other' })
  expect(await check('', 404)).toEqual({ is: 'noReply', why: '404' })
  const failing = () => Promise.reject(new Error('no network'))
  expect(await checkAnswers(address, 'print', failing)).toEqual({ is: 'noReply', why: 'no network' })
})
