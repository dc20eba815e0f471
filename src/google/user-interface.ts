import { joinPage, themeScript } from '../core/join-page.js'
import { type Locale, locales, parseLocale } from '../core/locale.js'
import { decodeStored, encodeStored, stored, type StoredFormat, storedKey } from '../core/stored.js'
import { type Theme, themes } from '../core/theme.js'
import type { UserInterface } from '../ports.js'
import { once } from './once.js'

/** Which of some choices this person made; undefined before that. */
function readChoice<Choice extends string>(
  kind: StoredFormat,
  choices: readonly Choice[],
): Choice | undefined {
  const text = PropertiesService.getUserProperties().getProperty(storedKey(kind))
  const chosen = text && decodeStored(kind, text)
  return choices.find((choice) => choice === chosen)
}

/** Remembers a choice of this person; null for none. */
function storeChoice(kind: StoredFormat, choice: string | null): void {
  const properties = PropertiesService.getUserProperties()
  if (choice === null) properties.deleteProperty(storedKey(kind))
  else properties.setProperty(storedKey(kind), encodeStored(kind, choice))
}

/**
 * What the person at the spreadsheet sees of the add-on.
 *
 * @param activeSpreadsheet the spreadsheet, where a run has it already: asking for it is a call
 * @param hasChoices whether people may have chosen a language, or a theme, so that it is worth a call to ask
 * @param workbookLanguage the language that the workbook's sheets were made in, where it has any
 */
export function googleUserInterface(
  activeSpreadsheet = () => SpreadsheetApp.getActive(),
  hasChoices = (_kind: 'languages' | 'themes') => false,
  workbookLanguage = (): Locale | null => null,
): UserInterface {
  let cachedLocale: Locale | undefined
  let cachedTheme: Theme | undefined
  const theme = (): Theme =>
    (cachedTheme ??= (hasChoices('themes') ? readChoice(stored.theme, themes) : undefined) ?? themes[0])
  return {
    locale: () =>
      (cachedLocale ??=
        (hasChoices('languages') ? readChoice(stored.language, locales) : undefined) ??
        workbookLanguage() ??
        parseLocale(Session.getActiveUserLocale())),
    chooseLocale(locale) {
      storeChoice(stored.language, locale)
      cachedLocale = locale ?? undefined
    },
    theme,
    chooseTheme(chosen) {
      storeChoice(stored.theme, chosen)
      cachedTheme = chosen
    },
    userKey: once(() => Session.getTemporaryActiveUserKey() ?? ''),
    addMenu(caption, items) {
      const ui = SpreadsheetApp.getUi()
      const createMenu = (label: string, contents: typeof items): GoogleAppsScript.Base.Menu => {
        const menu = ui.createMenu(label)
        for (const item of contents) {
          if (item === null) menu.addSeparator()
          else if ('items' in item) menu.addSubMenu(createMenu(item.label, item.items))
          else menu.addItem(item.label, item.entry)
        }
        return menu
      }
      createMenu(caption, items).addToUi()
    },
    toast: (text, title) => activeSpreadsheet().toast(text, title, 8),
    alert: (title, text) => {
      const ui = SpreadsheetApp.getUi()
      ui.alert(title, text, ui.ButtonSet.OK)
    },
    confirm(title, text) {
      const ui = SpreadsheetApp.getUi()
      return ui.alert(title, text, ui.ButtonSet.YES_NO) === ui.Button.YES
    },
    openSidebar: (title, page) =>
      SpreadsheetApp.getUi().showSidebar(createWindow(page, theme()).setTitle(title)),
    openDialog: (title, page, width, height) =>
      SpreadsheetApp.getUi().showModalDialog(
        createWindow(page, theme()).setWidth(width).setHeight(height),
        title,
      ),
  }
}

const readFile = (name: string): string => HtmlService.createHtmlOutputFromFile(name).getContent()

/** A page with what all pages share, which the script project has once, in a theme before it is drawn. */
const createWindow = (page: string, theme: Theme): GoogleAppsScript.HTML.HtmlOutput =>
  HtmlService.createHtmlOutput(joinPage(readFile(page), `${themeScript(theme)}${readFile('Common')}`))
