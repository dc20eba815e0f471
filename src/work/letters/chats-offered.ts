import { readStored, stored, writeStored } from '../../core/stored.js'
import type { Ports } from '../../ports.js'

/** Whether the settings for chats were offered before: rows that somebody deleted stay deleted. */
export const areChatsOffered = ({ store }: Ports): boolean => readStored(store, stored.chat) !== null

export const storeChatsOffered = ({ store }: Ports): void => writeStored(store, stored.chat, 'made')
