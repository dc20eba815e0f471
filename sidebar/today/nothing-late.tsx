import { Button } from '../parts/button.js'
import { Milestone } from '../parts/icons.js'
import { Nothing } from '../parts/nothing.js'
import { NotBegun } from './not-begun.js'
import type { Overview, TodayText } from './today.js'

interface Props {
  overview: Overview
  text: TodayText
  showAll: () => void
  choose: (table: string) => void
  start: () => void
}

/** Nothing to do here; and where there is something, if anywhere. */
export function NothingLate({ overview, text, showAll, choose, start }: Props) {
  if (overview.isEmpty) return <NotBegun text={text} empty start={start} />
  const elsewhere = overview.tables.find(({ key, red }) => key !== overview.table && red > 0)
  return (
    <Nothing
      picture={<Milestone />}
      title={text.nothingLate}
      note={overview.amber > 0 ? text.warningsHidden(overview.amber) : text.allOnTrack(overview.tableName)}
    >
      {overview.amber > 0 ? (
        <Button press={showAll}>{text.showWarnings}</Button>
      ) : (
        elsewhere && (
          <Button press={() => choose(elsewhere.key)}>
            {text.lateElsewhere(elsewhere.name, elsewhere.red)}
          </Button>
        )
      )}
    </Nothing>
  )
}
