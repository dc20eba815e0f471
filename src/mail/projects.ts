import { conclude } from '../core/evidence.js'
import type { RagState } from '../core/table.js'
import type { EngagementLine, ManagerDigest } from '../project/letters/manager-digest.js'
import { facts, type LetterContext, plain, sayDay, section } from './context.js'
import type { Line, Section, Tone } from './view.js'

const tones: Readonly<Record<RagState, Tone>> = {
  red: 'red',
  amber: 'amber',
  unknown: 'plain',
  none: 'plain',
  green: 'green',
}
/** A state without a tone of its own is neutral. */
const toneOf = (rag: RagState): Tone => tones[rag] ?? 'plain'

/** One project with its colour and why. */
export function engagementLine(line: EngagementLine, context: LetterContext): Line {
  const { words } = context
  // That nothing was found is no reason for any other state than green.
  const badge = line.rag === 'green' || line.conclusion.is === 'clear' ? '' : context.reason(line)
  return plain(
    line.name,
    facts(
      line.client,
      line.delivery === null ? null : words.delivery(sayDay(context, line.delivery)),
      line.percentComplete === null ? null : words.done(line.percentComplete),
      line.owner,
    ),
    badge,
    toneOf(line.rag),
    context.linkTo('engagements', line.line),
  )
}

/** The green ones; no heading calls them on track while something that could contradict it was not read. */
export function greenSection({ engagements, looked }: ManagerDigest, context: LetterContext): Section[] {
  const { words } = context
  const green = engagements.filter((line) => line.rag === 'green')
  const concluded = conclude({ found: [], looked: { ...looked, rows: green.length } })
  return concluded.is === 'clear'
    ? section(words.onTrackHeading(green.length, concluded.clear), 'green', green, context, (line) =>
        engagementLine(line, context),
      )
    : section(words.notFlaggedHeading(green.length), 'plain', green, context, (line) => ({
        ...engagementLine(line, context),
        tone: 'plain',
      }))
}
