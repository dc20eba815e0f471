import { findChoiceKey } from '../../src/core/choices.js'
import { workStatuses } from '../../src/trackers/shared-columns.js'

type WorkStatus = keyof typeof workStatuses

/** Words for a status that people use for the columns of a board, beside those of the trackers. */
const boardStatusWords: Readonly<Record<string, WorkStatus>> = {
  'to be done': 'notStarted',
  'next up': 'notStarted',
  'up next': 'notStarted',
  ideas: 'notStarted',
  inbox: 'notStarted',
  icebox: 'notStarted',
  waiting: 'blocked',
  'in review': 'inProgress',
  review: 'inProgress',
  testing: 'inProgress',
  later: 'onHold',
  'on ice': 'onHold',
  archive: 'done',
  archived: 'done',
}

/** A name without the emoji, numbers and marks that people put before and after it. */
const trimMarks = (name: string): string => name.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')

/**
 * What the column of a board means: a status where its name is a word for one, else a stage of the work,
 * which has the same name.
 */
export function readStageOrStatus(name: string): { status?: WorkStatus; stage: string } {
  const plain = trimMarks(name)
  const status =
    (findChoiceKey(workStatuses, plain) as WorkStatus | undefined) ?? boardStatusWords[plain.toLowerCase()]
  return status === undefined ? { stage: name.trim() } : { status, stage: '' }
}
