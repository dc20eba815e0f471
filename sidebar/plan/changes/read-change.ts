import type { Reply } from '../../../src/entry.js'
import { type Answer, remote } from '../../client.js'
import { readParts } from '../parts.js'

type Change = Answer<'previewChange'>

/** Reads what a change does, with all that it moves. */
export const readChange = (change: string): Promise<Reply<Change>> =>
  readParts<Change>(
    (from) => remote.previewChange({ change, from }),
    (one, other) => ({
      moved: [...one.moved, ...other.moved],
      movedTasks: [...one.movedTasks, ...other.movedTasks],
      kept: [...one.kept, ...other.kept],
    }),
  )
