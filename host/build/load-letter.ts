import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { cacheFolder, fingerprintFiles, memoizeBuild } from './cache.js'
import { projectRoot } from './project-root.js'

const letter = 'src/mail/letter.mjml'

/** Everything the HTML is made from, by path from the project's folder. */
const sources = [
  letter,
  'src/core/palette.ts',
  'host/build/compile-letter.ts',
  'node_modules/mjml/package.json',
]

/**
 * The letters' HTML. It is compiled again only when what it is made from has changed, and the compiler is loaded only then,
 * since that takes longer than all else of the library.
 */
export const loadLetter = (): Promise<string> =>
  memoizeBuild(
    'letter',
    async () => {
      const { compileLetter } = await import('./compile-letter.js')
      const at = new URL(letter, projectRoot)
      return compileLetter(await readFile(at, 'utf8'), fileURLToPath(at))
    },
    { folder: cacheFolder, fingerprint: () => fingerprintFiles(sources) },
  )
