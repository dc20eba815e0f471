import { type Locale, ok } from '../replies.js'
import { type PlannedAnswer, openSidebar, type SidebarPage } from '../sidebar-page.js'

/** The sidebar's first view, with what the script answers. */
export const openToday = (
  answers: Record<string, PlannedAnswer>,
  locale: Locale = 'en',
): Promise<SidebarPage> => openSidebar({ view: 'today', locale, answers })
export const createAnswer = (value: unknown): PlannedAnswer => ({ value: ok(value) })
