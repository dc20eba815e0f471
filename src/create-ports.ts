import { googlePorts } from './google/index.js'
import type { Ports } from './ports.js'
import { aliasesFor } from './work/plan/library.js'
import { headerNote, describeValidation } from './work/wording.js'
import { tableWithHeaders } from './work/worded-tables.js'

/** The ports of one call, with the words that only the rooms above Google's know. Asks Google nothing. */
export const createPorts = (): Ports => {
  const ports: Ports = googlePorts({
    tableNamed: (key) => tableWithHeaders(ports.store, key),
    aliases: () => aliasesFor(ports.library)(),
    noteFor: (table, column) => headerNote(ports, table, column),
    helpFor: (validation) => describeValidation(validation, ports.spreadsheet.locale()),
  })
  return ports
}
