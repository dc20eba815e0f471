import { describe, expect, test } from 'vitest'
import { parseDay } from '../../../src/core/day.js'
import { createPeriods } from '../../../src/domain/measures/figure.js'
import { listPipeline, listProducts, listSellers, sumPurchases } from '../../../src/domain/measures/sales.js'
import { createBookContents } from '../book-contents.js'

const d = parseDay
const today = '2026-03-31'
const periods = createPeriods(d(today))

const company = createBookContents(today, {
  clients: [{ name: 'Acme' }, { name: 'Globex' }],
  people: [{ name: 'Li Wei', email: 'li@example.com' }, { name: 'Bo' }],
  deals: [
    { name: 'a', status: 'offer', amount: 1000, probability: 0.5, owner: 'Li Wei' },
    { name: 'b', status: 'offer', amount: 500, owner: 'li@example.com, Bo' },
    { name: 'c', status: 'offer', probability: 0.9, owner: 'Bo' },
    { name: 'd', status: 'won', amount: 700, closedOn: d('2026-03-01'), owner: 'Li Wei' },
    { name: 'e', status: 'won', amount: 900, closedOn: d('2025-03-01'), owner: 'Li Wei' },
    { name: 'f', status: 'lost', amount: 50, closing: d('2026-02-01') },
    { name: 'g', amount: 20 },
  ],
  purchases: [
    { product: 'Hosting', client: 'Acme', amount: 100, boughtOn: d('2026-01-01') },
    { product: 'hosting ', client: 'Globex', amount: 120, boughtOn: d('2026-02-01') },
    { product: 'Hosting', client: 'Acme', boughtOn: d('2026-03-01') },
    { product: 'Manual', client: 'Nobody’s', amount: 900, boughtOn: d('2026-03-02') },
    { product: 'Manual', client: 'Acme', amount: 5000, boughtOn: d('2024-03-02') },
    { product: 'Manual', client: 'Acme', amount: 5000 },
  ],
})

describe('the pipeline', () => {
  test('adds up open deals by stage, and the closed ones of three months', () => {
    const stages = listPipeline(company, periods)
    expect(stages.map(({ stage, deals, amount }) => [stage, deals, amount])).toEqual([
      ['offer', 3, 1500],
      ['won', 1, 700],
      ['lost', 1, 50],
      [null, 1, 20],
    ])
  })
  test('weights only what has an amount and a probability, and counts the others', () => {
    expect(listPipeline(company, periods)[0]).toMatchObject({
      weighted: 500,
      withoutAmount: 1,
      withoutProbability: 1,
    })
  })
})

test('a seller is one person under name and address; a deal of two counts for each', () => {
  expect(listSellers(company, periods)).toEqual([
    {
      name: 'Li Wei',
      open: { deals: 2, amount: 1500, withoutAmount: 0 },
      won: { deals: 1, amount: 700, withoutAmount: 0 },
      lost: 0,
    },
    {
      name: 'Bo',
      open: { deals: 2, amount: 500, withoutAmount: 1 },
      won: { deals: 0, amount: 0, withoutAmount: 0 },
      lost: 0,
    },
  ])
})

test('products are one however their name is typed; only dated purchases of a year count', () => {
  expect(listProducts(company, periods)).toEqual([
    { product: 'Manual', purchases: 1, amount: 900, withoutAmount: 0, clients: 1 },
    { product: 'Hosting', purchases: 3, amount: 220, withoutAmount: 1, clients: 2 },
  ])
})

test('what a client bought: how often, for how much, and when last', () => {
  const { purchases } = company.rows
  expect(sumPurchases(purchases.filter(({ client }) => client === 'Acme'))).toEqual({
    count: 4,
    amount: 10100,
    withoutAmount: 1,
    last: '2026-03-01',
  })
  expect(sumPurchases([])).toEqual({ count: 0, amount: 0, withoutAmount: 0, last: null })
})
