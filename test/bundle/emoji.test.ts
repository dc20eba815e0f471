/** Names as long as a cell allows, made of characters of two units: nothing that a run writes, sends or says tears one. */
import { describe, expect, test } from 'vitest'
import { fillRows } from '../../host/bench/fill-rows.js'
import { runOrThrow } from '../../host/bench/company-session.js'
import type { Outcome } from '../../host/emulator/session/outcome.js'
import type { Session } from '../../host/emulator/session/session.js'
import { locales } from '../../src/core/locale.js'
import { isWellFormed } from '../is-well-formed.js'
import { createSetUpSession } from './bundle-session.js'

/** Of an odd length in front, so that cuts at even places fall within a character. */
const long = (name: string, length: number): string => `${name}${'📌𠮷'.repeat(length)}`

const withLongNames = (session: Session): void => {
  const [client, project, owner] = [long('C', 5_000), long('P!', 5_000), long('Li', 40)]
  fillRows(session.workbook, 'people', [{ name: owner, email: 'li@example.com' }])
  fillRows(session.workbook, 'clients', [{ name: client, accountManager: owner, email: 'dana@example.com' }])
  fillRows(session.workbook, 'engagements', [{ name: project, client, owner, delivery: '2026-05-01' }])
  fillRows(session.workbook, 'milestones', [
    { name: long('M', 5_000), engagement: project, owner, due: '2026-03-20' },
    { name: long('M!', 33), engagement: project, owner, due: '2026-04-20' },
  ])
  fillRows(
    session.workbook,
    'tasks',
    Array.from({ length: 12 }, (_, at) => ({
      title: long('T'.repeat(at + 1), at % 2 === 0 ? 7_000 : 31),
      engagement: project,
      owner: at === 5 ? long('Nobody', 7_000) : owner,
      due: at === 7 ? long('soon', 7_000) : '2026-03-20',
      notes: long('N', 7_000),
    })),
  )
}

const entries: readonly (readonly [entry: string, input?: unknown])[] = [
  ['refresh'],
  ['refreshViews'],
  ['hourly'],
  ['readFindings'],
  ['readToday', { table: 'tasks' }],
  ['readPreview'],
  ['previewPlan', { engagement: long('P!', 5_000) }],
  ['readClient', { client: long('C', 190) }],
  ['previewClientReport', { client: long('C', 190) }],
  ['readAdoption', {}],
  ['planCare'],
]

const collectTexts = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, each]) => [key, ...collectTexts(each)])
      : []

describe.each(locales)('in %s', (locale) => {
  const session = createSetUpSession(locale)
  withLongNames(session)
  const outcomes = new Map<string, Outcome>()
  for (const [entry, input] of entries) outcomes.set(entry, session.call(entry, input))
  runOrThrow(session, 'refreshViews')

  test.each(entries.map(([entry]) => entry))('what %s answers, says and sends', (entry) => {
    const { value, said, letters, logs } = outcomes.get(entry)!
    for (const text of collectTexts([value, said, letters, logs]))
      expect(isWellFormed(text), text.slice(0, 200)).toBe(true)
    for (const text of said) expect(text.length).toBeLessThanOrEqual(2_100)
    const { message } = (value ?? {}) as { message?: string }
    if (message !== undefined) expect(message.length).toBeLessThanOrEqual(2_000)
  })
  test('what stands in the cells, and in the store', () => {
    for (const sheet of session.workbook.sheets)
      sheet.each(sheet.fullArea, ({ v, f, note }, row, column) => {
        for (const text of collectTexts([v, f, note])) {
          expect(
            isWellFormed(text),
            `${sheet.name} ${row}:${column} ${f} ${text.slice(0, 80)} … ${text.slice(-80)} ${text.length}`,
          ).toBe(true)
          expect(text.length, `${sheet.name} ${row}:${column}`).toBeLessThan(32_767)
        }
      })
    for (const [key, value] of Object.entries(session.persist().properties.document)) {
      expect(isWellFormed(value), key).toBe(true)
      expect(Buffer.byteLength(value), key).toBeLessThanOrEqual(8_000)
    }
  })
})
