import { expect, test } from 'vitest'
import { findUnknownReferences } from '../../src/domain/references.js'
import { type GivenRows, createBookContents } from './book-contents.js'

const found = (given: GivenRows) =>
  findUnknownReferences(createBookContents('2026-03-31', given)).map(
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

test('says which known name was probably meant', () => {
  const meant = (given: GivenRows) =>
    findUnknownReferences(createBookContents('2026-03-31', given)).map(({ found: name, nearest }) => [
      name,
      nearest,
    ])
  const team = [
    { name: 'Marta Nowak' },
    { name: '欧阳明' },
    { name: '张伟' },
    { name: 'Anne' },
    { name: 'Anna' },
  ]
  expect(
    meant({
      people: team,
      tasks: ['Marta Nowka', '欧阳名', '张丽', 'Annq', 'Martha B.'].map((owner) => ({ owner })),
    }),
  ).toEqual([
    ['Marta Nowka', 'Marta Nowak'],
    ['欧阳名', '欧阳明'],
    ['张丽', undefined],
    ['Annq', undefined],
    ['Martha B.', undefined],
  ])
})

test('a responsibility may lie with roles, departments and the client; only a slip is told there', () => {
  expect(
    found({
      people: [{ name: 'Marta Nowak', role: 'Designer', department: 'Studio' }],
      clients: [{ name: 'Acme', contact: 'Jane Doe' }],
      raci: [
        { responsible: 'Design lead, Marta Nowka', accountable: 'Jane Doe' },
        { responsible: 'Studio', accountable: 'Acme' },
        { responsible: 'Desinger', accountable: 'The board' },
      ],
      rhythm: [{ lead: 'Project manager' }],
      feedback: [{ owner: 'Design lead' }],
    }),
  ).toEqual(['raci.responsible 2 Marta Nowka', 'raci.responsible 4 Desinger', 'feedback.owner 2 Design lead'])
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
