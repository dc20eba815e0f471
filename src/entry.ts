/**
 * Everything Google or the sidebar may call by name, each declared once, by subject, in `entry/`: with what it is sent,
 * whether it locks, what it runs and which window it opens. The menu, the triggers, the global functions, the pages,
 * the sidebar's client and the README's table are derived from it.
 */
import type { Locale } from './core/locale.js'
import type { Problem } from './core/problem.js'
import { answerEndpoints } from './entry/answers.js'
import { clientEndpoints } from './entry/clients.js'
import { closingEndpoints } from './entry/closing.js'
import { commands } from './entry/commands.js'
import type { MenuCommand, Endpoint, ScheduledRun } from './entry/kinds.js'
import { healthEndpoints } from './entry/health.js'
import { letterEndpoints } from './entry/letters.js'
import { menuEndpoints } from './entry/menu.js'
import { planEndpoints } from './entry/plans.js'
import { rowEndpoints } from './entry/rows.js'
import { sheetEndpoints } from './entry/sheets.js'
import type { Part } from './work/parts.js'

export type { MenuCommand as Command, Endpoint, ScheduledRun as Schedule }
export type { CommandName } from './entry/menu.js'

export const entry = {
  ...commands,
  ...sheetEndpoints,
  ...rowEndpoints,
  ...planEndpoints,
  ...letterEndpoints,
  ...clientEndpoints,
  ...answerEndpoints,
  ...closingEndpoints,
  ...menuEndpoints,
  ...healthEndpoints,
} as const satisfies Readonly<Record<string, MenuCommand | ScheduledRun | Endpoint<any, any>>>

export type EntryName = keyof typeof entry

/** A window of the add-on. */
export type EntryWindow = {
  [K in EntryName]: (typeof entry)[K] extends { readonly window: infer W } ? W : never
}[EntryName]

/** Every window, in the order of the entries that open them. */
export const windows: readonly EntryWindow[] = Object.values(entry).flatMap((each) =>
  'window' in each && each.window ? [each.window as EntryWindow] : [],
)

/**
 * What every entry answers: a value, or what prevents it and how to say it. Of a value that is too long for one
 * reply the first part, with where the `next` begins: in the value, or beside it where that is a list. The same input
 * with this as its `from` gives the next part.
 */
export type Reply<T> =
  | ({ readonly ok: true; readonly value: T } & Partial<Part>)
  | {
      readonly ok: false
      readonly problems: readonly Problem[]
      readonly message: string
      /** The language of the message: that of the person at the desk. */
      readonly locale?: Locale
    }

/** The sidebar's view of the endpoints. */
export type Client = {
  [
    K in EntryName as (typeof entry)[K] extends Endpoint<any, any> ? K : never
  ]: (typeof entry)[K] extends Endpoint<infer I, infer O> ? (input: I) => Promise<Reply<O>> : never
}
