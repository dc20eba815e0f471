/** How a script gets an object of each class that the host offers. */
const trigger = "ScriptApp.newTrigger('go')"
const app = 'SpreadsheetApp'
const book = `${app}.getActive()`
const sheet = `${book}.getSheetByName('Tasks')`
const ui = `${app}.getUi()`
const metadata = `${sheet}.addDeveloperMetadata('k', 'v').getDeveloperMetadata()[0]`

export const objects: Readonly<Record<string, string>> = {
  AuthorizationInfo: 'ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL)',
  Blob: "Utilities.newBlob('a', 'text/plain', 'a.txt')",
  BooleanCondition: `${app}.newConditionalFormatRule().whenCellEmpty().build().getBooleanCondition()`,
  Cache: 'CacheService.getUserCache()',
  CacheService: 'CacheService',
  ClockTriggerBuilder: `${trigger}.timeBased().everyHours(1)`,
  ConditionalFormatRule: `${app}.newConditionalFormatRule().setRanges([${sheet}.getRange('A1')]).whenCellEmpty().build()`,
  ConditionalFormatRuleBuilder: `${app}.newConditionalFormatRule().whenCellEmpty()`,
  Console: 'console',
  ContentService: 'ContentService',
  ContainerInfo: `${sheet}.newChart().setPosition(1, 1, 0, 0).getContainer()`,
  DataValidation: `${app}.newDataValidation().requireDate().build()`,
  DataValidationBuilder: `${app}.newDataValidation().requireDate()`,
  DeveloperMetadata: metadata,
  DeveloperMetadataFinder: `${book}.createDeveloperMetadataFinder()`,
  DeveloperMetadataLocation: `${metadata}.getLocation()`,
  EmbeddedChart: `(${sheet}.insertChart(${sheet}.newChart().build()), ${sheet}.getCharts()[0])`,
  EmbeddedChartBuilder: `${sheet}.newChart()`,
  Filter: `(${sheet}.getFilter() || ${sheet}.getRange('A1:B5').createFilter())`,
  GradientCondition: `${app}.newConditionalFormatRule().setGradientMinpoint('red').build().getGradientCondition()`,
  HtmlOutput: "HtmlService.createHtmlOutput('<p>a</p>')",
  HtmlOutputMetaTag: "HtmlService.createHtmlOutput('').addMetaTag('viewport', 'b').getMetaTags()[0]",
  HtmlService: 'HtmlService',
  Lock: 'LockService.getUserLock()',
  LockService: 'LockService',
  Logger: 'Logger',
  MailApp: 'MailApp',
  Menu: `${ui}.createMenu('m')`,
  NamedRange: `(${book}.setNamedRange('due', ${sheet}.getRange('A1')), ${book}.getNamedRanges()[0])`,
  PromptResponse: `${ui}.prompt('p')`,
  Properties: 'PropertiesService.getUserProperties()',
  PropertiesService: 'PropertiesService',
  Protection: `${sheet}.getRange('A1:B2').protect()`,
  Range: `${sheet}.getRange('A2')`,
  RangeList: `${sheet}.getRangeList(['A2', 'B3'])`,
  RichTextValue: `${app}.newRichTextValue().setText('a').build()`,
  RichTextValueBuilder: `${app}.newRichTextValue().setText('a')`,
  ScriptApp: 'ScriptApp',
  Selection: `${book}.getSelection()`,
  Session: 'Session',
  Sheet: sheet,
  Spreadsheet: book,
  SpreadsheetApp: app,
  SpreadsheetTriggerBuilder: `${trigger}.forSpreadsheet('book').onOpen()`,
  TextOutput: "ContentService.createTextOutput('a')",
  TextStyle: `${app}.newTextStyle().setBold(true).build()`,
  TextStyleBuilder: `${app}.newTextStyle()`,
  Trigger: `${trigger}.timeBased().everyHours(1).create()`,
  TriggerBuilder: trigger,
  Ui: ui,
  User: 'Session.getActiveUser()',
  Utilities: 'Utilities',
}

/** Where a script finds an enumeration that no service carries under its own name. */
export const enumerationAt = (service: string, name: string): string => {
  if (name === 'Weekday') return 'ScriptApp.WeekDay'
  if (name === 'Button' || name === 'ButtonSet') return `${ui}.${name}`
  return `${service}.${name}`
}
