import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createManifest, projectRoot } from '../../host/build/build.js'
import { loadBuiltCode } from '../built-code.js'
import { filesBeside } from '../named-pages.js'
import { fillRows } from '../../host/bench/fill-rows.js'
import { runOrThrow } from '../../host/bench/company-session.js'
import type { Bundle } from '../../host/emulator/session/run/bundle.js'
import type { Session } from '../../host/emulator/session/session.js'
import { createCard, type ChatKey, chatServices } from '../../src/chat/cards.js'
import type { LetterView, LetterLine } from '../../src/mail/view.js'
import { bundle, createSetUpSession } from '../bundle/bundle-session.js'
import { boss, people } from './team-session.js'

const keys = Object.keys(chatServices) as ChatKey[]
const row = (title: string, detail = ''): LetterLine => ({
  title,
  detail,
  badge: 'Overdue',
  tone: 'red',
  url: 'https://docs.google.com/x',
})
const view = (rows: readonly LetterLine[]): LetterView => ({
  lang: 'en',
  subject: 'Milepost: <b>2</b> red',
  preheader: '',
  product: 'Milepost',
  heading: 'The week at a glance',
  subheading: 'Tue 31 Mar 2026',
  opening: [],
  tiles: [{ label: 'Overdue rate', value: '40%', note: '2 of 5' }],
  sections: [{ heading: 'Overdue', tone: 'red', note: '', rows, more: '' }],
  openUrl: 'https://docs.google.com/x',
  openLabel: 'Open the tracker',
  footer: [],
})
const more = (count: number): string => `and ${count} more`
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : []

describe.each(keys)('a card for %s', (key) => {
  test('stays within the limit of the service with 500 long rows in 60 lists, and counts the rest', () => {
    const rows = Array.from({ length: 500 }, (_, n) =>
      row(`任务 ${n} ${'很长'.repeat(200)}`, '说明'.repeat(300)),
    )
    const many = {
      ...view(rows),
      sections: Array.from({ length: 60 }, (_, n) => ({ ...view(rows).sections[0]!, heading: `List ${n}` })),
    }
    const json = createCard(key, many, more)
    expect(Buffer.byteLength(json)).toBeLessThanOrEqual(chatServices[key].mostBytes)
    expect(json).toContain('List 0')
    expect(json).toMatch(/and 49\d more/)
  })
  test('names or counts every row, also those of sections that have no room', () => {
    const sections = Array.from({ length: 60 }, (_, list) => ({
      ...view([]).sections[0]!,
      heading: `List ${list}`,
      rows: Array.from({ length: 5 }, (__, n) => row(`Draft-${list}-${n}`, '说明'.repeat(80))),
    }))
    const cardText = createCard(key, { ...view([]), sections }, more)
    const named = new Set(cardText.match(/Draft-\d+-\d+/g)).size
    const counted = [...cardText.matchAll(/and (\d+) more/g)].reduce(
      (sum, [, count]) => sum + Number(count),
      0,
    )
    expect(named + counted).toBe(300)
  })
  test('says everything of a short letter', () => {
    const cardText = textsIn(JSON.parse(createCard(key, view([row('Draft', 'Acme')]), more))).join('\n')
    for (const part of ['The week at a glance', 'Draft', 'Acme', 'Open the tracker', 'Overdue'])
      expect(cardText).toContain(part)
  })
})

test('no cell’s text is read as markup, a link or a mention', () => {
  const hostile = [
    '<a href="https://evil.example">x</a>',
    '[x](https://evil.example)',
    '<!channel>',
    '<@all>',
    '**bold**',
    '<users/all>',
    '@all',
  ]
  const rows = hostile.map((text) => row(text, text))
  const html = JSON.stringify(JSON.parse(createCard('googleChat', view(rows), more)))
  expect(html).not.toMatch(/<(?!\/?b>|\/?a[ >])/)
  expect(html).not.toMatch(/href=\\"https:\/\/evil/)
  for (const key of ['wecom', 'dingtalk'] as const) {
    const cardText = textsIn(JSON.parse(createCard(key, view(rows), more))).join('\n')
    expect(cardText).not.toMatch(/\]\(https:\/\/evil|<|@/)
  }
  // The other three put cell text only where the services read none: text runs and plain-text elements.
  const kinds = (value: unknown): string[] =>
    typeof value === 'object' && value !== null
      ? [
          ...('tag' in value ? [String(value.tag)] : []),
          ...('type' in value ? [String(value.type)] : []),
          ...Object.values(value).flatMap(kinds),
        ]
      : []
  for (const key of ['slack', 'teams', 'feishu'] as const)
    expect(kinds(JSON.parse(createCard(key, view(rows), more)))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:mrkdwn|TextBlock|lark_md|markdown)$/)]),
    )
  expect((JSON.parse(createCard('slack', view([]), more)) as { text: string }).text).toContain('&lt;b&gt;')
})

/** A web service that takes everything and is remembered in the document's properties. */
const post = `var UrlFetchApp = { fetch: function (url, options) {
  var kept = PropertiesService.getDocumentProperties()
  kept.setProperty('posted', (kept.getProperty('posted') || '') + url + ' ' + options.payload + '\\n')
  return { getResponseCode: function () { return 200 }, getContentText: function () { return '{"errcode":0}' } }
} };`

describe('the build with chat', () => {
  const manifest = readFileSync(new URL('appsscript.json', projectRoot), 'utf8')
  const url = 'https://oapi.dingtalk.com/robot/send?access_token=x'
  const confirmSetting = (session: Session, value: string): void => {
    const settings = session.workbook.sheetNamed('Settings')!
    for (let line = 1; line <= session.workbook.extent(settings.id).rows; line++)
      if (session.workbook.display({ sheet: settings.id, row: line, column: 2 }) === 'Webhook: DingTalk')
        session.workbook.setValues({ sheet: settings.id, row: line, column: 3 }, [[value]])
  }
  test('asks for one scope more, and only it can call a web address', async () => {
    const { oauthScopes } = JSON.parse(createManifest(manifest, { chat: true })) as { oauthScopes: string[] }
    expect(oauthScopes.filter((scope) => !manifest.includes(scope))).toEqual([
      'https://www.googleapis.com/auth/script.external_request',
    ])
    expect((await loadBuiltCode()).code).not.toContain('UrlFetchApp')
    expect((await loadBuiltCode({ chat: true })).code).toContain('UrlFetchApp')
  })
  test('posts the digest to a webhook in Settings once a week, and to no other host', async () => {
    const built = await loadBuiltCode({ chat: true })
    const chat: Bundle = { ...bundle, code: `${post}${built.code}`, files: filesBeside(built) }
    const session = createSetUpSession('en', { bundle: chat })
    fillRows(session.workbook, 'people', people)
    runOrThrow(session, 'confirmReaders', { readers: [boss], runBy: 'Zhang' })
    const posted = (): string[] => JSON.stringify(session.persist()).match(/robot\/send/g) ?? []
    const run = (day: string): void => {
      session.setNow({ day, time: '09:00' })
      runOrThrow(session, 'hourly')
    }
    run('2026-03-30')
    expect(posted()).toEqual([])
    confirmSetting(session, 'https://evil.example/robot/send')
    run('2026-03-31')
    expect(posted()).toEqual([])
    confirmSetting(session, url)
    const tasks = Array.from({ length: 40 }, (_, n) => ({ title: `Nobody does ${n}`, due: '2026-03-27' }))
    fillRows(session.workbook, 'tasks', tasks)
    run('2026-03-31')
    // The letter lists twelve, the card eight: both leave out of the forty, and only the card's own count is true here.
    expect(JSON.stringify(session.persist())).toContain('and 32 more')
    run('2026-04-01')
    expect(posted()).toHaveLength(1)
    run('2026-04-07')
    expect(posted()).toHaveLength(2)
    expect(session.outbox.every(({ to }) => to === boss)).toBe(true)
  })
})
