import type { CacheStore } from '../services/cache.js'
import type { Letter } from '../services/mail.js'
import type { PropertyStore } from '../services/properties.js'
import type { TriggerRecord } from './trigger.js'
import { memoize } from '../cache.js'

type Records<Value> = Record<string, Value>
interface StoreRecords<Value> {
  document: Records<Value>
  script: Records<Value>
  /** By user. */
  users: Records<Records<Value>>
}

/**
 * The version of what `--state` stores, workbook included. Raise it when an older host could no longer read
 * it.
 */
export const persistedStateVersion = 1

/** Everything that a project remembers between runs except the workbook, as plain JSON. */
export interface PersistedState {
  version: typeof persistedStateVersion
  properties: StoreRecords<string>
  cache: StoreRecords<{ value: string; expires: number }>
  triggers: TriggerRecord[]
  outbox: Letter[]
  /** Recipients written to, by user and day. */
  recipients: Records<Records<number>>
  /** How many of each were made, so that the next is another. */
  made: { uuids: number; triggers: number; runs: number }
}

interface KeyValueStores<Value> {
  document: Map<string, Value>
  script: Map<string, Value>
  users: Map<string, Map<string, Value>>
}

function openStores<Value>(stores: StoreRecords<Value> | undefined): KeyValueStores<Value> {
  const users = Object.entries(stores?.users ?? {})
  return {
    document: new Map(Object.entries(stores?.document ?? {})),
    script: new Map(Object.entries(stores?.script ?? {})),
    users: new Map(users.map(([user, lines]) => [user, new Map(Object.entries(lines))])),
  }
}

/** Sorted by key, so that the same content gives the same bytes. */
function sorted<Value>(lines: Iterable<readonly [string, Value]>): Records<Value> {
  return Object.fromEntries([...lines].sort(([one], [other]) => (one < other ? -1 : 1)))
}

function recordStores<Value>({ document, script, users }: KeyValueStores<Value>): StoreRecords<Value> {
  const filled = [...users].filter(([, lines]) => lines.size > 0)
  return {
    document: sorted(document),
    script: sorted(script),
    users: sorted(filled.map(([user, lines]) => [user, sorted(lines)] as const)),
  }
}

/** The stores as the script of one user sees them. */
type OwnStores<Store> = Readonly<Record<'document' | 'script' | 'user', () => Store>>

/** The store of a user is made when there is none. */
const ownStores = <Value>(
  stores: KeyValueStores<Value>,
  user: () => string,
): OwnStores<Map<string, Value>> => ({
  document: () => stores.document,
  script: () => stores.script,
  user: () => memoize(stores.users, user(), () => new Map<string, Value>()),
})

/** What a project remembers between runs, in memory. */
export class ProjectMemory {
  private readonly properties: KeyValueStores<string>
  private readonly cache: KeyValueStores<{ value: string; expires: number }>
  triggers: TriggerRecord[]
  readonly outbox: Letter[]
  readonly made: PersistedState['made']
  private readonly recipients: Records<Records<number>>

  constructor(persisted?: PersistedState) {
    const copy = structuredClone(persisted)
    this.properties = openStores(copy?.properties)
    this.cache = openStores(copy?.cache)
    this.triggers = copy?.triggers ?? []
    this.outbox = copy?.outbox ?? []
    this.recipients = copy?.recipients ?? {}
    this.made = copy?.made ?? { uuids: 0, triggers: 0, runs: 0 }
  }

  propertyStores(user: () => string): OwnStores<PropertyStore> {
    return ownStores(this.properties, user)
  }

  cacheStores(user: () => string): OwnStores<CacheStore> {
    return ownStores(this.cache, user)
  }

  /** How many recipients a user wrote to on a day. */
  recipientsOn(user: string, day: string): number {
    return this.recipients[user]?.[day] ?? 0
  }

  countRecipients(user: string, day: string, count: number): void {
    const days = (this.recipients[user] ??= {})
    days[day] = (days[day] ?? 0) + count
  }

  /** A copy as JSON, without entries of the cache that have expired by `now`. */
  persist(now: number): PersistedState {
    const alive = (lines: CacheStore): CacheStore =>
      new Map([...lines].filter(([, { expires }]) => expires > now))
    const { document, script, users } = this.cache
    const cache = { document: alive(document), script: alive(script), users: new Map<string, CacheStore>() }
    for (const [user, lines] of users) cache.users.set(user, alive(lines))
    return structuredClone({
      version: persistedStateVersion,
      properties: recordStores(this.properties),
      cache: recordStores(cache),
      triggers: this.triggers,
      outbox: this.outbox,
      recipients: sorted(Object.entries(this.recipients)),
      made: this.made,
    })
  }
}
