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

/** The report as the client would get it, what blocks it, and the approval without which it is never sent. */
export function Report(props: Props) {
  const canSend = props.chosen.report.to !== '' && props.chosen.report.goesOn
  return canSend ? <ReportToApprove {...props} /> : <NoReport {...props} />
}

function ReportToApprove(props: Props) {
  const { text } = props
  const decision = useDecision(props)
  const { preview, reading, task, outcome, readReport } = decision
  if (outcome?.state === 'sent' || outcome?.state === 'waiting')
    return <ReportApproved {...props} outcome={outcome} back={decision.forget} />
  if (preview === null)
    return (
      <div class="scrolled">
        <NotLoaded task={reading} />
      </div>
    )
  const busy = reading.waiting || task.waiting
  const readAgainFirst = (): void => {
    task.reset()
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
          {/* A second approval without reading could send twice: the report is read again first. */}
          <FaultNotice task={withRetry({ ...task, waiting: busy }, readAgainFirst)} />
          <Findings {...props} preview={preview} outcome={outcome} newLines={decision.changedLines} />
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
            decide={(request) => decision.decide(preview, request)}
          />
        )}
      </aside>
    </div>
  )
}

/** The report as it would be sent now, and the result of a decision about it. */
function useDecision({ chosen, text, readAgain }: Props) {
  const [outcome, setOutcome] = useState<ApprovalOutcome | null>(null)
  /** The lines of a report that changed after somebody saw it. */
  const [changedLines, setChangedLines] = useState<readonly string[]>([])
  const previewFor = (by: string) => () => remote.previewClientReport({ client: chosen.id, by })
  const reading = useReading(text, previewFor(''))
  const task = useTask(text)
  const readReport = (by: string, previous: Preview | null = null): void =>
    reading.read(previewFor(by), (value) =>
      setChangedLines(previous === null ? [] : newLines(previous.text, value.text)),
    )
  const decide = (preview: Preview, { at, again = false, ticked = '' }: DecisionRequest): void => {
    const { digest, approver: by } = preview
    task.ask(
      () => remote.approveClientReport({ client: chosen.id, digest, by, at, again, ticked }),
      (value) => {
        setOutcome(value)
        // What was seen is not what would be sent: it is shown again.
        if (value.state !== 'sent' && value.state !== 'waiting')
          readReport(by, value.state === 'changed' ? preview : null)
        // Whatever the result, the list beside it shows the state now.
        readAgain()
      },
      text.failedApproval,
    )
  }
  const forget = (): void => {
    setOutcome(null)
    readReport(reading.value?.approver ?? '')
  }
  return { preview: reading.value, reading, task, outcome, changedLines, readReport, decide, forget }
}

interface ReportApprovedProps extends Props {
  outcome: ApprovalOutcome
  back: () => void
}

/** That the report was or will be sent, and the way to the next client. */
const ReportApproved = ({ outcome: { state, to }, text, next, goOn, back }: ReportApprovedProps) => (
  <div class="scrolled">
    <DoneNotice
      title={state === 'sent' ? text.sent(to) : text.waiting}
      note={state === 'sent' ? text.sentNote : text.waitingNote(to)}
    >
      {next !== null && (
        <Button className="primary" press={() => goOn(next.id)}>
          {text.nextClient(next.name)}
        </Button>
      )}
      <Button press={back}>{text.backToReport}</Button>
      {next === null && <p class="hint">{text.noneDueLeft}</p>}
    </DoneNotice>
  </div>
)

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
