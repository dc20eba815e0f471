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
export interface Manifest {
  timeZone?: string
  oauthScopes?: string[]
}

const compiled = new Map<string, Script>()

/** The code ready to be run in any realm; compiled once for all sessions of this process. */
export function scriptOf(code: string): Script {
  let script = compiled.get(code)
  if (script === undefined) {
    script = new Script(code, { filename: 'Code.js' })
    compiled.set(code, script)
  }
  return script
}
