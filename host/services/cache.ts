import type { Seam } from '../realm/seam.js'

/** Values with the instant they expire, in milliseconds since 1970. */
export type CacheStore = Map<string, { value: string; expires: number }>

const keyLimit = 250
const valueLimit = 100 * 1024
const longest = 21_600
const usual = 600
const itemLimit = 1_000
const itemsKept = 900

function cache(seam: Seam, store: CacheStore, now: () => number): object {
  const get = (key: unknown): string | null => {
    const found = store.get(String(key))
    return found !== undefined && found.expires > now() ? found.value : null
  }
  const put = (key: unknown, value: unknown, seconds: unknown = usual): void => {
    if (value === null || value === undefined) throw seam.mismatch('CacheService.Cache.put', [key, value])
    if (String(key).length > keyLimit) throw seam.exception('Argument too large: key')
    if (Buffer.byteLength(String(value)) > valueLimit) throw seam.exception('Argument too large: value')
    const lifetime = Math.min(Math.max(Number(seconds), 1), longest) * 1_000
    store.set(String(key), { value: String(value), expires: now() + lifetime })
    if (store.size <= itemLimit) return
    const entries = [...store].sort(([, one], [, other]) => other.expires - one.expires)
    for (const [name] of entries.slice(itemsKept)) store.delete(name)
  }
  return seam.make('Cache', {
    get,
    getAll: (keys: ArrayLike<unknown>) =>
      seam.plain(
        Object.fromEntries(
          Array.from(keys, (key) => [String(key), get(key)]).filter(([, value]) => value !== null),
        ) as Record<string, string>,
      ),
    put,
    putAll: (values: Record<string, unknown>, seconds?: unknown) => {
      for (const [key, value] of Object.entries(values)) put(key, value, seconds)
    },
    remove: (key: unknown) => {
      store.delete(String(key))
    },
    removeAll: (keys: ArrayLike<unknown>) => {
      for (const key of Array.from(keys)) store.delete(String(key))
    },
  })
}

/**
 * `CacheService`: keys of 250 characters, values of 100 KB, six hours at most by the session's clock. Over 1,000
 * items, the 900 farthest from expiry stay (https://developers.google.com/apps-script/reference/cache/cache).
 */
export function cacheService(
  seam: Seam,
  stores: { document(): CacheStore; script(): CacheStore; user(): CacheStore },
  now: () => number,
): object {
  return seam.make('CacheService', {
    getDocumentCache: () => cache(seam, stores.document(), now),
    getScriptCache: () => cache(seam, stores.script(), now),
    getUserCache: () => cache(seam, stores.user(), now),
  })
}
