/** A workbook in which a newer version was at work, opened with this one. */
import { expect, test } from 'vitest'
import type { Session } from '../../host/session/session.js'
import { locales } from '../../src/core/locale.js'
import { stored, storedKey } from '../../src/core/stored.js'
import { textIn } from '../../src/text/index.js'
import { sessionIn, setUpIn } from './stage.js'

const memory = { en: 'Milepost snapshot', 'zh-CN': '客户进度快照' }

function withNewer(locale: (typeof locales)[number], key: string): Session {
  const { snapshot, kept } = setUpIn(locale).checkpoint()
  kept.properties.document[key] = 'v2 something else'
  return sessionIn(locale, { snapshot, kept })
}

const keys = [storedKey(stored.sheets), storedKey(stored.consent), storedKey(stored.report, 'C-1')]
test.each(locales.flatMap((locale) => keys.map((key) => ({ locale, key }))))(
  'nothing is changed, and why is said: $locale, $key',
  ({ locale, key }) => {
    const session = withNewer(locale, key)
    const before = [session.workbook.snapshot(), session.keep().properties]
    for (const [entry, input] of [
      ['setUp'],
      ['refresh'],
      ['addDemo'],
      ['confirmReaders', { readers: ['li@example.com'] }],
    ] as const)
      expect(session.call(entry, input).value, entry).toMatchObject({
        ok: false,
        message: textIn(locale).newerFormats,
      })
    expect(session.call('hourly').error).toContain(textIn(locale).newerFormats)
    expect(session.outbox).toEqual([])
    expect([session.workbook.snapshot(), session.keep().properties]).toEqual(before)
    expect(session.call('readToday', {}).error).toBe(undefined)
  },
)

test.each(locales)('a memory of a newer version stays as it is: %s', (locale) => {
  const session = setUpIn(locale)
  const sheet = session.workbook.addSheet(memory[locale])
  const at = { sheet: sheet.id, row: 1, column: 1 }
  session.workbook.setValues(at, [['·v2 clients\tsomething else']])
  session.call('refreshViews')
  expect(session.workbook.value(at)).toBe('·v2 clients\tsomething else')
})
