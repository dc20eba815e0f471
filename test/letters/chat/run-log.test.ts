import { describe, expect, test } from 'vitest'
import { runOrThrow } from '../../../host/bench/company-session.js'
import type { Session } from '../../../host/emulator/session/session.js'
import { bundle, createSetUpSession } from '../../bundle/bundle-session.js'
import { readRunNotes } from '../team-session.js'
import {
  createFetchAnswer,
  pasteAddress,
  runHourlyOn,
  secret,
  createFetchError,
  createChatSession,
} from './chat-session.js'

describe('the run log says why a chat got nothing', () => {
  const fine = createFetchAnswer(200, '{"errcode":0}')
  const note = (session: Session): string => readRunNotes(session).at(-1)!
  test('it was posted, it was posted already, its day comes, there is no address', async () => {
    const session = await createChatSession('', fine)
    expect(note(session)).toContain('Nothing posted to chat: no webhook address in Settings.')
    pasteAddress(session, secret)
    runHourlyOn(session, '2026-03-29')
    expect(note(session)).toContain('Not posted to DingTalk: today isn’t a working day.')
    runHourlyOn(session, '2026-03-30', '06:00')
    expect(note(session)).toContain('Not posted to DingTalk: it goes out from 8:00 today.')
    runHourlyOn(session, '2026-03-30')
    expect(note(session)).toContain('Posted to DingTalk.')
    runHourlyOn(session, '2026-03-30', '10:00')
    expect(note(session)).toContain('Not posted to DingTalk: this week’s digest was posted on 30 Mar.')
    runHourlyOn(session, '2026-04-01')
    expect(note(session)).toContain('this week’s digest was posted on 30 Mar.')
  })
  test('it failed and is not tried again this week, it is in doubt, or it is tried again at the next run', async () => {
    const refused = await createChatSession(secret, createFetchAnswer(404, ''))
    runHourlyOn(refused, '2026-03-30')
    expect(note(refused)).toContain('Not posted to DingTalk: the webhook no longer exists (answer 404)')
    runHourlyOn(refused, '2026-03-31')
    expect(note(refused)).toContain('it failed on 30 Mar and won’t be tried again before next week')
    const doubtful = await createChatSession(secret, createFetchError('Timeout'))
    runHourlyOn(doubtful, '2026-03-30')
    expect(note(doubtful)).toContain('no answer came')
    runHourlyOn(doubtful, '2026-03-31')
    expect(note(doubtful)).toContain('it isn’t known whether the digest of 30 Mar arrived')
    const busy = await createChatSession(
      secret,
      `var store = PropertiesService.getDocumentProperties(), asked = Number(store.getProperty('asked')) + 1
       store.setProperty('asked', String(asked))
       ${createFetchAnswer(0, '').replace('return 0', 'return asked > 1 ? 200 : 429')}`,
    )
    runHourlyOn(busy, '2026-03-30')
    expect(note(busy)).toContain('too many posts (answer 429); it is tried again at the next run')
    runHourlyOn(busy, '2026-03-30', '10:00')
    expect(note(busy)).toContain('Posted to DingTalk.')
  })
  test('digests are off, or this build has no chat', async () => {
    const off = await createChatSession(secret, fine)
    runOrThrow(off, 'turnOffLetters')
    runHourlyOn(off, '2026-03-30')
    expect(note(off)).toContain('Nothing is posted to chat while email digests are off.')
    expect(note(off)).not.toContain('without chat')
    const plain = createSetUpSession('en', { bundle })
    const { snapshot, persisted } = (await createChatSession(secret, fine)).checkpoint()
    plain.restore({ snapshot, persisted })
    runHourlyOn(plain, '2026-03-30')
    expect(note(plain)).toContain('this script was built without chat')
  })
  test('the setting explains when it is posted, what an empty one means, and where the reason is said', async () => {
    const { workbook } = await createChatSession('', fine)
    const sheet = workbook.sheetNamed('Settings')!.id
    const { rows } = workbook.extent(sheet)
    const helps = Array.from({ length: rows }, (_, at) =>
      [2, 5].map((column) => workbook.display({ sheet, row: at + 1, column })),
    )
      .filter(([name]) => name!.startsWith('Webhook: '))
      .map(([, help]) => help)
    expect(helps).toHaveLength(6)
    for (const help of helps)
      expect(help).toMatch(
        /starts with https:.*once a week.*digests are on.*Empty: nothing is posted.*The run log says why/,
      )
  })
})
