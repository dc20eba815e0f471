/** What undo goes back to: how everything was before each of the user's last actions. */

const mostSteps = 50
/** Characters of all steps together; beyond it the oldest are forgotten. */
const mostText = 400_000_000

/** Past states, as JSON; newest last. */
export class History<State> {
  private steps: string[] = []
  private size = 0

  get empty(): boolean {
    return this.steps.length === 0
  }

  /** Remembers how things were; `text` is the state as JSON. */
  push(text: string): void {
    this.steps.push(text)
    this.size += text.length
    while (this.steps.length > mostSteps || (this.size > mostText && this.steps.length > 1)) {
      this.size -= this.steps.shift()?.length ?? 0
    }
  }

  /** Takes the newest remembered state back out; `undefined` when there is none. */
  pop(): State | undefined {
    const text = this.steps.pop()
    if (text === undefined) return undefined
    this.size -= text.length
    return JSON.parse(text) as State
  }

  forget(): void {
    this.steps = []
    this.size = 0
  }
}
