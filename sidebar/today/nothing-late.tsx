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

/** What may be said where nothing is listed: of which sheet, and what was looked at; and where there is something, if anywhere. */
export function NothingLate({ overview, text, showAll, choose, start }: Props) {
  const { noneRed, noneRaised, gone } = overview
  if (overview.isEmpty && gone === '') return <NotBegun text={text} empty start={start} />
  const elsewhere = overview.tables.find(({ key, red }) => key !== overview.table && red > 0)
  return (
    <Nothing
      picture={noneRed.is === 'clear' ? <Milestone /> : undefined}
      title={noneRed.title}
      note={overview.amber > 0 ? text.warningsHidden(overview.amber) : noneRaised.note}
    >
      {overview.amber > 0 ? (
        <Button press={showAll}>{text.showWarnings}</Button>
      ) : (
        elsewhere && (
          <Button press={() => choose(elsewhere.key)}>
            {text.redElsewhere(elsewhere.name, elsewhere.red)}
          </Button>
        )
      )}
    </Nothing>
  )
}
