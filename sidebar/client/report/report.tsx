import { useState } from 'preact/hooks'
import { remote } from '../../client.js'
import { withRetry, useTask } from '../../parts/asking/task.js'
import { useReading } from '../../parts/asking/reading.js'
import { FaultNotice, NotLoaded } from '../../parts/asking/fault-notice.js'
import { Button } from '../../parts/button.js'
import { DoneNotice } from '../../parts/done.js'
import { LetterView } from '../../parts/letter.js'
import { EmptyState } from '../../parts/empty-state.js'
import { Approval, type DecisionRequest } from './approval.js'
import { Findings } from './findings.js'
import { Sources } from './sources.js'
import { WordRows } from './word-rows.js'
import type { ClientChoice, ClientText, Subject } from '../client-data.js'
import type { ApprovalOutcome, Preview } from './report-data.js'

interface Props extends Subject {
  next: ClientChoice | null
  goOn: (client: string) => void
}

/** The report as the client would get it, what stands in its way, and the approval without which it never goes. */
export function Report(props: Props) {
  const { chosen, text, readAgain, next, goOn } = props
  const [outcome, setOutcome] = useState<ApprovalOutcome | null>(null)
  /** The lines of a report that changed after somebody saw it. */
  const [changedLines, setChangedLines] = useState<readonly string[]>([])
  const canSend = chosen.report.to !== '' && chosen.report.goesOn
  const previewFor = (by: string) => () => remote.previewClientReport({ client: chosen.id, by })
  const reading = useReading(text, canSend ? previewFor('') : null)
  const { value: preview } = reading
  const decisionTask = useTask(text)

  const readReport = (by: string, previous: Preview | null = null): void =>
    reading.read(previewFor(by), (value) =>
      setChangedLines(previous === null ? [] : newLines(previous.text, value.text)),
    )
  const decide = (request: DecisionRequest): void => {
    if (preview === null) return
    decisionTask.ask(
      () =>
        remote.approveClientReport({
          client: chosen.id,
          digest: preview.digest,
          by: preview.approver,
          ...request,
          again: request.again ?? false,
          ticked: request.ticked ?? '',
        }),
      (value) => {
        setOutcome(value)
        // What was seen is not what would go: it is shown anew.
        if (value.state !== 'sent' && value.state !== 'waiting')
          readReport(preview.approver, value.state === 'changed' ? preview : null)
        // Whatever became of it, the list beside it says how things are now.
        readAgain()
      },
      text.failedApproval,
    )
  }

  if (!canSend) return <NoReport {...props} />
  if (outcome?.state === 'sent' || outcome?.state === 'waiting')
    return (
      <div class="scrolled">
        <DoneNotice
          title={outcome.state === 'sent' ? text.sent(outcome.to) : text.waiting}
          note={outcome.state === 'sent' ? text.sentNote : text.waitingNote(outcome.to)}
        >
          {next !== null && (
            <Button className="primary" press={() => goOn(next.id)}>
              {text.nextClient(next.name)}
            </Button>
          )}
          <Button
            press={() => {
              setOutcome(null)
              readReport(preview?.approver ?? '')
            }}
          >
            {text.backToReport}
          </Button>
          {next === null && <p class="hint">{text.noneDueLeft}</p>}
        </DoneNotice>
      </div>
    )
  if (preview === null)
    return (
      <div class="scrolled">
        <NotLoaded task={reading} />
      </div>
    )
  const busy = reading.waiting || decisionTask.waiting
  const readAgainFirst = (): void => {
    decisionTask.reset()
    readReport(preview.approver)
  }
  return (
    <div class="report" aria-busy={busy}>
      <LetterView
        letter={preview}
        label={text.letterFor(preview.client)}
        to={preview.to}
        text={text}
        sources={<Sources sections={preview.sentences} {...props} />}
      />
      <aside class="report-side" aria-label={text.approveHeading}>
        <div class="findings" tabIndex={0}>
          <FaultNotice task={reading} />
          {/* Approving again blindly could send twice: it is read again first. */}
          <FaultNotice task={withRetry({ ...decisionTask, waiting: busy }, readAgainFirst)} />
          <Findings {...props} preview={preview} outcome={outcome} newLines={changedLines} />
          <WordRows {...props} onWorded={() => readReport(preview.approver)} />
        </div>
        {preview.blocked.some(({ mayGo }) => !mayGo) ? (
          <div class="approval">
            <Button busy={busy} press={() => readReport(preview.approver)}>
              {text.readAgain}
            </Button>
          </div>
        ) : (
          <Approval
            key={preview.digest}
            preview={preview}
            text={text}
            busy={busy}
            approveAs={readReport}
            decide={decide}
          />
        )}
      </aside>
    </div>
  )
}

/** Lines of a letter that another did not have. */
const newLines = (previous: string, after: string): string[] => {
  const oldLines = new Set(previous.split('\n'))
  return after.split('\n').filter((line) => line.trim() !== '' && !oldLines.has(line))
}

function NoReport({ chosen, text, goTo }: Subject & { text: ClientText }) {
  const { to, wrong } = chosen.report
  const noAddress = to === ''
  return (
    <div class="scrolled">
      <EmptyState
        title={noAddress ? text.noAddress : text.noWork}
        note={noAddress ? wrong || text.noAddressNote : text.noWorkNote}
      >
        {noAddress && (
          <Button className="primary" press={() => goTo('clients', chosen.id)}>
            {text.showRow}
          </Button>
        )}
      </EmptyState>
    </div>
  )
}
