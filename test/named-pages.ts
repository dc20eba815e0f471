/** Pages for tests that only ask which one is shown: those that are built have their own tests in a browser. */
import { buildLibrary } from '../host/build/library/build-library.js'
import { pageNames } from '../host/build/pages.js'

/** The document of a page that is called so. */
export const namedPage = (name: string): string => `<title>${name}</title>`

/** The files beside the script: the built library, and of each page only its name. */
export const namedFiles: Readonly<Record<string, string>> = {
  ...Object.fromEntries(pageNames.map((name) => [name, namedPage(name)])),
  Common: '<style></style>',
  Library: buildLibrary(),
}
