/** What undo goes back to: how everything was before each of the user's last actions. */

const mostSteps = 50
/** Characters of all steps together; beyond it the oldest are forgotten. */
const mostText = 400_000_000

/** A state with its JSON. */
export interface Remembered<State> {
  readonly state: State
  readonly text: string
}

/** Past states, as JSON; newest last. The newest is kept as it was too, since it is the one most often gone back to. */
export class History<State> {
  private steps: string[] = []
  private newest: State | undefined
  private size = 0

  get empty(): boolean {
    return this.steps.length === 0
  }

  /** Remembers how things were. */
  push({ state, text }: Remembered<State>): void {
    this.steps.push(text)
    this.newest = state
    this.size += text.length
    while (this.steps.length > mostSteps || (this.size > mostText && this.steps.length > 1)) {
      this.size -= this.steps.shift()?.length ?? 0
    }
  }

  /** Takes the newest remembered state back out; `undefined` when there is none. */
  pop(): Remembered<State> | undefined {
    const text = this.steps.pop()
    if (text === undefined) return undefined
    this.size -= text.length
    const state = this.newest ?? (JSON.parse(text) as State)
    this.newest = undefined
    return { state, text }
  }

  forget(): void {
    this.steps = []
    this.newest = undefined
    this.size = 0
  }
}
