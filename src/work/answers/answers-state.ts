import type { LinkKind } from '../../core/answers/published-page.js'
import { createToken, fingerprintOf } from '../../core/answers/token.js'
import { readStored, stored, writeStored } from '../../core/stored.js'
import { byteLength, maxStoredBytes } from '../../core/text-length.js'
import type { Ports } from '../../ports.js'

/** What links are made from. It has no effect in another spreadsheet: the links of a copy are dead. */
export interface AnswersState {
  readonly spreadsheet: string
  /** The web app's address when pages were last published; blank while it is switched off. */
  readonly url: string
  readonly secret: string
  /** How often the link of a person was replaced, by kind and person; absent where it never was. */
  readonly serials: Readonly<Record<string, number>>
  /** From which number links of a kind go on where their own are not stored any more; absent: from 0. */
  readonly bases?: Readonly<Partial<Record<LinkKind, number>>>
}

/** Whose link it is. */
export interface LinkOwner {
  readonly kind: LinkKind
  readonly person: string
}

/** One link: what is mailed, and what the sheets know it by. */
export interface Link {
  readonly token: string
  readonly fingerprint: string
}

export function readAnswersState(ports: Pick<Ports, 'store'>): AnswersState | null {
  const found = readStored(ports.store, stored.answers)
  return found === null ? null : (JSON.parse(found) as AnswersState)
}

export const storeAnswersState = ({ store }: Pick<Ports, 'store'>, state: AnswersState): void =>
  writeStored(store, stored.answers, JSON.stringify(state))

/** Whether answers may have come in, as far as is stored: nothing else is asked for it. */
export function areAnswersOn(ports: Pick<Ports, 'spreadsheet' | 'store'>): boolean {
  const state = readAnswersState(ports)
  return state !== null && state.url !== '' && state.spreadsheet === ports.spreadsheet.spreadsheetId()
}

/** A state with a secret that no link was made from yet. */
export const createAnswersState = (
  { hashing, spreadsheet }: Pick<Ports, 'hashing' | 'spreadsheet'>,
  url: string,
): AnswersState => ({
  spreadsheet: spreadsheet.spreadsheetId(),
  url,
  secret: hashing.createUuid() + hashing.createUuid(),
  serials: {},
})

const ownerKey = ({ kind, person }: LinkOwner): string => `${kind} ${person}`

const serialOf = ({ serials, bases }: AnswersState, owner: LinkOwner): number =>
  serials[ownerKey(owner)] ?? bases?.[owner.kind] ?? 0

/** The link that a person has now: the same in every email until it is replaced. */
export function linkOf({ hashing }: Pick<Ports, 'hashing'>, state: AnswersState, owner: LinkOwner): Link {
  const serial = serialOf(state, owner)
  const digits = hashing.hmacSha256(`${owner.person}|${owner.kind}|${serial}`, state.secret)
  const token = createToken(digits, hashing.sha256)
  return { token, fingerprint: fingerprintOf(token, hashing.sha256) }
}

/** That of every calendar: none was replaced alone yet. */
export const calendarSerial = 0

/** The state in which a person gets another link. */
export const withNextLink = (state: AnswersState, owner: LinkOwner): AnswersState =>
  withinProperty({
    ...state,
    serials: { ...state.serials, [ownerKey(owner)]: serialOf(state, owner) + 1 },
  })

/** Whose links are replaced first where there is no room: those of a team come again with the next email. */
const forgottenKinds = ['member', 'manager', 'client'] as const

/**
 * A state that a property takes: where it has no room for all, links of a kind go on from a number that none of them had,
 * so that no link is ever given again.
 */
function withinProperty(state: AnswersState): AnswersState {
  let bounded = state
  for (const kind of forgottenKinds) {
    if (byteLength(JSON.stringify(bounded)) <= maxStoredBytes) break
    const isOfKind = ([key]: readonly [string, number]): boolean => key.startsWith(`${kind} `)
    const entries = Object.entries(bounded.serials)
    const highest = Math.max(
      bounded.bases?.[kind] ?? 0,
      ...entries.filter(isOfKind).map(([, serial]) => serial),
    )
    bounded = {
      ...bounded,
      serials: Object.fromEntries(entries.filter((entry) => !isOfKind(entry))),
      bases: { ...bounded.bases, [kind]: highest + 1 },
    }
  }
  return bounded
}
