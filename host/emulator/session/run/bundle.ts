import { Script } from 'node:vm'

/** What clasp pushes. */
export interface Bundle {
  /** The text of `Code.js`. */
  code: string
  /** HTML files by name, with or without `.html`. */
  files: Record<string, string>
  manifest: Manifest
}

/** What the host reads of `appsscript.json`. */
interface Manifest {
  timeZone?: string
  oauthScopes?: string[]
}

const compiledScripts = new Map<string, Script>()

/** The code ready to be run in any realm; compiled once for all sessions of this process. */
export function compileScript(code: string): Script {
  let script = compiledScripts.get(code)
  if (script === undefined) {
    script = new Script(code, { filename: 'Code.js' })
    compiledScripts.set(code, script)
  }
  return script
}
