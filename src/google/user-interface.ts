import { type Locale, parseLocale } from '../core/locale.js'
import type { UserInterface } from '../ports.js'

/**
 * What the person at the spreadsheet sees of the add-on.
 *
 * @param activeSpreadsheet the spreadsheet, where a run has it already: asking for it is a call
 */
export function googleUserInterface(activeSpreadsheet = () => SpreadsheetApp.getActive()): UserInterface {
  let cachedLocale: Locale | undefined
  return {
    locale: () => (cachedLocale ??= parseLocale(Session.getActiveUserLocale())),
    userKey: () => Session.getTemporaryActiveUserKey() ?? '',
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
      SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(page).setTitle(title)),
    openDialog: (title, page, width, height) =>
      SpreadsheetApp.getUi().showModalDialog(
        HtmlService.createHtmlOutputFromFile(page).setWidth(width).setHeight(height),
        title,
      ),
  }
}
