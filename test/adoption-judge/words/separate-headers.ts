import { freshHeaders } from '../fresh/words/index.js'
import { unseenHeaders } from '../unseen/words/index.js'
import type { PartHeaders } from './part-words.js'
import type { SeparatePart } from './word-list.js'

/** The header words of the parts with a folder of their own, by what the column contains. */
export const separateHeaders: Readonly<Record<SeparatePart, PartHeaders>> = {
  fresh: freshHeaders,
  unseen: unseenHeaders,
}
