/** One token shows one client's page or dates, and nothing else that is in the spreadsheet. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '../../../src/core/day.js'
import { createAnswersSession, dataOf, feedTokenOf, secretText, tokenOf } from '../answers-session.js'
import { readCalendar } from '../read-calendar.js'
import { createPage } from '../sample-page.js'
import { createCalendar, createClientPage } from './sample-client.js'

const clients = ['C-1', 'C-2', 'C-3']
const secretOf = (person: string): string => `only of ${person}`

/** A client's page with the client's own secret in every text of it. */
const createSecretPage = (client: string) => {
  const own = secretOf(client)
  const page = createClientPage(
    {
      heading: own,
      summary: own,
      notices: [own],
      stages: [{ label: own, day: null, state: 'late', text: own }],
    },
    {
      contact: { name: own, email: own, phone: own },
      reports: [
        { title: own, sentOn: '2026-03-28' as Day, note: own, parts: [{ heading: own, lines: [own] }] },
      ],
    },
  )
  return { ...page, sections: page.sections.map((section) => ({ ...section, heading: own, note: own })) }
}

const createSecretCalendar = (client: string) =>
  createCalendar({
    name: secretOf(client),
    entries: createCalendar().entries.map((entry) => ({ ...entry, title: secretOf(client) })),
  })

test('whichever are published, expired or revoked, a token shows what is its own or nothing', async () => {
  const link = fc.record({
    person: fc.constantFrom(...clients),
    kind: fc.constantFrom('page', 'calendar'),
    isOver: fc.boolean(),
    revoked: fc.constantFrom('', '', 'x'),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(link, { selector: ({ person, kind }) => `${person} ${kind}`, maxLength: 6 }),
      async (links) => {
        const app = await createAnswersSession()
        app.publish({ person: 'li@example.com', page: createPage({ heading: secretText }) })
        for (const { person, kind, isOver, revoked } of links)
          app.publish({
            person,
            page: kind === 'page' ? createSecretPage(person) : createSecretCalendar(person),
            expires: isOver ? '2026-03-01' : '2026-06-30',
            revoked,
          })
        const isOpen = (person: string, kind: string): boolean =>
          links.some(
            (each) => each.person === person && each.kind === kind && !each.isOver && each.revoked === '',
          )
        for (const person of clients) {
          const page = app.webApp.get({ t: tokenOf(person) })
          const feed = app.webApp.get({ feed: feedTokenOf(person) })
          if (feed.kind !== 'text') throw new Error(feed.kind)
          expect(dataOf(page).page?.heading ?? null).toBe(isOpen(person, 'page') ? secretOf(person) : null)
          expect(readCalendar(feed.content.text).events).toHaveLength(isOpen(person, 'calendar') ? 2 : 0)
          const shown = JSON.stringify([page, feed])
          expect(shown).not.toContain(secretText)
          for (const other of clients) if (other !== person) expect(shown).not.toContain(secretOf(other))
        }
      },
    ),
    { numRuns: 20 },
  )
})
