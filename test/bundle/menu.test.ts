import { expect, test } from 'vitest'
import type { MenuEntry } from '../../host/emulator/services/ui.js'
import { readEntries } from '../../host/build/build.js'
import { locales } from '../../src/core/locale.js'
import { commonTexts } from '../../src/text/common/index.js'
import { textOf } from '../../src/text/text-of.js'
import { readSources } from '../shape/sources.js'
import { bundle, createSession } from './bundle-session.js'

const openMenu = (locale: (typeof locales)[number]): readonly MenuEntry[] => {
  const session = createSession(locale)
  expect(session.open().error).toBeUndefined()
  expect(session.menu()).toHaveLength(1)
  return session.menu()[0]!.entries
}
const labelsOf = (entries: readonly MenuEntry[]): string[] =>
  entries.map((each) => (each.kind === 'separator' ? '—' : each.label))
const runsOf = (entries: readonly MenuEntry[]): string[] =>
  entries.flatMap((each) =>
    each.kind === 'item' ? [each.run] : each.kind === 'menu' ? runsOf(each.entries) : [],
  )

test.each([
  ['en', ['Open Milepost', 'New project…', 'Use a sheet you already have…', 'Email digests…', 'More']],
  ['zh-CN', ['打开客户进度', '新建项目…', '使用已有表格…', '提醒邮件…', '更多']],
] as const)('the menu is short, in %s', (locale, expected) => {
  expect(labelsOf(openMenu(locale))).toEqual(expected)
})

test.each(locales)('the menu has every command once, in %s', (locale) => {
  const commands = readEntries(bundle.code).flatMap(({ kind, name }) => (kind === 'command' ? [name] : []))
  const inMenu = runsOf(openMenu(locale))
  expect(inMenu.toSorted()).toEqual(commands.toSorted())
})

test.each(locales)('lines in the submenu separate groups, in %s', (locale) => {
  const submenu = openMenu(locale).at(-1)!
  const groups = labelsOf(submenu.kind === 'menu' ? submenu.entries : [])
    .join('\n')
    .split('—')
    .map((group) => group.trim())
  expect(groups.length).toBeGreaterThan(3)
  expect(groups).not.toContain('')
})

test.each(locales)('a sentence that quotes an item of the submenu says where it is, in %s', (locale) => {
  const { menuMore } = textOf(commonTexts, locale)
  const submenu = openMenu(locale).at(-1)!
  const items = labelsOf(submenu.kind === 'menu' ? submenu.entries : []).filter((label) => label !== '—')
  const sources = [...readSources('src/text'), ...readSources('sidebar/text')]
  const wrong = sources.flatMap(({ path, text }) =>
    items.filter((label) => text.includes(`“${label}`)).map((label) => `${path}: ${label}`),
  )
  expect(wrong).toEqual([])
  expect(sources.filter(({ text }) => text.includes(`“${menuMore} → `)).length).toBeGreaterThan(5)
})
