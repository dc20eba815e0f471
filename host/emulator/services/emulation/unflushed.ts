import type { Refusal } from '../../workbook/refusal.js'
import { classifyCall } from './call-effects.js'

/**
 * Writes that a script has made and that the spreadsheet has not carried out yet: Google carries them out
 * together, at a flush or before the next read. So an error may show only then, and a run that dies may lose
 * them all. The spreadsheet carries writes out in their order and stops at the first that it refuses: those
 * before it are done, it and those after it are not. If the flush itself fails, as in an outage, none of them
 * is done.
 */
export class Unflushed {
  private takeBack: (() => void) | null = null
  private refused: Refusal | null = null

  constructor(
    private readonly given: {
      /** Returns a function that undoes all changes of the workbook from then on. */
      readonly mark: () => () => void
      /** Grows with every change of the workbook. */
      readonly version: () => number
      /**
       * Whether refusals show late. Else they show at once, and only the writes of a run that dies are
       * undone.
       */
      readonly late: boolean
      /** Whether the writes that begin may have to be undone. */
      readonly isAtRisk: () => boolean
    },
  ) {}

  /** Does what other users do in the meantime; their changes, and what was written before, are not undone. */
  aside(work: () => void): void {
    const before = this.given.version()
    work()
    if (this.given.version() !== before) this.takeBack = null
  }

  /** A call begins that did not fail itself. Throws an earlier refusal where it shows now. */
  meet(member: string): void {
    const way = classifyCall(member)
    if (way === 'write' && this.takeBack === null && this.given.isAtRisk()) this.takeBack = this.given.mark()
    if (way !== 'read' && way !== 'flush') return
    this.takeBack = null
    const { refused } = this
    this.refused = null
    if (refused) throw refused
  }

  /** A call fails or is refused. Returns whether it must look as if it succeeded. */
  refuse(member: string, refusal: Refusal): boolean {
    const way = classifyCall(member)
    if (!this.given.late) return false
    if (way === 'flush') this.undo()
    if (way !== 'write') return false
    this.refused ??= refusal
    return true
  }

  /** Whether a write comes after one that was refused, so that it has no effect. */
  isIdle(member: string): boolean {
    return this.refused !== null && classifyCall(member) === 'write'
  }

  /** Undoes what was not carried out: the run died, or the flush failed. */
  undo(): void {
    this.takeBack?.()
    this.takeBack = null
    this.refused = null
  }

  /** A refusal that did not show while the script ran; it shows when the run ends. */
  takeRemaining(): Refusal | null {
    const { refused } = this
    this.refused = null
    return refused
  }
}
