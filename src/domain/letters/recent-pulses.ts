import { plusDays } from '../../core/day.js'
import type { Pulse } from '../../trackers/clients/pulses.js'
import type { BookContents } from '../book-contents.js'

const pulseDays = 14
const isBadNews = ({ asExpected, blocker }: Pulse): boolean => asExpected === 'no' || blocker === 'yes'

/** What clients answered to the pulse's questions in the last two weeks, what is wrong first. */
export const listRecentPulses = ({
  rows,
  situation: { today },
}: Pick<BookContents, 'rows' | 'situation'>): Pulse[] =>
  rows.pulses
    .filter(({ asExpected, newNeed, blocker }) => (asExpected ?? newNeed ?? blocker) !== null)
    .filter(({ day }) => day !== null && day > plusDays(today, -pulseDays) && day <= today)
    .sort(
      (one, other) => Number(isBadNews(other)) - Number(isBadNews(one)) || other.day!.localeCompare(one.day!),
    )
