/** The kinds of entries, and how each is declared. */
import type { GenericSchema } from 'valibot'
import type { Ports } from '../ports.js'
import { type Text, textIn } from '../text/index.js'
import type { Maybe } from '../work/portfolio.js'
import type { Admission } from '../work/run/relieve.js'
import { openWindow, type Window } from '../work/windows.js'

/** The sentences that take nothing: those that can label a menu item. */
export type Label = { [K in keyof Text]: Text[K] extends string ? K : never }[keyof Text]

/** A menu item. */
export interface Command {
  readonly kind: 'command'
  readonly label: Label
  /** Takes the document's lock for its whole run. */
  readonly locks: boolean
  /** The page it opens, if that is what it does. */
  readonly window?: Window
  run(ports: Ports): Maybe<unknown>
}

/** A clock trigger's run. */
export interface Schedule {
  readonly kind: 'schedule'
  readonly label: Label
  readonly locks: true
  /** Asked before anything else, with the id of the trigger that fired. */
  readonly admit: (ports: Ports, trigger: string) => Admission
  /** @param trigger the id of the trigger that fired; null where none did */
  run(ports: Ports, trigger: string | null): Maybe<unknown>
}

/** What the sidebar asks. What it sends is validated first. */
export interface Endpoint<I, O> {
  readonly kind: 'endpoint'
  readonly locks: boolean
  readonly schema: GenericSchema<unknown, I>
  run(ports: Ports, input: I): Maybe<O>
}

/** Declares a menu item. */
export const command = (label: Label, run: Command['run']): Command => ({
  kind: 'command',
  label,
  locks: true,
  run,
})

/** Declares a menu item that opens a window. */
export const opens = <const W extends Window>(label: Label, window: W): Command & { readonly window: W } => ({
  kind: 'command',
  label,
  locks: false,
  window,
  run: (ports) => openWindow(ports, window, textIn(ports.desk.locale())[label]),
})

/** Declares what a clock trigger runs. */
export const schedule = (label: Label, run: Schedule['run'], admit: Schedule['admit']): Schedule => ({
  kind: 'schedule',
  label,
  locks: true,
  admit,
  run,
})

/** Declares an endpoint that only reads: what the schema gives must be what the function takes. */
export const reads = <I, O>(
  schema: GenericSchema<unknown, I>,
  run: (ports: Ports, input: I) => Maybe<O>,
): Endpoint<I, O> => ({ kind: 'endpoint', locks: false, schema, run })

/** Declares an endpoint that writes, and so takes the document's lock. */
export const writes = <I, O>(
  schema: GenericSchema<unknown, I>,
  run: (ports: Ports, input: I) => Maybe<O>,
): Endpoint<I, O> => ({ kind: 'endpoint', locks: true, schema, run })
