/** What the add-on answers the letters' dialog about what was sent and how people want it, made up. */
import type { Answer } from '../../../../sidebar/client.js'
import type { Locale } from '../replies.js'

export type Ledger = Answer<'readLedger'>
export type Preferences = Answer<'readPreferences'>
type Line = Ledger['recent'][number]
type Person = Preferences['people'][number]

const words = {
  en: { kind: 'Personal digest', subject: 'Milepost: 3 items overdue', people: ['Li Wei', 'Maya Okafor'] },
  'zh-CN': { kind: '个人摘要', subject: '客户进度：3 项已逾期', people: ['李伟', '王芳'] },
} as const

/** One email of the ledger, sent this morning unless another time is given. */
export function createLedgerLine(locale: Locale, nth: number, change: Partial<Line> = {}): Line {
  const { kind, subject, people } = words[locale]
  return {
    id: `L-${nth}`,
    day: '2026-03-31',
    kind,
    reader: `reader${nth}@example.com`,
    name: `${people[nth % 2]} ${nth}`,
    state: '',
    stateKey: 'sent',
    at: '2026-03-31 08:00',
    subject,
    note: '',
    canResend: false,
    ...change,
  }
}

/** A ledger in which all is well. */
export const createLedger = (locale: Locale, change: Partial<Ledger> = {}): Ledger => ({
  locale,
  today: '2026-03-31' as Ledger['today'],
  on: true,
  runBy: words[locale].people[0],
  quotaLeft: 93,
  recent: [createLedgerLine(locale, 1), createLedgerLine(locale, 2)],
  count: 2,
  held: '',
  stale: [],
  carriedOver: [],
  runs: [],
  ...change,
})

/** So many people who want their letters every working day. */
export function createPreferences(locale: Locale, count = 2, change: Partial<Preferences> = {}): Preferences {
  const people = Array.from({ length: count }, (_, nth): Person => ({
    id: `P-${nth + 1}`,
    name: `${words[locale].people[nth % 2]} ${nth + 1}`,
    address: `reader${nth + 1}@example.com`,
    readsManagerDigest: nth === 0,
    confirmed: true,
    digest: 'daily',
    weekdays: null,
    hour: null,
    pausedUntil: null,
    language: null,
  }))
  return {
    locale,
    today: '2026-03-31' as Preferences['today'],
    on: true,
    runBy: words[locale].people[0],
    since: '2026-03-01 09:12',
    runsHere: true,
    hour: 8,
    bookLocale: locale,
    people,
    editable: ['digest', 'weekdays', 'hour', 'pausedUntil', 'language'],
    ...change,
  }
}
