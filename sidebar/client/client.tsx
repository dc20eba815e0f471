import { useEffect, useRef, useState } from 'preact/hooks'
import { type Answer, closeWindow, remote } from '../client.js'
import { useView } from '../parts/asking/reading.js'
import { Loading, FaultNotice } from '../parts/asking/fault-notice.js'
import { NotLoadedTrackers } from '../parts/asking/not-loaded-trackers.js'
import { Button } from '../parts/button.js'
import { Milestone } from '../parts/icons.js'
import { EmptyState } from '../parts/empty-state.js'
import type { Text } from '../text/common/index.js'
import { clientTexts, type ClientWords } from '../text/client/index.js'
import { ClientList } from './client-list.js'
import { ClientPane, type Tab } from './client-pane.js'

export type ClientText = Text & ClientWords
export type ClientsData = Answer<'readClient'>
export type ClientChoice = ClientsData['clients'][number]
export type ChosenClient = NonNullable<ClientsData['chosen']>

/** The dialog: all about one client for the team, and the report that a person approves for the client. */
export function ClientDialog() {
  const view = useView(clientTexts, () => remote.readClient({ client: null }))
  const { text, value: data, waiting } = view
  const [query, setQuery] = useState<string | null>(null)
  const [tab, show] = useState<Tab>('overview')
  const [listing, list] = useState(false)
  // What was typed is kept while another tab or another client is looked at.
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map())
  const heading = useRef<HTMLHeadingElement>(null)
  // Where a button led to a client and is gone afterwards, the keyboard's place goes to the client's name.
  const hasLed = useRef(false)

  const readClient = (client: string, shown: Tab = tab): void => {
    setQuery(client)
    show(shown)
    view.read(() => remote.readClient({ client }))
  }
  const openClient = (client: string, shown?: Tab): void => {
    hasLed.current = true
    list(false)
    readClient(client, shown)
  }
  useEffect(() => {
    if (hasLed.current) heading.current?.focus()
    hasLed.current = false
  }, [data?.chosen?.id])

  if (data === null)
    return (
      <main class="dialog alone">
        <NotLoadedTrackers task={view} />
      </main>
    )
  if (data.clients.length === 0)
    return (
      <main class="dialog alone">
        <EmptyState title={text.noClients} note={text.noClientsNote}>
          <Button press={closeWindow}>{text.close}</Button>
        </EmptyState>
      </main>
    )
  const due = data.clients.filter(({ report }) => report === 'due')
  const chosen = data.chosen
  return (
    <main class={`dialog client ${listing ? 'listing' : ''}`} aria-busy={waiting}>
      <ClientList
        clients={data.clients}
        count={data.count}
        chosen={query}
        text={text}
        listing={listing}
        list={list}
        choose={(id) => (listing ? openClient(id) : readClient(id))}
      />
      <section class="client-side">
        <FaultNotice task={view} />
        {chosen === null ? (
          query !== null && waiting ? (
            <Loading text={text} />
          ) : (
            <EmptyState picture={<Milestone />} title={text.chooseClient} note={text.chooseNote(due.length)}>
              {due.length > 0 && (
                <Button className="primary" press={() => openClient(due[0]!.id, 'report')}>
                  {text.goThrough}
                </Button>
              )}
            </EmptyState>
          )
        ) : (
          <ClientPane
            key={chosen.id}
            chosen={chosen}
            today={data.today}
            next={due.find(({ id }) => id !== chosen.id) ?? null}
            tab={tab}
            show={show}
            text={text}
            heading={heading}
            typed={(field) => typed.get(`${chosen.id} ${field}`)}
            type={(fields) =>
              setTyped((previous) => {
                const next = new Map(previous)
                for (const [field, value] of Object.entries(fields)) {
                  if (value === undefined) next.delete(`${chosen.id} ${field}`)
                  else next.set(`${chosen.id} ${field}`, value)
                }
                return next
              })
            }
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
