import { useEffect, useRef, useState } from 'preact/hooks'
import { type Answer, closeWindow, remote } from '../client.js'
import { useView } from '../parts/asking/reading.js'
import { Loading, Trouble } from '../parts/asking/trouble.js'
import { UnreadTrackers } from '../parts/asking/unread-trackers.js'
import { Button } from '../parts/button.js'
import { Milestone } from '../parts/icons.js'
import * as letter from '../parts/letter-words.js'
import { Nothing } from '../parts/nothing.js'
import type { Text } from '../text.js'
import { ClientList } from './client-list.js'
import { ClientPane, type Tab } from './client-pane.js'
import { en, type Words } from './words/en.js'
import { zhCN } from './words/zh-cn.js'

export type ClientText = Text & letter.LetterHeadWords & Words
export type Book = Answer<'readClient'>
export type Choice = Book['clients'][number]
export type Chosen = NonNullable<Book['chosen']>

const words = { en: { ...letter.en, ...en }, zhCN: { ...letter.zhCN, ...zhCN } }

/** The dialog: all about one client for the team, and the report that a person approves for the client. */
export function ClientDialog() {
  const view = useView(words, () => remote.readClient({ client: null }))
  const { text, value: book, waiting } = view
  const [sought, seek] = useState<string | null>(null)
  const [tab, show] = useState<Tab>('overview')
  const [listing, list] = useState(false)
  // What was typed is kept while another tab or another client is looked at.
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map())
  const heading = useRef<HTMLHeadingElement>(null)
  // Where a button led to a client and is gone afterwards, the keyboard's place goes to the client's name.
  const led = useRef(false)

  const read = (client: string, shown: Tab = tab): void => {
    seek(client)
    show(shown)
    view.read(() => remote.readClient({ client }))
  }
  const lead = (client: string, shown?: Tab): void => {
    led.current = true
    list(false)
    read(client, shown)
  }
  useEffect(() => {
    if (led.current) heading.current?.focus()
    led.current = false
  }, [book?.chosen?.id])

  if (book === null)
    return (
      <main class="dialog alone">
        <UnreadTrackers of={view} />
      </main>
    )
  if (book.clients.length === 0)
    return (
      <main class="dialog alone">
        <Nothing title={text.noClients} note={text.noClientsNote}>
          <Button press={closeWindow}>{text.close}</Button>
        </Nothing>
      </main>
    )
  const due = book.clients.filter(({ report }) => report === 'due')
  const chosen = book.chosen
  return (
    <main class={`dialog client ${listing ? 'listing' : ''}`} aria-busy={waiting}>
      <ClientList
        clients={book.clients}
        count={book.count}
        chosen={sought}
        text={text}
        listing={listing}
        list={list}
        choose={(id) => (listing ? lead(id) : read(id))}
      />
      <section class="client-side">
        <Trouble of={view} />
        {chosen === null ? (
          sought !== null && waiting ? (
            <Loading text={text} />
          ) : (
            <Nothing picture={<Milestone />} title={text.chooseClient} note={text.chooseNote(due.length)}>
              {due.length > 0 && (
                <Button className="primary" press={() => lead(due[0]!.id, 'report')}>
                  {text.goThrough}
                </Button>
              )}
            </Nothing>
          )
        ) : (
          <ClientPane
            key={chosen.id}
            chosen={chosen}
            today={book.today}
            next={due.find(({ id }) => id !== chosen.id) ?? null}
            tab={tab}
            show={show}
            text={text}
            heading={heading}
            typed={(field) => typed.get(`${chosen.id} ${field}`)}
            type={(fields) =>
              setTyped((before) => {
                const after = new Map(before)
                for (const [field, value] of Object.entries(fields)) {
                  if (value === undefined) after.delete(`${chosen.id} ${field}`)
                  else after.set(`${chosen.id} ${field}`, value)
                }
                return after
              })
            }
            outdated={waiting && sought !== chosen.id}
            rereading={(waiting || view.fault !== null) && sought === chosen.id}
            readAgain={() => read(chosen.id)}
            goOn={(id) => lead(id, 'report')}
          />
        )}
      </section>
    </main>
  )
}
