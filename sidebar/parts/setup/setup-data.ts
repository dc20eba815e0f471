import type { Answer } from '../../client.js'
import type { Text } from '../../text/common/index.js'
import type { SetupWords } from '../../text/setup/index.js'

/** What the steps are made from, and their words. */
export type SetupState = Pick<Answer<'readHealth'>, 'steps' | 'calendar'>
export type SetupText = Text & SetupWords
