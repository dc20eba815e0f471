import { aliases } from '../host/build/beside/content.js'
import type { AskAliases } from '../src/core/sheet/locate.js'

/** Other words for columns, as a run gets them from the library. */
export const ask: AskAliases = () => aliases
