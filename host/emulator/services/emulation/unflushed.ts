import type { Refusal } from '../../workbook/refusal.js'
import { classifyCall } from './call-effects.js'

/**
 * Writes that a script has handed over and that the spreadsheet has not carried out yet: Google carries them out
 * together, at a flush or before it answers the next question. So an error may show only then, and a run that dies may
 * lose them all.
 *
 * The spreadsheet carries writes out in their order and stops at the first that it refuses: those before it were done,
 * it and those after it are not. A flush that fails itself, as in an outage, leaves none of them.
 */
export class Unflushed {
  private takeBack: (() => void) | null = null
  private refused: Refusal | null = null

  constructor(
    private readonly given: {
      /** What takes back all that is done to the workbook from then on. */
      readonly mark: () => () => void
      /** Grows with every change of the workbook. */
      readonly version: () => number
      /** Whether refusals show late. Else they show at once, and only what a dying run leaves matters. */
      readonly late: boolean
      /** Whether the writes that begin may have to be taken back. */
      readonly isAtRisk: () => boolean
    },
  ) {}

  /** Does what others do meanwhile; what they changed is not taken back, nor what was written before. */
  aside(work: () => void): void {
    const before = this.given.version()
    work()
    if (this.given.version() !== before) this.takeBack = null
  }

  /** A call comes, which did not fail itself. Throws what was refused before it where it shows now. */
  meet(member: string): void {
    const way = classifyCall(member)
    if (way === 'write' && this.takeBack === null && this.given.isAtRisk()) this.takeBack = this.given.mark()
    if (way !== 'read' && way !== 'flush') return
    this.takeBack = null
    const { refused } = this
    this.refused = null
    if (refused) throw refused
  }

  /** A call fails or is refused. Returns whether it is to look as if it went well. */
  refuse(member: string, refusal: Refusal): boolean {
    const way = classifyCall(member)
    if (!this.given.late) return false
    if (way === 'flush') this.undo()
    if (way !== 'write') return false
    this.refused ??= refusal
    return true
  }

  /** Whether a write comes after one that was refused, so that nothing comes of it. */
  isIdle(member: string): boolean {
    return this.refused !== null && classifyCall(member) === 'write'
  }

  /** Takes back what was not carried out: the run died, or the flush failed. */
  undo(): void {
    this.takeBack?.()
    this.takeBack = null
    this.refused = null
  }

  /** What was refused and did not show while the script ran; it shows when the run ends. */
  takeRemaining(): Refusal | null {
    const { refused } = this
    this.refused = null
    return refused
  }
}
