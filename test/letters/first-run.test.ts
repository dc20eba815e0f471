/** What letters say before any run has filled in what they look at. */
import { describe, expect, test } from 'vitest'
import { runOrThrow } from '../../host/bench/company-session.js'
import type { Locale } from '../../src/core/locale.js'
import { runHourlyAt, findBody, boss, readReplyValue, createTeamSession } from './team-session.js'

const monday = '2026-03-30'
const client = (name: string, lastContact?: string) => ({
  id: `C-${name}`,
  name,
  nextStep: 'Call',
  ...(lastContact === undefined ? {} : { lastContact }),
})
const contact = (name: string, day: string) => ({ day, client: name, summary: 'Talked' })
const heading = { en: 'Clients who haven’t heard from us', 'zh-CN': '久未联系的客户' } as const

describe.each<Locale>(['en', 'zh-CN'])('the very first letter to managers, in %s,', (locale) => {
  const session = createTeamSession(
    {
      clients: [client('Kept', '2026-01-05'), client('Quiet'), client('Fresh')],
      contacts: [
        contact('Kept', '2026-03-27'),
        contact('Quiet', '2026-02-02'),
        contact('Fresh', '2026-03-27'),
      ],
      milestones: [
        {
          id: 'M-1',
          name: 'Draft',
          baselineStart: '2026-03-02',
          baselineDue: '2026-03-06',
          due: '2026-03-20',
        },
      ],
    },
    { in: locale },
  )
  session.setNow({ day: monday, time: '09:00' })
  const preview = readReplyValue<{ text: string }>(runOrThrow(session, 'readLetter', { reader: boss }))
  const letter = findBody(runHourlyAt(session, monday), boss)

  test('calls those clients silent whom the communication log shows to be', () => {
    const from = letter.indexOf(heading[locale])
    expect(from).toBeGreaterThan(0)
    const section = letter.slice(from).split('\n\n')[0]!
    expect(section).toContain('Quiet')
    expect(section).not.toMatch(/Kept|Fresh/)
  })
  test('tells of deviations from the baseline', () => {
    expect(letter).toContain(locale === 'en' ? 'Deviations from the baseline (1)' : '偏离基准')
  })
  test('is the one that the preview shows', () => {
    const shown = preview.text
    for (const name of ['Kept', 'Quiet', 'Fresh', 'Draft'])
      expect(shown.split(name)).toHaveLength(letter.split(name).length)
  })
})
