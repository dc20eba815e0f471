import { useEffect, useState } from 'preact/hooks'
import { type Answer, closeWindow, remote } from '../client.js'
import { useAsking } from '../parts/asking.js'
import { Button } from '../parts/button.js'
import { Done } from '../parts/done.js'
import { useWords } from '../parts/language.js'
import * as letter from '../parts/letter-words.js'
import { Tabs } from '../parts/tabs.js'
import { Loading, Trouble } from '../parts/trouble.js'
import type { Text } from '../text.js'
import { Preferences } from './preferences/preferences.js'
import { ReadersTab } from './readers/readers-tab.js'
import { Sent } from './sent/sent.js'
import { en, type LetterWords } from './words/en.js'
import { zhCN } from './words/zh-cn.js'

export type LettersText = Text & letter.LetterHeadWords & LetterWords
export type Preview = Answer<'readPreview'>
export type Reader = Preview['readers'][number]
type Tab = 'readers' | 'sent' | 'preferences'

const words = { en: { ...letter.en, ...en }, zhCN: { ...letter.zhCN, ...zhCN } }

/**
 * The dialog: every letter as it would be written now, with the confirmation without which nobody is mailed; what was
 * sent; and how people want their letters.
 */
export function Letters() {
  const [text, speak] = useWords(words)
  const [preview, setPreview] = useState<Preview | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [shown, setShown] = useState('')
  const [tab, setTab] = useState<Tab>('readers')
  const [confirmed, setConfirmed] = useState<Answer<'confirmReaders'> | null>(null)
  const reading = useAsking(text)
  const confirming = useAsking(text)

  const read = (): void => {
    confirming.reset()
    reading.ask(
      () => remote.readPreview(null),
      (value) => {
        setPreview(value)
        speak(value.locale)
        // What was ticked before a second reading stays ticked.
        setChosen((ticked) => stillThere(value, preview === null ? null : ticked))
        setShown((before) => before || (value.letters[0]?.to ?? value.readers[0]?.address ?? ''))
      },
    )
  }
  const confirm = (runBy: string, takeOver: boolean): void => {
    reading.reset()
    confirming.ask(
      () => remote.confirmReaders({ readers: [...chosen], runBy, takeOver }),
      setConfirmed,
      text.failedSending,
    )
  }
  useEffect(read, [])

  if (confirmed !== null)
    return (
      <main class="letters alone">
        <Done title={text.confirmed(confirmed.readers)} note={text.confirmedNote}>
          {!confirmed.runsHere && <p>{text.staysWith(confirmed.runBy || text.somebodyElse)}</p>}
          <p class="hint">{text.turnOffNote}</p>
          <Button className="primary" press={closeWindow}>
            {text.close}
          </Button>
        </Done>
      </main>
    )
  // Somebody may have changed the sheet since it was read, or the confirmation may have got halfway: what is shown is
  // read anew before anything else.
  const fault = reading.fault ?? (confirming.fault && { ...confirming.fault, again: read })
  const waiting = reading.waiting || confirming.waiting
  const trouble = fault && <Trouble fault={fault} text={text} busy={waiting} />
  if (preview === null) return <main class="letters alone">{trouble ?? <Loading text={text} />}</main>
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
            {trouble}
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
const stillThere = ({ readers }: Preview, ticked: ReadonlySet<string> | null): ReadonlySet<string> =>
  new Set(
    readers
      .filter(({ address, confirmed }) => (ticked === null ? confirmed : ticked.has(address)))
      .map(({ address }) => address),
  )
