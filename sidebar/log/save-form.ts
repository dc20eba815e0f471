import type { Reply } from '../../src/entry.js'
import { type Answer, remote } from '../client.js'
import { type Command, type Form, type LogText, problemsByColumn, type RowKey } from './log-data.js'

/** What was saved last, with the way on and the way back. */
export interface Saved {
  /** What it was: the name of its form. */
  readonly what: string
  readonly row: RowKey
  readonly title: string
  /** The row's next step, by its name in each language; null where it has none. */
  readonly step: Answer<'changeRows'>['changed'][number]['step']
  readonly undo: readonly Command[]
}

/** What is wrong with the fields of a form, by column. */
type Wrong = ReadonlyMap<string, string>

/** Saves a form, with its sheet where that is missing; a refusal that is about its fields is an outcome. */
export async function saveForm(
  command: Command,
  form: Form,
  text: LogText,
): Promise<Reply<Saved | { readonly wrong: Wrong }>> {
  if (form.newSheet !== '') {
    const added = await remote.addTrackers({ keys: [form.tracker] })
    if (!added.ok) return added
  }
  const reply = await remote.changeRows({ commands: [command], confirmed: false })
  if (reply.ok) {
    const [{ id, title, step }] = reply.value.changed as [(typeof reply.value.changed)[number]]
    const row = { tracker: form.tracker, id }
    return { ok: true, value: { what: form.name, row, title, step, undo: reply.value.undo } }
  }
  const isThere = reply.problems.some(({ code, column }) => code === 'nameTaken' && column === 'id')
  if (isThere && 'add' in command) {
    // An earlier try saved it, and only its answer was lost.
    const row = { tracker: command.tracker, id: command.id! }
    const undo = [{ ...row, remove: command.add }]
    return { ok: true, value: { what: form.name, row, title: '', step: null, undo } }
  }
  const wrong = problemsByColumn(reply.problems, reply.message, form, text)
  return wrong === null ? reply : { ok: true, value: { wrong } }
}
