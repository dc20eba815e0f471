import type { Problems } from '../client.js'
import { AdoptSheetLink, StartLink } from './asking/not-loaded-trackers.js'
import { Button } from './button.js'
import { Milestone } from './icons/milestone.js'
import { EmptyState } from './empty-state.js'
import type { BesideWords } from '../text/beside/en.js'
import type { Text } from '../text/common/index.js'

/** Whether a refusal only says that the workbook has no trackers yet. */
export const lacksTrackers = (problems: Problems): boolean =>
  problems.length > 0 && problems.every(({ code }) => code === 'missingTable')

interface Props {
  text: Text & BesideWords
  /** The trackers are there, and they are empty. */
  empty?: boolean
  busy?: boolean
  /** Reads the workbook again; nothing where the view offers that already. */
  retry?: () => void
}

/** A workbook without trackers: the buttons that begin one. */
export const NoTrackers = ({ text, empty = false, busy = false, retry }: Props) => (
  <EmptyState
    picture={<Milestone />}
    title={empty ? text.nothingPlanned : text.noTrackers}
    note={empty ? text.nothingPlannedNote : text.noTrackersNote}
  >
    <StartLink text={text}>{empty ? text.startEngagement : text.startTrackers}</StartLink>
    {!empty && <AdoptSheetLink text={text} />}
    {retry && (
      <Button className="link" busy={busy} press={retry}>
        {text.lookAgain}
      </Button>
    )}
  </EmptyState>
)
