import { describe, expect, test } from 'vitest'
import { createAnswersSession, tokenOf } from './answers-session.js'
import { openPage, person } from './opened-page.js'
import { answerTo, createItem, createPage, itemsOf } from './sample-page.js'

describe('an answer', () => {
  test('comes in as one line, with what it is about and whose link it was', async () => {
    const { app, data } = await openPage()
    const answers = [
      answerTo(data, 'i1', { act: 'move', value: '2026-04-03' }),
      answerTo(data, 'i2', { act: 'note', text: ' =SUM(A1) ' }),
    ]
    const reply = app.send(data, answers)
    expect(reply).toEqual({ ok: true, at: expect.stringMatching(/^2026-03-31T00:00:0\dZ$/) })
    expect(app.inbox()).toHaveLength(1)
    const [id, at, fingerprint, nonce, format] = app.inbox()[0]!
    expect(id).toMatch(/^R\d+/)
    expect([at, format]).toEqual([`at ${reply.ok && reply.at}`, 'v1'])
    expect(fingerprint).toMatch(/^f[0-9a-f]{64}$/)
    expect(nonce).toMatch(/^n/)
    const [one, other] = createPage().sections[0]!.items
    expect(app.submissions()).toEqual([
      {
        format: 1,
        kind: 'member',
        person,
        made: '2026-03-31 08:00',
        answers: [
          { act: 'move', target: one!.target, title: 'Task i1', value: '2026-04-03', text: '' },
          { act: 'note', target: other!.target, title: 'Task i2', value: null, text: '=SUM(A1)' },
        ],
      },
    ])
  })

  test('makes at most twelve calls, in either language', async () => {
    for (const locale of ['en', 'zh-CN'] as const) {
      const { app, data } = await openPage(locale)
      const answers = [answerTo(data, 'i1', { act: 'done' })]
      const { calls } = app.webApp.call('answer', { t: data.t, nonce: data.nonce, answers })
      expect(app.inbox()).toHaveLength(1)
      expect(calls.total).toBeLessThanOrEqual(12)
    }
  })

  test('that is sent again is the same answer, and one that differs is another', async () => {
    const { app, data } = await openPage()
    const done = [answerTo(data, 'i1', { act: 'done' })]
    const first = app.send(data, done)
    app.wait(60_000)
    expect(app.send(data, done)).toEqual(first)
    expect(app.inbox()).toHaveLength(1)
    expect(app.send(data, [answerTo(data, 'i1', { act: 'rate', value: 3 })]).ok).toBe(true)
    expect(app.inbox()).toHaveLength(2)
  })

  test('is found again after the row it is about was changed by it', async () => {
    const { app, data } = await openPage()
    const done = [answerTo(data, 'i1', { act: 'done' })]
    const first = app.send(data, done)
    app.publish({ person, page: createPage({ sections: [] }) }, 2)
    expect(app.send(data, done)).toEqual(first)
    expect(app.send(data, [answerTo(data, 'i2', { act: 'done' })])).toMatchObject({
      ok: false,
      why: 'changed',
    })
    expect(app.inbox()).toHaveLength(1)
  })

  test('reaches its item wherever that is on a page that was made again, and none that holds something else', async () => {
    const { app, data } = await openPage()
    const [one, other] = createPage().sections[0]!.items
    const moved = {
      ...one!,
      target: { ...one!.target!, expect: { ...one!.target!.expect, due: '2026-04-10' } },
    }
    const items = [
      { ...other!, key: 'i1' },
      { ...moved, key: 'i2' },
    ]
    app.publish({ person: 'first@example.com', page: createPage() }, 2)
    app.publish(
      { person, page: createPage({ sections: [{ heading: 'Late', note: '', items, more: '' }] }) },
      5,
    )
    expect(app.send(data, [answerTo(data, 'i2', { act: 'done' })]).ok).toBe(true)
    expect(app.submissions()[0]!.answers[0]!.target).toEqual(other!.target)
    const refused = answerTo(data, 'i1', { act: 'done' })
    expect(app.send(data, [refused])).toEqual({ ok: false, why: 'changed', check: refused.check })
  })

  test.each([
    ['revoked', { revoked: 'x' }],
    ['expired', { expires: '2026-01-01' }],
  ])('by a link that was %s meanwhile is not taken', async (_, more) => {
    const { app, data } = await openPage()
    app.publish({ person, page: createPage(), ...more }, 2)
    expect(app.send(data, [answerTo(data, 'i1', { act: 'done' })])).toMatchObject({ why: 'unknown' })
    expect(app.inbox()).toEqual([])
  })

  test('is taken from two seconds to one day after its page was shown, of that link alone', async () => {
    const app = await createAnswersSession()
    app.publish({ person, page: createPage(), expires: '2026-12-31' })
    app.publish({ person: 'wu@example.com', page: createPage() })
    const data = app.open(person)
    const done = [answerTo(data, 'i1', { act: 'done' })]
    expect(app.send(data, done)).toMatchObject({ why: 'tooSoon' })
    app.wait(2_000)
    const others = app.open('wu@example.com')
    expect(app.send({ ...others, nonce: data.nonce }, done)).toMatchObject({ why: 'outdated' })
    expect(app.send({ ...data, nonce: data.nonce.replace(/.$/, '') }, done)).toMatchObject({
      why: 'outdated',
    })
    app.wait(24 * 3_600_000)
    expect(app.send(data, done)).toMatchObject({ why: 'outdated' })
    expect(app.inbox()).toEqual([])
  })

  test('is one of twenty within an hour', async () => {
    const { app, data } = await openPage()
    const rate = (text: string) => app.send(data, [answerTo(data, 'i1', { act: 'note', text })])
    for (let at = 0; at < 20; at++) expect(rate(`note ${at}`).ok).toBe(true)
    expect(rate('one more')).toMatchObject({ why: 'tooMany' })
    app.wait(3_600_000)
    expect(rate('one more').ok).toBe(true)
    expect(app.inbox()).toHaveLength(21)
  })

  test('waits for another that is being written, and says when it waited too long', async () => {
    const { app, data } = await openPage()
    let within: unknown
    app.webApp.meanwhile = (_, member) => {
      if (member !== 'Sheet.appendRow') return
      app.webApp.meanwhile = undefined
      within = app.send(data, [answerTo(data, 'i2', { act: 'done' })])
    }
    expect(app.send(data, [answerTo(data, 'i1', { act: 'done' })]).ok).toBe(true)
    expect(within).toMatchObject({ why: 'busy' })
    expect(app.inbox()).toHaveLength(1)
  })

  test('finds room in a sheet without an empty line', async () => {
    const { app, data } = await openPage()
    const { id, rows } = app.session.workbook.sheetNamed('Inbox')!
    app.session.workbook.deleteRows(id, 2, rows - 1)
    expect(app.send(data, [answerTo(data, 'i1', { act: 'done' })]).ok).toBe(true)
    expect(app.send(data, [answerTo(data, 'i2', { act: 'done' })]).ok).toBe(true)
    expect(app.inbox()).toHaveLength(2)
  })
})

describe('an answer must be one that the page offers', () => {
  test.each([
    { act: 'approve' },
    { act: 'done', value: 'yes' },
    { act: 'done', text: 'words that nothing would say again' },
    { act: 'move', value: '2026-02-30' },
    { act: 'move', value: '2026-03-30' },
    { act: 'move', value: '2026-07-01' },
    { act: 'move' },
    { act: 'wait', value: 'us' },
    { act: 'note', text: ' ' },
    { act: 'note', text: 'a', value: 'b' },
    { act: 'send', value: 'javascript:alert(1)' },
    { act: 'send', value: 'a file' },
    { act: 'rate', value: 6 },
    { act: 'rate', value: 2.5 },
    { act: 'rate', value: '3' },
  ] as const)('$act $value $text', async (answer) => {
    const { app, data } = await openPage()
    const reply = app.send(data, [answerTo(data, 'i1', answer)])
    expect(reply).toMatchObject({ ok: false, check: itemsOf(data)[0]!.check })
    expect(app.inbox()).toEqual([])
  })

  test('and each item has one', async () => {
    const { app, data } = await openPage()
    const done = answerTo(data, 'i1', { act: 'done' })
    expect(app.send(data, [done, { ...done, act: 'rate', value: 3 }])).toMatchObject({ why: 'invalid' })
    expect(app.send(data, [])).toMatchObject({ why: 'invalid' })
  })

  test('with not too much text, also in all', async () => {
    const app = await createAnswersSession()
    const items = Array.from({ length: 30 }, (_, at) => createItem(`i${at}`))
    app.publish({ person, page: createPage({ sections: [{ heading: 'All', note: '', items, more: '' }] }) })
    const data = app.open(person)
    app.wait(3_000)
    const note = (key: string, length: number) =>
      answerTo(data, key, { act: 'note', text: '字'.repeat(length) })
    expect(app.send(data, [note('i1', 2_001)])).toMatchObject({ why: 'tooLong' })
    expect(
      app.send(
        data,
        items.map(({ key }) => note(key, 2_000)),
      ),
    ).toMatchObject({ why: 'tooLong' })
    expect(
      app.send(
        data,
        items.map(({ key }) => note(key, 1_200)),
      ),
    ).toMatchObject({ why: 'tooLong' })
    expect(app.inbox()).toEqual([])
    expect(app.send(data, [note('i1', 2_000)]).ok).toBe(true)
  })
})

test('no token is in what a run says or logs', async () => {
  const { app, data } = await openPage()
  app.webApp.failAt = 4
  const { value, error, logs, said } = app.webApp.call('answer', {
    t: data.t,
    nonce: data.nonce,
    answers: [answerTo(data, 'i1', { act: 'done' })],
  })
  expect(value).toEqual({ ok: false, why: 'failed', check: '' })
  expect(JSON.stringify([value, error ?? '', logs, said])).not.toContain(tokenOf(person))
})
