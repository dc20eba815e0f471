/** Every service call of an answer fails once, early or late: no answer is lost, and none is there twice. */
import { describe, expect, test } from 'vitest'
import type { AnswerReply, AnswersData } from '../../src/core/answers/shown-page.js'
import type { AnswersSession } from './answers-session.js'
import { openPage, person } from './opened-page.js'
import { answerTo, createPage } from './sample-page.js'

/** More than an answer makes calls. */
const last = 16

const sendOnce = (app: AnswersSession, data: AnswersData): AnswerReply | null =>
  app.webApp.call('answer', {
    t: data.t,
    nonce: data.nonce,
    answers: [answerTo(data, 'i1', { act: 'done' })],
  }).value as AnswerReply | null

/** Sends with something going wrong, then once more as the page's “Send” does, after what the add-on does between. */
async function sendTwice(
  spoil: (app: AnswersSession) => void,
  between: (app: AnswersSession) => void = () => {},
) {
  const { app, data } = await openPage()
  spoil(app)
  const first = sendOnce(app, data)
  Object.assign(app.webApp, { failAt: undefined, killAt: undefined, lateErrors: false })
  const saved = app.inbox().length
  between(app)
  const second = sendOnce(app, data)
  return { app, first, second, saved }
}

const calls = Array.from({ length: last }, (_, at) => at + 1)

describe('a call that fails', () => {
  test.each(calls)('the %d. is followed by one answer', async (failAt) => {
    const { app, first, second, saved } = await sendTwice(({ webApp }) => (webApp.failAt = failAt))
    // What was said to be saved was; what was not said to be may have been.
    if (first?.ok) expect(saved).toBe(1)
    else expect(first).toMatchObject({ why: 'failed' })
    expect(second).toMatchObject({ ok: true })
    expect(app.inbox()).toHaveLength(1)
  })

  test('is one of some', async () => {
    const failed = await Promise.all(
      calls.map(async (failAt) => (await sendTwice(({ webApp }) => (webApp.failAt = failAt))).first?.ok),
    )
    expect(failed.filter((ok) => ok === false).length).toBeGreaterThan(8)
    expect(failed.filter((ok) => ok === true).length).toBeGreaterThan(0)
  })
})

test.each(calls)(
  'a run that ends at the %d. call, so that no reply comes, is followed by one answer',
  async (killAt) => {
    const { app, first, second, saved } = await sendTwice(({ webApp }) => (webApp.killAt = killAt))
    if (first?.ok) expect(saved).toBe(1)
    expect(second).toMatchObject({ ok: true })
    expect(app.inbox()).toHaveLength(1)
  },
)

test('a line that the spreadsheet refuses late is not said to be saved', async () => {
  const { app, data } = await openPage()
  const inbox = app.session.workbook.sheetNamed('Inbox')!
  const editors = ['owner@example.com']
  inbox.protections = [{ area: null, description: '', warningOnly: false, editors }]
  app.webApp.lateErrors = true
  expect(sendOnce(app, data)).toMatchObject({ ok: false, why: 'failed' })
  inbox.protections = []
  expect(sendOnce(app, data)).toMatchObject({ ok: true })
  expect(app.inbox()).toHaveLength(1)
})

test('an answer that was taken over before its reply came is not sent again, though its row is another now', async () => {
  const { app, first, second } = await sendTwice(
    ({ webApp }) => (webApp.failAt = 12),
    ({ publish }) => publish({ person, page: createPage({ sections: [] }) }, 2),
  )
  expect(first).toMatchObject({ why: 'failed' })
  expect(second).toMatchObject({ ok: true })
  expect(app.inbox()).toHaveLength(1)
})

test('the add-on may prune lines while one is written: it is found all the same', async () => {
  const { app, data } = await openPage()
  app.send(data, [answerTo(data, 'i2', { act: 'rate', value: 2 })])
  const { id } = app.session.workbook.sheetNamed('Inbox')!
  app.webApp.meanwhile = (_, member) => {
    if (member !== 'Sheet.appendRow') return
    app.webApp.meanwhile = undefined
    app.session.workbook.deleteRows(id, 2, 1)
  }
  expect(sendOnce(app, data)).toMatchObject({ ok: true })
  expect(app.submissions().map(({ answers }) => answers[0]!.title)).toEqual(['Task i1'])
})
