import { remote } from '../../client.js'
import type { Text } from '../../text.js'
import { Milestone } from '../icons.js'
import { Nothing } from '../nothing.js'
import { AskButton } from './ask-button.js'
import type { Reading } from './reading.js'
import { Unread } from './trouble.js'

interface Props {
  of: Pick<Reading<unknown>, 'fault' | 'waiting' | 'text'>
}

/** In place of trackers that were not read yet: the ways to some where the workbook has none, else what `Unread` shows. */
export function UnreadTrackers({ of }: Props) {
  const { fault, text } = of
  const none =
    fault !== null && fault.problems.length > 0 && fault.problems.every(({ code }) => code === 'missingTable')
  if (!none) return <Unread of={of} />
  return (
    <Nothing picture={<Milestone />} title={text.nothingYet} note={fault.message}>
      <AskButton className="primary" text={text} question={() => remote.showStart()}>
        {text.startHere}
      </AskButton>
      <OwnSheet text={text} />
    </Nothing>
  )
}

/** The way from a workbook without trackers to a sheet that the team has. */
export const OwnSheet = ({ text }: { text: Text }) => (
  <AskButton className="link" text={text} question={() => remote.showAdopt()}>
    {text.useOwnSheet}
  </AskButton>
)
