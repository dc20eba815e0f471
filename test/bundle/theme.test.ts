import { expect, test } from 'vitest'
import { runOrThrow } from '../../host/bench/company-session.js'
import type { Session } from '../../host/emulator/session/session.js'
import { callForValue, createSession, createSetUpSession } from './bundle-session.js'

/** The theme in which the sidebar opens: the class that its document is given before anything else. */
const openingTheme = (session: Session): string | undefined => {
  runOrThrow(session, 'showSidebar')
  return /<script>document\.documentElement\.className='(\w+)'<\/script><style>/.exec(
    session.sidebar()!.html,
  )?.[1]
}
const themesOffered = (session: Session): string[] =>
  callForValue<{ themes: { theme: string }[] }>(session, 'readMenu').themes.map(({ theme }) => theme)

test('windows are light until a person chooses another theme', () => {
  const session = createSetUpSession('en')
  expect([openingTheme(session), themesOffered(session)]).toEqual([undefined, ['dark', 'system']])
  expect(callForValue(session, 'setTheme', { theme: 'dark' })).toEqual({ theme: 'dark' })
  expect([openingTheme(session), themesOffered(session)]).toEqual(['dark', ['light', 'system']])
  runOrThrow(session, 'showStart')
  expect(session.dialogs().at(-1)!.html).toContain("className='dark'")
  runOrThrow(session, 'setTheme', { theme: 'system' })
  expect([openingTheme(session), themesOffered(session)]).toEqual(['system', ['light', 'dark']])
  runOrThrow(session, 'setTheme', { theme: 'light' })
  expect(openingTheme(session)).toBeUndefined()
})
test('a theme is one person’s alone', () => {
  const first = createSetUpSession('en', { as: 'ann@example.com' })
  runOrThrow(first, 'setTheme', { theme: 'dark' })
  const { snapshot, persisted } = first.checkpoint()
  const other = createSession('en', { snapshot, persisted, as: 'bob@example.com' })
  expect(openingTheme(other)).toBeUndefined()
})
test('where nobody chose a theme, no window asks for one; where somebody did, no run but those that open windows does', () => {
  const session = createSetUpSession('en')
  const asked = (entry: string): number | undefined =>
    runOrThrow(session, entry as never).calls.byMember['PropertiesService.getUserProperties']
  expect(asked('showSidebar')).toBeUndefined()
  runOrThrow(session, 'setTheme', { theme: 'dark' })
  expect([asked('showSidebar'), asked('refresh'), asked('hourly'), asked('readMyDay')]).toEqual([
    1,
    undefined,
    undefined,
    undefined,
  ])
})
