import { roundToTenth } from '../core/numbers.js'
import type { ManagerDigest } from '../domain/letters/manager-digest.js'
import type { PersonLine } from '../domain/measures/people.js'
import { createLine, createSection, formatDay, joinFacts, type LetterContext } from './context.js'
import type { LetterSection } from './view.js'

/** Beside the figures: what clients said, and what the manager's own people do. */
export const createPeopleSections = (digest: ManagerDigest, context: LetterContext): LetterSection[] => [
  ...createPulseSection(digest, context),
  ...createTeamSection(digest, context),
]

function createPulseSection({ pulses }: ManagerDigest, context: LetterContext): LetterSection[] {
  const { words } = context
  return createSection(
    words.pulseAnswers(pulses.length),
    'plain',
    pulses,
    context,
    ({ day, engagement, asExpected, blocker, newNeed, need, blockedBy, at }) =>
      createLine(
        engagement ?? '',
        joinFacts(
          asExpected === null ? '' : words.asExpected[asExpected],
          blocker === 'yes' ? words.blockedBy(blockedBy ?? '') : '',
          newNeed === 'yes' ? words.newNeed(need ?? '') : '',
        ),
        formatDay(context, day!),
        asExpected === 'no' || blocker === 'yes' ? 'amber' : 'plain',
        context.linkTo('pulses', at.line),
      ),
  )
}

function createTeamSection({ team }: ManagerDigest, context: LetterContext): LetterSection[] {
  const { words } = context
  if (team.people > 0 && team.lines.length === 0)
    return createSection(words.team(team.people), 'plain', [words.teamHidden], context, (line) =>
      createLine(line),
    )
  return createSection(
    words.team(team.people),
    'plain',
    team.lines,
    context,
    (line) =>
      createLine(
        line.name,
        formatFigures(line, context),
        '',
        'plain',
        line.person === null ? '' : context.linkTo('people', line.person.at.line),
      ),
    words.teamNote,
  )
}

const formatFigures = (
  { open, overdue, done, onTime, undated, score }: PersonLine,
  { words }: LetterContext,
): string =>
  joinFacts(
    words.personOpen(open, overdue),
    words.personDone(done),
    onTime.whole === 0 ? '' : words.personOnTime(onTime.part, onTime.whole),
    undated === 0 ? '' : words.personUndated(undated),
    score.value === null ? '' : words.personScore(roundToTenth(score.value), score.whole),
  )
