/**
 * A client's email shows nothing of columns of the team or of rows of other clients, whatever they contain.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { libraryContent } from '../../../host/build/library/build-library.js'
import { parseDay, plusDays } from '../../../src/core/day.js'
import { locales } from '../../../src/core/locale.js'
import { createClientPage, listSentences } from '../../../src/mail/client-page.js'
import { createClientLetter } from '../../../src/mail/client.js'
import { renderHtml, renderText } from '../../../src/mail/render.js'
import { createClientReport } from '../../../src/domain/report/client-report.js'
import { createFact } from '../../../src/domain/report/sentence.js'
import { isWorded } from '../../../src/domain/report/worded-row.js'
import { type TrackerKey, trackerKeys, trackers } from '../../../src/trackers/index.js'
import { type GivenRows, createBookContents } from '../../domain/book-contents.js'
import { createLetterContext } from '../render-letters.js'

const today = parseDay('2026-03-31')
const mine = 'Shop for Acme'
const theirs = 'Portal of others'

interface Column {
  readonly kind: string
  readonly audience?: string
  readonly choices?: object
}
const columnsOf = (key: TrackerKey): [string, Column][] =>
  Object.entries(trackers[key].columns as Readonly<Record<string, Column>>)

/** Rows of every tracker: about the client, about another one, about none. */
function workbook(next: (below: number) => number): { given: GivenRows; secrets: string[] } {
  const secrets: string[] = []
  let count = 0
  const word = (head: string): string => `${head}${(++count).toString(36)}z${next(1e6).toString(36)}`
  const secret = (): string => {
    const made = word('Secret')
    secrets.push(made)
    return made
  }
  const value = (key: TrackerKey, name: string, column: Column, isOwn: boolean): unknown => {
    if (next(5) === 0) return null
    switch (column.kind) {
      case 'text':
      case 'longText':
      case 'link':
        return isOwn && column.audience === 'client' ? word('Shown') : secret()
      case 'email':
        return `${secret().toLowerCase()}@others.example`
      case 'reference':
        return name === 'milestone' ? null : secret()
      case 'choice':
        return Object.keys(column.choices!)[next(Object.keys(column.choices!).length)]
      case 'day':
        return plusDays(today, next(60) - 30)
      default: {
        const number = 7e9 + ++count
        secrets.push(String(number))
        return key === 'milestones' && name === 'order' ? count : number
      }
    }
  }
  const row = (key: TrackerKey, at: number): object => {
    const isOwn = at % 2 === 0
    const cells: Record<string, unknown> = Object.fromEntries(
      columnsOf(key)
        .filter(([name]) => name !== 'id')
        .map(([name, column]) => [name, value(key, name, column, isOwn)]),
    )
    if ('engagement' in cells) cells['engagement'] = isOwn ? mine : next(3) === 0 ? null : theirs
    if ('client' in cells) cells['client'] = isOwn ? 'Acme' : 'Others'
    return cells
  }
  const rows = (key: TrackerKey, most: number): object[] =>
    Array.from({ length: next(most + 1) }, (_, at) => row(key, at))
  const given: Record<string, object[]> = Object.fromEntries(trackerKeys.map((key) => [key, rows(key, 6)]))
  const named = { name: 'Acme', contact: 'Dana', email: 'dana@acme.example', language: null }
  given['clients'] = [
    { ...row('clients', 0), ...named },
    { ...row('clients', 1), name: secret() },
  ]
  given['engagements'] = [
    { ...row('engagements', 0), name: mine, status: 'active', client: 'Acme' },
    { ...row('engagements', 1), name: theirs, status: 'active', client: 'Others' },
  ]
  secrets.push(theirs)
  return { given: withMachineRows(given, next) as GivenRows, secrets }
}

/** Changes and issues as runs open them, some worded and some not, some with the words of a pulse's note. */
function withMachineRows(given: Record<string, object[]>, next: (below: number) => number): object {
  const pulses = given['pulses'] as { notes: string | null }[]
  const opened = (head: string, title: string) => (each: object, at: number) => {
    const row = each as Record<string, unknown>
    const id = next(2) === 0 ? `${head}-${at}` : `${head}-PU${at + 1}`
    const note = next(3) === 0 ? (pulses[0]?.notes ?? row[title]) : row[title]
    const storedNote = next(3) === 0 ? note : next(2) === 0 ? null : row['openedAs']
    return {
      ...row,
      id,
      [title]: note,
      openedAs: storedNote,
      ...(next(2) === 0 ? { wordedOn: null } : {}),
      ...(head === 'CR' ? { requester: next(2) === 0 ? null : 'Dana' } : {}),
    }
  }
  return {
    ...given,
    changes: given['changes']!.map(opened('CR', 'content')),
    issues: given['issues']!.map(opened('IS', 'description')),
  }
}

/** Numbers from a seed. Source: the generator of Park and Miller. */
const numbersFrom = (seed: number) => {
  let state = (seed % 2147483646) + 1
  return (below: number): number => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

test('a client’s letter shows nothing internal and nothing of others, in HTML and in text, in both languages', () => {
  let reportedCount = 0
  fc.assert(
    fc.property(fc.nat(2147483000), (seed) => {
      const { given, secrets } = workbook(numbersFrom(seed))
      const portfolio = createBookContents(today, given)
      const client = portfolio.rows.clients[0]!
      const report = createClientReport(portfolio, client, [])
      // What a person stamped as worded for the client is the client's, wherever its words were before.
      const stamped = [...portfolio.rows.changes, ...portfolio.rows.issues]
        .filter(({ wordedOn }) => wordedOn !== null)
        .map((each) => ('content' in each ? each.content : each.description))
      for (const table of ['changes', 'issues'] as const)
        for (const each of portfolio.rows[table])
          if (!isWorded(portfolio, table, each))
            secrets.push(('content' in each ? each.content : each.description) ?? secrets[0]!)
      const secret = secrets.filter((each) => !stamped.includes(each))
      for (const locale of locales) {
        const context = createLetterContext(portfolio, locale)
        const view = createClientLetter(report, ['One?', 'Two?', 'Three?'], 'Zhang', context)
        const letter = `${view.subject}\n${renderText(view)}\n${renderHtml(view, libraryContent.letter)}`
        expect(secret.filter((each) => letter.includes(each))).toEqual([])
        for (const { sentences } of listSentences(createClientPage(report, [], context)))
          for (const { text, from } of sentences) {
            if (/Shown/.test(text)) expect(from.length, text).toBeGreaterThan(0)
            for (const { table, line, column } of from) {
              reportedCount++
              expect(columnsOf(table).find(([name]) => name === column)![1].audience).toBe('client')
              const row = portfolio.rows[table].find(({ at }) => at.line === line) as object
              const isOwn =
                table === 'clients' ? line === client.at.line : JSON.stringify(row).includes(`"${mine}"`)
              expect(isOwn, `${table} ${line}`).toBe(true)
            }
          }
      }
    }),
    { numRuns: 150 },
  )
  expect(reportedCount).toBeGreaterThan(2000)
})

test('a column of the team does not compile where a report is told of', () => {
  const portfolio = createBookContents(today, { issues: [{ description: 'Slow', notes: 'They shout' }] })
  const [issue] = portfolio.rows.issues
  expect(createFact('issues', issue!, 'description')!.value).toBe('Slow')
  // @ts-expect-error Notes are the team's own.
  createFact('issues', issue!, 'notes')
  // @ts-expect-error So is the owner.
  createFact('issues', issue!, 'owner')
  // @ts-expect-error A column of another tracker is none of this one's.
  createFact('issues', issue!, 'content')
})
