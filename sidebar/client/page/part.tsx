import { parseLocale } from '../../../src/core/locale.js'
import { textOf } from '../../../src/text/text-of.js'
import { useState } from 'preact/hooks'
import { type Answer, remote } from '../../client.js'
import { lengthFor } from '../../day.js'
import { FaultNotice, NotLoaded } from '../../parts/asking/fault-notice.js'
import { useReading } from '../../parts/asking/reading.js'
import { useTask, withRetry } from '../../parts/asking/task.js'
import { Button } from '../../parts/button.js'
import { EmptyState } from '../../parts/empty-state.js'
import { StatusSign } from '../../parts/icons/signs.js'
import { nameOptions, SelectField } from '../../parts/select-field.js'
import { type ClientPageWords, clientPageTexts } from '../../text/client-page/index.js'
import type { Tick as TickField } from '../report/approval.js'
import type { Sources as SourceList } from '../report/sources.js'
import type { Subject as ClientSubject } from '../client-data.js'

type Subject = ClientSubject & { text: ClientPageWords }

/** What the page lends to this part of itself. */
export interface ClientPageViewProps extends ClientSubject {
  readonly Sources: typeof SourceList
  readonly Tick: typeof TickField
}

type View = Answer<'readClientPage'>
type Decide = (wanted: 'shown' | 'hidden', by?: string, accepted?: string[]) => void
type Outcome = Answer<'decideClientPage'>['outcome']

/** What the client's own page shows, each sentence with its cells, and the one switch that shows or hides it. */
function ClientPageView({ Sources, Tick, ...given }: ClientPageViewProps) {
  const text = { ...given.text, ...textOf(clientPageTexts, parseLocale(document.documentElement.lang)) }
  const subject = { ...given, text }
  const { reading, task, outcome, readAgain, decide } = useClientPage(subject)
  const view = reading.value
  if (view === null)
    return (
      <div class="scrolled">
        <NotLoaded task={reading} />
      </div>
    )
  if (!view.isOn || view.to === '') return <NoPage {...subject} isOn={view.isOn} />
  const busy = reading.waiting || task.waiting
  return (
    <div class="report" aria-busy={busy}>
      <section class="scrolled" tabIndex={0} aria-label={text.pageFor(view.to)}>
        <h3>{text.pageFor(view.to)}</h3>
        <Sources sections={view.sections} {...subject} />
      </section>
      <aside class="report-side" aria-label={text.clientPage}>
        <div class="findings" tabIndex={0}>
          <FaultNotice task={reading} />
          <FaultNotice task={withRetry({ ...task, waiting: busy }, readAgain)} />
          {outcome !== null && (
            <p class="notice" role="status">
              {text.pageOutcomes[outcome]}
            </p>
          )}
          <State view={view} {...subject} />
          <Reasons heading={text.pageBlocked} all={view.blocked} />
          <Reasons heading={text.pageDoubts} all={view.doubts.map((doubt) => doubt.text)} />
          <p class="hint">{text.pageFollows}</p>
        </div>
        <Switch
          Tick={Tick}
          key={`${view.digest} ${view.shown !== null}`}
          view={view}
          busy={busy}
          decide={decide}
          {...subject}
        />
      </aside>
    </div>
  )
}

/** The page as it would be shown now, and what became of a decision about it. */
function useClientPage({ chosen, text }: Subject) {
  const question = () => remote.readClientPage({ client: chosen.id })
  const reading = useReading(text, question)
  const task = useTask(text)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const readAgain = (): void => {
    task.reset()
    reading.read(question)
  }
  const decide: Decide = (wanted, by = '', accepted = []) => {
    const digest = reading.value?.digest ?? ''
    task.ask(
      () => remote.decideClientPage({ client: chosen.id, digest, shows: wanted === 'shown', by, accepted }),
      ({ outcome: result, ...left }) => {
        setOutcome(result)
        reading.setValue(left)
      },
      text.failedPage,
    )
  }
  return { reading, task, outcome, readAgain, decide }
}

/** Whether it is shown, since when, and until when its link works. */
function State({ view: { shown, until }, text, today }: Subject & { view: View }) {
  const day = (each: string): string => text.day(each, lengthFor(each, today))
  if (shown === null) return <p>{text.pageHidden}</p>
  return (
    <>
      <p>{text.pageShown(shown.by, day(shown.on))}</p>
      <p class="hint">{until === null ? text.pageNoLink : text.pageUntil(day(until))}</p>
    </>
  )
}

const Reasons = ({ heading, all }: { heading: string; all: readonly string[] }) =>
  all.length === 0 ? null : (
    <section class="notice red obstacles">
      <StatusSign rag="red" />
      <h3>{heading}</h3>
      <ul>
        {all.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </section>
  )

interface SwitchProps extends Subject, Pick<ClientPageViewProps, 'Tick'> {
  view: View
  busy: boolean
  decide: Decide
}

/** The person who decides, and the one button. */
function Switch({ view, busy, decide, text, Tick }: SwitchProps) {
  const [by, setBy] = useState(view.you)
  const [accepted, setAccepted] = useState(false)
  const hasToAccept = view.doubts.length > 0 && !accepted
  const isNameless = by === '' && view.people.length > 0
  return (
    <section class="approval">
      {view.shown === null ? (
        <>
          {view.people.length > 0 && (
            <SelectField
              label={text.approvedBy}
              value={by}
              disabled={busy}
              choose={setBy}
              options={[
                ...(view.you === '' ? [{ value: '', label: text.chooseApprover }] : []),
                ...nameOptions(view.people),
              ]}
            />
          )}
          {view.doubts.length > 0 && (
            <Tick checked={accepted} tick={setAccepted}>
              {text.acceptDoubts(view.doubts.length)}
            </Tick>
          )}
          <Button
            className="primary"
            busy={busy}
            disabled={hasToAccept || isNameless || view.blocked.length > 0}
            press={() => decide('shown', by, accepted ? view.doubts.map(({ key }) => key) : [])}
          >
            {busy ? text.working : text.showToClient}
          </Button>
        </>
      ) : (
        <Button busy={busy} press={() => decide('hidden')}>
          {busy ? text.working : text.hideFromClient}
        </Button>
      )}
    </section>
  )
}

const NoPage = ({ chosen, isOn, text, goTo }: Subject & { isOn: boolean }) => (
  <div class="scrolled">
    <EmptyState
      title={isOn ? text.noAddress : text.pageOff}
      note={isOn ? text.pageNoAddressNote : text.pageOffNote}
    >
      {isOn && (
        <Button className="primary" press={() => goTo('clients', chosen.id)}>
          {text.showRow}
        </Button>
      )}
    </EmptyState>
  </div>
)

Object.assign(globalThis, { clientPageView: ClientPageView })
