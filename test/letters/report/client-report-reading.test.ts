import { describe, expect, test } from 'vitest'
import { parseDay } from '../../../src/core/day.js'
import { createClientReport } from '../../../src/domain/report/client-report.js'
import { findNamesakes } from '../../../src/domain/report/namesakes.js'
import { findLeaks, findNamedClients } from '../../../src/domain/report/report-check.js'
import { fingerprintReport, collectReportedLines } from '../../../src/domain/report/report-words.js'
import { findLastReport, nextReportDay, listReportsDue } from '../../../src/domain/report/reports-due.js'
import type { LedgerRow } from '../../../src/trackers/own/letters.js'
import { type GivenRows, createBookContents } from '../../domain/book-contents.js'
import { listedWords } from '../../../src/domain/report/common-words.js'
import { getCompanyWords } from '../../../src/domain/report/company-words.js'
import { listSources } from '../../../src/domain/report/report-sources.js'

const known = getCompanyWords(listedWords)

const today = '2026-03-31'
const site = { name: 'New website', client: 'Acme', status: 'active' } as const
/** Two clients; everything that is not given is theirs as here. */
const two = (given: GivenRows = {}) =>
  createBookContents(today, {
    clients: [
      { name: 'Acme', email: 'dana@acme.example.com', contact: 'Dana' },
      {
        name: 'Bluebird',
        email: 'evan@bluebird.example.com',
        contact: 'Evan Blue',
        phone: '+44 20 7946 0102',
      },
    ],
    engagements: [site, { name: 'Bird app', client: 'Bluebird', status: 'active' }],
    ...given,
  })
const stage = (name: string, more: object = {}) =>
  ({ name, engagement: 'New website', status: 'inProgress', due: parseDay('2026-04-10'), ...more }) as const
const reportOf = (portfolio: ReturnType<typeof two>, at = 0) =>
  createClientReport(portfolio, portfolio.rows.clients[at]!, [])
/** What the second reading finds, each as `table.column: what stands there → titles of the rows`. */
const found = (given: GivenRows, page = ''): string[] => {
  const portfolio = two(given)
  return findLeaks(page, portfolio, portfolio.rows.clients[0]!, reportOf(portfolio), known).map(
    (leak) => `${leak.table}.${leak.column}: ${leak.found} → ${leak.rows.map(({ title }) => title).join()}`,
  )
}

describe('the second reading of a report finds', () => {
  test.each([
    [
      'another client’s name',
      { milestones: [stage('Like Bluebird’s')] },
      'clients.name: Bluebird → Like Bluebird’s',
    ],
    ['it when it is all there is', { milestones: [stage('Bluebird')] }, 'clients.name: Bluebird → Bluebird'],
    [
      'it in full-width letters',
      { milestones: [stage('Ｂｌｕｅｂｉｒｄ 2')] },
      'clients.name: Bluebird → Ｂｌｕｅｂｉｒｄ 2',
    ],
    [
      'another’s engagement',
      { milestones: [stage('As in Bird app')] },
      'engagements.name: Bird app → As in Bird app',
    ],
    [
      'another’s contact',
      { milestones: [stage('Ask Evan Blue')] },
      'clients.contact: Evan Blue → Ask Evan Blue',
    ],
    [
      'another’s number',
      { milestones: [stage('Call +44 20 7946 0102')] },
      'clients.phone: +44 20 7946 0102 → Call +44 20 7946 0102',
    ],
    [
      'a sentence from somebody’s notes',
      { milestones: [stage('Design', { notes: 'they argue a lot' }), stage('They argue a lot, so calls')] },
      'milestones.notes: they argue a lot → They argue a lot, so calls',
    ],
    [
      'a Chinese one',
      { milestones: [stage('设计', { notes: '客户付款总拖延' }), stage('初稿（客户付款总拖延）')] },
      'milestones.notes: 客户付款总拖延 → 初稿（客户付款总拖延）',
    ],
  ] as const)('%s', (_what, given, leak) => {
    expect(found(given)).toEqual([leak])
  })
  test('a longer name that begins with the client’s own', () => {
    const clients = [
      { name: 'Acme', email: 'dana@acme.example.com' },
      { name: 'Acme Europe', email: 'eu@acme.example.com' },
    ]
    expect(found({ clients, milestones: [stage('Acme Europe rollout')] })).toEqual([
      'clients.name: Acme Europe → Acme Europe rollout',
    ])
    const other = createBookContents(today, {
      clients: [...clients].reverse(),
      engagements: [{ ...site, client: 'Acme Europe' }],
      milestones: [stage('Acme Europe rollout')],
    })
    expect(findLeaks('', other, other.rows.clients[0]!, reportOf(other), known)).toEqual([])
    expect(findNamedClients('Acme Europe and Acme', other, other.rows.clients[0]!, known)).toEqual(['Acme'])
  })
  test('an address of another client anywhere in the letter', () => {
    expect(found({ milestones: [stage('Design')] }, 'write to evan@bluebird.example.com')).toEqual([
      'clients.email: evan@bluebird.example.com → ',
    ])
  })
})

describe('the second reading lets pass', () => {
  test.each([
    ['a note that is an everyday word', { milestones: [stage('Waiting for copy', { notes: 'waiting' })] }],
    [
      'a note that is what a status is called',
      { milestones: [stage('Copy in progress', { notes: 'In progress' })] },
    ],
    [
      'what the client asked for',
      {
        requirements: [{ description: 'Search by number', engagement: 'New website' }],
        milestones: [stage('Search by number, tested')],
      },
    ],
    [
      'an engagement another client has of the same kind',
      {
        engagements: [
          { ...site, name: 'Website relaunch 2026' },
          { name: 'Website relaunch', client: 'Bluebird', status: 'active' },
        ],
        milestones: [{ ...stage('Go live'), engagement: 'Website relaunch 2026' }],
      },
    ],
    [
      'a contact who is called like one of the team',
      { people: [{ name: 'Evan Blue' }], milestones: [stage('Evan Blue presents')] },
    ],
    [
      'a word within a word',
      {
        clients: [
          { name: 'Acme', email: 'd@acme.example.com' },
          { name: 'Art', email: 'a@art.example.com' },
        ],
        milestones: [stage('Start')],
      },
    ],
  ] as const)('%s', (_what, given) => {
    expect(found(given as GivenRows)).toEqual([])
  })
  test('a client called like one of the letter’s own words', () => {
    const clients = [
      { name: 'Acme', email: 'd@acme.example.com' },
      { name: 'Progress', email: 'p@progress.example.com' },
    ]
    expect(found({ clients, milestones: [stage('Design')] }, 'Progress\n== Progress ==')).toEqual([])
    expect(found({ clients, milestones: [stage('Like that of Progress')] })).toHaveLength(1)
  })
  test('but not what another client asked for', () => {
    const requirements = [{ description: 'Search by number', engagement: 'Bird app' }]
    expect(found({ requirements, milestones: [stage('Search by number, tested')] })).toHaveLength(1)
  })
})

describe('names that several bear', () => {
  test('keep a report back when they could bring in another client’s rows', () => {
    const portfolio = two({
      clients: [
        { name: 'Acme', email: 'a@london.example.com' },
        { name: 'ACME ', email: 'b@paris.example.com' },
      ],
    })
    expect(findNamesakes(portfolio, portfolio.rows.clients[0]!, reportOf(portfolio))).toEqual([
      { table: 'clients', name: 'Acme' },
    ])
    const engagements = [site, { ...site, client: 'Bluebird' }]
    const doubled = two({ engagements })
    expect(findNamesakes(doubled, doubled.rows.clients[0]!, reportOf(doubled))).toEqual([
      { table: 'engagements', name: 'New website' },
    ])
    expect(findNamesakes(doubled, doubled.rows.clients[1]!, reportOf(doubled, 1))).toHaveLength(1)
  })
  test('do no harm where engagements name their client by id, or both are the client’s own', () => {
    const byId = two({
      clients: [
        { id: 'C-1', name: 'Acme', email: 'a@london.example.com' },
        { id: 'C-2', name: 'Acme', email: 'b@paris.example.com' },
      ],
      engagements: [
        { ...site, client: 'C-1' },
        { name: 'Shop', client: 'C-2', status: 'active' },
      ],
    })
    expect(findNamesakes(byId, byId.rows.clients[1]!, reportOf(byId, 1))).toEqual([])
    expect(reportOf(byId, 1).parts.map(({ name }) => name.text)).toEqual(['Shop'])
    const own = two({ engagements: [site, site] })
    expect(findNamesakes(own, own.rows.clients[0]!, reportOf(own))).toEqual([])
  })
  test('keep a task out that names only a stage which several engagements have', () => {
    const task = { title: 'Feather icons', milestone: 'Design', ballInCourt: 'client' } as const
    const designs = [stage('Design'), { ...stage('Design'), engagement: 'Bird app' }]
    expect(reportOf(two({ milestones: designs, tasks: [task] })).parts[0]!.waiting).toEqual([])
    expect(reportOf(two({ milestones: [stage('Design')], tasks: [task] })).parts[0]!.waiting).toHaveLength(1)
  })
})

test('a report says the same wherever its rows stand, and says which rows it shows', () => {
  const milestones = [stage('Design'), stage('Build')]
  const before = reportOf(two({ milestones }))
  const after = reportOf(
    two({
      milestones: milestones.map((each, at) => ({
        ...each,
        id: `M-9${at}`,
        at: { line: 40 + at, unread: [] },
      })),
    }),
  )
  expect(fingerprintReport(after, 'en')).toBe(fingerprintReport(before, 'en'))
  expect(fingerprintReport(before, 'zh-CN')).not.toBe(fingerprintReport(before, 'en'))
  expect(Object.values(collectReportedLines(before))).toHaveLength(2)
  expect(listSources(after).map(({ table, line }) => `${table} ${line}`)).toEqual([
    'engagements 2',
    'milestones 40',
    'milestones 41',
  ])
})

test('clients who share an address have reports of their own', () => {
  const email = 'both@agency.example.com'
  const portfolio = two({
    clients: [
      { name: 'Acme', email, reportCadence: 'weekly' },
      { name: 'Bluebird', email, reportCadence: 'weekly' },
    ],
  })
  const ledger = [
    {
      kind: 'clientReport',
      state: 'sent',
      reader: email,
      day: parseDay(today),
      subject: 'Progress report for Acme, 31 Mar',
    },
  ] as unknown as LedgerRow[]
  const [acme, bluebird] = portfolio.rows.clients
  expect(findLastReport(portfolio, acme!, ledger)?.day).toBe(today)
  expect(findLastReport(portfolio, bluebird!, ledger)).toBeUndefined()
  expect(listReportsDue(portfolio, ledger).map(({ name }) => name)).toEqual(['Bluebird'])
  expect(nextReportDay(portfolio, acme!, ledger)).toBe('2026-04-07')
})
