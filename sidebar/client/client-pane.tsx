import type { RefObject } from 'preact'
import { closeWindow, remote } from '../client.js'
import { useTask } from '../parts/asking/task.js'
import { LogButton, LogSection } from '../log/log-area.js'
import { FaultNotice } from '../parts/asking/fault-notice.js'
import { StatusSign } from '../parts/icons/signs.js'
import { Tabs } from '../parts/tabs.js'
import { Drafts } from './drafts.js'
import { OpenPoints } from './open-points.js'
import { ClientPage } from './page/client-page.js'
import { Overview } from './overview.js'
import { Report } from './report/report.js'
import { Talks } from './talks.js'
import type { ClientChoice, Subject, Tab } from './client-data.js'

interface Props extends Omit<Subject, 'goTo'> {
  /** Whose report is due next. */
  next: ClientChoice | null
  tab: Tab
  show: (tab: Tab) => void
  heading: RefObject<HTMLHeadingElement>
  /** Another client is being read. */
  outdated: boolean
  goOn: (client: string) => void
}

/** One client: its name and health, and the tabs. */
export function ClientPane({ next, tab, show, heading, outdated, goOn, ...subjectProps }: Props) {
  const { chosen, text, log } = subjectProps
  const openTask = useTask(text)
  const goTo: Subject['goTo'] = (table, id, column) =>
    openTask.ask(() => remote.goTo({ table, id, column }), closeWindow)
  const subject: Subject = { ...subjectProps, goTo }
  const open = chosen.open.reduce((sum, { total }) => sum + total, 0)
  const tabs = [
    { key: 'overview', label: text.overview },
    { key: 'open', label: text.openPoints(open) },
    { key: 'talks', label: text.talks },
    { key: 'report', label: text.report },
    { key: 'page', label: text.clientPage },
    { key: 'drafts', label: text.drafts },
  ] as const
  const { health } = chosen
  return (
    <div
      class={`client-pane ${openTask.waiting || outdated ? 'outdated' : ''}`}
      aria-busy={openTask.waiting || outdated}
    >
      <header class="client-head">
        <h2 ref={heading} tabIndex={-1}>
          {chosen.name}
        </h2>
        {chosen.tier !== '' && <span class="mark">{chosen.tier}</span>}
        <LogButton log={log} label={text.log} />
        <p>
          <span class="unseen">{text.health}: </span>
          {health.key === null ? (
            <span class="hint">{text.healthUnknown}</span>
          ) : (
            <span class={`health ${health.key}`}>{health.label}</span>
          )}{' '}
          {health.reasons.length > 0 && <span class="hint">{text.reasons(health.reasons)}</span>}
        </p>
      </header>
      {chosen.namesakes > 1 && (
        <p class="notice amber">
          <StatusSign rag="amber" /> {text.namesakes(chosen.namesakes, chosen.name)}
        </p>
      )}
      <FaultNotice task={openTask} />
      <LogSection
        log={log}
        about={chosen.id}
        changed={subjectProps.readAgain}
        goTo={({ tracker, id }) => goTo(tracker, id)}
      />
      <Tabs label={text.parts} tabs={tabs} shown={tab} show={show}>
        {tab === 'overview' && <Overview {...subject} />}
        {tab === 'open' && <OpenPoints {...subject} />}
        {tab === 'talks' && <Talks {...subject} />}
        {tab === 'report' && <Report {...subject} next={next} goOn={goOn} />}
        {tab === 'page' && <ClientPage {...subject} />}
        {tab === 'drafts' && <Drafts {...subject} />}
      </Tabs>
    </div>
  )
}
