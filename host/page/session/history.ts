/** What undo restores: the state before each of the user's last actions. */

const maxSteps = 50
/**
 * Cells that all steps hold beside those of today's workbook; beyond it the oldest are forgotten. About 400
 * MB.
 */
const maxCells = 5_000_000

/** Past states, newest last. A state shares with the next one what the action between them did not change. */
export class History<State> {
  private steps: { readonly state: State; readonly cells: number }[] = []
  private cells = 0

  get empty(): boolean {
    return this.steps.length === 0
  }

  /** Stores the present state; `cells` says how many of its cells the next one does not share. */
  push(state: State, cells: number): void {
    this.steps.push({ state, cells })
    this.cells += cells
    while (this.steps.length > maxSteps || (this.cells > maxCells && this.steps.length > 1)) {
      this.cells -= this.steps.shift()?.cells ?? 0
    }
  }

  /** Takes the newest stored state out; `undefined` when there is none. */
  pop(): State | undefined {
    const step = this.steps.pop()
    this.cells -= step?.cells ?? 0
    return step?.state
  }

  forget(): void {
    this.steps = []
    this.cells = 0
  }
}
