import { joinPage } from '../core/join-page.js'
import { type Locale, parseLocale } from '../core/locale.js'
import type { UserInterface } from '../ports.js'
import { once } from './once.js'

/**
 * What the person at the spreadsheet sees of the add-on.
 *
 * @param activeSpreadsheet the spreadsheet, where a run has it already: asking for it is a call
 */
export function googleUserInterface(activeSpreadsheet = () => SpreadsheetApp.getActive()): UserInterface {
  let cachedLocale: Locale | undefined
  return {
    locale: () => (cachedLocale ??= parseLocale(Session.getActiveUserLocale())),
    userKey: once(() => Session.getTemporaryActiveUserKey() ?? ''),
    addMenu(caption, items) {
      const menu = SpreadsheetApp.getUi().createMenu(caption)
      for (const item of items) {
        if (item) menu.addItem(item.label, item.entry)
        else menu.addSeparator()
      }
      menu.addToUi()
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
