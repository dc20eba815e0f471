import type { Ports } from '../../ports.js'
import type { LibraryContent } from '../../templates/library.js'

/** Templates, roles and the demo's content. Costs two service calls, so only those ask who need it. */
export const libraryOf = (ports: Ports): LibraryContent => ports.library() as LibraryContent
