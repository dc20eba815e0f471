/** The address that calendar programs ask: it never breaks them, and shows one client's dates alone. */
import { describe, expect, test } from 'vitest'
import type { WebResponse } from '../../../host/emulator/index.js'
import { type AnswersSession, createAnswersSession, feedTokenOf, tokenOf } from '../answers-session.js'
import { createPage } from '../sample-page.js'
import { readCalendar } from '../read-calendar.js'
import { createCalendar, createClientPage } from './sample-client.js'

const client = 'C-1'

async function openFeed(more: Partial<Parameters<AnswersSession['publish']>[0]> = {}) {
  const app = await createAnswersSession()
  app.publish({ person: client, page: createClientPage() })
  app.publish({ person: client, page: createCalendar(), ...more })
  // The first look of all stores in which language the sheets are.
  app.open('stranger@example.com')
  return { app, ask: (feed: string): WebResponse => app.webApp.get({ feed }) }
}

const textOf = (response: WebResponse): string => {
  if (response.kind !== 'text') throw new Error(response.kind)
  expect(response.content.type).toBe('ICAL')
  return response.content.text
}

describe('a calendar’s address', () => {
  test('gives the dates of its client to a calendar program, in at most eight calls', async () => {
    const { app, ask } = await openFeed()
    app.publish({ person: 'C-2', page: createCalendar({ name: 'Other client' }) })
    const response = ask(feedTokenOf(client))
    const { name, events } = readCalendar(textOf(response))
    expect(name).toBe('Acme · Website')
    expect(events.map(({ title, day }) => [title, day])).toEqual([
      ['Design; signed off', '2026-04-10'],
      ['上线，全部', '2026-06-30'],
    ])
    expect(response.outcome.calls.total).toBeLessThanOrEqual(8)
  })

  test.each([
    ['was never made', {}, 'C-9'],
    ['has expired', { expires: '2026-03-01' }, client],
    ['was revoked', { revoked: 'x' }, client],
    ['was replaced', { token: feedTokenOf(client, 1) }, client],
  ])('that %s gives an empty calendar, by the same calls', async (_, more, person) => {
    const { ask } = await openFeed(more)
    const unknown = ask(feedTokenOf('C-8'))
    const found = ask(feedTokenOf(person))
    expect(readCalendar(textOf(found))).toEqual({ name: null, events: [] })
    expect(found.outcome.calls.byMember).toEqual(unknown.outcome.calls.byMember)
  })

  test('whose line was damaged gives an empty calendar', async () => {
    const { app, ask } = await openFeed()
    const sheet = app.session.workbook.sheetNamed('Published')!.id
    app.session.workbook.setValues({ sheet, row: 3, column: 10 }, [
      [`p${JSON.stringify(createCalendar({ name: 'Mine' }))}`],
    ])
    expect(readCalendar(textOf(ask(feedTokenOf(client))))).toEqual({ name: null, events: [] })
  })

  test.each(['', 'x', tokenOf(client).slice(1), `${tokenOf(client)}0`])('%j opens nothing', async (feed) => {
    const { ask } = await openFeed()
    const response = ask(feed)
    expect(readCalendar(textOf(response)).events).toEqual([])
    expect(Object.keys(response.outcome.calls.byMember)).toEqual(['ContentService.createTextOutput'])
  })

  test('and a page’s link are never taken for each other', async () => {
    const { app, ask } = await openFeed()
    expect(readCalendar(textOf(ask(tokenOf(client)))).events).toEqual([])
    const opened = app.webApp.get({ t: feedTokenOf(client) })
    expect(opened.kind === 'page' && opened.page.html).toContain('"page":null')
  })

  test('that could not be looked at is never said to be empty, nor is the link said', async () => {
    const kinds = new Set<string>()
    for (let failAt = 1; failAt <= 10; failAt++) {
      const { app, ask } = await openFeed()
      app.webApp.failAt = failAt
      const response = ask(feedTokenOf(client))
      kinds.add(response.kind)
      if (response.kind === 'text') expect(readCalendar(textOf(response)).events).toHaveLength(2)
      else expect(response.kind).toBe('error')
      expect(JSON.stringify(response)).not.toContain(feedTokenOf(client))
    }
    expect([...kinds].sort()).toEqual(['error', 'text'])
  })
})

describe('a client’s page', () => {
  test('has the address of its calendar, which leads back to no page', async () => {
    const { app } = await openFeed()
    expect(app.open(client).feed).toBe(
      `https://script.google.com/macros/s/host/exec?feed=${feedTokenOf(client)}`,
    )
  })

  test.each([
    ['has no calendar', { person: client, page: createClientPage({}, { calendar: null }) }],
    ['is a team’s', { person: client, page: createPage() }],
  ])('that %s has none', async (_, link) => {
    const app = await createAnswersSession()
    app.publish(link)
    expect(app.open(client).feed).toBe('')
  })

  test('has none where the web app does not know its own address', async () => {
    const app = await createAnswersSession()
    app.publish({ person: client, page: createClientPage() })
    const properties = { spreadsheetId: app.session.workbook.id }
    const other = await createAnswersSession({ session: app.session, properties })
    expect(other.open(client)).toMatchObject({ feed: '', address: '' })
  })
})
