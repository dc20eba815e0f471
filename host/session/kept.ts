import type { CacheStore } from '../services/cache.js'
import type { Letter } from '../services/mail.js'
import type { Store } from '../services/properties.js'
import type { TriggerRecord } from './trigger.js'

type Lines<Value> = Record<string, Value>
interface Stores<Value> {
  document: Lines<Value>
  script: Lines<Value>
  /** By user. */
  users: Lines<Lines<Value>>
}

/** The version of what `--state` keeps, workbook included. Raise it when an older host could no longer read it. */
export const keptVersion = 1

/** Everything a project remembers between runs besides the workbook, as plain JSON. */
export interface KeptState {
  version: typeof keptVersion
  properties: Stores<string>
  cache: Stores<{ value: string; expires: number }>
  triggers: TriggerRecord[]
  outbox: Letter[]
  /** Recipients written to, by user and day. */
  recipients: Lines<Lines<number>>
  /** How many of each were made, so that the next is another. */
  made: { uuids: number; triggers: number; runs: number }
}

interface Shelf<Value> {
  document: Map<string, Value>
  script: Map<string, Value>
  users: Map<string, Map<string, Value>>
}

function shelfOf<Value>(stores: Stores<Value> | undefined): Shelf<Value> {
  const users = Object.entries(stores?.users ?? {})
  return {
    document: new Map(Object.entries(stores?.document ?? {})),
    script: new Map(Object.entries(stores?.script ?? {})),
    users: new Map(users.map(([user, lines]) => [user, new Map(Object.entries(lines))])),
  }
}

/** Sorted by key, so that the same content gives the same bytes. */
function sorted<Value>(lines: Iterable<readonly [string, Value]>): Lines<Value> {
  return Object.fromEntries([...lines].sort(([one], [other]) => (one < other ? -1 : 1)))
}

function storesOf<Value>({ document, script, users }: Shelf<Value>): Stores<Value> {
  const filled = [...users].filter(([, lines]) => lines.size > 0)
  return {
    document: sorted(document),
    script: sorted(script),
    users: sorted(filled.map(([user, lines]) => [user, sorted(lines)] as const)),
  }
}

/** The store of a user, made when there is none. */
function ofUser<Value>(shelf: Shelf<Value>, user: string): Map<string, Value> {
  const found = shelf.users.get(user) ?? new Map<string, Value>()
  shelf.users.set(user, found)
  return found
}

/** What a project remembers between runs, in memory. */
export class Memory {
  private readonly properties: Shelf<string>
  private readonly cache: Shelf<{ value: string; expires: number }>
  triggers: TriggerRecord[]
  readonly outbox: Letter[]
  readonly made: KeptState['made']
  private readonly recipients: Lines<Lines<number>>

  constructor(kept?: KeptState) {
    const copy = structuredClone(kept)
    this.properties = shelfOf(copy?.properties)
    this.cache = shelfOf(copy?.cache)
    this.triggers = copy?.triggers ?? []
    this.outbox = copy?.outbox ?? []
    this.recipients = copy?.recipients ?? {}
    this.made = copy?.made ?? { uuids: 0, triggers: 0, runs: 0 }
  }

  propertyStores(user: () => string): { document(): Store; script(): Store; user(): Store } {
    const shelf = this.properties
    return { document: () => shelf.document, script: () => shelf.script, user: () => ofUser(shelf, user()) }
  }

  cacheStores(user: () => string): { document(): CacheStore; script(): CacheStore; user(): CacheStore } {
    const shelf = this.cache
    return { document: () => shelf.document, script: () => shelf.script, user: () => ofUser(shelf, user()) }
  }

  /** How many recipients a user wrote to on a day. */
  recipientsOn(user: string, day: string): number {
    return this.recipients[user]?.[day] ?? 0
  }

  countRecipients(user: string, day: string, count: number): void {
    const days = (this.recipients[user] ??= {})
    days[day] = (days[day] ?? 0) + count
  }

  /** A copy as JSON; what has expired by `now` is left out of the cache. */
  keep(now: number): KeptState {
    const alive = (lines: CacheStore): CacheStore =>
      new Map([...lines].filter(([, { expires }]) => expires > now))
    const { document, script, users } = this.cache
    const cache = { document: alive(document), script: alive(script), users: new Map<string, CacheStore>() }
    for (const [user, lines] of users) cache.users.set(user, alive(lines))
    return structuredClone({
      version: keptVersion,
      properties: storesOf(this.properties),
      cache: storesOf(cache),
      triggers: this.triggers,
      outbox: this.outbox,
      recipients: sorted(Object.entries(this.recipients)),
      made: this.made,
    })
  }
}
