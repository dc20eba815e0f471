import { createHash } from 'node:crypto'
import { seededUuid } from '../../realm/seed.js'
import type { Letter, Post } from '../../services/mail.js'
import type { Project } from '../../services/script.js'
import { type AddOn, without } from '../add-on.js'
import type { Surroundings } from './execution.js'
import { RunTime, type Costs } from '../../services/emulation/time.js'
import { wallTimeAt } from '../clock.js'
import type { TriggerRecord } from '../trigger.js'

/** The parts of a session its surroundings are made of. */
export type Ground = Pick<
  Surroundings,
  'bundle' | 'workbook' | 'memory' | 'window' | 'locks' | 'failAt' | 'meanwhile' | 'selection'
> & {
  lateErrors?: boolean
  /** What calls cost instead of the usual; see `services/emulation/time.ts`. */
  costs?: Costs | undefined
  killAt?: number | undefined
  as: string
  locale: 'zh-CN' | 'en'
  quota(): number
  granted: readonly string[] | undefined
  scriptZone: string
  /** The project, where it serves other documents too. */
  addOn?: AddOn | undefined
  /** Milliseconds since 1970. */
  instant: number
}

/** What user, project and post box of a session look like to one run. */
export function surroundings(ground: Ground): Surroundings {
  const { bundle, workbook, memory, as, instant, addOn, costs, killAt } = ground
  const time = new RunTime({ costs, killAt })
  const now = (): number => instant + time.elapsed
  const seed = workbook.id
  const granted = ground.granted ?? bundle.manifest.oauthScopes ?? null
  const mine = (all: readonly TriggerRecord[]): TriggerRecord[] => all.filter(({ owner }) => owner === as)
  const project: Project = {
    scriptId: `script-of-${seed}`,
    spreadsheetId: seed,
    scriptZone: ground.scriptZone,
    now,
    triggers: () => mine(addOn ? addOn.triggers() : memory.triggers),
    isFull: (event) => addOn !== undefined && mine(memory.triggers).some((each) => each.event === event),
    addTrigger: (draft) => {
      const record = { ...draft, id: triggerId(seed, memory.made.triggers++), owner: as, createdAt: now() }
      memory.triggers.push(record)
      return record
    },
    removeTrigger: (id) => {
      if (addOn) addOn.remove(id)
      else memory.triggers = without(memory.triggers, id)
    },
    granted: (scopes = bundle.manifest.oauthScopes ?? []) =>
      granted === null || scopes.every((scope) => granted.includes(scope)),
  }
  const sent: Letter[] = []
  const post: Post = {
    quotaLeft: () => Math.max(0, ground.quota() - memory.recipientsOn(as, today())),
    send: (draft, recipients) => {
      const { day, time } = wallTimeAt(now(), workbook.timeZone)
      memory.countRecipients(as, day, recipients)
      const letter = { from: as, ...draft, at: `${day}T${time}` }
      memory.outbox.push(letter)
      sent.push(letter)
    },
  }
  const today = (): string => wallTimeAt(now(), workbook.timeZone).day
  return {
    bundle,
    workbook,
    memory,
    window: ground.window,
    project,
    post,
    sent,
    visitor: {
      email: () => as,
      locale: () => (ground.locale === 'zh-CN' ? 'zh_CN' : 'en'),
      scriptZone: () => ground.scriptZone,
      temporaryKey: () => createHash('sha256').update(`${seed} ${as}`).digest('hex').slice(0, 32),
    },
    locks: ground.locks,
    granted,
    failAt: ground.failAt,
    time,
    lateErrors: ground.lateErrors ?? false,
    meanwhile: ground.meanwhile,
    selection: ground.selection,
    seed: `${seed} ${instant} ${memory.made.runs}`,
    uuid: () => seededUuid(seed, memory.made.uuids++),
  }
}

/** Long numbers, as Google's are. */
function triggerId(seed: string, count: number): string {
  return BigInt(`0x${seededUuid(`${seed} trigger`, count).replaceAll('-', '').slice(0, 15)}`).toString()
}
