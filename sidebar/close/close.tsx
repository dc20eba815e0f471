import { useLayoutEffect, useRef } from 'preact/hooks'
import { closeWindow } from '../client.js'
import { FaultNotice } from '../parts/asking/fault-notice.js'
import { NotLoadedTrackers, StartLink } from '../parts/asking/not-loaded-trackers.js'
import { Button } from '../parts/button.js'
import { DoneNotice } from '../parts/done.js'
import { EmptyState } from '../parts/empty-state.js'
import { Questions } from '../parts/questions.js'
import {
  type Closing,
  type CloseText,
  type Draft,
  type Project,
  stepKeys,
  type StepProps,
} from './close-data.js'
import { LateStep } from './late-step.js'
import { PreventStep } from './prevent-step.js'
import { RowsStep } from './rows-step.js'
import { Summary } from './summary.js'
import { type ClosingState, useClosing } from './use-closing.js'

/** The dialog in which a project is closed: its open rows, what was late and why, and what prevents it. */
export function CloseDialog() {
  const state = useClosing()
  const { view, draft, saved } = state
  const { text, value: data } = view
  if (data === null)
    return (
      <main class="dialog alone">
        <NotLoadedTrackers task={view} />
      </main>
    )
  if (data.chosen === null || draft === null)
    return (
      <main class="dialog alone">
        <EmptyState title={text.noProjects} note={text.noProjectsNote}>
          <StartLink text={text} />
          <Button press={closeWindow}>{text.close}</Button>
        </EmptyState>
      </main>
    )
  return (
    <main class="dialog close" aria-busy={view.waiting}>
      <Chooser data={data} chosen={data.chosen} text={text} choose={state.choose} />
      <FaultNotice task={view} />
      {saved === null ? (
        <Steps {...state} data={data} project={data.chosen} draft={draft} />
      ) : (
        <div class="scrolled middle">
          <WrittenNotice state={state} text={text} />
        </div>
      )}
    </main>
  )
}

interface ChooserProps {
  data: Closing
  chosen: Project
  text: CloseText
  choose: (project: string) => void
}

/** The project that is closed, among those of the workbook. */
function Chooser({ data, chosen, text, choose }: ChooserProps) {
  const groups = [
    { label: text.openOnes, listed: data.projects.filter(({ open }) => open) },
    { label: text.otherOnes, listed: data.projects.filter(({ open }) => !open) },
  ].filter(({ listed }) => listed.length > 0)
  return (
    <header class="close-head">
      <label>
        <span>{text.project}</span>
        <select value={chosen.id} onChange={(event) => choose(event.currentTarget.value)}>
          {groups.map(({ label, listed }) => (
            <optgroup key={label} label={label}>
              {listed.map((each) => (
                <option key={each.id} value={each.id}>
                  {[each.name || text.untitled, each.client].filter(Boolean).join(' · ')}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
    </header>
  )
}

function Steps(props: ClosingState & { data: Closing; project: Project; draft: Draft }) {
  const { view, data, project, draft, wrong, change, go, skip, close, saving, isRestored, isStored } = props
  const { text } = view
  const { step } = draft
  const heading = useRef<HTMLHeadingElement>(null)
  const isFirst = useRef(true)
  // The button that led here may be another one now: the focus goes on with the step.
  useLayoutEffect(() => {
    if (!isFirst.current) heading.current?.focus()
    isFirst.current = false
  }, [step])
  const stepProps: StepProps = { data, project, draft, wrong, text, change }
  const isLast = step === 'check'
  const forward = (): void => (isLast ? close() : go(1))
  return (
    <>
      <div class="scrolled" key={step}>
        <h2 ref={heading} tabIndex={-1}>
          {text.stepOf(stepKeys.indexOf(step) + 1, stepKeys.length, text.step[step])}
        </h2>
        {isRestored && step !== 'check' && (
          <p class="notice">
            {text.restored}
            <Button className="link" press={props.startAgain}>
              {text.startAgain}
            </Button>
          </p>
        )}
        <Questions submit={forward}>
          {step === 'rows' && <RowsStep {...stepProps} />}
          {step === 'late' && <LateStep {...stepProps} />}
          {step === 'prevent' && <PreventStep {...stepProps} />}
          {step === 'check' && <Summary {...stepProps} />}
        </Questions>
      </div>
      <FaultNotice task={saving} />
      <footer class="foot-row">
        <p class="hint" role="status">
          {isStored ? text.stored : text.notStored}
        </p>
        {step !== 'rows' && <Button press={() => go(-1)}>{text.back}</Button>}
        {step === 'late' && <Button press={skip}>{text.skip}</Button>}
        <Button className="primary" busy={saving.waiting} press={forward}>
          {!isLast ? text.next : saving.waiting ? text.closing : text.closeProject}
        </Button>
      </footer>
    </>
  )
}

/** What was written, and the way back. */
function WrittenNotice({ state, text }: { state: ClosingState; text: CloseText }) {
  const { saved, saving, undo } = state
  const { name, rows, isUndone } = saved!
  return (
    <>
      <FaultNotice task={saving} />
      <DoneNotice
        key={String(isUndone)}
        title={isUndone ? text.undone : text.closed(name)}
        {...(!isUndone && { note: text.rowsWritten(rows) })}
      >
        <div class="choices">
          <Button className="primary" press={closeWindow}>
            {text.close}
          </Button>
          {!isUndone && (
            <Button busy={saving.waiting} press={undo}>
              {saving.waiting ? text.working : text.undo}
            </Button>
          )}
        </div>
      </DoneNotice>
    </>
  )
}
