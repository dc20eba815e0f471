import { useState } from 'preact/hooks'
import { type Answer, remote } from '../../client.js'
import { useAsking } from '../../parts/asking/asking.js'
import { Trouble } from '../../parts/asking/trouble.js'
import { Button } from '../../parts/button.js'
import type { LettersText, Preview, Reader } from '../letters.js'

interface Props {
  preview: Preview
  reader: Reader
  text: LettersText
  /** Who gets it; blank until somebody is chosen. */
  to: string
  choose: (address: string) => void
  close: () => void
}

/** Sends a reader's letter to somebody in People, which is whoever sits at the screen. */
export function TestForm({ preview, reader, text, to, choose, close }: Props) {
  const people = preview.readers.filter(({ known }) => known)
  const [done, setDone] = useState<Answer<'sendTest'> | null>(null)
  const sending = useAsking(text)
  const send = (): void => {
    setDone(null)
    sending.ask(() => remote.sendTest({ to, reader: reader.address }), setDone, text.mayHaveGone)
  }
  return (
    <div class="test-form">
      <label>
        <span>{text.testTo}</span>{' '}
        <select value={to} disabled={sending.waiting} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">{text.chooseAddress}</option>
          {people.map(({ name, address }) => (
            <option key={address} value={address}>
              {name} · {address}
            </option>
          ))}
        </select>
      </label>
      <Button busy={sending.waiting} disabled={to === ''} press={send}>
        {sending.waiting ? text.sending : text.sendTest}
      </Button>
      <Button className="link" press={close}>
        {done?.sent ? text.close : text.cancel}
      </Button>
      <p role="status" class={done && !done.sent ? 'wrong' : 'hint'}>
        {done === null
          ? text.testNote(reader.name)
          : done.sent
            ? text.testSent(done.to, done.subject)
            : text.notSent(done.why)}
      </p>
      <Trouble of={sending} />
    </div>
  )
}
