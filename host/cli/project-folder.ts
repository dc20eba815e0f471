/**
 * What a command works on between opening and ending: a state folder, where one is named, and the emails
 * under way.
 */
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  type DeliveryMarks,
  type Letter as Message,
  Spool,
  type SpoolContent,
  type Undelivered,
  writeOutbox,
} from '../emulator/mail/index.js'
import {
  isCopied,
  loadState,
  lockState,
  NewerState,
  readJson,
  saveState,
  type Session,
  type StateContent,
  StateInUse,
  type StateLock,
  writeAtomically,
} from '../emulator/index.js'
import { CommandError } from './command-errors.js'
import type { HostText } from '../text/cli/index.js'

/** The results of emails since the state was written. */
const deliveryMarksFile = 'handed.json'

/**
 * A copy is another spreadsheet, as on Google: with another id, without triggers, and without emails to be
 * sent.
 */
function createCopy({ snapshot, persisted }: StateContent, folder: string): StateContent {
  const id = createHash('sha256')
    .update(`${snapshot.id} copied to ${resolve(folder)}`)
    .digest('base64url')
  return { snapshot: { ...snapshot, id }, persisted: { ...persisted, triggers: [] } }
}

/** The state and the spool of one command. Without a folder nothing is stored. */
export class ProjectFolder {
  private constructor(
    private readonly spool: Spool,
    private readonly folder?: string,
    private readonly lock: StateLock | null = null,
    /** What the folder held. */
    readonly found: StateContent | null = null,
    /** Whether the folder was copied from another. */
    private readonly origin: 'own' | 'copy' = 'own',
  ) {}

  /** It was copied from another folder. */
  get isCopy(): boolean {
    return this.origin === 'copy'
  }

  /** @throws Refused where the folder is in use or cannot be read */
  static open(folder: string | undefined, text: HostText): ProjectFolder {
    if (folder === undefined) return new ProjectFolder(new Spool())
    let lock: StateLock | null = null
    try {
      lock = lockState(folder)
      const content = loadState(folder)
      const isCopy = content !== null && isCopied(folder)
      const found = isCopy ? createCopy(content, folder) : content
      const marks = isCopy ? {} : (readJson<DeliveryMarks>(join(folder, deliveryMarksFile)) ?? {})
      const spool = new Spool(found?.spool as SpoolContent | undefined, marks, (now) =>
        writeAtomically(join(folder, deliveryMarksFile), now),
      )
      return new ProjectFolder(spool, folder, lock, found, isCopy ? 'copy' : 'own')
    } catch (thrown) {
      lock?.release()
      if (thrown instanceof StateInUse)
        throw new CommandError(text.stateInUse(folder, thrown.holder?.process ?? null, thrown.file))
      if (thrown instanceof NewerState) throw new CommandError(text.newerState(folder))
      if (thrown instanceof SyntaxError) throw new CommandError(text.brokenState(folder))
      throw thrown
    }
  }

  /** Stores what a session holds, together with emails that are to be sent. */
  save(session: Session, letters: readonly Message[], text: HostText): void {
    this.spool.add(letters)
    if (this.folder === undefined) return
    if (this.lock?.isHeld() === false)
      throw new CommandError(text.stateInUse(this.folder, null, join(this.folder, 'lock')))
    saveState(this.folder, {
      snapshot: session.workbook.snapshot(),
      persisted: session.persist(),
      ...(this.spool.isUnused ? {} : { spool: this.spool.content }),
    })
    rmSync(join(this.folder, deliveryMarksFile), { force: true })
  }

  /** The folder of emails that are not tried again; null without `--state`. */
  get undeliveredFolder(): string | null {
    return this.folder === undefined ? null : join(this.folder, 'undelivered')
  }

  /** Sends the emails that wait, and moves those that will not be tried again to another folder. */
  deliver(smtp: string, now: number): Promise<Undelivered[]> {
    const { undeliveredFolder: aside } = this
    return this.spool.handOver(smtp, now, async ({ letter, readers }) => {
      if (aside !== null) await writeOutbox(aside, [{ ...letter, to: readers.join(', ') }])
    })
  }

  close(): void {
    this.lock?.release()
  }
}
