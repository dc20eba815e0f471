import { useRef, useState } from 'preact/hooks'
import { type Remote, remote } from '../client.js'
import { lengthFor } from '../day.js'
import { failureText } from '../fault.js'
import {
  type Act,
  afterAct,
  type Command,
  commandsFor,
  type Day,
  type DayText,
  keyOf,
  type Row,
  rowOf,
} from './day-data.js'

/** What the page says about the last act. */
export interface Message {
  readonly text: string
  readonly is: 'saving' | 'done' | 'refused'
  /** What may be done about it. */
  readonly offer?: { readonly label: string; readonly press: () => void } | undefined
}

/** A row that changed on the page before the list was read again. */
interface Shown {
  readonly row: Row
  readonly isDone: boolean
}

/** What can be done to rows, with what was done. */
export interface Acts {
  readonly message: Message | null
  /** The row as it is after what was done to it. */
  readonly shown: (row: Row) => Shown
  readonly act: (act: Act, rows: readonly Row[], isConfirmed?: boolean) => void
  readonly undo: () => void
  readonly dismiss: () => void
  readonly say: (message: Message | null) => void
}

interface Props {
  day: Day | null
  text: DayText
  /** Reads the list again; then `answered` runs. */
  read: (answered?: () => void) => void
  /** Opens the form of an act that failed again, with what was typed into it; whether there is such a form. */
  reopen: (act: Act, rows: readonly Row[]) => boolean
}

/** Acts show at once, and are taken back with the reason when the script refuses them. */
export function useActs({ day, text, read, reopen }: Props): Acts {
  const [message, say] = useState<Message | null>(null)
  const [changed, setChanged] = useState<ReadonlyMap<string, Shown>>(new Map())
  const forget = (keys: readonly string[]): void =>
    setChanged((all) => new Map([...all].filter(([key]) => !keys.includes(key))))
  const show = (rows: readonly (readonly [string, Shown])[]): void =>
    setChanged((all) => new Map([...all, ...rows]))
  const shared: Shared = { text, say, read, forget }
  const former = useFormer(shared)
  const act = (what: Act, rows: readonly Row[], isConfirmed = false): void => {
    if (day === null) return
    const commands = commandsFor(what, rows, day)
    const left = rows.length - commands.length
    if (commands.length === 0) return say({ text: text.someLeft(left), is: 'refused' })
    const keys = commands.map(rowOf)
    const meant = rows.filter((row) => keys.includes(keyOf(row)))
    show(meant.map((row) => [keyOf(row), { row: afterAct(what, row, day), isDone: what.does === 'done' }]))
    const again = (how: 'confirmed' | 'same'): void => act(what, rows, isConfirmed || how === 'confirmed')
    const said = [describeAct(what, meant, day, text), ...(left > 0 ? [text.someLeft(left)] : [])]
    carryOut(
      shared,
      { commands, confirmed: isConfirmed },
      { again, reopen: () => reopen(what, meant) },
      (undoCommands) => {
        former.add(undoCommands)
        say({ text: said.join(text.between), is: 'done', offer: { label: text.undo, press: former.undo } })
      },
    )
  }
  return {
    message,
    shown: (row) => changed.get(keyOf(row)) ?? { row, isDone: false },
    act,
    undo: former.undo,
    dismiss: () => say(null),
    say,
  }
}

/** What acts and their undoing have in common. */
interface Shared {
  readonly text: DayText
  readonly say: (message: Message | null) => void
  readonly read: Props['read']
  /** Shows rows as they were read. */
  readonly forget: (keys: readonly string[]) => void
}

/** How commands that were refused are sent again. */
interface Repetition {
  readonly again: (how: 'confirmed' | 'same') => void
  /** Whether the form that they came from is open again, and is sent instead. */
  readonly reopen: () => boolean
}

/** Sends commands; what was shown before they were answered is taken back when they are refused. */
function carryOut(
  { text, say, read, forget }: Shared,
  request: Parameters<Remote['changeRows']>[0],
  { again, reopen }: Repetition,
  done: (undo: readonly Command[]) => void,
): void {
  const keys = request.commands.map(rowOf)
  const refuse = (message: string, offer = { label: text.tryAgain, press: () => again('same') }): void => {
    forget(keys)
    say({ text: message, is: 'refused', offer: reopen() ? undefined : offer })
  }
  say({ text: text.saving, is: 'saving' })
  remote.changeRows(request).then(
    (reply) => {
      if (reply.ok) {
        done(reply.value.undo)
        return read(() => forget(keys))
      }
      const { problems } = reply
      const mayContinue = problems.length > 0 && problems.every(({ code }) => code === 'stillOpen')
      if (mayContinue)
        return refuse(reply.message, { label: text.doneAnyway, press: () => again('confirmed') })
      refuse(reply.message)
      read()
    },
    (error: Error) => refuse(failureText(error, text.notChanged, text)),
  )
}

/** The commands that take former acts back, the last one first. */
function useFormer(shared: Shared): {
  readonly add: (commands: readonly Command[]) => void
  readonly undo: () => void
} {
  const former = useRef<(readonly Command[])[]>([])
  const takeBack = (commands: readonly Command[]): void =>
    carryOut(
      shared,
      { commands, confirmed: false },
      { again: () => takeBack(commands), reopen: () => false },
      () => shared.say({ text: shared.text.undone, is: 'done' }),
    )
  return {
    add: (commands) => {
      if (commands.length > 0) former.current.push(commands)
    },
    undo: () => {
      const commands = former.current.pop()
      if (commands !== undefined) takeBack(commands)
    },
  }
}

/** What was done, with the row's name where it is one. */
function describeAct(act: Act, rows: readonly Row[], { today }: Day, text: DayText): string {
  const title = rows[0]!.title || text.untitled
  if (act.does === 'done') return text.wasDone(rows.length, title)
  if (act.does === 'move')
    return text.wasMoved(rows.length, title, text.day(act.due, lengthFor(act.due, today)))
  return text.wasChanged(rows.length, title)
}
