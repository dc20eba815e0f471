import type { Bundle } from '../emulator/index.js'

/** An entry of the bundle: what may be run by name. */
export interface Entry {
  name: string
  kind: 'command' | 'schedule' | 'endpoint'
  /** What the menu says; null where no menu shows it. */
  label: { en: string; 'zh-CN': string } | null
}

/** What the command line needs of the machine it runs on. */
export interface CommandEnvironment {
  /** One line, or one JSON document, on the standard output. */
  out(text: string): void
  /** One line on the standard error. */
  err(text: string): void
  /** Milliseconds since 1970. */
  now(): number
  /** CPU time this process has used, in milliseconds. */
  cpu(): number
  bundle(): Promise<Bundle>
  /** The web app that links in emails open. */
  answers(): Promise<Bundle>
  entriesOf(code: string): readonly Entry[]
  /** Resolves when the user asks to end, as with Ctrl+C. */
  stopped(): Promise<void>
}

/** The bundle with what may be run in it. */
export interface BuiltBundle {
  bundle: Bundle
  entries: readonly Entry[]
}

/** Builds the bundle and reads its entries. */
export async function loadBundle(environment: CommandEnvironment): Promise<BuiltBundle> {
  const bundle = await environment.bundle()
  return { bundle, entries: environment.entriesOf(bundle.code) }
}
