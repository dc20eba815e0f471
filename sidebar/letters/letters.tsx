import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { type Answer, closeWindow, newestOnly, remote } from '../client.js'
import { failure, type Fault, refusal } from '../fault.js'
import { Button } from '../parts/button.js'
import { CheckIcon, LetterIcon } from '../parts/icons.js'
import { useText } from '../parts/language.js'
import { Loading, Trouble } from '../parts/trouble.js'
import type { Text } from '../text.js'
import { Confirm } from './confirm.js'
import { LetterShown } from './letter-shown.js'
import { Readers } from './readers.js'

export type Preview = Answer<'readPreview'>
export type Reader = Preview['readers'][number]

/** The dialog: every letter as it would be written now, and the confirmation without which nobody is mailed. */
export function Letters() {
  const [text, speak] = useText()
  const [preview, setPreview] = useState<Preview | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const [working, setWorking] = useState(true)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [shown, setShown] = useState('')
  const [confirmed, setConfirmed] = useState<number | null>(null)
  const hear = useMemo(newestOnly, [])

  const stop = (found: Fault): void => {
    setWorking(false)
    setFault(found)
  }
  const read = (): void => {
    setFault(null)
    setWorking(true)
    hear(remote.readPreview(null), {
      answered: (value) => {
        setWorking(false)
        setPreview(value)
        speak(value.locale)
        // What was ticked before a second reading stays ticked.
        setChosen((ticked) => stillThere(value, preview === null ? null : ticked))
        setShown((before) => before || (value.letters[0]?.to ?? value.readers[0]?.address ?? ''))
      },
      refused: (message) => stop(refusal(message, read)),
      failed: (error) => stop(failure(error, text.failed, text, read)),
    })
  }
  const confirm = (runBy: string): void => {
    const again = (): void => confirm(runBy)
    setFault(null)
    setWorking(true)
    hear(remote.confirmReaders({ readers: [...chosen], runBy }), {
      answered: ({ readers }) => {
        setWorking(false)
        setConfirmed(readers)
      },
      // Somebody may have changed the sheet since: what is shown is read anew.
      refused: (message) => stop(refusal(message, read)),
      failed: (error) => stop(failure(error, text.failedSending, text, again)),
    })
  }
  useEffect(read, [])

  if (confirmed !== null) return <Confirmed count={confirmed} text={text} />
  if (preview === null)
    return (
      <main class="letters alone">
        {fault ? <Trouble fault={fault} text={text} busy={working} /> : <Loading text={text} />}
      </main>
    )
  if (preview.readers.length === 0)
    return (
      <main class="letters alone">
        <section class="nothing">
          <LetterIcon />
          <h2>{text.noReaders}</h2>
          <p>{text.noReadersNote}</p>
          <Button press={closeWindow}>{text.close}</Button>
        </section>
      </main>
    )
  const reader = preview.readers.find(({ address }) => address === shown) ?? preview.readers[0]!
  return (
    <main class="letters" aria-busy={working}>
      <header class="promise">
        <p>
          <b>{preview.on ? text.nobodyElse : text.nobodyYet}</b>{' '}
          <span>{preview.on ? text.stateOn(preview.runBy) : text.stateOff}</span>
        </p>
      </header>
      {fault && <Trouble fault={fault} text={text} busy={working} />}
      <div class="columns">
        <Readers
          preview={preview}
          text={text}
          chosen={chosen}
          choose={setChosen}
          shown={reader}
          show={setShown}
        />
        <LetterShown preview={preview} reader={reader} text={text} />
      </div>
      <Confirm preview={preview} text={text} chosen={chosen} working={working} confirm={confirm} />
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

function Confirmed({ count, text }: { count: number; text: Text }) {
  const section = useRef<HTMLElement>(null)
  // The button that was pressed is gone, and the keyboard's place with it.
  useLayoutEffect(() => section.current?.querySelector('button')?.focus(), [])
  return (
    <main class="letters alone">
      <section class="nothing" role="status" ref={section}>
        <CheckIcon />
        <h2>{text.confirmed(count)}</h2>
        <p>{text.confirmedNote}</p>
        <p class="hint">{text.turnOffNote}</p>
        <Button className="primary" press={closeWindow}>
          {text.close}
        </Button>
      </section>
    </main>
  )
}
