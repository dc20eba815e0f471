import { useRef, useState } from 'preact/hooks'
import { closeWindow, remote } from '../client.js'
import { type Task, useTask } from '../parts/asking/task.js'
import { FaultNotice } from '../parts/asking/fault-notice.js'
import { Button } from '../parts/button.js'
import { DoneNotice } from '../parts/done.js'
import { EngagementForm } from './engagement-form.js'
import { PlanPreview, trackerOrder } from './plan-preview.js'
import { sheetName } from './sheet-name.js'
import { TemplateView } from './template-view.js'
import {
  requestOf,
  type EngagementPreview,
  type FormState,
  initialForm,
  dayProblems,
  formProblems,
  numberProblems,
} from './form-state.js'
import type { StartData, StartText, Template } from './start-data.js'
import { useOnAppear } from '../parts/use-event.js'
import { type PreviewReading, usePlanPreview } from './preview-reading.js'

interface Props {
  data: StartData
  text: StartText
  template: string
  choose: (key: string) => void
  reload: () => void
}

/** An engagement from a template: what it is, what that would add, and the button that adds it. */
export function NewEngagement(props: Props) {
  const { data, text, reload } = props
  const [created, setCreated] = useState<EngagementPreview | null>(null)
  const handleCreated = (plan: EngagementPreview): void => {
    setCreated(plan)
    reload()
  }
  return created === null ? (
    <EngagementEditor {...props} onCreated={handleCreated} />
  ) : (
    <EngagementCreated plan={created} data={data} text={text} another={() => setCreated(null)} />
  )
}

interface EditorProps extends Omit<Props, 'reload'> {
  onCreated: (plan: EngagementPreview) => void
}

function EngagementEditor({ data, text, template: key, choose, onCreated }: EditorProps) {
  const [isPressed, setIsPressed] = useState(false)
  const saveTask = useTask(text)
  const form = useRef<HTMLFormElement>(null)
  const { template, request, typedProblems, isPlanned, isOnHold, type } = useTyped(data, text, key)
  const preview = usePlanPreview({ request, template, isPlanned, isOnHold, text })

  useOnAppear(() => {
    // After its button is gone, the focus would be lost.
    if (document.activeElement === document.body) form.current?.querySelector('select')?.focus()
  })

  const create = (): void => {
    setIsPressed(true)
    if (preview.nameTaken || Object.keys(formProblems(request, data.today, text)).length > 0) {
      // After the fields have been marked.
      setTimeout(() => document.querySelector<HTMLElement>('[aria-invalid]')?.focus())
      return
    }
    saveTask.ask(
      () => remote.newEngagement(requestOf(request, template, { dryRun: false })),
      onCreated,
      text.maybeBegun,
    )
  }
  const change = (part: Partial<FormState>): void => {
    saveTask.reset()
    // Another template has stages and a buffer of its own.
    type(part.template === undefined ? part : { ...part, buffer: null, durations: {} })
    if (part.template !== undefined) choose(part.template)
  }
  const problems = {
    ...typedProblems,
    ...(preview.nameTaken ? { name: preview.nameTaken.message } : {}),
    ...(isPressed ? formProblems(request, data.today, text) : {}),
  }
  const shared = { data, text, template, request, change }
  const plan = preview.isCurrent ? preview.plan : null
  return (
    <>
      <FaultNotice task={saveTask} />
      <div class="two">
        <EngagementForm {...shared} form={form} problems={problems} plan={plan} submit={create} />
        <PlanPane
          {...shared}
          onHold={isOnHold ? (problems.durations ?? text.onHold) : null}
          preview={preview}
        />
      </div>
      <Foot
        plan={plan}
        isPlanned={isPlanned}
        preview={preview}
        saveTask={saveTask}
        text={text}
        create={create}
      />
    </>
  )
}

/** What the form contains, with what is wrong with its dates and its working days. */
function useTyped(data: StartData, text: StartText, key: string) {
  const [typed, setTyped] = useState(() => initialForm(data))
  const template = data.templates.find((each) => each.key === key) ?? data.templates[0]!
  const request: FormState = { ...typed, template: template.key }
  const days = dayProblems(request, data.today, text)
  const numbers = numberProblems(request, text)
  return {
    template,
    request,
    typedProblems: { ...days, ...numbers },
    isOnHold: Object.keys(numbers).length > 0,
    isPlanned: request.delivery !== '' && days.delivery === undefined && days.start === undefined,
    type: (part: Partial<FormState>): void => setTyped((before) => ({ ...before, ...part })),
  }
}

interface PlanPaneProps {
  data: StartData
  text: StartText
  template: Template
  request: FormState
  change: (part: Partial<FormState>) => void
  onHold: string | null
  preview: PreviewReading
}

/** Beside the form: what it would add; before a day is chosen, what the template is. */
function PlanPane({ preview: { task, plan, isCurrent, nameTaken }, ...shared }: PlanPaneProps) {
  const { template, text } = shared
  return (
    <div class="scrolled" aria-busy={task.waiting}>
      {!nameTaken && <FaultNotice task={task} />}
      {plan === null ? (
        <TemplateView key={template.key} template={template} text={text} />
      ) : (
        <div class={isCurrent || shared.onHold !== null ? '' : 'outdated'}>
          <PlanPreview plan={plan} {...shared} />
        </div>
      )}
      <p class="unseen" role="status">
        {task.waiting ? text.planning : isCurrent && plan ? plan.verdict : ''}
      </p>
    </div>
  )
}

interface FootProps {
  plan: EngagementPreview | null
  isPlanned: boolean
  preview: PreviewReading
  saveTask: Task
  text: StartText
  create: () => void
}

/** What is being done, and the button that adds the engagement. */
function Foot({ plan, isPlanned, preview, saveTask, text, create }: FootProps) {
  const idle = isPlanned ? '' : text.askDay
  return (
    <footer class="foot-row">
      <p class="hint">{preview.task.waiting ? text.planning : saveTask.waiting ? text.takesAMinute : idle}</p>
      <Button press={closeWindow}>{text.close}</Button>
      <Button className="primary" busy={saveTask.waiting || plan?.total === 0} press={create}>
        {saveTask.waiting
          ? text.creating
          : plan !== null && plan.total > 0
            ? text.createRows(plan.total)
            : text.create}
      </Button>
    </footer>
  )
}

interface EngagementCreatedProps {
  plan: EngagementPreview
  data: StartData
  text: StartText
  another: () => void
}

/** What was added, and where to go from there. */
function EngagementCreated({ plan, data, text, another }: EngagementCreatedProps) {
  const openTask = useTask(text)
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
