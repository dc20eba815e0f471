import type { Store } from '../ports.js'

/**
 * Document properties, read whole in one call and remembered for the length of a run.
 *
 * @param settle makes sure of what was written to cells: properties are written at once and cells later, so that a note
 *   of what a sheet holds could outlive what it holds
 */
export function googleStore(settle: () => void): Store {
  let known: Record<string, string> | undefined
  let opened: GoogleAppsScript.Properties.Properties | undefined
  const properties = () => (opened ??= PropertiesService.getDocumentProperties())
  const all = (): Record<string, string> => (known ??= { ...properties().getProperties() })
  return {
    all,
    read: (key) => all()[key] ?? null,
    write(key, value) {
      if (all()[key] === value) return
      settle()
      properties().setProperty(key, value)
      all()[key] = value
    },
    writeAll(values) {
      settle()
      properties().setProperties({ ...values })
      Object.assign(all(), values)
    },
    remove(key) {
      if (!(key in all())) return
      settle()
      properties().deleteProperty(key)
      delete all()[key]
    },
  }
}
