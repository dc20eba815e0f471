/** Pages for tests that only ask which one is shown: those that are built have their own tests in a browser. */
import { buildLibrary } from '../host/build/library/build-library.js'
import type { BuiltScript } from '../host/build/build.js'
import { pageNames } from '../host/build/pages.js'
import { loadBuiltCode } from './built-code.js'

/** The document of a page that is called so. */
export const namedPage = (name: string): string => `<title>${name}</title>`

/** The files beside a script: the library with its chunks, and of each page only its name. */
export const filesBeside = ({ chunks }: Pick<BuiltScript, 'chunks'>): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(pageNames.map((name) => [name, namedPage(name)])),
  Common: '<style></style>',
  Library: buildLibrary(chunks),
})

/** Those beside the plain script. */
export const namedFiles = filesBeside(await loadBuiltCode())
