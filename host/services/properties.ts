import type { Seam } from '../realm/seam.js'

/** One store: names to values, kept by whoever made it. */
export type Store = Map<string, string>

const valueLimit = 9 * 1024
const storeLimit = 500 * 1024

function size(store: Store): number {
  let bytes = 0
  for (const [key, value] of store) bytes += Buffer.byteLength(key) + Buffer.byteLength(value)
  return bytes
}

function properties(seam: Seam, store: Store): object {
  const write = (member: string, key: unknown, value: unknown): void => {
    if (key === null || key === undefined || value === null || value === undefined)
      throw seam.mismatch(`PropertiesService.Properties.${member}`, [key, value])
    if (Buffer.byteLength(String(value)) > valueLimit) throw seam.exception('Argument too large: value')
    const before = store.get(String(key))
    store.set(String(key), String(value))
    if (size(store) <= storeLimit) return
    if (before === undefined) store.delete(String(key))
    else store.set(String(key), before)
    throw seam.exception(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    )
  }
  const self: object = seam.make('Properties', {
    getProperty: (key: unknown) => store.get(String(key)) ?? null,
    getProperties: () => seam.plain(Object.fromEntries(store)),
    getKeys: () => seam.plain([...store.keys()]),
    setProperty: (key: unknown, value: unknown) => {
      write('setProperty', key, value)
      return self
    },
    setProperties: (given: unknown, deleteAllOthers?: unknown) => {
      if (typeof given !== 'object' || given === null)
        throw seam.mismatch('PropertiesService.Properties.setProperties', [given])
      if (deleteAllOthers === true) store.clear()
      for (const [key, value] of Object.entries(given)) write('setProperties', key, value)
      return self
    },
    deleteProperty: (key: unknown) => {
      store.delete(String(key))
      return self
    },
    deleteAllProperties: () => {
      store.clear()
      return self
    },
  })
  return self
}

/** `PropertiesService` over three stores; values are text of at most 9 KB, a store holds at most 500 KB. */
export function propertiesService(
  seam: Seam,
  stores: { document(): Store; script(): Store; user(): Store },
): object {
  return seam.make('PropertiesService', {
    getDocumentProperties: () => properties(seam, stores.document()),
    getScriptProperties: () => properties(seam, stores.script()),
    getUserProperties: () => properties(seam, stores.user()),
  })
}
