import type { RealmBridge } from '../realm/realm-bridge.js'

/** Who is at the keyboard, and where. */
export interface SessionUser {
  email(): string
  /** As Google spells it: `zh_CN`, `en`. */
  locale(): string
  scriptZone(): string
  /** Text that names the user without telling who it is. */
  temporaryKey(): string
}

/**
 * `Session`. The active and the effective user are the same person: the session runs as one editor at a time.
 *
 * @param user makes the `User` of whoever runs, the same class that other services take and give
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
