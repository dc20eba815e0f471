/** A client’s page shows nothing of columns of the team or of rows of other clients, whatever they contain. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { locales } from '../../../src/core/locale.js'
import { createClientReport } from '../../../src/domain/report/client-report.js'
import { isForClient } from '../../../src/domain/report/report-check.js'
import { pageColumns } from '../../../src/domain/report/sentence.js'
import { isWorded } from '../../../src/domain/report/worded-row.js'
import { listDraftSentences } from '../../../src/mail/pages/client/client-draft.js'
import { createClientDraft } from '../../../src/mail/pages/client/create-draft.js'
import {
  createClientCalendar,
  createClientPublishedPage,
} from '../../../src/mail/pages/client/publish-draft.js'
import { clientPageTexts } from '../../../src/text/client-page/index.js'
import type { TrackerKey } from '../../../src/trackers/index.js'
import { createBookContents } from '../../domain/book-contents.js'
import { createLetterContext } from '../render-letters.js'
import { createSecretRows, numbersFrom, today } from '../report/secret-rows.js'

const onPage = pageColumns as Partial<Record<TrackerKey, readonly string[]>>
const isOnPage = (key: TrackerKey, name: string): boolean =>
  isForClient(key, name) || onPage[key]?.includes(name) === true

const nothingElse = {
  made: '2026-03-31 08:00',
  sender: '',
  notices: [],
  answered: () => '',
  earlier: [],
  reports: [],
  moreReports: 0,
  calendarSerial: 0,
}
const question = { question: 'Question?', choices: [] }

test('a client’s page and calendar show nothing internal and nothing of others, in both languages', () => {
  let [asked, quoted] = [0, 0]
  fc.assert(
    fc.property(fc.nat(2147483000), fc.boolean(), (seed, isReported) => {
      const { given, secrets } = createSecretRows(numbersFrom(seed), isOnPage)
      const contents = createBookContents(today, given)
      const client = contents.rows.clients[0]!
      const report = createClientReport(contents, client, [])
      const worded = [...contents.rows.changes, ...contents.rows.issues].flatMap((row) =>
        row.wordedOn === null ? [] : ['content' in row ? row.content : row.description],
      )
      for (const table of ['changes', 'issues'] as const)
        for (const row of contents.rows[table])
          if (!isWorded(contents, table, row))
            secrets.push(('content' in row ? row.content : row.description) ?? secrets[0]!)
      const secret = secrets.filter((each) => !worded.includes(each))
      for (const locale of locales) {
        const context = {
          ...createLetterContext(contents, locale),
          page: clientPageTexts.functions[locale],
          pulse: { asExpected: question, newNeed: question, blocker: question },
        }
        const before = { reportedOn: isReported ? today : null, reported: '', isConfirmed: false }
        const draft = createClientDraft(contents, client, report, before, context)
        const page = createClientPublishedPage(draft, nothingElse, context)
        // What is compared later is not shown: the web app keeps the targets to itself.
        const shown = JSON.stringify(
          [page, createClientCalendar(draft, '', context)],
          (key, value: unknown) => (key === 'target' ? undefined : value),
        )
        expect(secret.filter((each) => shown.includes(each))).toEqual([])
        asked += page.sections.flatMap(({ items }) => items).filter(({ target }) => target?.id).length
        for (const { sentence } of listDraftSentences(draft).flatMap(({ sentences }) => sentences))
          for (const { table, column } of sentence.from) {
            quoted++
            expect(isOnPage(table, column), `${table} ${column}`).toBe(true)
          }
        const targets = page.sections.flatMap(({ items }) => items.flatMap(({ target }) => target ?? []))
        expect(new Set(targets.map((target) => JSON.stringify(target))).size).toBe(targets.length)
      }
    }),
    { numRuns: 100 },
  )
  expect(quoted).toBeGreaterThan(2000)
  expect(asked).toBeGreaterThan(100)
})
