/** The kinds of entries, and how each is declared. */
import type { GenericSchema } from 'valibot'
import type { Ports } from '../ports.js'
import { commonTexts, type Text } from '../text/common/index.js'
import { textOf } from '../text/text-of.js'
import type { Result } from '../work/open-book.js'
import type { TriggerCheck } from '../work/run/check-trigger.js'
import { openWindow, type PageWindow } from '../work/open-window.js'

/** The sentences that take nothing: those that can label a menu item. */
export type MenuLabel = { [K in keyof Text]: Text[K] extends string ? K : never }[keyof Text]

/** A menu item. */
export interface MenuCommand {
  readonly kind: 'command'
  readonly label: MenuLabel
  /** Takes the document's lock for its whole run. */
  readonly locks: boolean
  /** The page it opens, if that is what it does. */
  readonly window?: PageWindow
  run(ports: Ports): Result<unknown>
}

/** A clock trigger's run. */
export interface ScheduledRun {
  readonly kind: 'schedule'
  readonly label: MenuLabel
  readonly locks: true
  /** Asked before anything else, with the id of the trigger that fired. */
  readonly checkTrigger: (ports: Ports, trigger: string) => TriggerCheck
  /** @param trigger the id of the trigger that fired; null where none did */
  run(ports: Ports, trigger: string | null): Result<unknown>
}

/** What the sidebar asks. What it sends is validated first. */
export interface Endpoint<I, O> {
  readonly kind: 'endpoint'
  readonly locks: boolean
  readonly schema: GenericSchema<unknown, I>
  run(ports: Ports, input: I): Result<O>
}

/** Declares a menu item. */
export const menuCommand = (label: MenuLabel, run: MenuCommand['run']): MenuCommand => ({
  kind: 'command',
  label,
  locks: true,
  run,
})

/** Declares a menu item that opens a window. */
export const pageCommand = <const W extends PageWindow>(
  label: MenuLabel,
  window: W,
): MenuCommand & { readonly window: W } => ({
  kind: 'command',
  label,
  locks: false,
  window,
  run: (ports) => openWindow(ports.ui, window, textOf(commonTexts, ports.ui.locale())[label]),
})

/** Declares what a clock trigger runs. */
export const scheduledRun = (
  label: MenuLabel,
  run: ScheduledRun['run'],
  checkTrigger: ScheduledRun['checkTrigger'],
): ScheduledRun => ({
  kind: 'schedule',
  label,
  locks: true,
  checkTrigger,
  run,
})

/** Declares an endpoint that only reads: what the schema gives must be what the function takes. */
export const readEndpoint = <I, O>(
  schema: GenericSchema<unknown, I>,
  run: (ports: Ports, input: I) => Result<O>,
): Endpoint<I, O> => ({ kind: 'endpoint', locks: false, schema, run })

/** Declares an endpoint that writes, and so takes the document's lock. */
export const writeEndpoint = <I, O>(
  schema: GenericSchema<unknown, I>,
  run: (ports: Ports, input: I) => Result<O>,
): Endpoint<I, O> => ({ kind: 'endpoint', locks: true, schema, run })
