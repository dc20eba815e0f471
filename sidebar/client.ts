/**
 * The add-on's endpoints as promises, over `google.script.run`.
 * https://developers.google.com/apps-script/guides/html/reference/run
 */
import type { Client, EntryName, Reply } from '../src/entry.js'

/** What an endpoint answers when it answers. */
export type Answer<K extends keyof Client> = Extract<Awaited<ReturnType<Client[K]>>, { ok: true }>['value']

/** The endpoints the page asks, and the menu items it offers too: those that open its other views, and the refresh. */
const endpoints = [
  'readToday',
  'goTo',
  'readPreview',
  'confirmReaders',
  'explainRow',
  'explainLetter',
  'readLedger',
  'resend',
  'sendTest',
  'readPreferences',
  'setPreferences',
  'readEngagements',
  'previewPlan',
  'applyPlan',
  'readForecast',
  'takeBaseline',
  'previewChange',
  'applyChange',
  'readStart',
  'setUpTemplate',
  'addTrackers',
  'newEngagement',
  'saveAsTemplate',
  'readClient',
  'previewClientReport',
  'approveClientReport',
  'answerPulse',
] as const satisfies (keyof Client)[]
const openings = [
  'previewLetters',
  'showStart',
  'refresh',
  'showPlan',
  'showSidebar',
  'addDemo',
] as const satisfies EntryName[]

export type Remote = Pick<Client, (typeof endpoints)[number]> &
  Readonly<Record<(typeof openings)[number], () => Promise<Reply<unknown>>>>

type Receive<T> = (received: T) => void
/** `google.script.run`, as far as the page uses it: two handlers, then a method for every function of the script. */
interface Runner {
  withSuccessHandler(receive: Receive<never>): Runner
  withFailureHandler(receive: Receive<Error>): Runner
}
declare const google: {
  readonly script: { readonly run: Runner; readonly host: { close(): void } }
}

/** Asks one function of the script. Rejects with what the script threw, or with what kept it from running. */
const ask = (name: keyof Remote, sent?: unknown): Promise<Reply<never>> =>
  new Promise((resolve, reject) => {
    const run = google.script.run.withSuccessHandler(resolve).withFailureHandler(reject)
    const functions = run as unknown as Readonly<Record<string, (input: unknown) => void>>
    // Called on the runner itself: Google's methods need it as their `this`.
    functions[name]!(sent ?? null)
  })

export const remote = Object.fromEntries(
  [...endpoints, ...openings].map((name) => [name, (sent?: unknown) => ask(name, sent)]),
) as unknown as Remote

/** Closes the dialog the page stands in. */
export const closeWindow = (): void => google.script.host.close()

/** What stands in the way, by code, beside the sentence that says it. */
export type Problems = Extract<Reply<never>, { ok: false }>['problems']

/** What becomes of a question: its answer, what refused it, or what failed. */
export interface Outcome<T> {
  answered(value: T): void
  refused(message: string, problems: Problems, locale: string | undefined): void
  failed(error: Error): void
}

/**
 * A line of questions of one kind, of which only the newest may be heard: Google's calls come back in any order, and
 * a late reply to an outdated question would put the wrong list on the screen.
 */
export function newestOnly(): <T>(asked: Promise<Reply<T>>, outcome: Outcome<T>) => void {
  let newest = 0
  return (asked, outcome) => {
    const mine = ++newest
    asked.then(
      (reply) => {
        if (mine !== newest) return
        if (reply.ok) outcome.answered(reply.value)
        else outcome.refused(reply.message, reply.problems, reply.locale)
      },
      (error: unknown) => {
        if (mine === newest) outcome.failed(error instanceof Error ? error : new Error(String(error)))
      },
    )
  }
}
