import { remote } from '../client.js'
import { AskButton } from '../parts/asking/ask-button.js'
import { Columns } from './columns.js'
import { Followed } from './followed.js'
import { Noticed, Recognised } from './recognised.js'
import type { SheetProps } from './use-adoption.js'

/** What the sheet is, and which column is which; another way to begin where it is no table. */
export function SheetDescription({
  adoption,
  data,
  sheet,
  stop,
}: SheetProps & { stop: (sheet: string) => void }) {
  const { text, choices, choose, adoptionTask, isTable } = adoption
  return (
    <div class="scrolled">
      <Recognised sheet={sheet} text={text} summary={data.summary} />
      {isTable && (
        <Columns
          data={data}
          sheet={sheet}
          chosen={choices.columns}
          choose={(field, column) => choose({ columns: { ...choices.columns, [field]: column } })}
          disabled={adoptionTask.waiting}
          text={text}
        />
      )}
      {!isTable && (
        <>
          <p>{text.otherWays}</p>
          <AskButton text={text} question={() => remote.showStart()}>
            {text.startHere}
          </AskButton>
        </>
      )}
      <Noticed sheet={sheet} today={data.today} text={text} />
      <Followed followed={data.followed} text={text} stop={stop} />
    </div>
  )
}
