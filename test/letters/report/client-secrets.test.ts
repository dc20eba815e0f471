/**
 * A client's email shows nothing of columns of the team or of rows of other clients, whatever they contain.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { libraryContent } from '../../../host/build/library/build-library.js'
import { locales } from '../../../src/core/locale.js'
import { createClientPage, listSentences } from '../../../src/mail/client-page.js'
import { createClientLetter } from '../../../src/mail/client.js'
import { renderHtml, renderText } from '../../../src/mail/render.js'
import { createClientReport } from '../../../src/domain/report/client-report.js'
import { createFact } from '../../../src/domain/report/sentence.js'
import { isWorded } from '../../../src/domain/report/worded-row.js'
import { createBookContents } from '../../domain/book-contents.js'
import { createLetterContext } from '../render-letters.js'
import { columnsOf, createSecretRows, mine, numbersFrom, today } from './secret-rows.js'

test('a client’s letter shows nothing internal and nothing of others, in HTML and in text, in both languages', () => {
  let reportedCount = 0
  fc.assert(
    fc.property(fc.nat(2147483000), (seed) => {
      const { given, secrets } = createSecretRows(numbersFrom(seed))
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
