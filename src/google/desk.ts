import { type Locale, localeOf } from '../core/locale.js'
import type { Desk } from '../ports.js'

/**
 * What the person at the spreadsheet sees of the add-on.
 *
 * @param active the spreadsheet, where a run has it already: asking for it is a call
 */
export function googleDesk(active = () => SpreadsheetApp.getActive()): Desk {
  let known: Locale | undefined
  return {
    locale: () => (known ??= localeOf(Session.getActiveUserLocale())),
    userKey: () => Session.getTemporaryActiveUserKey() ?? '',
    menu(caption, items) {
      const menu = SpreadsheetApp.getUi().createMenu(caption)
      for (const item of items) {
        if (item) menu.addItem(item.label, item.entry)
        else menu.addSeparator()
      }
      menu.addToUi()
    },
    toast: (text, title) => active().toast(text, title, 8),
    tell: (title, text) => {
      const ui = SpreadsheetApp.getUi()
      ui.alert(title, text, ui.ButtonSet.OK)
    },
    confirm(title, text) {
      const ui = SpreadsheetApp.getUi()
      return ui.alert(title, text, ui.ButtonSet.YES_NO) === ui.Button.YES
    },
    sidebar: (title, page) =>
      SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(page).setTitle(title)),
    dialog: (title, page, width, height) =>
      SpreadsheetApp.getUi().showModalDialog(
        HtmlService.createHtmlOutputFromFile(page).setWidth(width).setHeight(height),
        title,
      ),
  }
}
