import type { RealmBridge } from '../realm/realm-bridge.js'

/** The user who works, and in which language. */
export interface SessionUser {
  email(): string
  /** As Google spells it: `zh_CN`, `en`. */
  locale(): string
  scriptZone(): string
  /** Text that identifies the user without an address. */
  temporaryKey(): string
}

/**
 * `Session`. The active and the effective user are the same person: the session runs as one editor at a time.
 *
 * @param user makes the `User` of the person who runs, the same class that other services take and return
 */
export function sessionService(bridge: RealmBridge, visitor: SessionUser, user: () => object): object {
  return bridge.make('Session', {
    getActiveUser: user,
    getEffectiveUser: user,
    getActiveUserLocale: () => visitor.locale(),
    getScriptTimeZone: () => visitor.scriptZone(),
    getTemporaryActiveUserKey: () => visitor.temporaryKey(),
  })
}
