import type { SubmittedAnswer } from '../../core/answers/submission.js'
import { type Day, isDay } from '../../core/day.js'
import type { AnswersText } from '../../text/answers/index.js'
import { type TrackerKey, trackerOf } from '../../trackers/index.js'
import type { Milestone } from '../../trackers/plan/milestones.js'
import type { Task } from '../../trackers/plan/tasks.js'
import type { BookContents } from '../book-contents.js'
import type { AnyRow } from '../coverage.js'
import { findActColumns, findRowActs } from '../day/row-acts.js'
import { findWorkItem } from '../letters/open-work.js'
import { emailKey, resolveOwners } from '../letters/readers.js'
import { findStages } from '../schedule/stages.js'
import type { Answerer } from './answerer.js'
import { cellsOfEmailAnswer } from './email-offers.js'

type Cells = Readonly<Record<string, string | number | null>>

/** Whether a person is among those whose work a row is; of People, whether the row is their own. */
export function isOwnRow(contents: BookContents, key: TrackerKey, row: AnyRow, address: string): boolean {
  if (key === 'people') return emailKey(String(row['email'] ?? '')) === address
  const assignee = trackerOf(key).work?.assignee
  const cell =
    assignee === null
      ? contents.byName.engagements.find(String(row['engagement'] ?? ''))?.owner
      : row[assignee ?? '']
  return resolveOwners(contents, (cell ?? null) as string | null).some((owner) => owner.address === address)
}

/** The cells that an answer asks for in a row; null where the row has no cell for it. */
export function cellsOfAnswer(
  contents: BookContents,
  key: TrackerKey,
  row: AnyRow,
  { act, value, text }: Pick<SubmittedAnswer, 'act' | 'value' | 'text'>,
  by: Answerer,
  words: AnswersText,
): Cells | null {
  const columns = findActColumns(contents, key)
  const { done, dueColumn } = findRowActs(
    contents,
    key,
    row,
    findWorkItem(contents, key, row)?.due ?? null,
    by.name,
  )
  const { today } = contents.situation
  const note = (said: string): Cells =>
    columns.notes === null || said === ''
      ? {}
      : { [columns.notes]: withNote(row[columns.notes], said, by, today, words) }
  switch (act) {
    case 'done':
      return done === null ? null : { ...done, ...note(text) }
    case 'move':
      return dueColumn === null || !isDay(String(value)) ? null : { [dueColumn]: value, ...note(text) }
    case 'wait':
      return columns.waiting === null || value === null ? null : { [columns.waiting]: value, ...note(text) }
    case 'notMine':
      return columns.owner === null
        ? null
        : {
            [columns.owner]: withoutOwner(contents, row[columns.owner], by.address),
            ...note(text === '' ? words.notMineNote : `${words.notMineNote} – ${text}`),
          }
    case 'note':
      return columns.notes === null || text === '' ? null : note(text)
    case 'assign':
      return columns.owner === null || !contents.byName.people.find(String(value))
        ? null
        : { [columns.owner]: value, ...note(text) }
    case 'approve':
    case 'decline':
      return key === 'changes'
        ? decisionOn(row, act, by, today, text === '' ? '' : words.noteLine(today, by.name, text))
        : null
    case 'pause':
    case 'stop':
    case 'resume':
      return key === 'people' ? cellsOfEmailAnswer(contents, { act, value }, by) : null
    default:
      return null
  }
}

/** The cells of a change that is decided. One that is decided in the same way stays as it is. */
function decisionOn(row: AnyRow, act: 'approve' | 'decline', by: Answerer, today: Day, said: string): Cells {
  const decision = act === 'approve' ? 'approved' : 'rejected'
  if (row['decision'] === decision) return { decision }
  const notes = [row['notes'], said].filter((each) => typeof each === 'string' && each !== '').join('\n')
  return {
    decision,
    status: 'reviewed',
    decidedBy: by.name,
    decidedOn: today,
    ...(said === '' ? {} : { notes }),
  }
}

/** What a cell of notes says with one more; as it is where that was noted before. */
export function withNote(
  cell: unknown,
  said: string,
  by: Pick<Answerer, 'name'>,
  today: Day,
  words: AnswersText,
): string {
  const before = typeof cell === 'string' ? cell : ''
  const line = words.noteLine(today, by.name, said)
  const saidBefore = before.includes(line.slice(today.length))
  return saidBefore ? before : [before, line].filter((each) => each !== '').join('\n')
}

/** The other names in an owner cell; null where there is none. */
function withoutOwner(contents: BookContents, cell: unknown, address: string): string | null {
  const others = contents.byName.people
    .split((cell ?? null) as string | null)
    .filter((name) => !resolveOwners(contents, name).some((owner) => owner.address === address))
  return others.length === 0 ? null : others.join(', ')
}

/** Whether a date is one that the plan allows without a person's decision: not after the end of the task's stage. */
export function isWithinStage(contents: BookContents, key: TrackerKey, row: AnyRow, day: Day): boolean {
  if (key === 'milestones') return day <= String((row as unknown as Milestone).due ?? '')
  if (key !== 'tasks') return true
  const task = row as unknown as Task
  const ends = findStages(contents, task).flatMap(({ due }) => due ?? [])
  const delivery = contents.byName.engagements.find(task.engagement)?.delivery
  return [...ends, ...(delivery ? [delivery] : [])].every((end) => day <= end)
}
