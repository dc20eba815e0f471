import { useEffect, useRef, useState } from 'preact/hooks'
import { closeWindow, remote } from '../client.js'
import { useView } from '../parts/asking/reading.js'
import { Loading, FaultNotice } from '../parts/asking/fault-notice.js'
import { NotLoadedTrackers } from '../parts/asking/not-loaded-trackers.js'
import { Button } from '../parts/button.js'
import { Milestone } from '../parts/icons/milestone.js'
import { EmptyState } from '../parts/empty-state.js'
import { GoToSheet } from '../parts/go-to-sheet.js'
import { useLogArea } from '../log/log-area.js'
import { clientTexts } from '../text/client/index.js'
import { ClientList } from './client-list.js'
import { ClientPane } from './client-pane.js'
import type { ClientsData, ClientText, Subject, Tab } from './client-data.js'

/** The dialog: all about one client for the team, and the report that a person approves for the client. */
export function ClientDialog() {
  const dialog = useClients()
  const { text, value: data } = dialog.view
  if (data === null)
    return (
      <main class="dialog alone">
        <NotLoadedTrackers task={dialog.view} />
      </main>
    )
  if (data.clients.length === 0)
    return (
      <main class="dialog alone">
        <EmptyState title={text.noClients} note={text.noClientsNote}>
          <GoToSheet text={text} table="clients">
            {text.showClients}
          </GoToSheet>
          <Button press={closeWindow}>{text.close}</Button>
        </EmptyState>
      </main>
    )
  return <Clients {...dialog} data={data} />
}

/** The clients, which of them is shown, and on which tab. */
function useClients() {
  const view = useView(clientTexts, () => remote.readClient({ client: null }))
  const [query, setQuery] = useState<string | null>(null)
  const [tab, show] = useState<Tab>('overview')
  const [listing, setListing] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  // Where a button opened a client and is gone afterwards, the focus moves to the client's name.
  const hasLed = useRef(false)

  const readClient = (client: string, shown: Tab = tab): void => {
    setQuery(client)
    show(shown)
    view.read(() => remote.readClient({ client }))
  }
  const openClient = (client: string, shown?: Tab): void => {
    hasLed.current = true
    setListing(false)
    readClient(client, shown)
  }
  useEffect(() => {
    if (hasLed.current) heading.current?.focus()
    hasLed.current = false
  }, [view.value?.chosen?.id])
  return { view, query, tab, show, listing, setListing, heading, readClient, openClient }
}

interface ClientsProps extends ReturnType<typeof useClients> {
  data: ClientsData
}

function Clients({ data, view, query, listing, heading, readClient, openClient, ...shown }: ClientsProps) {
  const { text, waiting } = view
  const drafts = useTyped()
  const log = useLogArea(text, () => ({ client: data.chosen?.name ?? '', engagement: '' }))
  const due = data.clients.filter(({ report }) => report === 'due').map(({ id }) => id)
  const { chosen } = data
  return (
    <main class={`dialog client ${listing ? 'listing' : ''}`} aria-busy={waiting}>
      <ClientList
        clients={data.clients}
        count={data.count}
        chosen={query}
        text={text}
        listing={listing}
        list={shown.setListing}
        choose={(id) => (listing ? openClient(id) : readClient(id))}
      />
      <section class="client-side">
        <FaultNotice task={view} />
        {chosen === null ? (
          <NoClient due={due} text={text} waiting={query !== null && waiting} openClient={openClient} />
        ) : (
          <ClientPane
            key={chosen.id}
            chosen={chosen}
            today={data.today}
            next={data.clients.find(({ id }) => id !== chosen.id && due.includes(id)) ?? null}
            tab={shown.tab}
            show={shown.show}
            text={text}
            heading={heading}
            log={log}
            {...drafts(chosen.id)}
            outdated={waiting && query !== chosen.id}
            rereading={(waiting || view.fault !== null) && query === chosen.id}
            readAgain={() => readClient(chosen.id)}
            goOn={(id) => openClient(id, 'report')}
          />
        )}
      </section>
    </main>
  )
}

/** What was typed about each client, while another tab or another client is shown. */
function useTyped(): (client: string) => Pick<Subject, 'typed' | 'type'> {
  const [all, setAll] = useState<ReadonlyMap<string, string>>(new Map())
  return (client) => ({
    typed: (field) => all.get(`${client} ${field}`),
    type: (fields) =>
      setAll((previous) => {
        const next = new Map(previous)
        for (const [field, value] of Object.entries(fields)) {
          if (value === undefined) next.delete(`${client} ${field}`)
          else next.set(`${client} ${field}`, value)
        }
        return next
      }),
  })
}

interface NoClientProps {
  /** Whose report is due. */
  due: readonly string[]
  text: ClientText
  waiting: boolean
  openClient: (client: string, tab: Tab) => void
}

/** Before a client is chosen: the way to the first whose report is due. */
const NoClient = ({ due, text, waiting, openClient }: NoClientProps) =>
  waiting ? (
    <Loading text={text} />
  ) : (
    <EmptyState picture={<Milestone />} title={text.chooseClient} note={text.chooseNote(due.length)}>
      {due.length > 0 && (
        <Button className="primary" press={() => openClient(due[0]!, 'report')}>
          {text.goThrough}
        </Button>
      )}
    </EmptyState>
  )
