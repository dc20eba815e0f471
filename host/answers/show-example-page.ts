/** A client of the example whose own page is shown, so that their next report has a link that opens it. */
import type { ClientPageDecided, ClientPageView } from '../../src/work/answers/client/client-page-view.js'
import type { ClientsData } from '../../src/work/clients/read-client.js'
import type { Session } from '../emulator/index.js'

type Reply<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false }

/** The value of an endpoint's answer; null where it refused. */
function ask<Value>(session: Session, entry: string, input: unknown): Value | null {
  const reply = session.call(entry, input).value as Reply<Value> | undefined
  return reply?.ok ? reply.value : null
}

/** Shows the page of the first client that can be shown without a doubt; their name, or null where there is none. */
export function showExamplePage(session: Session): string | null {
  // The first run makes the sheets in which pages are.
  session.call('hourly')
  const clients = ask<ClientsData>(session, 'readClient', { client: null })?.clients ?? []
  for (const { id, name } of clients) {
    const view = ask<ClientPageView>(session, 'readClientPage', { client: id })
    if (!view?.isOn || view.to === '' || view.blocked.length + view.doubts.length > 0) continue
    const by = view.people[0] ?? ''
    const decision = { client: id, shows: true, digest: view.digest, by }
    if (ask<ClientPageDecided>(session, 'decideClientPage', decision)?.outcome === 'shown') return name
  }
  return null
}
