import { useEffect, useState } from 'preact/hooks'
import { type Answer, closeWindow, remote } from '../client.js'
import { AskButton } from '../parts/asking/ask-button.js'
import { useAsking } from '../parts/asking/asking.js'
import { useView } from '../parts/asking/reading.js'
import { Trouble, Unread } from '../parts/asking/trouble.js'
import { Button } from '../parts/button.js'
import { Done } from '../parts/done.js'
import { Field } from '../parts/field.js'
import { Sign } from '../parts/icons.js'
import { Nothing } from '../parts/nothing.js'
import type { Text } from '../text.js'
import { Columns } from './columns.js'
import { Outcome } from './outcome.js'
import { Noticed, Recognised } from './recognised.js'
import { en, type Words } from './words/en.js'
import { zhCN } from './words/zh-cn.js'

export type Ground = Answer<'readSheet'>
export type Found = NonNullable<Ground['found']>
export type Preview = Answer<'adoptSheet'>
export type AdoptText = Text & Words
/** The column of each field that was settled; null for one the sheet does not have. */
export type Chosen = Readonly<Record<string, string | null>>
export type How = 'over' | 'copy'

const words = { en, zhCN }

/** What is settled of a sheet as it is recognised: everything but what is in doubt. */
function settledIn(found: Found | null): Chosen {
  const doubtful = new Set(found?.unsure.map(({ field }) => field))
  return Object.fromEntries(Object.entries(found?.columns ?? {}).filter(([field]) => !doubtful.has(field)))
}

/** The dialog in which a team's own sheet is adopted: what it is, which column is what, what would change, and then that. */
export function Adopt() {
  const [chosen, setChosen] = useState<Chosen>({})
  const [how, setHow] = useState<How>('over')
  const [addNames, setAddNames] = useState(false)
  const [preview, setPreview] = useState<Preview | null>(null)
  const [done, setDone] = useState<Preview | null>(null)
  const view = useView(
    words,
    () => remote.readSheet({ sheet: null, tracker: null }),
    ({ found, copyBecause }) => {
      setChosen(settledIn(found))
      setHow(copyBecause === '' ? 'over' : 'copy')
      setPreview(null)
    },
    // What was chosen meanwhile lasts.
    () => undefined,
  )
  const { text, value: ground } = view
  const looking = useAsking(text)
  const adopting = useAsking(text)
  const onward = useAsking(text)
  const found = ground?.found ?? null
  const open = found?.unsure.filter(({ field }) => !(field in chosen)).length ?? 0
  const isTable = found !== null && found.tracker !== null && found.headerRow > 0
  const wish = (dryRun: boolean) => ({
    sheet: found!.sheet,
    how,
    tracker: found!.tracker,
    headerRow: found!.headerRow,
    columns: chosen,
    dryRun,
    addNames,
    source: null,
    addresses: {},
  })
  const asked = JSON.stringify([found?.sheet, found?.tracker, chosen, how, addNames])
  useEffect(() => {
    setPreview(null)
    adopting.reset()
    if (!isTable || open > 0) looking.reset()
    else looking.ask(() => remote.adoptSheet(wish(true)), setPreview)
  }, [asked, isTable, open])

  if (ground === null)
    return (
      <main class="dialog adopt">
        <Unread of={view} />
      </main>
    )
  const choose = (sheet: string, tracker: Found['tracker']): void =>
    view.read(() => remote.readSheet({ sheet, tracker }))
  if (done !== null)
    return (
      <main class="dialog adopt">
        <div class="scrolled middle">
          <Trouble of={onward} />
          <Done title={text.done} note={done.message} doubtful={done.warnings.length > 0}>
            {done.warnings.map((warning) => (
              <p key={warning} class="notice amber" role="note">
                <Sign rag="amber" /> <span>{warning}</span>
              </p>
            ))}
            <div class="choices">
              <Button
                className="primary"
                busy={onward.waiting}
                press={() => onward.ask(() => remote.showSidebar(), closeWindow)}
              >
                {text.seeLate}
              </Button>
              <Button
                busy={onward.waiting}
                press={() => onward.ask(() => remote.previewLetters(), closeWindow)}
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
          </Done>
        </div>
      </main>
    )
  if (found === null)
    return (
      <main class="dialog adopt">
        <div class="scrolled middle">
          <Nothing title={text.noSheets} note={text.noSheetsNote}>
            <Button press={closeWindow}>{text.close}</Button>
          </Nothing>
        </div>
      </main>
    )
  const adopt = (): void => adopting.ask(() => remote.adoptSheet(wish(false)), setDone, text.maybeDone)
  const nothingToDo = preview === null || preview.changes.length === 0
  return (
    <main class="dialog adopt" aria-busy={view.waiting}>
      <header class="lead">
        <Field label={text.sheet}>
          {(ties) => (
            <select
              {...ties}
              value={found.sheet}
              disabled={adopting.waiting}
              onChange={(event) => choose(event.currentTarget.value, null)}
            >
              {ground.sheets.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          )}
        </Field>
        <Field label={text.tracker}>
          {(ties) => (
            <select
              {...ties}
              value={found.tracker ?? ''}
              disabled={adopting.waiting || found.headerRow === 0}
              onChange={(event) =>
                choose(found.sheet, event.currentTarget.value as NonNullable<Found['tracker']>)
              }
            >
              {found.tracker === null && <option value="">—</option>}
              {ground.trackers.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      </header>
      <Trouble of={view} />
      <div class="two">
        <div class="scrolled">
          <Recognised found={found} text={text} summary={ground.summary} />
          {isTable && (
            <Columns
              ground={ground}
              found={found}
              chosen={chosen}
              choose={(field, column) => setChosen({ ...chosen, [field]: column })}
              disabled={adopting.waiting}
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
          <Noticed found={found} today={ground.today} text={text} />
        </div>
        {isTable && (
          <div class="scrolled">
            <Outcome
              {...{ how, setHow, addNames, setAddNames, preview, open, text }}
              because={ground.copyBecause}
              waiting={looking.waiting}
              disabled={adopting.waiting}
            />
            <Trouble of={looking} />
          </div>
        )}
      </div>
      <Trouble of={adopting} />
      <footer class="foot-row">
        <p class="hint" role="status">
          {adopting.waiting ? text.takesAMinute : ''}
        </p>
        <Button press={closeWindow}>{text.close}</Button>
        {isTable && (
          <Button className="primary" busy={adopting.waiting} disabled={nothingToDo} press={adopt}>
            {adopting.waiting
              ? text.working
              : how === 'over'
                ? text.doOver
                : text.doCopy(preview?.copied ?? found.rows)}
          </Button>
        )}
      </footer>
    </main>
  )
}
