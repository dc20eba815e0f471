import type { Store } from '../ports.js'

/** Document properties, read whole in one call and remembered for the length of a run. */
export function googleStore(): Store {
  let known: Record<string, string> | undefined
  let opened: GoogleAppsScript.Properties.Properties | undefined
  const properties = () => (opened ??= PropertiesService.getDocumentProperties())
  const all = (): Record<string, string> => (known ??= { ...properties().getProperties() })
  return {
    all,
    read: (key) => all()[key] ?? null,
    write(key, value) {
      if (all()[key] === value) return
      properties().setProperty(key, value)
      all()[key] = value
    },
    writeAll(values) {
      properties().setProperties({ ...values })
      Object.assign(all(), values)
    },
    remove(key) {
      if (!(key in all())) return
      properties().deleteProperty(key)
      delete all()[key]
    },
  }
}
