import { useRef, useState } from 'preact/hooks'
import { closeWindow } from '../client.js'
import { FaultNotice, NotLoaded } from '../parts/asking/fault-notice.js'
import { Button } from '../parts/button.js'
import { EmptyState } from '../parts/empty-state.js'
import { Adopted } from './adopted.js'
import { Followed } from './followed.js'
import { Outcome } from './outcome.js'
import { Noticed } from './recognised.js'
import { Release } from './release.js'
import { SheetChoice } from './sheet-choice.js'
import { SheetDescription } from './sheet-description.js'
import { type Adoption, type SheetProps, useAdoption } from './use-adoption.js'
import { WordQuestions } from './word-questions.js'

/** The dialog in which a team's own sheet is adopted: what it is, which column is what, what would change, and then that. */
export function Adopt() {
  const adoption = useAdoption()
  const [stopping, setStopping] = useState<string | null>(null)
  const { view, text, reply } = adoption
  const data = view.value
  if (data === null)
    return (
      <main class="dialog adopt">
        <NotLoaded task={view} />
      </main>
    )
  const goBack = (): void => {
    setStopping(null)
    adoption.startAgain()
  }
  if (stopping !== null) return <Release sheet={stopping} text={text} goBack={goBack} />
  if (reply !== null) return <Adopted reply={reply} text={text} startAgain={adoption.startAgain} />
  if (data.found !== null)
    return <SheetForm adoption={adoption} data={data} sheet={data.found} stop={setStopping} />
  return (
    <main class="dialog adopt">
      <div class="scrolled middle">
        <EmptyState title={text.noSheets} note={text.noSheetsNote}>
          <Followed followed={data.followed} text={text} stop={setStopping} />
          <Button className="primary" busy={view.waiting} press={adoption.startAgain}>
            {text.lookAgain}
          </Button>
          <Button press={closeWindow}>{text.close}</Button>
        </EmptyState>
      </div>
    </main>
  )
}

/** One sheet: what it is and how its columns are read, then what would change and what to check. */
function SheetForm({ adoption, data, sheet, stop }: SheetProps & { stop: (sheet: string) => void }) {
  const { view, text, previewTask, adoptionTask } = adoption
  return (
    <main class="dialog adopt" aria-busy={view.waiting}>
      <SheetChoice adoption={adoption} data={data} sheet={sheet} />
      <FaultNotice task={view} />
      <div class="scrolled">
        <SheetDescription adoption={adoption} data={data} sheet={sheet} />
        <div class="two">
          {adoption.isTable && (
            <div>
              <Outcome adoption={adoption} copyReason={data.copyBecause} />
              <FaultNotice task={previewTask} />
            </div>
          )}
          <div>
            <Noticed sheet={sheet} today={data.today} text={text} />
            <Followed followed={data.followed} text={text} stop={stop} />
          </div>
        </div>
      </div>
      <FaultNotice task={adoptionTask} />
      <Foot key={`${sheet.sheet} ${sheet.table} ${sheet.tracker}`} adoption={adoption} rows={sheet.rows} />
    </main>
  )
}

/** The buttons at the bottom; in their place what the words mean that decide what is late, once the sheet is to be adopted. */
function Foot({ adoption, rows }: { adoption: Adoption; rows: number }) {
  const { text, adoptionTask, openWords, preview, answerWord, adopt } = adoption
  const [isAsking, setAsking] = useState(false)
  // What was answered otherwise than the preview shows is previewed first.
  const isChanged = useRef(false)
  const [first] = openWords
  if (isAsking && first)
    return (
      <WordQuestions
        questions={openWords}
        answer={(question, choice) => {
          if (!answerWord(question, choice)) isChanged.current = true
          if (openWords.length > 1) return
          setAsking(false)
          if (!isChanged.current && preview !== null) adopt()
        }}
        cancel={() => setAsking(false)}
        text={text}
      />
    )
  const press = (): void => {
    isChanged.current = false
    if (first) setAsking(true)
    else adopt()
  }
  return (
    <footer class="foot-row">
      <p class="hint" role="status">
        {adoptionTask.waiting ? text.takesAMinute : ''}
      </p>
      <Button press={closeWindow}>{text.close}</Button>
      {adoption.isTable && <AdoptButton adoption={adoption} rows={rows} press={press} />}
    </footer>
  )
}

/** Adopts the sheet as chosen; `rows` is how many it has. */
function AdoptButton({ adoption, rows, press }: { adoption: Adoption; rows: number; press: () => void }) {
  const { text, choices, preview, previewTask, adoptionTask } = adoption
  const isUnchanged = !previewTask.waiting && (preview === null || preview.changes.length === 0)
  // A disabled button would lose the focus that it has after a question.
  const isBusy = adoptionTask.waiting || previewTask.waiting
  const caption = choices.how === 'over' ? text.doOver : text.doCopy(preview?.copied ?? rows)
  return (
    <Button className="primary" busy={isBusy} disabled={isUnchanged} press={press}>
      {adoptionTask.waiting ? text.working : caption}
    </Button>
  )
}
