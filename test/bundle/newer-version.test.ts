/** A workbook in which a newer version was at work, opened with this one. */
import { expect, test } from 'vitest'
import type { Session } from '../../host/emulator/session/session.js'
import { locales } from '../../src/core/locale.js'
import { stored, storedKey } from '../../src/core/stored.js'
import { choreTexts } from '../../src/text/chores/index.js'
import { createSession, createSetUpSession } from './bundle-session.js'

const memory = { en: 'Milepost snapshot', 'zh-CN': '客户进度快照' }

function createNewerSession(locale: (typeof locales)[number], key: string): Session {
  const { snapshot, persisted: kept } = createSetUpSession(locale).checkpoint()
  kept.properties.document[key] = 'v2 something else'
  return createSession(locale, { snapshot, persisted: kept })
}

const keys = [storedKey(stored.sheets), storedKey(stored.consent), storedKey(stored.report, 'C-1')]
test.each(locales.flatMap((locale) => keys.map((key) => ({ locale, key }))))(
  'nothing is changed, and why is said: $locale, $key',
  ({ locale, key }) => {
    const session = createNewerSession(locale, key)
    const before = [session.workbook.snapshot(), session.persist().properties]
    for (const [entry, input] of [
      ['setUp'],
      ['refresh'],
      ['addDemo'],
      ['confirmReaders', { readers: ['li@example.com'] }],
    ] as const)
      expect(session.call(entry, input).value, entry).toMatchObject({
        ok: false,
        message: choreTexts.functions[locale].newerFormats,
      })
    expect(session.call('hourly').error).toContain(choreTexts.functions[locale].newerFormats)
    expect(session.outbox).toEqual([])
    expect([session.workbook.snapshot(), session.persist().properties]).toEqual(before)
    expect(session.call('readToday', {}).error).toBe(undefined)
  },
)

test.each(locales)('a memory of a newer version stays as it is: %s', (locale) => {
  const session = createSetUpSession(locale)
  const sheet = session.workbook.addSheet(memory[locale])
  const at = { sheet: sheet.id, row: 1, column: 1 }
  session.workbook.setValues(at, [['·v2 clients\tsomething else']])
  session.call('refreshViews')
  expect(session.workbook.value(at)).toBe('·v2 clients\tsomething else')
})
