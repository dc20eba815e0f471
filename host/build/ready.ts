/** The add-on as the host runs it: built before, or built now. */
import type { Bundle } from '../session/run/bundle.js'
import type { EntryDeclaration } from './build.js'
import { cached } from './cache.js'

/** The build, and what may be run in it. */
export interface Ready {
  readonly bundle: Bundle
  readonly entries: readonly EntryDeclaration[]
}

/** Builds into `dist/` where something changed since the last build. The builder is loaded only then, which takes longest. */
export const readyBuild = (): Promise<Ready> =>
  cached('build', async () => {
    const { build, entriesOf } = await import('./build.js')
    const bundle = await build()
    return { bundle, entries: entriesOf(bundle.code) }
  })
