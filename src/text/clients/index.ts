import type { Locale } from '../../core/locale.js'
import { type ClientsText, clientsEn } from './en.js'
import { clientsZhCN } from './zh-CN.js'

const clientsTexts: Readonly<Record<Locale, ClientsText>> = { en: clientsEn, 'zh-CN': clientsZhCN }

/** What the dialog about a client, and drafts to clients, say in a language. */
export const clientsTextIn = (locale: Locale): ClientsText => clientsTexts[locale]
export type { ClientsText } from './en.js'
