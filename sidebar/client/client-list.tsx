import { useRef, useState } from 'preact/hooks'
import { moveFocus } from '../parts/move-focus.js'
import { Button } from '../parts/button.js'
import { useEscape } from '../parts/use-escape.js'
import { DownIcon } from '../parts/icons/icons.js'
import type { ClientChoice, ClientText } from './client-data.js'
import { Search } from '../parts/search.js'

interface Props {
  clients: readonly ClientChoice[]
  /** All of them; the list may be cut. */
  count: number
  chosen: string | null
  text: ClientText
  /** Whether the list is unfolded, which only narrow screens show. */
  listing: boolean
  list: (open: boolean) => void
  choose: (id: string) => void
}

/** All clients: the health of each, and whose report is due. */
export function ClientList({ clients, count, chosen, text, listing, list, choose }: Props) {
  const [query, setQuery] = useState('')
  const [dueOnly, setDueOnly] = useState(false)
  const rows = useRef<HTMLUListElement>(null)
  useEscape(listing ? () => list(false) : null)
  const due = clients.filter(({ report }) => report === 'due')
  const queryText = query.trim().toLowerCase()
  const matches = (dueOnly ? due : clients).filter(({ name }) => name.toLowerCase().includes(queryText))
  const shown = clients.find(({ id }) => id === chosen)
  return (
    <nav class="clients" aria-label={text.clients}>
      <Button className="clients-fold" aria-expanded={listing} press={() => list(!listing)}>
        <span>{shown?.name ?? text.chooseClient}</span> <DownIcon />
      </Button>
      <div class="clients-list">
        <Search label={text.searchClients} query={query} search={setQuery} />
        <DueFilter dueOnly={dueOnly} choose={setDueOnly} due={due.length} count={count} text={text} />
        {matches.length === 0 && <p class="hint">{text.noClientFound}</p>}
        {count > clients.length && <p class="hint">{text.notListed(count - clients.length)}</p>}
        {count > clients.length && queryText !== '' && (
          <Button className="link" press={() => choose(query.trim())}>
            {text.openNamed(query.trim())}
          </Button>
        )}
        <ul ref={rows} onKeyDown={(event) => moveFocus(rows.current?.querySelectorAll('button'), event)}>
          {matches.map((client) => (
            <li key={client.id} class={client.id === chosen ? 'shown' : ''}>
              <Button
                aria-current={client.id === chosen ? 'true' : undefined}
                press={() => choose(client.id)}
              >
                <ClientRow client={client} text={text} />
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  )
}

interface DueFilterProps {
  dueOnly: boolean
  choose: (dueOnly: boolean) => void
  /** How many have a report due. */
  due: number
  count: number
  text: ClientText
}

const DueFilter = ({ dueOnly, choose, due, count, text }: DueFilterProps) => (
  <fieldset class="filter">
    <legend class="unseen">{text.show}</legend>
    {[false, true].map((each) => (
      <label key={String(each)} class={each === dueOnly ? 'on' : ''}>
        <input type="radio" name="clients" checked={each === dueOnly} onChange={() => choose(each)} />
        <span>{each ? text.reportsDue(due) : text.everyClient(count)}</span>
      </label>
    ))}
  </fieldset>
)

/** A client's name and health, and what is late or due. */
const ClientRow = ({ client, text }: { client: ClientChoice; text: ClientText }) => (
  <>
    <span class="client-name">{client.name}</span>
    <span class="marks">
      {client.health.key !== null && <span class={`health ${client.health.key}`}>{client.health.label}</span>}
      {client.late > 0 && <span class="late">{text.urgentRows(client.late)}</span>}
      {client.report !== null && (
        <span class={`mark ${client.report === 'due' ? 'blue' : ''}`}>
          {client.report === 'due' ? text.reportDue : text.reportWaiting}
        </span>
      )}
    </span>
  </>
)
