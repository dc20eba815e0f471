import { useState } from 'preact/hooks'
import { type Answer, remote } from '../../client.js'
import { instead, useAsking } from '../../parts/asking/asking.js'
import { useReading } from '../../parts/asking/reading.js'
import { Trouble, Unread } from '../../parts/asking/trouble.js'
import { Button } from '../../parts/button.js'
import { Done } from '../../parts/done.js'
import { Letter } from '../../parts/letter.js'
import { Nothing } from '../../parts/nothing.js'
import type { Choice, ClientText } from '../client.js'
import type { Subject } from '../client-pane.js'
import { Approval, type Wish } from './approval.js'
import { Findings } from './findings.js'
import { Sources } from './sources.js'
import { WordRows } from './word-rows.js'

export type Preview = Answer<'previewClientReport'>
export type Ended = Answer<'approveClientReport'>

interface Props extends Subject {
  next: Choice | null
  goOn: (client: string) => void
}

/** The report as the client would get it, what stands in its way, and the approval without which it never goes. */
export function Report(props: Props) {
  const { chosen, text, readAgain, next, goOn } = props
  const [ended, setEnded] = useState<Ended | null>(null)
  /** The lines of a report that changed after somebody saw it. */
  const [changed, setChanged] = useState<readonly string[]>([])
  const sendable = chosen.report.to !== '' && chosen.report.goesOn
  const readAs = (by: string) => () => remote.previewClientReport({ client: chosen.id, by })
  const reading = useReading(text, sendable ? readAs('') : null)
  const { value: preview } = reading
  const deciding = useAsking(text)

  const read = (by: string, before: Preview | null = null): void =>
    reading.read(readAs(by), (value) => setChanged(before === null ? [] : newLines(before.text, value.text)))
  const decide = (wish: Wish): void => {
    if (preview === null) return
    deciding.ask(
      () =>
        remote.approveClientReport({
          client: chosen.id,
          digest: preview.digest,
          by: preview.approver,
          ...wish,
          again: wish.again ?? false,
          ticked: wish.ticked ?? '',
        }),
      (value) => {
        setEnded(value)
        // What was seen is not what would go: it is shown anew.
        if (value.state !== 'sent' && value.state !== 'waiting')
          read(preview.approver, value.state === 'changed' ? preview : null)
        // Whatever became of it, the list beside it says how things are now.
        readAgain()
      },
      text.failedApproval,
    )
  }

  if (!sendable) return <NoReport {...props} />
  if (ended?.state === 'sent' || ended?.state === 'waiting')
    return (
      <div class="scrolled">
        <Done
          title={ended.state === 'sent' ? text.sent(ended.to) : text.waiting}
          note={ended.state === 'sent' ? text.sentNote : text.waitingNote(ended.to)}
        >
          {next !== null && (
            <Button className="primary" press={() => goOn(next.id)}>
              {text.nextClient(next.name)}
            </Button>
          )}
          <Button
            press={() => {
              setEnded(null)
              read(preview?.approver ?? '')
            }}
          >
            {text.backToReport}
          </Button>
          {next === null && <p class="hint">{text.noneDueLeft}</p>}
        </Done>
      </div>
    )
  if (preview === null)
    return (
      <div class="scrolled">
        <Unread of={reading} />
      </div>
    )
  const busy = reading.waiting || deciding.waiting
  const readAgainFirst = (): void => {
    deciding.reset()
    read(preview.approver)
  }
  return (
    <div class="report" aria-busy={busy}>
      <Letter
        letter={preview}
        label={text.letterFor(preview.client)}
        to={preview.to}
        text={text}
        sources={<Sources said={preview.sentences} {...props} />}
      />
      <aside class="report-side" aria-label={text.approveHeading}>
        <div class="findings" tabIndex={0}>
          <Trouble of={reading} />
          {/* Approving again blindly could send twice: it is read again first. */}
          <Trouble of={instead({ ...deciding, waiting: busy }, readAgainFirst)} />
          <Findings {...props} preview={preview} ended={ended} changed={changed} />
          <WordRows {...props} worded={() => read(preview.approver)} />
        </div>
        {preview.blocked.some(({ mayGo }) => !mayGo) ? (
          <div class="approval">
            <Button busy={busy} press={() => read(preview.approver)}>
              {text.readAgain}
            </Button>
          </div>
        ) : (
          <Approval
            key={preview.digest}
            preview={preview}
            text={text}
            busy={busy}
            approveAs={read}
            decide={decide}
          />
        )}
      </aside>
    </div>
  )
}

/** Lines of a letter that another did not have. */
const newLines = (before: string, after: string): string[] => {
  const known = new Set(before.split('\n'))
  return after.split('\n').filter((line) => line.trim() !== '' && !known.has(line))
}

function NoReport({ chosen, text, goTo }: Subject & { text: ClientText }) {
  const { to, wrong } = chosen.report
  const noAddress = to === ''
  return (
    <div class="scrolled">
      <Nothing
        title={noAddress ? text.noAddress : text.noWork}
        note={noAddress ? wrong || text.noAddressNote : text.noWorkNote}
      >
        {noAddress && (
          <Button className="primary" press={() => goTo('clients', chosen.id)}>
            {text.showRow}
          </Button>
        )}
      </Nothing>
    </div>
  )
}
