import type { Locale } from '../src/core/locale.js'
import type { Session } from './emulator/index.js'

/** Has the script speak a language to the session's user from now on, whatever that of the sheets is. */
export const chooseLanguage = (session: Session, language: Locale): void =>
  void session.call('setLanguage', { language })
