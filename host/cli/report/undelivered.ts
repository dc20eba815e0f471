import type { Undelivered } from '../../emulator/mail/index.js'
import type { ProjectFolder } from '../project-folder.js'
import type { HostText } from '../../text/cli/index.js'

/** An email that did not arrive, in the JSON of a run. */
export interface UndeliveredLine {
  to: string
  subject: string
  is: Undelivered['is']
  /** The server's words; '' where it is not known whether the server has it. */
  why: string
}

export const listUndelivered = (all: readonly Undelivered[]): UndeliveredLine[] =>
  all.map(({ letter, readers, notTaken, is }) => ({
    to: readers.join(', '),
    subject: letter.subject,
    is,
    why: notTaken.map(({ why }) => why).join('; '),
  }))

/** One line for each reader without the email: why, and what happens to it next. */
export const describeUndelivered = (
  all: readonly Undelivered[],
  { undeliveredFolder: aside }: ProjectFolder,
  text: HostText,
): string[] =>
  all.flatMap(({ readers, notTaken, is }) =>
    is === 'unsure'
      ? [text.deliveryUnsure(readers.join(', '), aside ?? '')]
      : notTaken.map((each) => text.undelivered(each, text.whatNext(is, aside))),
  )
