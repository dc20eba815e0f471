/** Runs and questions as the page shows them. */
import type { Outcome, Question as Asked, Session } from '../../emulator/index.js'
import type { Button, Question, RunLine } from '../contract.js'

/** One line of the run log. */
export function createRunLine(
  session: Session,
  entry: string,
  why: RunLine['why'],
  outcome: Outcome,
  ms: number,
): RunLine {
  const { day, time } = session.now
  return {
    at: `${day}T${time}`,
    entry,
    why,
    outcome: outcome.question ? 'asked' : outcome.error === undefined ? 'done' : 'failed',
    ms: Math.round(ms),
    calls: outcome.calls.total,
    letters: outcome.letters.length,
    lines: [...outcome.logs.map(({ text }) => text), ...(outcome.error === undefined ? [] : [outcome.error])],
  }
}

const buttons: Record<Asked['buttons'], Button[]> = {
  OK: ['ok'],
  OK_CANCEL: ['ok', 'cancel'],
  YES_NO: ['yes', 'no'],
  YES_NO_CANCEL: ['yes', 'no', 'cancel'],
}

/** What the script asked. */
export const createQuestion = ({ kind, title, text, buttons: set }: Asked): Question => ({
  kind,
  title,
  message: text,
  buttons: buttons[set],
})
