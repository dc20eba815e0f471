/** The menu, and the same for the sidebar, with the language in which both are shown. */
import * as v from 'valibot'
import { type Locale, locales } from '../core/locale.js'
import { type Theme, themes } from '../core/theme.js'
import type { Ports, UserInterface } from '../ports.js'
import { menuTexts, type MenuText } from '../text/menu/index.js'
import { textOf } from '../text/text-of.js'
import type { Result } from '../work/open-book.js'
import { setLanguage } from '../work/set-language.js'
import { setTheme } from '../work/set-theme.js'
import { commands } from './commands.js'
import { readEndpoint, writeEndpoint } from './kinds.js'
import { noInput } from './schemas.js'

/** An item of the menu. */
export type CommandName = Exclude<keyof typeof commands, 'hourly'>

/** The menu: what people choose every week, then everything else in one submenu, in groups. */
export const menu: {
  readonly first: readonly CommandName[]
  readonly more: readonly (CommandName | null)[]
} = {
  first: ['showSidebar', 'showStart', 'showAdopt', 'previewLetters'],
  more: [
    'showTrackers',
    'showPlan',
    'showClient',
    'showClose',
    'showOutside',
    'showExport',
    null,
    'refresh',
    'refreshViews',
    null,
    'sendNow',
    'turnOffLetters',
    null,
    'planCare',
    'runAutomations',
    null,
    'addDemo',
    'removeDemo',
    null,
    'showHealth',
    'setUp',
    'selfCheck',
  ],
}

const itemsIn = (names: typeof menu.more, text: MenuText) =>
  names.map((name) => name && { label: text[name], entry: name })

/** The menu in somebody's language. */
export const createMenuItems = (text: MenuText): Parameters<UserInterface['addMenu']>[1] => [
  ...itemsIn(menu.first, text),
  { label: text.menuMore, items: itemsIn(menu.more, text) },
]

interface MenuReply {
  /** Every item of the menu but the one that opens the sidebar; null between groups. */
  readonly items: readonly ({ readonly label: string; readonly entry: CommandName } | null)[]
  /** The other languages, each by its own name. */
  readonly languages: readonly { readonly locale: Locale; readonly name: string }[]
  /** The themes that the person's windows are not in. */
  readonly themes: readonly { readonly theme: Theme; readonly name: string }[]
}

function readMenu({ ui }: Pick<Ports, 'ui'>): Result<MenuReply> {
  const names = [...menu.first.filter((name) => name !== 'showSidebar'), null, ...menu.more]
  const locale = ui.locale()
  const text = textOf(menuTexts, locale)
  return {
    ok: true,
    value: {
      items: itemsIn(names, text),
      languages: locales
        .filter((each) => each !== locale)
        .map((each) => ({ locale: each, name: textOf(menuTexts, each).languageName })),
      themes: themes
        .filter((each) => each !== ui.theme())
        .map((each) => ({ theme: each, name: text[`${each}Theme`] })),
    },
  }
}

export const menuEndpoints = {
  readMenu: readEndpoint(noInput, readMenu),
  setTheme: writeEndpoint(v.object({ theme: v.picklist(themes) }), setTheme),
  setLanguage: writeEndpoint(v.object({ language: v.nullable(v.picklist(locales)) }), setLanguage),
}
