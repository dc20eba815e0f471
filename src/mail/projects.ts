import { conclude } from '../core/evidence.js'
import type { RagState } from '../core/table.js'
import type { EngagementLine, ManagerDigest } from '../domain/letters/manager-digest.js'
import { joinFacts, type LetterContext, createLine, formatDay, createSection } from './context.js'
import type { LetterLine, LetterSection, LetterTone } from './view.js'

const tones: Readonly<Record<RagState, LetterTone>> = {
  red: 'red',
  amber: 'amber',
  unknown: 'plain',
  none: 'plain',
  green: 'green',
}
/** A state without a tone of its own is neutral. */
const findTone = (rag: RagState): LetterTone => tones[rag] ?? 'plain'

/** One project with its colour and why. */
export function createEngagementLine(line: EngagementLine, context: LetterContext): LetterLine {
  const { words } = context
  // That nothing was found is a reason for green, and for no other state.
  const badge = line.rag === 'green' || line.conclusion.is === 'clear' ? '' : context.reason(line)
  return createLine(
    line.name,
    joinFacts(
      line.client,
      line.delivery === null ? null : words.delivery(formatDay(context, line.delivery)),
      line.percentComplete === null ? null : words.done(line.percentComplete),
      line.owner,
    ),
    badge,
    findTone(line.rag),
    context.linkTo('engagements', line.line),
  )
}

/** The green ones; no heading calls them on track while something that could contradict it was not read. */
export function createGreenSection(
  { engagements, looked }: ManagerDigest,
  context: LetterContext,
): LetterSection[] {
  const { words } = context
  const green = engagements.filter((line) => line.rag === 'green')
  const conclusion = conclude({ found: [], looked: { ...looked, rows: green.length } })
  return conclusion.is === 'clear'
    ? createSection(words.onTrackHeading(green.length, conclusion.clear), 'green', green, context, (line) =>
        createEngagementLine(line, context),
      )
    : createSection(words.notFlaggedHeading(green.length), 'plain', green, context, (line) => ({
        ...createEngagementLine(line, context),
        tone: 'plain',
      }))
}
