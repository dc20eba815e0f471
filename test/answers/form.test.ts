import { describe, expect, test } from 'vitest'
import { dataOf } from './answers-session.js'
import { openPage, person } from './opened-page.js'
import { answerTo, createPage } from './sample-page.js'

describe('a form', () => {
  test('is answered with its page and what became of it', async () => {
    const { app, data } = await openPage()
    const answers = [answerTo(data, 'i1', { act: 'done' })]
    const sent = { answers: JSON.stringify({ t: data.t, nonce: data.nonce, answers }) }
    const shown = dataOf(app.webApp.post(sent))
    expect(shown).toMatchObject({ page: data.page, t: data.t, answers, reply: { ok: true } })
    expect(dataOf(app.webApp.post(sent)).reply).toEqual(shown.reply)
    expect(app.inbox()).toHaveLength(1)
  })

  test('that cannot be taken gives the words back', async () => {
    const { app, data } = await openPage()
    app.publish({ person, page: createPage(), revoked: 'x' }, 2)
    const answers = [answerTo(data, 'i1', { act: 'note', text: 'Call first' })]
    const sent = JSON.stringify({ t: data.t, nonce: data.nonce, answers })
    expect(dataOf(app.webApp.post({ answers: sent }))).toMatchObject({
      page: null,
      answers,
      reply: { ok: false, why: 'unknown' },
    })
    expect(dataOf(app.webApp.post({ answers: '{' })).reply).toMatchObject({ why: 'invalid' })
    expect(dataOf(app.webApp.post({})).reply).toMatchObject({ why: 'invalid' })
  })
})
