import type { ChangeNews, ChangeStep, NewsItem, WorkNews } from '../domain/letters/news.js'
import { createLine, formatDay, joinFacts, type LetterContext } from './context.js'
import type { LetterLine } from './view.js'

/** What came of a change that the reader asked for, or of work of which they are informed. */
export function createNewsLine(item: NewsItem, context: LetterContext): LetterLine {
  const { words } = context
  const isChange = item.about === 'change'
  return createLine(
    item.title,
    joinFacts(isChange ? words.yourChange : words.youAreInformed, item.engagement),
    isChange ? describeChange(item, context) : describeWork(item.state, context),
    'plain',
    context.linkTo(item.table, item.line),
  )
}

const describeChange = ({ state, by, impactDays }: ChangeNews, { words }: LetterContext): string =>
  state === 'assessed' && impactDays !== null
    ? words.changeAssessed(impactDays)
    : joinFacts(words.changeSteps[state], isDecided(state) && by !== null ? words.decidedBy(by) : null)

const isDecided = (step: ChangeStep): boolean => ['approved', 'rejected', 'nextCycle'].includes(step)

const describeWork = (state: WorkNews['state'], context: LetterContext): string =>
  state === 'done'
    ? context.words.workDone
    : state === 'cancelled'
      ? context.words.workCancelled
      : state === 'noDay'
        ? context.words.noDay
        : context.words.nowDue(formatDay(context, state))
