import { useEffect, useRef, useState } from 'preact/hooks'
import { closeWindow, remote } from '../client.js'
import { type Task, useTask } from '../parts/asking/task.js'
import { FaultNotice } from '../parts/asking/fault-notice.js'
import { Button } from '../parts/button.js'
import { DoneNotice } from '../parts/done.js'
import { EngagementForm } from './engagement-form.js'
import { PlanPreview, sheetName, trackerOrder } from './plan-preview.js'
import { TemplateView } from './template-view.js'
import {
  requestOf,
  type EngagementPreview,
  type FormState,
  initialForm,
  dayProblems,
  formProblems,
} from './form-state.js'
import type { StartData, StartText } from './start-data.js'

interface Props {
  data: StartData
  text: StartText
  template: string
  choose: (key: string) => void
  reload: () => void
}

/** So long after the last keystroke, in milliseconds, the plan is worked out anew. */
const typingDelay = 400

/** An engagement from a template: what it is, what that would add, and the button that adds it. */
export function NewEngagement({ data, text, template: key, choose, reload }: Props) {
  const [typed, setTyped] = useState(() => initialForm(data))
  const [isPressed, setIsPressed] = useState(false)
  const [shown, setShown] = useState<{ asked: string; plan: EngagementPreview } | null>(null)
  const [created, setCreated] = useState<EngagementPreview | null>(null)
  const previewTask = useTask(text)
  const saveTask = useTask(text)
  const openTask = useTask(text)
  const form = useRef<HTMLFormElement>(null)

  const template = data.templates.find((each) => each.key === key) ?? data.templates[0]!
  const request: FormState = { ...typed, template: template.key }
  const days = dayProblems(request, data.today, text)
  const isPlanned = request.delivery !== '' && days.delivery === undefined && days.start === undefined
  const requestKey = JSON.stringify(requestOf(request, true))
  const updatePreview = (): void =>
    previewTask.ask(
      () => remote.newEngagement(requestOf(request, true)),
      (plan) => setShown({ asked: requestKey, plan }),
    )
  useEffect(() => {
    if (!isPlanned) {
      previewTask.reset()
      setShown(null)
      return
    }
    const timer = setTimeout(updatePreview, shown === null ? 0 : typingDelay)
    return () => clearTimeout(timer)
  }, [requestKey, isPlanned])

  useEffect(() => {
    // Whoever comes from a button that is gone would find the keyboard's place nowhere.
    if (document.activeElement === document.body) form.current?.querySelector('select')?.focus()
  }, [created])

  const nameTaken = previewTask.fault?.problems.some(({ code }) => code === 'nameTaken')
    ? previewTask.fault
    : null
  const problems = {
    ...days,
    ...(nameTaken ? { name: nameTaken.message } : {}),
    ...(isPressed ? formProblems(request, data.today, text) : {}),
  }
  const plan = isPlanned && shown !== null && previewTask.fault === null ? shown.plan : null
  const isCurrent = shown?.asked === requestKey && !previewTask.waiting
  const create = (): void => {
    setIsPressed(true)
    if (nameTaken || Object.keys(formProblems(request, data.today, text)).length > 0) {
      // After the fields have been marked.
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus())
      return
    }
    saveTask.ask(
      () => remote.newEngagement(requestOf(request, false)),
      (begun) => {
        setCreated(begun)
        reload()
      },
      text.maybeBegun,
    )
  }
  const change = (part: Partial<FormState>): void => {
    saveTask.reset()
    setTyped((before) => ({ ...before, ...part }))
    if (part.template !== undefined) choose(part.template)
  }

  if (created !== null)
    return (
      <EngagementCreated
        plan={created}
        data={data}
        text={text}
        openTask={openTask}
        another={() => {
          setCreated(null)
          setIsPressed(false)
          setTyped(initialForm(data))
        }}
      />
    )
  return (
    <>
      <FaultNotice task={saveTask} />
      <div class="two">
        <EngagementForm
          form={form}
          data={data}
          text={text}
          template={template}
          request={request}
          problems={problems}
          plan={isCurrent ? plan : null}
          change={change}
          submit={create}
        />
        <div class="scrolled" aria-busy={previewTask.waiting}>
          {!nameTaken && <FaultNotice task={previewTask} />}
          {plan === null ? (
            <TemplateView key={template.key} template={template} text={text} />
          ) : (
            <div class={isCurrent ? '' : 'outdated'}>
              <PlanPreview
                plan={plan}
                template={template}
                data={data}
                text={text}
                request={request}
                change={change}
              />
            </div>
          )}
          <p class="unseen" role="status">
            {previewTask.waiting ? text.working : isCurrent && plan ? plan.verdict : ''}
          </p>
        </div>
      </div>
      <footer class="foot-row">
        <p class="hint">
          {previewTask.waiting
            ? text.working
            : saveTask.waiting
              ? text.takesAMinute
              : isPlanned
                ? ''
                : text.askDay}
        </p>
        <Button press={closeWindow}>{text.close}</Button>
        <Button
          className="primary"
          busy={saveTask.waiting || (isCurrent && plan?.total === 0)}
          press={create}
        >
          {saveTask.waiting
            ? text.creating
            : isCurrent && plan !== null && plan.total > 0
              ? text.createRows(plan.total)
              : text.create}
        </Button>
      </footer>
    </>
  )
}

interface EngagementCreatedProps {
  plan: EngagementPreview
  data: StartData
  text: StartText
  openTask: Task
  another: () => void
}

/** What was added, and where to go from there. */
function EngagementCreated({ plan, data, text, openTask, another }: EngagementCreatedProps) {
  const rows = trackerOrder.flatMap((key) =>
    plan.rows[key] === undefined ? [] : [text.rowsIn(sheetName(key, data), plan.rows[key])],
  )
  const show = (after: () => void): void =>
    openTask.ask(() => remote.goTo({ table: 'engagements', id: plan.id }), after)
  const openPlan = (): void => openTask.ask(() => remote.showPlan())
  return (
    <div class="scrolled middle">
      <FaultNotice task={openTask} />
      <DoneNotice
        title={text.begun(plan.name)}
        note={text.sentences([text.begunNote(text.list(rows)), plan.verdict])}
      >
        <div class="choices">
          <Button className="primary" busy={openTask.waiting} press={() => show(closeWindow)}>
            {text.showRow}
          </Button>
          <Button busy={openTask.waiting} press={() => show(openPlan)}>
            {text.openPlan}
          </Button>
          <Button press={another}>{text.another}</Button>
        </div>
      </DoneNotice>
    </div>
  )
}
