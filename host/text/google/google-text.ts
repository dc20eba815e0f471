import type { FailureCause } from '../../google/clasp.js'

/** A step of the way to Google. */
export type Step = 'signIn' | 'create' | 'build' | 'push'

/** What the way to Google says. */
export interface GoogleText {
  readonly usage: string
  readonly steps: Readonly<Record<Step, string>>
  readonly signedIn: string
  notAnId(option: string, found: string): string
  readonly needsSheet: string
  otherProject(file: string, sheet: string): string
  brokenFile(file: string): string
  readonly newSpreadsheet: string
  made(address: string): string
  adds(address: string): string
  pushed(files: readonly string[]): string
  ready(address: string, isNew: boolean): string
  readonly copyUnknown: string
  copyLink(address: string): string
  failed(step: Step, hindrance: FailureCause, output: string): string
}
