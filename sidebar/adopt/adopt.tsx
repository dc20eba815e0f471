import { useEffect, useState } from 'preact/hooks'
import { type Answer, closeWindow, remote } from '../client.js'
import { AskButton } from '../parts/asking/ask-button.js'
import { useTask } from '../parts/asking/task.js'
import { useView } from '../parts/asking/reading.js'
import { FaultNotice, NotLoaded } from '../parts/asking/fault-notice.js'
import { Button } from '../parts/button.js'
import { DoneNotice } from '../parts/done.js'
import { Field } from '../parts/field.js'
import { StatusSign } from '../parts/icons.js'
import { EmptyState } from '../parts/empty-state.js'
import type { Text } from '../text/common/index.js'
import { adoptTexts, type AdoptWords } from '../text/adopt/index.js'
import { Columns } from './columns.js'
import { Outcome } from './outcome.js'
import { Noticed, Recognised } from './recognised.js'

export type SheetData = Answer<'readSheet'>
export type RecognisedSheet = NonNullable<SheetData['found']>
export type Preview = Answer<'adoptSheet'>
export type AdoptText = Text & AdoptWords
/** The column of each field that was settled; null for one the sheet does not have. */
export type ChosenColumns = Readonly<Record<string, string | null>>
export type AdoptionMethod = 'over' | 'copy'

/** What is settled of a sheet as it is recognised: everything but what is in doubt. */
function certainColumns(sheet: RecognisedSheet | null): ChosenColumns {
  const uncertainFields = new Set(sheet?.unsure.map(({ field }) => field))
  return Object.fromEntries(
    Object.entries(sheet?.columns ?? {}).filter(([field]) => !uncertainFields.has(field)),
  )
}

/** The dialog in which a team's own sheet is adopted: what it is, which column is what, what would change, and then that. */
export function Adopt() {
  const [chosen, setChosen] = useState<ChosenColumns>({})
  const [how, setHow] = useState<AdoptionMethod>('over')
  const [addNames, setAddNames] = useState(false)
  const [preview, setPreview] = useState<Preview | null>(null)
  const [reply, setDone] = useState<Preview | null>(null)
  const view = useView(
    adoptTexts,
    () => remote.readSheet({ sheet: null, tracker: null }),
    ({ found: sheet, copyBecause }) => {
      setChosen(certainColumns(sheet))
      setHow(copyBecause === '' ? 'over' : 'copy')
      setPreview(null)
    },
    // What was chosen meanwhile lasts.
    () => undefined,
  )
  const { text, value: data } = view
  const readingTask = useTask(text)
  const adoptionTask = useTask(text)
  const nextTask = useTask(text)
  const sheet = data?.found ?? null
  const openCount = sheet?.unsure.filter(({ field }) => !(field in chosen)).length ?? 0
  const isTable = sheet !== null && sheet.tracker !== null && sheet.headerRow > 0
  const request = (dryRun: boolean) => ({
    sheet: sheet!.sheet,
    how,
    tracker: sheet!.tracker,
    headerRow: sheet!.headerRow,
    columns: chosen,
    dryRun,
    addNames,
    source: null,
    addresses: {},
  })
  const requestKey = JSON.stringify([sheet?.sheet, sheet?.tracker, chosen, how, addNames])
  useEffect(() => {
    setPreview(null)
    adoptionTask.reset()
    if (!isTable || openCount > 0) readingTask.reset()
    else readingTask.ask(() => remote.adoptSheet(request(true)), setPreview)
  }, [requestKey, isTable, openCount])

  if (data === null)
    return (
      <main class="dialog adopt">
        <NotLoaded task={view} />
      </main>
    )
  const choose = (sheet: string, tracker: RecognisedSheet['tracker']): void =>
    view.read(() => remote.readSheet({ sheet, tracker }))
  if (reply !== null)
    return (
      <main class="dialog adopt">
        <div class="scrolled middle">
          <FaultNotice task={nextTask} />
          <DoneNotice title={text.done} note={reply.message} isUncertain={reply.warnings.length > 0}>
            {reply.warnings.map((warning) => (
              <p key={warning} class="notice amber" role="note">
                <StatusSign rag="amber" /> <span>{warning}</span>
              </p>
            ))}
            <div class="choices">
              <Button
                className="primary"
                busy={nextTask.waiting}
                press={() => nextTask.ask(() => remote.showSidebar(), closeWindow)}
              >
                {text.seeLate}
              </Button>
              <Button
                busy={nextTask.waiting}
                press={() => nextTask.ask(() => remote.previewLetters(), closeWindow)}
              >
                {text.letters}
              </Button>
              <Button
                press={() => {
                  setDone(null)
                  view.read()
                }}
              >
                {text.another}
              </Button>
              <Button press={closeWindow}>{text.close}</Button>
            </div>
          </DoneNotice>
        </div>
      </main>
    )
  if (sheet === null)
    return (
      <main class="dialog adopt">
        <div class="scrolled middle">
          <EmptyState title={text.noSheets} note={text.noSheetsNote}>
            <Button press={closeWindow}>{text.close}</Button>
          </EmptyState>
        </div>
      </main>
    )
  const adopt = (): void => adoptionTask.ask(() => remote.adoptSheet(request(false)), setDone, text.maybeDone)
  const nothingToDo = preview === null || preview.changes.length === 0
  return (
    <main class="dialog adopt" aria-busy={view.waiting}>
      <header class="lead">
        <Field label={text.sheet}>
          {(ties) => (
            <select
              {...ties}
              value={sheet.sheet}
              disabled={adoptionTask.waiting}
              onChange={(event) => choose(event.currentTarget.value, null)}
            >
              {data.sheets.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          )}
        </Field>
        <Field label={text.tracker}>
          {(ties) => (
            <select
              {...ties}
              value={sheet.tracker ?? ''}
              disabled={adoptionTask.waiting || sheet.headerRow === 0}
              onChange={(event) =>
                choose(sheet.sheet, event.currentTarget.value as NonNullable<RecognisedSheet['tracker']>)
              }
            >
              {sheet.tracker === null && <option value="">—</option>}
              {data.trackers.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      </header>
      <FaultNotice task={view} />
      <div class="two">
        <div class="scrolled">
          <Recognised sheet={sheet} text={text} summary={data.summary} />
          {isTable && (
            <Columns
              data={data}
              sheet={sheet}
              chosen={chosen}
              choose={(field, column) => setChosen({ ...chosen, [field]: column })}
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
        </div>
        {isTable && (
          <div class="scrolled">
            <Outcome
              {...{ how, setHow, addNames, setAddNames, preview, openCount, text }}
              copyReason={data.copyBecause}
              waiting={readingTask.waiting}
              disabled={adoptionTask.waiting}
            />
            <FaultNotice task={readingTask} />
          </div>
        )}
      </div>
      <FaultNotice task={adoptionTask} />
      <footer class="foot-row">
        <p class="hint" role="status">
          {adoptionTask.waiting ? text.takesAMinute : ''}
        </p>
        <Button press={closeWindow}>{text.close}</Button>
        {isTable && (
          <Button className="primary" busy={adoptionTask.waiting} disabled={nothingToDo} press={adopt}>
            {adoptionTask.waiting
              ? text.working
              : how === 'over'
                ? text.doOver
                : text.doCopy(preview?.copied ?? sheet.rows)}
          </Button>
        )}
      </footer>
    </main>
  )
}
