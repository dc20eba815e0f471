import { readStored, stored, writeStored } from '../../core/stored.js'
import type { Store } from '../../ports.js'

/** Whether the settings for chats were offered before: rows that somebody deleted stay deleted. */
export const areChatsOffered = (store: Store): boolean => readStored(store, stored.chat) !== null

export const storeChatsOffered = (store: Store): void => writeStored(store, stored.chat, 'made')
