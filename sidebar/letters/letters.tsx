import { useState } from 'preact/hooks'
import { type Answer, closeWindow, remote } from '../client.js'
import { withRetry, useTask } from '../parts/asking/task.js'
import { useView } from '../parts/asking/reading.js'
import { FaultNotice } from '../parts/asking/fault-notice.js'
import { NotLoadedTrackers } from '../parts/asking/not-loaded-trackers.js'
import { Button } from '../parts/button.js'
import { DoneNotice } from '../parts/done.js'
import { Tabs } from '../parts/tabs.js'
import { letterTexts } from '../text/letters/index.js'
import { Preferences } from './preferences/preferences.js'
import { ReadersTab } from './readers/readers-tab.js'
import { Sent } from './sent/sent.js'
import type { LettersText, Preview, Runner } from './letters-data.js'

type Confirmed = Answer<'confirmReaders'>
type Tab = 'readers' | 'sent' | 'preferences'

/**
 * The dialog: every letter as it would be written now, with the confirmation without which no letter is sent;
 * what was sent; and how people want their letters.
 */
export function Letters() {
  const [tab, setTab] = useState<Tab>('readers')
  const [confirmed, setConfirmed] = useState<Confirmed | null>(null)
  const { view, ...readers } = useReaders()
  const { text, value: preview } = view
  const confirming = useTask(text)
  if (confirmed !== null) return <RemindersOn confirmed={confirmed} text={text} />
  if (preview === null)
    return (
      <main class="letters alone">
        <NotLoadedTrackers task={view} />
      </main>
    )
  const confirm = (runner: Runner): void => {
    view.reset()
    confirming.ask(
      () => remote.confirmReaders({ readers: [...readers.chosen], ...runner }),
      setConfirmed,
      text.failedSending,
    )
  }
  const readAgain = (): void => {
    confirming.reset()
    view.read()
  }
  // Somebody may have changed the sheet since it was read, or only part of the confirmation may be done: what
  // is shown is read again first.
  const taskState = view.fault ? view : withRetry(confirming, readAgain)
  const waiting = view.waiting || confirming.waiting
  return (
    <main class="letters dialog">
      <Tabs
        label={text.views}
        shown={tab}
        show={setTab}
        tabs={[
          { key: 'readers', label: text.tabReaders },
          { key: 'sent', label: text.tabSent },
          { key: 'preferences', label: text.tabPreferences },
        ]}
      >
        {tab === 'readers' && (
          <>
            <FaultNotice task={{ ...taskState, waiting }} />
            <ReadersTab
              {...readers}
              preview={preview}
              text={text}
              waiting={waiting}
              working={confirming.waiting}
              confirm={confirm}
            />
          </>
        )}
        {tab === 'sent' && <Sent text={text} showReaders={() => setTab('readers')} />}
        {tab === 'preferences' && <Preferences text={text} />}
      </Tabs>
    </main>
  )
}

/** Every letter as it would be now, who is ticked to get one, and whose is shown. */
function useReaders() {
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const [shown, show] = useState('')
  const view = useView(
    letterTexts,
    () => remote.readPreview(null),
    (value) => {
      // What was ticked before a second reading stays ticked.
      choose((ticked) => keepPresentReaders(value, view.value === null ? null : ticked))
      show((previous) => previous || (value.letters[0]?.to ?? value.readers[0]?.address ?? ''))
    },
    (value) => choose((ticked) => keepPresentReaders(value, ticked)),
  )
  return { view, chosen, choose, shown, show }
}

const RemindersOn = ({ confirmed, text }: { confirmed: Confirmed; text: LettersText }) => (
  <main class="letters alone">
    <DoneNotice title={text.confirmed(confirmed.readers)} note={text.confirmedNote}>
      {!confirmed.runsHere && <p>{text.staysWith(confirmed.runBy || text.somebodyElse)}</p>}
      <p class="hint">{text.turnOffNote}</p>
      <Button className="primary" press={closeWindow}>
        {text.close}
      </Button>
    </DoneNotice>
  </main>
)

/** The readers ticked before who are still there; at first, those who are confirmed. */
const keepPresentReaders = ({ readers }: Preview, ticked: ReadonlySet<string> | null): ReadonlySet<string> =>
  new Set(
    readers
      .filter(({ address, confirmed }) => (ticked === null ? confirmed : ticked.has(address)))
      .map(({ address }) => address),
  )
