import { describe, expect, test } from 'vitest'
import { must } from '../../../host/bench/morning.js'
import type { Session } from '../../../host/session/session.js'
import { bundle, setUpIn } from '../../bundle/stage.js'
import { runNotes } from '../stage.js'
import { answering, paste, runOn, secret, throwing, withChat } from './stage.js'

describe('the run log says why a chat got nothing', () => {
  const fine = answering(200, '{"errcode":0}')
  const note = (session: Session): string => runNotes(session).at(-1)!
  test('it was posted, it was posted already, its day comes, there is no address', async () => {
    const session = await withChat('', fine)
    expect(note(session)).toContain('Nothing posted to chat: no webhook address in Settings.')
    paste(session, secret)
    runOn(session, '2026-03-29')
    expect(note(session)).toContain('Not posted to DingTalk: today isn’t a working day.')
    runOn(session, '2026-03-30', '06:00')
    expect(note(session)).toContain('Not posted to DingTalk: it goes out from 8:00 today.')
    runOn(session, '2026-03-30')
    expect(note(session)).toContain('Posted to DingTalk.')
    runOn(session, '2026-03-30', '10:00')
    expect(note(session)).toContain('Not posted to DingTalk: this week’s digest was posted on 30 Mar.')
    runOn(session, '2026-04-01')
    expect(note(session)).toContain('this week’s digest was posted on 30 Mar.')
  })
  test('it failed and is not tried again this week, it is in doubt, or it is tried again at the next run', async () => {
    const refused = await withChat(secret, answering(404, ''))
    runOn(refused, '2026-03-30')
    expect(note(refused)).toContain('Not posted to DingTalk: the webhook no longer exists (answer 404)')
    runOn(refused, '2026-03-31')
    expect(note(refused)).toContain('it failed on 30 Mar and won’t be tried again before next week')
    const doubtful = await withChat(secret, throwing('Timeout'))
    runOn(doubtful, '2026-03-30')
    expect(note(doubtful)).toContain('no answer came')
    runOn(doubtful, '2026-03-31')
    expect(note(doubtful)).toContain('it isn’t known whether the digest of 30 Mar arrived')
    const busy = await withChat(
      secret,
      `var store = PropertiesService.getDocumentProperties(), asked = Number(store.getProperty('asked')) + 1
       store.setProperty('asked', String(asked))
       ${answering(0, '').replace('return 0', 'return asked > 1 ? 200 : 429')}`,
    )
    runOn(busy, '2026-03-30')
    expect(note(busy)).toContain('too many posts (answer 429); it is tried again at the next run')
    runOn(busy, '2026-03-30', '10:00')
    expect(note(busy)).toContain('Posted to DingTalk.')
  })
  test('digests are off, or this build has no chat', async () => {
    const off = await withChat(secret, fine)
    must(off, 'turnOffLetters')
    runOn(off, '2026-03-30')
    expect(note(off)).toContain('Nothing is posted to chat while email digests are off.')
    expect(note(off)).not.toContain('without chat')
    const plain = setUpIn('en', { bundle })
    const { snapshot, kept } = (await withChat(secret, fine)).checkpoint()
    plain.restore({ snapshot, kept })
    runOn(plain, '2026-03-30')
    expect(note(plain)).toContain('this script was built without chat')
  })
  test('the setting explains when it is posted, what an empty one means, and where the reason is said', async () => {
    const { workbook } = await withChat('', fine)
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
