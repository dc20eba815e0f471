import type { RealmBridge } from '../realm/realm-bridge.js'

/** One store: names and their values, stored by the code that made it. */
export type PropertyStore = Map<string, string>

/**
 * 9 KB are documented; 8,066 bytes were measured
 * (https://gist.github.com/tanaikech/8b057d10fb5f2af014794e57b021c6aa).
 */
const valueLimit = 8_066
const storeLimit = 500 * 1024

function size(store: PropertyStore): number {
  let bytes = 0
  for (const [key, value] of store) bytes += Buffer.byteLength(key) + Buffer.byteLength(value)
  return bytes
}

function properties(bridge: RealmBridge, store: PropertyStore): object {
  // Other values become text (https://developers.google.com/apps-script/guides/properties, "Data format").
  const write = (key: string, given: unknown): void => {
    const value = String(given)
    if (Buffer.byteLength(value) > valueLimit) throw bridge.exception('Argument too large: value')
    const before = store.get(key)
    store.set(key, value)
    if (size(store) <= storeLimit) return
    if (before === undefined) store.delete(key)
    else store.set(key, before)
    throw bridge.exception(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    )
  }
  const self: object = bridge.make('Properties', {
    getProperty: (key: string) => store.get(key) ?? null,
    getProperties: () => bridge.plain(Object.fromEntries(store)),
    getKeys: () => bridge.plain([...store.keys()]),
    setProperty: (key: string, value: unknown) => {
      write(key, value)
      return self
    },
    setProperties: (given: Record<string, unknown>, deleteAllOthers?: boolean) => {
      if (deleteAllOthers === true) store.clear()
      for (const [key, value] of Object.entries(given)) write(key, value)
      return self
    },
    deleteProperty: (key: string) => {
      store.delete(key)
      return self
    },
    deleteAllProperties: () => {
      store.clear()
      return self
    },
  })
  return self
}

/**
 * `PropertiesService` over three stores; values are text of at most 8,066 bytes, a store has at most 500 KB.
 *
 * @param isDetached the script runs without a document, so it has no document store
 */
export function propertiesService(
  bridge: RealmBridge,
  stores: { document(): PropertyStore; script(): PropertyStore; user(): PropertyStore },
  isDetached = false,
): object {
  return bridge.make('PropertiesService', {
    getDocumentProperties: () => (isDetached ? null : properties(bridge, stores.document())),
    getScriptProperties: () => properties(bridge, stores.script()),
    getUserProperties: () => properties(bridge, stores.user()),
  })
}
