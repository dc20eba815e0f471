import { useEffect, useRef, useState } from 'preact/hooks'
import { closeWindow, remote } from '../client.js'
import { type Asking, useAsking } from '../parts/asking/asking.js'
import { Trouble } from '../parts/asking/trouble.js'
import { Button } from '../parts/button.js'
import { Done } from '../parts/done.js'
import { EngagementForm } from './engagement-form.js'
import { PlanShown, sheetName, trackerOrder } from './plan-shown.js'
import type { Ground, StartText } from './start.js'
import { TemplateShown } from './template-shown.js'
import { orderOf, type Plan, type Wish, wishIn, wrongDays, wrongsIn } from './wish.js'

interface Props {
  ground: Ground
  text: StartText
  template: string
  choose: (key: string) => void
  renew: () => void
}

/** So long after the last keystroke, in milliseconds, the plan is worked out anew. */
const pause = 400

/** An engagement from a template: what it is, what that would add, and the button that adds it. */
export function NewEngagement({ ground, text, template: key, choose, renew }: Props) {
  const [typed, setTyped] = useState(() => wishIn(ground))
  const [pressed, setPressed] = useState(false)
  const [shown, setShown] = useState<{ asked: string; plan: Plan } | null>(null)
  const [done, setDone] = useState<Plan | null>(null)
  const planning = useAsking(text)
  const saving = useAsking(text)
  const going = useAsking(text)
  const form = useRef<HTMLFormElement>(null)

  const template = ground.templates.find((each) => each.key === key) ?? ground.templates[0]!
  const wish: Wish = { ...typed, template: template.key }
  const days = wrongDays(wish, ground.today, text)
  const isPlanned = wish.delivery !== '' && days.delivery === undefined && days.start === undefined
  const asked = JSON.stringify(orderOf(wish, true))
  const work = (): void =>
    planning.ask(
      () => remote.newEngagement(orderOf(wish, true)),
      (plan) => setShown({ asked, plan }),
    )
  useEffect(() => {
    if (!isPlanned) {
      planning.reset()
      setShown(null)
      return
    }
    const timer = setTimeout(work, shown === null ? 0 : pause)
    return () => clearTimeout(timer)
  }, [asked, isPlanned])

  useEffect(() => {
    // Whoever comes from a button that is gone would find the keyboard's place nowhere.
    if (document.activeElement === document.body) form.current?.querySelector('select')?.focus()
  }, [done])

  const nameTaken = planning.fault?.problems.some(({ code }) => code === 'nameTaken') ? planning.fault : null
  const wrongs = {
    ...days,
    ...(nameTaken ? { name: nameTaken.message } : {}),
    ...(pressed ? wrongsIn(wish, ground.today, text) : {}),
  }
  const plan = isPlanned && shown !== null && planning.fault === null ? shown.plan : null
  const isCurrent = shown?.asked === asked && !planning.waiting
  const create = (): void => {
    setPressed(true)
    if (nameTaken || Object.keys(wrongsIn(wish, ground.today, text)).length > 0) {
      // After the fields have been marked.
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus())
      return
    }
    saving.ask(
      () => remote.newEngagement(orderOf(wish, false)),
      (begun) => {
        setDone(begun)
        renew()
      },
      text.maybeBegun,
    )
  }
  const change = (part: Partial<Wish>): void => {
    saving.reset()
    setTyped((before) => ({ ...before, ...part }))
    if (part.template !== undefined) choose(part.template)
  }

  if (done !== null)
    return (
      <Begun
        plan={done}
        ground={ground}
        text={text}
        going={going}
        another={() => {
          setDone(null)
          setPressed(false)
          setTyped(wishIn(ground))
        }}
      />
    )
  return (
    <>
      <Trouble of={saving} />
      <div class="two">
        <EngagementForm
          form={form}
          ground={ground}
          text={text}
          template={template}
          wish={wish}
          wrongs={wrongs}
          plan={isCurrent ? plan : null}
          change={change}
          submit={create}
        />
        <div class="scrolled" aria-busy={planning.waiting}>
          {!nameTaken && <Trouble of={planning} />}
          {plan === null ? (
            <TemplateShown key={template.key} template={template} text={text} />
          ) : (
            <div class={isCurrent ? '' : 'outdated'}>
              <PlanShown
                plan={plan}
                template={template}
                ground={ground}
                text={text}
                wish={wish}
                change={change}
              />
            </div>
          )}
          <p class="unseen" role="status">
            {planning.waiting ? text.working : isCurrent && plan ? plan.verdict : ''}
          </p>
        </div>
      </div>
      <footer class="foot-row">
        <p class="hint">
          {planning.waiting
            ? text.working
            : saving.waiting
              ? text.takesAMinute
              : isPlanned
                ? ''
                : text.askDay}
        </p>
        <Button press={closeWindow}>{text.close}</Button>
        <Button className="primary" busy={saving.waiting || (isCurrent && plan?.total === 0)} press={create}>
          {saving.waiting
            ? text.creating
            : isCurrent && plan !== null && plan.total > 0
              ? text.createRows(plan.total)
              : text.create}
        </Button>
      </footer>
    </>
  )
}

interface BegunProps {
  plan: Plan
  ground: Ground
  text: StartText
  going: Asking
  another: () => void
}

/** What was added, and where to go from there. */
function Begun({ plan, ground, text, going, another }: BegunProps) {
  const rows = trackerOrder.flatMap((key) =>
    plan.rows[key] === undefined ? [] : [text.rowsIn(sheetName(key, ground), plan.rows[key])],
  )
  const show = (then: () => void): void =>
    going.ask(() => remote.goTo({ table: 'engagements', id: plan.id }), then)
  const openPlan = (): void => going.ask(() => remote.showPlan())
  return (
    <div class="scrolled middle">
      <Trouble of={going} />
      <Done
        title={text.begun(plan.name)}
        note={text.sentences([text.begunNote(text.list(rows)), plan.verdict])}
      >
        <div class="choices">
          <Button className="primary" busy={going.waiting} press={() => show(closeWindow)}>
            {text.showRow}
          </Button>
          <Button busy={going.waiting} press={() => show(openPlan)}>
            {text.openPlan}
          </Button>
          <Button press={another}>{text.another}</Button>
        </div>
      </Done>
    </div>
  )
}
