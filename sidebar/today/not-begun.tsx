import type { Problems } from '../client.js'
import { OwnSheet } from '../parts/asking/unread-trackers.js'
import { Button } from '../parts/button.js'
import { Milestone } from '../parts/icons.js'
import { Nothing } from '../parts/nothing.js'
import type { TodayText } from './today.js'

/** Whether a refusal only says that the workbook has no trackers yet. */
export const lacksTrackers = (problems: Problems): boolean =>
  problems.length > 0 && problems.every(({ code }) => code === 'missingTable')

interface Props {
  text: TodayText
  /** The trackers are there, and nothing stands in them. */
  empty?: boolean
  busy?: boolean
  start: () => void
  /** Reads the workbook anew; nothing where the view offers that already. */
  again?: () => void
}

/** A workbook in which nothing has begun: the way to what begins it. */
export const NotBegun = ({ text, empty = false, busy = false, start, again }: Props) => (
  <Nothing
    picture={<Milestone />}
    title={empty ? text.nothingPlanned : text.noTrackers}
    note={empty ? text.nothingPlannedNote : text.noTrackersNote}
  >
    <Button className="primary" press={start}>
      {empty ? text.startEngagement : text.startTrackers}
    </Button>
    {!empty && <OwnSheet text={text} />}
    {again && (
      <Button className="link" busy={busy} press={again}>
        {text.lookAgain}
      </Button>
    )}
  </Nothing>
)
