import { useState } from 'preact/hooks'
import { type Answer, closeWindow, remote } from '../client.js'
import { withRetry, useTask } from '../parts/asking/task.js'
import { useView } from '../parts/asking/reading.js'
import { FaultNotice } from '../parts/asking/fault-notice.js'
import { NotLoadedTrackers } from '../parts/asking/not-loaded-trackers.js'
import { Button } from '../parts/button.js'
import { DoneNotice } from '../parts/done.js'
import { Tabs } from '../parts/tabs.js'
import type { Text } from '../text/common/index.js'
import { letterTexts, type LetterWords } from '../text/letters/index.js'
import { Preferences } from './preferences/preferences.js'
import { ReadersTab } from './readers/readers-tab.js'
import { Sent } from './sent/sent.js'

export type LettersText = Text & LetterWords
export type Preview = Answer<'readPreview'>
export type Reader = Preview['readers'][number]
type Tab = 'readers' | 'sent' | 'preferences'

/**
 * The dialog: every letter as it would be written now, with the confirmation without which nobody is mailed; what was
 * sent; and how people want their letters.
 */
export function Letters() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [shown, setShown] = useState('')
  const [tab, setTab] = useState<Tab>('readers')
  const [confirmed, setConfirmed] = useState<Answer<'confirmReaders'> | null>(null)
  const view = useView(
    letterTexts,
    () => remote.readPreview(null),
    (value) => {
      // What was ticked before a second reading stays ticked.
      setChosen((ticked) => keepPresentReaders(value, preview === null ? null : ticked))
      setShown((previous) => previous || (value.letters[0]?.to ?? value.readers[0]?.address ?? ''))
    },
    (value) => setChosen((ticked) => keepPresentReaders(value, ticked)),
  )
  const { text, value: preview } = view
  const confirming = useTask(text)

  const readAgain = (): void => {
    confirming.reset()
    view.read()
  }
  const confirm = (runBy: string, takeOver: boolean): void => {
    view.reset()
    confirming.ask(
      () => remote.confirmReaders({ readers: [...chosen], runBy, takeOver }),
      setConfirmed,
      text.failedSending,
    )
  }

  if (confirmed !== null)
    return (
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
  if (preview === null)
    return (
      <main class="letters alone">
        <NotLoadedTrackers task={view} />
      </main>
    )
  // Somebody may have changed the sheet since it was read, or the confirmation may have got halfway: what is shown is
  // read anew before anything else.
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
              preview={preview}
              text={text}
              chosen={chosen}
              choose={setChosen}
              shown={shown}
              show={setShown}
              waiting={waiting}
              working={confirming.waiting}
              confirm={confirm}
            />
          </>
        )}
        {tab === 'sent' && <Sent text={text} />}
        {tab === 'preferences' && <Preferences text={text} />}
      </Tabs>
    </main>
  )
}

/** The readers ticked before who are still there; at first, those who are confirmed. */
const keepPresentReaders = ({ readers }: Preview, ticked: ReadonlySet<string> | null): ReadonlySet<string> =>
  new Set(
    readers
      .filter(({ address, confirmed }) => (ticked === null ? confirmed : ticked.has(address)))
      .map(({ address }) => address),
  )
