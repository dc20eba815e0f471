import { expect, test } from 'vitest'
import { runOrThrow } from '../../host/bench/company-session.js'
import type { Session } from '../../host/emulator/session/session.js'
import { findSheet } from '../../host/bench/fill-rows.js'
import { createSession, createSetUpSession, callForValue } from './bundle-session.js'

const captionAfter = (session: Session, mode?: 'NONE' | 'LIMITED'): string => {
  expect(session.open(mode).error).toBeUndefined()
  return session.menu()[0]!.label
}
const localeOf = (session: Session): string => callForValue<{ locale: string }>(session, 'readStart').locale

test.each([
  ['en', 'Client progress'],
  ['zh-CN', '客户进度'],
] as const)('menus and pages speak the language of the sheets: %s', (locale, caption) => {
  const session = createSetUpSession(locale, { locale: locale === 'en' ? 'zh-CN' : 'en' })
  expect([captionAfter(session), localeOf(session)]).toEqual([caption, locale])
  expect(captionAfter(session, 'LIMITED')).toBe(caption)
})
test('before there are sheets, they speak that of the Google account', () => {
  const session = createSession('en', { locale: 'zh-CN' })
  expect([captionAfter(session), localeOf(session)]).toEqual(['客户进度', 'zh-CN'])
})
test('a sheet that was renamed changes no language', () => {
  const session = createSetUpSession('en', { locale: 'zh-CN' })
  session.workbook.renameSheet(findSheet(session.workbook, 'tasks').id, '任务')
  runOrThrow(session, 'refresh')
  expect(localeOf(session)).toBe('en')
})
test('somebody whose Google speaks Chinese has English menus and pages over an English sheet', () => {
  const session = createSetUpSession('en', { locale: 'zh-CN' })
  expect([captionAfter(session), localeOf(session)]).toEqual(['Client progress', 'en'])
  expect(runOrThrow(session, 'refresh').said.join()).toMatch(/flags? raised/)
  // Google tells nothing of a person to a script that nobody authorised.
  expect(captionAfter(session, 'NONE')).toBe('客户进度')
})
test('a choice wins over the sheets, and the language of these comes back', () => {
  const session = createSetUpSession('en', { locale: 'zh-CN' })
  runOrThrow(session, 'setLanguage', { language: 'zh-CN' })
  expect([captionAfter(session), localeOf(session)]).toEqual(['客户进度', 'zh-CN'])
  expect(callForValue(session, 'setLanguage', { language: null })).toEqual({ locale: 'en' })
  expect([captionAfter(session), localeOf(session)]).toEqual(['Client progress', 'en'])
})
test('a choice is one person’s alone', () => {
  const first = createSetUpSession('en', { as: 'ann@example.com' })
  runOrThrow(first, 'setLanguage', { language: 'zh-CN' })
  const { snapshot, persisted } = first.checkpoint()
  const other = createSession('en', { snapshot, persisted, as: 'bob@example.com' })
  expect([captionAfter(other), localeOf(other)]).toEqual(['Client progress', 'en'])
})
test('where nobody chose a language, no run asks for one', () => {
  const session = createSetUpSession('en')
  for (const entry of ['refresh', 'hourly', 'readStart'] as const)
    expect(runOrThrow(session, entry).calls.byMember['PropertiesService.getUserProperties']).toBeUndefined()
})
test('there is a menu even where a choice cannot be asked for', () => {
  const session = createSession('zh-CN', { failAt: 1 })
  const { error, calls } = session.open()
  expect(error).toBeUndefined()
  expect(calls.byMember).toMatchObject({ 'PropertiesService.getDocumentProperties': 1 })
  expect(calls.byMember['Properties.getProperties']).toBeUndefined()
  expect(session.menu()[0]!.label).toBe('客户进度')
})
