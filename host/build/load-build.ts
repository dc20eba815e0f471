/** The add-on as the host runs it: built before, or built now. */
import type { Bundle } from '../emulator/index.js'
import type { EntryDeclaration } from './build.js'
import { memoizeBuild } from './cache.js'

/** The build, and what may be run in it. */
export interface ReadyBuild {
  readonly bundle: Bundle
  /** The web app that the emails' links open. */
  readonly answers: Bundle
  readonly entries: readonly EntryDeclaration[]
}

/** Builds into `dist/` where something changed since the last build. The builder is loaded only then, which takes longest. */
export const loadBuild = (): Promise<ReadyBuild> =>
  memoizeBuild('build', async () => {
    const { build, readEntries: entriesOf } = await import('./build.js')
    const { answers, code, files, manifest } = await build({ answers: true })
    const bundle = { code, files, manifest }
    return { bundle, answers: answers!, entries: entriesOf(code) }
  })
