import { useEffect, useRef, useState } from 'preact/hooks'
import type { Reply } from '../../src/entry.js'
import { type Answer, remote } from '../client.js'
import { useView, type View } from '../parts/asking/reading.js'
import { type Task, useTask } from '../parts/asking/task.js'
import { useEvent, useListener } from '../parts/use-event.js'
import { closeTexts, type CloseWords } from '../text/close/index.js'
import { commandsFor, type Decided, missingTrackers } from './commands.js'
import {
  type Closing,
  type CloseText,
  type Command,
  createDraft,
  type Draft,
  findWrong,
  type Project,
  restoreDraft,
  type StepKey,
  stepKeys,
  type Wrong,
} from './close-data.js'

/** What was written, with the way back. */
interface Saved {
  readonly name: string
  readonly rows: number
  readonly undo: readonly Command[]
  readonly isUndone: boolean
}

/** Everything the window shows, and what can be done in it. */
export interface ClosingState {
  readonly view: View<Closing, CloseWords>
  readonly draft: Draft | null
  readonly wrong: Wrong
  readonly isRestored: boolean
  /** Whether the newest of what was typed is stored. */
  readonly isStored: boolean
  readonly saving: Task
  readonly saved: Saved | null
  readonly choose: (project: string) => void
  readonly change: (part: Partial<Draft>) => void
  readonly startAgain: () => void
  readonly go: (by: 1 | -1) => void
  readonly skip: () => void
  readonly close: () => void
  readonly undo: () => void
}

/** So long after the last change it is stored, in milliseconds. */
const pauseBeforeStoring = 800

/** The state of the window about closing a project. */
export function useClosing(): ClosingState {
  const [saved, setSaved] = useState<Saved | null>(null)
  const view = useView<CloseWords, Closing>(
    closeTexts,
    () => remote.readClosing({ engagement: null }),
    (found) => typing.begin(found.chosen),
    // What was typed meanwhile stays.
    () => undefined,
  )
  const { text } = view
  const saving = useTask(text)
  const project = view.value?.chosen ?? null
  const typing = useTyping(project, text)
  const { draft, change } = typing
  const writing = useWriting({
    data: view.value,
    project,
    draft,
    text,
    saving,
    saved,
    setSaved,
    forget: typing.forget,
  })
  return {
    ...typing,
    ...writing,
    view,
    saving,
    saved,
    choose: (engagement) => {
      setSaved(null)
      saving.reset()
      view.read(() => remote.readClosing({ engagement }))
    },
    skip: () => change({ isSkipped: true, step: 'check' }),
  }
}

/** What is decided and typed about a project, from its first step to its last. */
function useTyping(project: Project | null, text: CloseText) {
  const [draft, setDraft] = useState<Draft | null>(null)
  const [wrong, setWrong] = useState<Wrong>({})
  const [isRestored, setIsRestored] = useState(false)
  const { isStored, noteChange, forget } = useStoring(project, draft)
  const begin = (found: Project | null): void => {
    const restored = found && restoreDraft(found, text)
    setDraft(restored ?? (found && createDraft(found, text)))
    setIsRestored(restored !== null)
    setWrong({})
  }
  const change = (part: Partial<Draft>): void => {
    if (draft === null) return
    setDraft({ ...draft, ...part })
    setWrong({})
    noteChange()
  }
  const go = (by: 1 | -1): void => {
    if (project === null || draft === null) return
    const found = by === 1 ? findWrong(draft.step, project, draft, text) : {}
    setWrong(found)
    if (Object.keys(found).length > 0) return
    // A step forward from there takes the skipping back.
    const next = draft.step === 'late' && by === 1 ? { ...draft, isSkipped: false } : draft
    change({ isSkipped: next.isSkipped, step: stepAfter(next, by) })
  }
  const startAgain = (): void => {
    setIsRestored(false)
    if (project) change(createDraft(project, text))
  }
  return { draft, wrong, isRestored, isStored, begin, change, go, startAgain, forget }
}

/** The next step, or the one before; without a retrospective there is no prevention. */
function stepAfter({ step, isSkipped }: Draft, by: 1 | -1): StepKey {
  const found = stepKeys[stepKeys.indexOf(step) + by] ?? step
  return found === 'prevent' && isSkipped ? (by === 1 ? 'check' : 'late') : found
}

/** Stores what was typed a moment after it was, and before the window is left. */
function useStoring(project: Project | null, draft: Draft | null) {
  const [changes, setChanges] = useState(0)
  const [storedChanges, setStoredChanges] = useState(0)
  const isForgotten = useRef(false)
  const store = (): void => {
    if (project === null || draft === null || isForgotten.current || changes === storedChanges) return
    const upTo = changes
    remote.storeClosingDraft({ engagement: project.id, draft: JSON.stringify(draft) }).then(
      (reply) => {
        if (reply.ok) setStoredChanges(upTo)
      },
      // It stays marked as not stored, and the next change tries again.
      () => undefined,
    )
  }
  const storeNewest = useEvent(store)
  useEffect(() => {
    const timer = setTimeout(storeNewest, pauseBeforeStoring)
    return () => clearTimeout(timer)
  }, [changes])
  useListener(window, 'blur', store)
  return {
    isStored: changes === storedChanges,
    noteChange: () => {
      isForgotten.current = false
      setChanges((count) => count + 1)
    },
    forget: () => {
      isForgotten.current = true
    },
  }
}

/** So many commands are sent at once. */
const maxCommands = 200

/** Takes back what was written; a refusal ends it. */
async function undoAll(commands: readonly Command[]): ReturnType<typeof remote.changeRows> {
  const first = commands.slice(0, maxCommands)
  const reply = await remote.changeRows({ commands: first, confirmed: true })
  const others = commands.slice(maxCommands)
  return reply.ok && others.length > 0 ? undoAll(others) : reply
}

/** Closes the project, with the sheets that are missing made first; what was typed is then forgotten. */
async function closeProject(decided: Decided): Promise<Reply<Answer<'changeRows'>>> {
  const commands = commandsFor(decided)
  const keys = missingTrackers(decided.data, commands)
  if (keys.length > 0) {
    const added = await remote.addTrackers({ keys })
    if (!added.ok) return added
  }
  const reply = await remote.changeRows({ commands, confirmed: true })
  if (reply.ok) await remote.storeClosingDraft({ engagement: decided.project.id, draft: null })
  return reply
}

interface WritingProps {
  data: Closing | null
  project: Project | null
  draft: Draft | null
  text: CloseText
  saving: Task
  saved: Saved | null
  setSaved: (saved: Saved) => void
  forget: () => void
}

/** Closing the project, and taking it back. */
function useWriting({ data, project, draft, text, saving, saved, setSaved, forget }: WritingProps) {
  const close = (): void => {
    if (data === null || project === null || draft === null || saving.waiting) return
    forget()
    saving.ask(
      () => closeProject({ data, project, draft, text }),
      ({ changed, undo }) => setSaved({ name: project.name, rows: changed.length, undo, isUndone: false }),
      text.failedClose,
    )
  }
  const undo = (): void => {
    if (saved === null || saving.waiting) return
    saving.ask(
      () => undoAll(saved.undo),
      () => setSaved({ ...saved, isUndone: true }),
      text.undoFailed,
    )
  }
  return { close, undo }
}
