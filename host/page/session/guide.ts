/** What a newcomer tries first, by what was really done. */
import type { Outcome } from '../../emulator/index.js'
import type { GuideStep } from '../contract.js'

/** By what an entry that ended well shows that a step was done; the same entry may be needed more than once. */
export interface StepSign {
  readonly entry: string
  readonly times: number
}

/** The guide of one session: it is shown until somebody closes it, and knows which of its steps were done. */
export class Guide {
  private isClosed = false
  private readonly ended = new Map<string, number>()

  /**
   * @param opens the entry of the page that newcomers find open
   * @param signs for each step, any of these
   */
  constructor(
    readonly opens: string,
    private readonly signs: Readonly<Record<GuideStep, readonly StepSign[]>>,
  ) {}

  /** The steps that were done; null where the guide is closed. */
  doneSteps(): readonly GuideStep[] | null {
    if (this.isClosed) return null
    return (Object.keys(this.signs) as GuideStep[]).filter((step) =>
      this.signs[step].some(({ entry, times }) => (this.ended.get(entry) ?? 0) >= times),
    )
  }

  /** Notes that an entry ended; one that failed, asked or was refused did nothing. */
  record(entry: string, { error, question, value }: Outcome): void {
    const isRefused = (value as { readonly ok?: unknown } | null | undefined)?.ok === false
    if (error === undefined && question === undefined && !isRefused)
      this.ended.set(entry, (this.ended.get(entry) ?? 0) + 1)
  }

  close(): void {
    this.isClosed = true
  }
}
