import type { SettingRow } from '../../trackers/own/settings.js'
import type { OpenBook } from '../open-book.js'

const prefix = 'S-chat-'

/** The id of the row in Settings that holds a chat's webhook. */
export const chatRowId = (chat: string): string => `${prefix}${chat}`

/** Whether Settings holds the address of any chat's webhook. */
export const hasChatAddress = ({ tables }: OpenBook): boolean =>
  ((tables.get('settings')?.reading.rows ?? []) as unknown as readonly SettingRow[]).some(
    ({ id, value }) => id.startsWith(prefix) && (value ?? '').trim() !== '',
  )
