import { remote } from '../../client.js'
import type { Text } from '../../text/common/index.js'
import { Milestone } from '../icons/milestone.js'
import { EmptyState } from '../empty-state.js'
import { AskButton } from './ask-button.js'
import type { Reading } from './reading.js'
import { NotLoaded } from './fault-notice.js'

interface Props {
  task: Pick<Reading<unknown>, 'fault' | 'waiting' | 'text'>
}

/**
 * Shown while no trackers were read: the ways to get some where the workbook has none, else what `Unread`
 * shows.
 */
export function NotLoadedTrackers({ task }: Props) {
  const { fault, text } = task
  const isEmpty =
    fault !== null && fault.problems.length > 0 && fault.problems.every(({ code }) => code === 'missingTable')
  if (!isEmpty) return <NotLoaded task={task} />
  return (
    <EmptyState picture={<Milestone />} title={text.nothingYet} note={fault.message}>
      <StartLink text={text} />
      <AdoptSheetLink text={text} />
    </EmptyState>
  )
}

/** The way to the dialog in which trackers and projects begin. */
export const StartLink = ({ text, children = text.startHere }: { text: Text; children?: string }) => (
  <AskButton className="primary" text={text} question={() => remote.showStart()}>
    {children}
  </AskButton>
)

/** The way from a workbook without trackers to a sheet that the team has. */
export const AdoptSheetLink = ({ text }: { text: Text }) => (
  <AskButton className="link" text={text} question={() => remote.showAdopt()}>
    {text.useOwnSheet}
  </AskButton>
)
