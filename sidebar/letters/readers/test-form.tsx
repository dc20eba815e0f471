import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type Answer, remote } from '../../client.js'
import { useTask } from '../../parts/asking/task.js'
import { FaultNotice } from '../../parts/asking/fault-notice.js'
import { Button } from '../../parts/button.js'
import { useCancel } from '../../parts/use-escape.js'
import type { LettersText, Preview, Reader } from '../letters-data.js'

interface Props {
  preview: Preview
  reader: Reader
  text: LettersText
  /** Who gets it; blank until somebody is chosen. */
  to: string
  choose: (address: string) => void
  close: () => void
}

/** Sends a reader's letter to somebody in People, who is the person at the screen. */
export function TestForm({ preview, reader, text, to, choose, close }: Props) {
  const people = preview.readers.filter(({ known }) => known)
  const [reply, setReply] = useState<Answer<'sendTest'> | null>(null)
  const sendTask = useTask(text)
  const form = useRef<HTMLDivElement>(null)
  useCancel(close)
  useLayoutEffect(() => form.current?.querySelector('select')?.focus(), [])
  const send = (): void => {
    setReply(null)
    sendTask.ask(() => remote.sendTest({ to, reader: reader.address }), setReply, text.mayHaveGone)
  }
  return (
    <div class="test-form" ref={form}>
      <label>
        <span>{text.testTo}</span>{' '}
        <select
          value={to}
          disabled={sendTask.waiting}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">{text.chooseAddress}</option>
          {people.map(({ name, address }) => (
            <option key={address} value={address}>
              {name} · {address}
            </option>
          ))}
        </select>
      </label>
      <Button busy={sendTask.waiting} disabled={to === ''} press={send}>
        {sendTask.waiting ? text.sending : text.sendTest}
      </Button>
      <Button className="link" press={close}>
        {reply?.sent ? text.close : text.cancel}
      </Button>
      <p role="status" class={reply && !reply.sent ? 'wrong' : 'hint'}>
        {reply === null
          ? text.testNote(reader.name)
          : reply.sent
            ? text.testSent(reply.to, reply.subject)
            : text.notSent(reply.why)}
      </p>
      <FaultNotice task={sendTask} />
    </div>
  )
}
