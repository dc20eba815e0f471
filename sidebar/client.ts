/**
 * The add-on's endpoints as promises, over `google.script.run`.
 * https://developers.google.com/apps-script/guides/html/reference/run
 */
import type { Client, CommandName, Reply } from '../src/entry.js'
import { wholeOf } from './whole.js'

/** What an endpoint answers when it answers. */
export type Answer<K extends keyof Client> = Extract<Awaited<ReturnType<Client[K]>>, { ok: true }>['value']

/** What a page may ask of the script: every endpoint, and the items of the menu. */
export type Remote = Client & Readonly<Record<CommandName, () => Promise<Reply<unknown>>>>

type Receiver<T> = (received: T) => void
/**
 * `google.script.run`, as far as the page uses it: two handlers, then a method for every function of the
 * script.
 */
interface Runner {
  withSuccessHandler(receive: Receiver<never>): Runner
  withFailureHandler(receive: Receiver<Error>): Runner
}
declare const google: {
  readonly script: { readonly run: Runner; readonly host: { close(): void } }
}

/**
 * Calls one function of the script. Rejects with what the script threw, or with the reason it could not run.
 */
const call = (name: string, input: unknown): Promise<Reply<never>> =>
  new Promise((resolve, reject) => {
    const run = google.script.run.withSuccessHandler(resolve).withFailureHandler(reject)
    const functions = run as unknown as Readonly<Record<string, (input: unknown) => void>>
    // Called on the runner itself: Google's methods need it as their `this`. One that is not there is refused here.
    functions[name]!(input ?? null)
  })

/** Functions that only read: what writes is not called again for the rest of what it answered. */
const reading = /^(read|preview|explain)/

/** Asks one function of the script for all it answers. */
async function callScript(name: string, input?: object): Promise<Reply<never>> {
  const first = await call(name, input)
  return reading.test(name)
    ? ((await wholeOf(first, (from) => call(name, { ...input, from }))) as Reply<never>)
    : first
}

/** The script's functions by their names: no page carries a list of those that others ask. */
export const remote = new Proxy({} as Remote, {
  get: (_, name) => (sent?: object) => callScript(String(name), sent),
})

/** Closes the page's dialog. */
export const closeWindow = (): void => google.script.host.close()

/** The problems, by code, beside the sentence that says them. */
export type Problems = Extract<Reply<never>, { ok: false }>['problems']

/** The result of a question: its answer, what refused it, or what failed. */
export interface Outcome<T> {
  answered(value: T): void
  refused(message: string, problems: Problems, locale: string | undefined): void
  failed(error: Error): void
}

/**
 * A line of questions of one kind, of which only the newest may be heard: Google's calls come back in any
 * order, and a late reply to an outdated question would put the wrong list on the screen.
 */
export function latestOnly(): <T>(pending: Promise<Reply<T>>, outcome: Outcome<T>) => void {
  let latest = 0
  return (pending, outcome) => {
    const sequence = ++latest
    pending.then(
      (reply) => {
        if (sequence !== latest) return
        if (reply.ok) outcome.answered(reply.value)
        else outcome.refused(reply.message, reply.problems, reply.locale)
      },
      (error: Error) => {
        if (sequence === latest) outcome.failed(error)
      },
    )
  }
}
