import { expect, test } from 'vitest'
import { unknownReferences } from '../../src/project/references.js'
import { type Given, portfolioOf } from './portfolio-of.js'

const found = (given: Given) =>
  unknownReferences(portfolioOf('2026-03-31', given)).map(
    ({ table, column, line, found: name }) => `${table}.${column} ${line} ${name}`,
  )
const people = [{ name: 'Li', email: 'li@example.com', role: 'Designer' }]

test('a name that stands nowhere is told once, at its first row, whatever the table', () => {
  expect(
    found({
      people,
      tasks: [{ owner: 'Li' }, { owner: 'Wang' }, { owner: 'wang ' }],
      milestones: [{ owner: 'Ｗang' }],
    }),
  ).toEqual(['milestones.owner 2 Ｗang'])
})

test('owners may be people, addresses and roles, several in one cell', () => {
  expect(
    found({
      people,
      tasks: [{ owner: 'LI、anna@example.com' }, { owner: 'Designer' }, { owner: 'Li, Bo & Al' }],
    }),
  ).toEqual(['tasks.owner 4 Bo', 'tasks.owner 4 Al'])
})

test('a company whose name holds a separator is one name', () => {
  expect(
    found({
      clients: [{ name: 'Stone & Sons' }],
      engagements: [{ client: 'Stone & Sons' }, { client: 'Hill & Daughters' }, { client: 'C1' }],
    }),
  ).toEqual(['engagements.client 3 Hill & Daughters'])
})

test('nothing is asked of a table that is not there or has no rows', () => {
  expect(found({ tasks: [{ owner: 'Wang', engagement: 'Shop' }] })).toEqual([])
  expect(found({ people: [], engagements: [], tasks: [{ owner: 'Wang', engagement: 'Shop' }] })).toEqual([])
})

test('a task that names an unknown engagement or milestone is told of both', () => {
  expect(
    found({
      engagements: [{ name: 'Shop' }],
      milestones: [{ name: 'Draft', engagement: 'Shop', predecessors: 'Draft+2d' }],
      tasks: [
        { engagement: 'shop', milestone: 'draft' },
        { engagement: 'Shpo', milestone: 'Final' },
      ],
    }),
  ).toEqual(['tasks.engagement 3 Shpo', 'tasks.milestone 3 Final'])
})
