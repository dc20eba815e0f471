import { joinPage } from '../core/join-page.js'
import { type Locale, locales, parseLocale } from '../core/locale.js'
import { decodeStored, encodeStored, stored, storedKey } from '../core/stored.js'
import type { UserInterface } from '../ports.js'
import { once } from './once.js'

const languageKey = storedKey(stored.language)

/** The language that this person chose; null before that. */
function readChosenLocale(): Locale | null {
  const text = PropertiesService.getUserProperties().getProperty(languageKey)
  const chosen = text && decodeStored(stored.language, text)
  return locales.find((locale) => locale === chosen) ?? null
}

/**
 * What the person at the spreadsheet sees of the add-on.
 *
 * @param activeSpreadsheet the spreadsheet, where a run has it already: asking for it is a call
 * @param hasChoices whether people may have chosen a language, so that it is worth a call to ask
 */
export function googleUserInterface(
  activeSpreadsheet = () => SpreadsheetApp.getActive(),
  hasChoices = () => false,
): UserInterface {
  let cachedLocale: Locale | undefined
  return {
    locale: () =>
      (cachedLocale ??=
        (hasChoices() ? readChosenLocale() : null) ?? parseLocale(Session.getActiveUserLocale())),
    chooseLocale(locale) {
      const properties = PropertiesService.getUserProperties()
      if (locale === null) properties.deleteProperty(languageKey)
      else properties.setProperty(languageKey, encodeStored(stored.language, locale))
      cachedLocale = locale ?? undefined
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
    openSidebar: (title, page) => SpreadsheetApp.getUi().showSidebar(createWindow(page).setTitle(title)),
    openDialog: (title, page, width, height) =>
      SpreadsheetApp.getUi().showModalDialog(createWindow(page).setWidth(width).setHeight(height), title),
  }
}

const readFile = (name: string): string => HtmlService.createHtmlOutputFromFile(name).getContent()

/** A page with what all pages share, which the script project has once. */
const createWindow = (page: string): GoogleAppsScript.HTML.HtmlOutput =>
  HtmlService.createHtmlOutput(joinPage(readFile(page), readFile('Common')))
