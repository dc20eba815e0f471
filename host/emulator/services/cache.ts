import type { RealmBridge } from '../realm/realm-bridge.js'

/** Values with the instant they expire, in milliseconds since 1970. */
export type CacheStore = Map<string, { value: string; expires: number }>

const keyLimit = 250
const valueLimit = 100 * 1024
const longest = 21_600
const usual = 600
const itemLimit = 1_000
const itemsAfterTrim = 900

function cache(bridge: RealmBridge, store: CacheStore, now: () => number): object {
  const get = (key: string): string | null => {
    const found = store.get(key)
    return found !== undefined && found.expires > now() ? found.value : null
  }
  const put = (key: string, value: unknown, seconds = usual): void => {
    if (key.length > keyLimit) throw bridge.exception('Argument too large: key')
    if (Buffer.byteLength(String(value)) > valueLimit) throw bridge.exception('Argument too large: value')
    const lifetime = Math.min(Math.max(seconds, 1), longest) * 1_000
    store.set(key, { value: String(value), expires: now() + lifetime })
    if (store.size <= itemLimit) return
    const entries = [...store].sort(([, one], [, other]) => other.expires - one.expires)
    for (const [name] of entries.slice(itemsAfterTrim)) store.delete(name)
  }
  return bridge.make('Cache', {
    get,
    getAll: (keys: readonly string[]) =>
      bridge.plain(
        Object.fromEntries(keys.map((key) => [key, get(key)] as const).filter(([, value]) => value !== null)),
      ),
    put,
    putAll: (values: Record<string, unknown>, seconds?: number) => {
      for (const [key, value] of Object.entries(values)) put(key, value, seconds)
    },
    remove: (key: string) => {
      store.delete(key)
    },
    removeAll: (keys: readonly string[]) => {
      for (const key of keys) store.delete(key)
    },
  })
}

/**
 * `CacheService`: keys of 250 characters, values of 100 KB, six hours at most by the session's clock. Of more
 * than 1,000 items, the 900 that expire last stay
 * (https://developers.google.com/apps-script/reference/cache/cache).
 *
 * @param isDetached the script runs without a document, so it has no document cache
 */
export function cacheService(
  bridge: RealmBridge,
  stores: { document(): CacheStore; script(): CacheStore; user(): CacheStore },
  now: () => number,
  isDetached = false,
): object {
  return bridge.make('CacheService', {
    getDocumentCache: () => (isDetached ? null : cache(bridge, stores.document(), now)),
    getScriptCache: () => cache(bridge, stores.script(), now),
    getUserCache: () => cache(bridge, stores.user(), now),
  })
}
