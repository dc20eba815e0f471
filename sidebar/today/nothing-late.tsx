import { Button } from '../parts/button.js'
import { Milestone } from '../parts/icons/milestone.js'
import { EmptyState } from '../parts/empty-state.js'
import { NoTrackers } from '../parts/no-trackers.js'
import type { Overview, TodayText } from './today-data.js'

interface Props {
  overview: Overview
  text: TodayText
  showAll: () => void
  choose: (table: string) => void
}

/**
 * What may be said where the list is empty: for which sheet, what was checked, and where else there is
 * something.
 */
export function NothingLate({ overview, text, showAll, choose }: Props) {
  const { noneRed, noneRaised, gone: deleted } = overview
  if (overview.isEmpty && deleted === '') return <NoTrackers text={text} empty />
  const otherTable = overview.tables.find(({ key, red }) => key !== overview.table && red > 0)
  return (
    <EmptyState
      picture={noneRed.is === 'clear' ? <Milestone /> : undefined}
      title={noneRed.title}
      note={overview.amber > 0 ? text.warningsHidden(overview.amber) : noneRaised.note}
    >
      {overview.amber > 0 ? (
        <Button press={showAll}>{text.showWarnings}</Button>
      ) : (
        otherTable && (
          <Button press={() => choose(otherTable.key)}>
            {text.redElsewhere(otherTable.name, otherTable.red)}
          </Button>
        )
      )}
    </EmptyState>
  )
}
