import { createHash } from 'node:crypto'
import { seededUuid } from '../../realm/seed.js'
import type { Letter, MailService } from '../../services/mail.js'
import type { ScriptProject } from '../../services/script.js'
import { type AddOn, removeTrigger } from '../add-on.js'
import type { RunContext } from './execution.js'
import { RunTime, type Costs } from '../../services/emulation/run-time.js'
import { wallTimeAt } from '../clock.js'
import type { TriggerRecord } from '../trigger.js'

/** The parts of a session from which the context of its runs is made. */
export type SessionContext = Pick<
  RunContext,
  'bundle' | 'workbook' | 'memory' | 'window' | 'locks' | 'failAt' | 'meanwhile' | 'selection'
> & {
  lateErrors?: boolean
  /** Costs of calls instead of the usual ones; see `services/emulation/run-time.ts`. */
  costs?: Costs | undefined
  killAt?: number | undefined
  as: string
  locale: 'zh-CN' | 'en'
  quota(): number
  granted: readonly string[] | undefined
  scriptZone: string
  /** The project, where it serves other documents too. */
  addOn?: AddOn | undefined
  /** What sets the project's random numbers apart from those of another project of the same spreadsheet. */
  projectSeed?: string
  /** Milliseconds since 1970. */
  instant: number
}

/** The project as one user's run sees it. */
function createProject(
  session: SessionContext,
  granted: readonly string[] | null,
  now: () => number,
): ScriptProject {
  const { bundle, memory, as, addOn } = session
  const seed = session.workbook.id
  const filterOwn = (all: readonly TriggerRecord[]): TriggerRecord[] =>
    all.filter(({ owner }) => owner === as)
  return {
    scriptId: `script-of-${seed}`,
    spreadsheetId: seed,
    scriptZone: session.scriptZone,
    now,
    triggers: () => filterOwn(addOn ? addOn.triggers() : memory.triggers),
    isFull: (event) => addOn !== undefined && filterOwn(memory.triggers).some((each) => each.event === event),
    addTrigger: (draft) => {
      const record = { ...draft, id: triggerId(seed, memory.made.triggers++), owner: as, createdAt: now() }
      memory.triggers.push(record)
      return record
    },
    removeTrigger: (id) => {
      if (addOn) addOn.remove(id)
      else memory.triggers = removeTrigger(memory.triggers, id)
    },
    granted: (scopes = bundle.manifest.oauthScopes ?? []) =>
      granted === null || scopes.every((scope) => granted.includes(scope)),
  }
}

/** Where the emails of one run go. */
function createPost(session: SessionContext, sent: Letter[], now: () => number): MailService {
  const { workbook, memory, as } = session
  const today = (): string => wallTimeAt(now(), workbook.timeZone).day
  return {
    quotaLeft: () => Math.max(0, session.quota() - memory.recipientsOn(as, today())),
    send: (draft, recipients) => {
      const { day, time } = wallTimeAt(now(), workbook.timeZone)
      memory.countRecipients(as, day, recipients)
      const letter = { from: as, ...draft, at: `${day}T${time}` }
      memory.outbox.push(letter)
      sent.push(letter)
    },
  }
}

/** The user, project and mail service of a session, as one run sees them. */
export function createRunContext(session: SessionContext): RunContext {
  const { bundle, workbook, memory, as, instant, costs, killAt } = session
  const time = new RunTime({ costs, killAt })
  const now = (): number => instant + time.elapsed
  const seed = session.projectSeed ?? workbook.id
  const granted = session.granted ?? bundle.manifest.oauthScopes ?? null
  const sent: Letter[] = []
  return {
    bundle,
    workbook,
    memory,
    window: session.window,
    project: createProject(session, granted, now),
    post: createPost(session, sent, now),
    sent,
    visitor: {
      email: () => as,
      locale: () => (session.locale === 'zh-CN' ? 'zh_CN' : 'en'),
      scriptZone: () => session.scriptZone,
      temporaryKey: () => createHash('sha256').update(`${seed} ${as}`).digest('hex').slice(0, 32),
    },
    locks: session.locks,
    granted,
    failAt: session.failAt,
    time,
    lateErrors: session.lateErrors ?? false,
    meanwhile: session.meanwhile,
    selection: session.selection,
    seed: `${seed} ${instant} ${memory.made.runs}`,
    uuid: () => seededUuid(seed, memory.made.uuids++),
  }
}

/** Long numbers, as Google's are. */
function triggerId(seed: string, count: number): string {
  return BigInt(`0x${seededUuid(`${seed} trigger`, count).replaceAll('-', '').slice(0, 15)}`).toString()
}
