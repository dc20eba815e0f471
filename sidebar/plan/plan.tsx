import { useState } from 'preact/hooks'
import { closeWindow, remote } from '../client.js'
import { useView } from '../parts/asking/reading.js'
import { FaultNotice } from '../parts/asking/fault-notice.js'
import { NotLoadedTrackers, StartLink } from '../parts/asking/not-loaded-trackers.js'
import { Button } from '../parts/button.js'
import { EmptyState } from '../parts/empty-state.js'
import { Tabs } from '../parts/tabs.js'
import { planTexts } from '../text/plan/index.js'
import { BackPlan } from './back-plan/back-plan.js'
import { Changes } from './changes/changes.js'
import { Chooser } from './chooser.js'
import { Forecast } from './forecast/forecast.js'
import type { AnswerCache } from './cached-answer.js'
import type { EngagementsData, PlanText, Subject } from './plan-data.js'

type Tab = 'plan' | 'forecast' | 'changes'

/** The dialog: one engagement's plan, its baseline and forecast, and the changes asked for. */
export function Plan() {
  const [chosen, choose] = useState('')
  const [tab, show] = useState<Tab>('plan')
  const [cache, setCache] = useState<AnswerCache>(() => new Map())
  const view = useView(
    planTexts,
    () => remote.readEngagements(null),
    (value) =>
      // An engagement that had no id was known by its name, and has an id since a run wrote one.
      choose(
        (before) =>
          value.engagements.find((each) => each.id === before || each.name === before)?.id ?? firstOf(value),
      ),
  )
  const { text, value: data, waiting } = view
  const onChange = (): void => {
    setCache(new Map())
    view.read()
  }

  if (data === null)
    return (
      <main class="dialog plan alone">
        <NotLoadedTrackers task={view} />
      </main>
    )
  const engagement = data.engagements.find(({ id }) => id === chosen) ?? data.engagements[0]
  if (!engagement) return <NoEngagements text={text} />
  const subject: Subject = { engagement, today: data.today, text, cache, onChange }
  const waitingChanges = data.changes.filter(
    (change) =>
      change.engagement === engagement.id && (change.stands === 'waiting' || change.stands === 'approved'),
  ).length
  const tabs = [
    { key: 'plan', label: text.tabPlan },
    { key: 'forecast', label: text.tabForecast },
    { key: 'changes', label: text.tabChanges(waitingChanges) },
  ] as const
  return (
    <main class="dialog plan" aria-busy={waiting}>
      <Chooser
        data={data}
        engagement={engagement}
        text={text}
        waiting={waiting}
        choose={choose}
        readAgain={onChange}
      />
      <FaultNotice task={view} />
      <Tabs label={text.planning} tabs={tabs} shown={tab} show={show}>
        {/* Another engagement starts without ticks, folds and scrolling. */}
        {tab === 'plan' && <BackPlan key={engagement.id} {...subject} />}
        {tab === 'forecast' && <Forecast key={engagement.id} {...subject} />}
        {tab === 'changes' && <Changes key={engagement.id} {...subject} changes={data.changes} />}
      </Tabs>
    </main>
  )
}

/**
 * The engagement that is most likely the right one: where the cursor is, else an open one with a plan, else
 * any.
 */
function firstOf({ engagements, selected }: EngagementsData): string {
  if (selected !== '') return selected
  const open = engagements.filter((each) => each.open)
  const plannable = open.find(({ delivery, stages }) => delivery !== null && stages > 0)
  return (plannable ?? open[0] ?? engagements[0])?.id ?? ''
}

const NoEngagements = ({ text }: { text: PlanText }) => (
  <main class="dialog plan alone">
    <EmptyState title={text.noEngagements} note={text.noEngagementsNote}>
      <StartLink text={text} />
      <Button press={closeWindow}>{text.close}</Button>
    </EmptyState>
  </main>
)
