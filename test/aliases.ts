import { aliases } from '../host/build/library/library-texts.js'
import type { LoadAliases } from '../src/core/sheet/locate-table.js'

/** Other words for columns, as a run gets them from the library. */
export const provideAliases: LoadAliases = () => aliases
