import { expect, test } from 'vitest'
import { calculateClientStatuses } from '../../src/domain/report/client-status.js'
import type { BookContents } from '../../src/domain/book-contents.js'
import { createBookContents } from './book-contents.js'

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

/** How often a name is looked up while every client is evaluated. */
function lookups(clients: number): number {
  const portfolio = createBookContents('2026-03-31', {
    clients: numbers(clients).map((at) => ({ name: `Client ${at}` })),
    engagements: numbers(clients).map((at) => ({ name: `Project ${at}`, client: `Client ${at}` })),
    tasks: numbers(clients * 10).map((at) => ({
      title: `Task ${at}`,
      engagement: `Project ${at % clients}`,
    })),
  })
  let count = 0
  const counted = <Index extends { find(...sent: never[]): unknown }>(index: Index): Index => ({
    ...index,
    find: (...sent: never[]) => {
      count++
      return index.find(...sent)
    },
  })
  const { clients: byClient, engagements } = portfolio.byName
  const byName = { ...portfolio.byName, clients: counted(byClient), engagements: counted(engagements) }
  calculateClientStatuses({ ...portfolio, byName } as BookContents, [])
  return count
}

test('judging ten times the clients looks up ten times the names', () => {
  const [few, many] = [lookups(20), lookups(200)]
  expect(few).toBeGreaterThan(0)
  expect(many).toBeLessThanOrEqual(few * 10)
})
