import type { Page } from '../services/html.js'
import type { Answer, ButtonName, Menu, Question, Screen } from '../services/ui.js'

/** An open sidebar or dialog. */
export interface Frame {
  title: string
  html: string
  /** Pixels. */
  width: number
  height: number
}

export interface Toast {
  title: string
  message: string
  /** Below zero it stays until it is closed. */
  seconds: number
}

/**
 * What happens when a script asks and no answer is ready: `agree` presses OK or Yes, `decline` presses Cancel
 * or No (OK where there is nothing else), `stop` ends the run, undoes its changes, and returns the question.
 */
export type UnansweredPolicy = 'agree' | 'decline' | 'stop'

const agreeingButtons: Record<Question['buttons'], ButtonName> = {
  OK: 'OK',
  OK_CANCEL: 'OK',
  YES_NO: 'YES',
  YES_NO_CANCEL: 'YES',
}
const decliningButtons: Record<Question['buttons'], ButtonName> = {
  OK: 'OK',
  OK_CANCEL: 'CANCEL',
  YES_NO: 'NO',
  YES_NO_CANCEL: 'CANCEL',
}

/** Thrown through the script where a question has no answer yet. */
export class Unanswered extends Error {}

/** Sidebars are 300 pixels wide, whatever the script sets (reference, `Ui.showSidebar`). */
const sidebarWidth = 300
const dialogSize = { width: 600, height: 400 }

/** The editor's window of a session: open pages stay from run to run, messages are those of one run. */
export class EditorWindow implements Screen {
  menus: Menu[] = []
  sidebar: Frame | null = null
  dialogs: Frame[] = []
  said: string[] = []
  toasts: Toast[] = []
  question: Question | null = null

  constructor(
    readonly addonName: string,
    public answers: Answer[],
    public unasked: UnansweredPolicy,
  ) {}

  /** Restores the messages of the current run after other users' runs. */
  aside<Result>(work: () => Result): Result {
    const { said, toasts, question } = this
    try {
      return work()
    } finally {
      Object.assign(this, { said, toasts, question })
    }
  }

  /** Forgets the messages of the last run. */
  beginRun(): void {
    this.said = []
    this.toasts = []
    this.question = null
  }

  addMenu(menu: Menu): void {
    this.menus = [...this.menus.filter(({ label }) => label !== menu.label), structuredClone(menu)]
  }

  ask(question: Question): Answer {
    const answer = this.answers.shift()
    if (answer === undefined && this.unasked === 'stop') {
      this.question ??= question
      throw new Unanswered('The question waits for an answer.')
    }
    this.said.push(question.title === '' ? question.text : `${question.title}: ${question.text}`)
    return (
      answer ?? { button: (this.unasked === 'agree' ? agreeingButtons : decliningButtons)[question.buttons] }
    )
  }

  showSidebar(page: Page): void {
    this.said.push(page.title)
    this.sidebar = { title: page.title, html: page.html, width: sidebarWidth, height: page.height ?? 600 }
  }

  showDialog(page: Page): void {
    this.said.push(page.title)
    this.dialogs.push({ ...dialogSize, ...page })
  }

  toast(message: string, title = '', seconds = 5): void {
    this.said.push(title === '' ? message : `${title}: ${message}`)
    this.toasts.push({ title, message, seconds })
  }
}
