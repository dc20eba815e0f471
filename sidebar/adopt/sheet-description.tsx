import { AskButton } from '../parts/asking/ask-button.js'
import { remote } from '../client.js'
import { Doubts } from './doubts.js'
import { FirstLines } from './first-lines.js'
import { Recognised } from './recognised.js'
import { Words } from './words.js'
import type { SheetProps } from './use-adoption.js'

/** What the sheet is, and which column is which; another way to begin where it is no table. */
export function SheetDescription({ adoption, data, sheet }: SheetProps) {
  const { text, choices, choose, adoptionTask, isTable } = adoption
  const columnProps = {
    data,
    sheet,
    chosen: choices.columns,
    choose: (columns: typeof choices.columns) => choose({ columns }),
    readAs: (tracker: NonNullable<typeof sheet.tracker>) =>
      adoption.read({ sheet: sheet.sheet, table: sheet.table, tracker }),
    answers: choices,
    answer: choose,
    disabled: adoptionTask.waiting,
    text,
  }
  return (
    <>
      <Recognised sheet={sheet} text={text} summary={data.summary} />
      {isTable ? (
        <>
          <Doubts {...columnProps} />
          <FirstLines {...columnProps} />
          <Words
            columns={adoption.columnsOfWords}
            said={choices.words}
            say={(words) => choose({ words })}
            disabled={adoptionTask.waiting}
            text={text}
          />
        </>
      ) : (
        <>
          <p>{text.otherWays}</p>
          <AskButton text={text} question={() => remote.showStart()}>
            {text.startHere}
          </AskButton>
        </>
      )}
    </>
  )
}
