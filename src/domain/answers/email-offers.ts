import type { Offer, PublishedItem } from '../../core/answers/published-page.js'
import type { SubmittedAnswer } from '../../core/answers/submission.js'
import { isDay, plusDays } from '../../core/day.js'
import type { Locale } from '../../core/locale.js'
import { people } from '../../trackers/team/people.js'
import type { BookContents } from '../book-contents.js'
import { nextWorkdays } from '../day/next-workdays.js'
import type { Answerer } from './answer-cells.js'

/** How far ahead emails may be paused. */
const maxPauseDays = 365

/** How often a digest may come. */
const frequencies = ['daily', 'weekly'] as const

/**
 * What a person may answer about their own emails; nothing for an address that is not in People. Whatever the row holds
 * now, the last answer is followed: it is about no one else.
 */
export function listEmailOffers(
  contents: BookContents,
  address: string,
  locale: Locale,
): Pick<PublishedItem, 'offers' | 'target'> {
  const person = contents.byName.people.find(address)
  const columns = contents.located.get('people')
  const { today } = contents.situation
  const { three, nextWeek } = nextWorkdays(contents)
  const suggested = [...new Set([three, nextWeek])].sort()
  const until = {
    kind: 'day',
    from: plusDays(today, 1),
    to: plusDays(today, maxPauseDays),
    suggested,
  } as const
  const labels = people.columns.digest.choices
  const choices = frequencies.map((value) => ({
    value,
    label: labels?.[value]?.[locale] ?? value,
    detail: '',
  }))
  const offers: Offer[] = [
    ...(columns?.has('pausedUntil') ? [{ act: 'pause', input: until } as const] : []),
    ...(columns?.has('digest')
      ? [
          { act: 'stop', input: null } as const,
          { act: 'resume', input: { kind: 'choice', choices } } as const,
        ]
      : []),
  ]
  return person?.id && offers.length > 0
    ? { offers, target: { tracker: 'people', id: person.id, expect: {} } }
    : { offers: [], target: null }
}

/** The cells of a person's row that an answer about their own emails asks for; null where it asks for none. */
export function cellsOfEmailAnswer(
  { located }: BookContents,
  { act, value }: Pick<SubmittedAnswer, 'act' | 'value'>,
  { kind }: Answerer,
): Readonly<Record<string, string | null>> | null {
  if (act === 'pause') return isDay(String(value)) ? { pausedUntil: String(value) } : null
  const digest = act === 'stop' ? 'off' : frequencies.find((each) => each === value)
  if (digest === undefined) return null
  const columns = located.get('people')
  // The page of a manager's email is also about the manager digest.
  const isManager = kind === 'manager' && columns?.has('readsManagerDigest')
  return {
    digest,
    ...(act === 'resume' && columns?.has('pausedUntil') && { pausedUntil: null }),
    ...(isManager && { readsManagerDigest: act === 'stop' ? 'no' : 'yes' }),
  }
}
