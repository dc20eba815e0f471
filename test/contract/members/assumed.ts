/**
 * What the host does where the reference says nothing, or something else than users reported: assumed, each
 * with its reason. Only a real spreadsheet can answer; the questions that a self-check asks are with the
 * self-check.
 */
export interface Assumption {
  readonly assumed: string
  readonly why: string
  /** A script, as a claim has one. */
  readonly code: string
  readonly answer: unknown
}

export const assumptions: readonly Assumption[] = [
  {
    assumed:
      'A complaint names a list number[], whatever it holds, an object and a function (class), text String.',
    why: 'Met by people with computeHmacSha256Signature, newBlob, createTemplate and setTextRotation; not in the reference.',
    code: `return [[1], ['a'], {}, () => 1].map((given) => /\\((.*)\\) don't/.exec(thrown(() => ss.getSheetByName(given)))[1])`,
    answer: ['number[]', 'number[]', '(class)', '(class)'],
  },
  {
    assumed:
      'A complaint names a class or enumeration with its service, but Ui, Menu, Blob, User and Logger alone.',
    why: 'Utilities.Charset and SpreadsheetApp.Range were met; for the classes that services share nothing was found.',
    code: `return [thrown(() => ss.getSheetByName(Utilities.Charset.UTF_8)), thrown(() => SpreadsheetApp.getUi().alert())].map((text) => text.replace("don't match the method signature for", '…'))`,
    answer: [
      'The parameters (Utilities.Charset) … SpreadsheetApp.Spreadsheet.getSheetByName.',
      'The parameters () … Ui.alert.',
    ],
  },
  {
    assumed: 'A number or true is no text: only properties take them where the reference says String.',
    why: 'The guide says so of properties alone. Stricter than Google may be: scripts that pass here pass there.',
    code: `return [thrown(() => sheet.setName(5)) !== null, thrown(() => sheet.getRange('A1').setNote(true)) !== null]`,
    answer: [true, true],
  },
  {
    assumed: 'A number becomes a property as JavaScript writes it, 5 and not 5.0.',
    why: 'The older runtime wrote 5.0; nothing was found for the present one.',
    code: `return PropertiesService.getScriptProperties().setProperty('a', 5).getProperty('a')`,
    answer: '5',
  },
  {
    assumed: 'null or undefined is refused where the reference does not name it.',
    why: 'Complaints that name null were met; the reference says of each member that takes null what it does.',
    code: `return [thrown(() => sheet.setName(null)) !== null, thrown(() => ss.getSheetByName(undefined)) !== null]`,
    answer: [true, true],
  },
  {
    assumed: 'Every member that answers nothing answers null, those of console and Logger too.',
    why: 'Met for services of Google; for console nothing was found.',
    code: `return [console.log('a'), Logger.clear(), SpreadsheetApp.flush()]`,
    answer: [null, null, null],
  },
  {
    assumed: 'eval inside a function evaluates a text with the names around it.',
    why: 'The reference does not name eval; public scripts load packages this way. Chunks of the script need it.',
    code: `const around = 1; return (function () { return eval(arguments[0]) })('around + 1')`,
    answer: 2,
  },
  {
    assumed: 'copyTo fills a target that is larger than what is copied.',
    why: 'The reference says that only its first cell counts; scripts fill columns this way.',
    code: `sheet.getRange('A1').setValue(7).copyTo(sheet.getRange('B1:B3')); return sheet.getRange('B1:B3').getValues()`,
    answer: [[7], [7], [7]],
  },
  {
    assumed:
      'clear() takes validations away with the format, as clear({ formatOnly: true }) does by the reference.',
    why: 'The reference says it of the option alone.',
    code: `return sheet.getRange('A1').insertCheckboxes().clear().getDataValidation()`,
    answer: null,
  },
  {
    assumed: 'An empty cell has rich text without letters.',
    why: 'By the reference null stands for what is not text.',
    code: `return sheet.getRange('E9').getRichTextValue().getText()`,
    answer: '',
  },
  {
    assumed: 'What is no lock time, sleep, trigger hour or zone is refused as an invalid argument.',
    why: 'The reference gives ranges, seldom messages.',
    code: `return [() => LockService.getUserLock().tryLock(-1), () => Utilities.sleep(-1), () => ScriptApp.newTrigger('go').timeBased().inTimezone('Mars/Base')].map((work) => /^Invalid argument/.test(thrown(work)))`,
    answer: [true, true, true],
  },
  {
    assumed: 'ungzip opens a blob of the type application/x-gzip alone.',
    why: 'The reference names no type. Most scripts that were met name this one, some none: what passes here passes there.',
    code: `const bytes = Utilities.gzip(Utilities.newBlob('a')).getBytes(); return [null, 'application/zip', 'application/x-gzip'].map((type) => thrown(() => Utilities.ungzip(Utilities.newBlob(bytes, type))))`,
    answer: ['Could not decompress gzip.', 'Could not decompress gzip.', null],
  },
  {
    assumed:
      'A cache entry that should last less than a second or more than six hours lasts as long as it may.',
    why: 'The reference names the least and the most, not what happens beyond.',
    code: `const cache = CacheService.getUserCache(); cache.put('a', 'b', 999999); cache.put('c', 'd', -5); return [cache.get('a'), cache.get('c')]`,
    answer: ['b', 'd'],
  },
  {
    assumed: 'R1:R3 are cells of the column R, and not rows in R1C1 notation.',
    why: 'The reference takes both notations and says not which comes first.',
    code: `const wide = ss.insertSheet('wide'); return wide.getRange('R1:R3').getColumn()`,
    answer: 18,
  },
  {
    assumed: 'setFormula puts = before what does not begin with it.',
    why: 'The reference says only that it takes a formula.',
    code: `return sheet.getRange('A1').setFormula('1+1').getFormula()`,
    answer: '=1+1',
  },
]
