import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AnswerReply } from '../../src/core/answers/shown-page.js'
import { answerActs } from '../../src/core/answers/published-page.js'
import { createAnswersSession, dataOf, secretText, tokenOf } from './answers-session.js'
import { openPage } from './opened-page.js'
import { createItem, createPage, itemsOf } from './sample-page.js'

const text = fc.string({
  unit: fc.constantFrom('a', '=', '\n', '\u0000', '\ud800', '😀', '"', '{', '<', '字', '+', '\t'),
})

test('whatever is sent, the web app answers, and saves nothing that the page does not offer', async () => {
  const { app, data } = await openPage()
  const checks = itemsOf(data).map(({ check }) => check)
  const answer = fc.record(
    {
      check: fc.oneof(fc.constantFrom(...checks), text),
      act: fc.oneof(fc.constantFrom(...answerActs), text),
      value: fc.oneof(
        text,
        fc.integer(),
        fc.constant(null),
        fc.double(),
        fc.constant('2026-04-03'),
        fc.jsonValue(),
      ),
      text: fc.oneof(text, fc.jsonValue()),
    },
    { requiredKeys: [] },
  )
  const sent = fc.oneof(
    fc.jsonValue(),
    fc.record({
      t: fc.oneof(fc.constant(data.t), text),
      nonce: fc.oneof(fc.constant(data.nonce), text),
      answers: fc.oneof(fc.array(answer, { maxLength: 3 }), fc.jsonValue()),
    }),
  )
  fc.assert(
    fc.property(sent, (given) => {
      const before = app.inbox().length
      const { value, error } = app.webApp.call('answer', given)
      expect(error).toBeUndefined()
      const reply = value as AnswerReply
      expect(typeof reply.ok).toBe('boolean')
      expect(app.inbox().length - before).toBeLessThanOrEqual(reply.ok ? 1 : 0)
      for (const line of app.inbox()) for (const cell of line) expect(cell).toMatch(/^[a-zA-Z{]/)
      app.wait(3_600_000 / 20)
      app.session.workbook.deleteRows(app.session.workbook.sheetNamed('Inbox')!.id, 2, app.inbox().length)
    }),
    { numRuns: 150 },
  )
})

test('a link shows its own page and nothing else that is in the spreadsheet', async () => {
  const people = ['a@example.com', 'b@example.com', 'c@example.com']
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(people, { minLength: 2 }),
      fc.array(text, { maxLength: 4 }),
      async (published, titles) => {
        const app = await createAnswersSession()
        for (const person of published) {
          const items = titles.map((title, at) => createItem(`i${at}`, { title: `${person} ${title}` }))
          const sections = [{ heading: person, note: '', items, more: '' }]
          app.publish({ person, page: createPage({ heading: `of ${person}`, sections }) })
        }
        for (const person of people) {
          const response = app.webApp.get({ t: tokenOf(person) })
          const shown = JSON.stringify(dataOf(response))
          expect(shown).not.toContain(secretText)
          for (const other of people)
            expect(shown.includes(`of ${other}`)).toBe(other === person && published.includes(person))
        }
      },
    ),
    { numRuns: 15 },
  )
})

test('no text that is no token opens anything, nor any request break', async () => {
  const { app } = await openPage()
  fc.assert(
    fc.property(
      fc.oneof(
        text,
        fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 40, maxLength: 40 }),
      ),
      (t) => {
        const response = app.webApp.get({ t })
        expect(dataOf(response).page).toBeNull()
        expect(response.outcome.calls.total).toBe(1)
      },
    ),
    { numRuns: 60 },
  )
})
