/** Sentences and samples of the reference, with a script that says the same of the host. */
export interface Claim {
  /** The page below https://developers.google.com/apps-script/. */
  readonly at: string
  /** The words there, shortened where they continue. */
  readonly words: string
  /** A script; `ss` is the spreadsheet, `sheet` its sheet Tasks, `thrown` says what a call throws. */
  readonly code: string
  readonly answer: unknown
}

const range = 'reference/spreadsheet/range'
const box = `const range = sheet.getRange('A1:A3'); range.insertCheckboxes('yes', 'no');`
const cross = `for (const at of ['C2', 'B3', 'D3', 'C4']) sheet.getRange(at).setValue(100); const c = sheet.getRange('C3');`

const ranges: readonly Claim[] = [
  {
    at: range,
    words: 'The specified Range must consist of one cell, otherwise it throws an exception.',
    code: `return [thrown(() => sheet.getRange('A1:B1').activateAsCurrentCell()) !== null, thrown(() => sheet.getRange('A1').activateAsCurrentCell())]`,
    answer: [true, null],
  },
  {
    at: range,
    words: 'clearing format also clears data validation rules',
    code: `const r = sheet.getRange('A1').insertCheckboxes(); r.clear({ formatOnly: true }); return [r.getDataValidation(), r.getValue()]`,
    answer: [null, false],
  },
  {
    at: range,
    words: 'clear(options): By default all data is cleared.',
    code: `const r = sheet.getRange('A1').insertCheckboxes().setNote('n').setBackground('red'); r.clear({}); return [r.getDataValidation(), r.getValue(), r.getNote(), r.getBackground()]`,
    answer: [null, '', '', '#ffffff'],
  },
  {
    at: range,
    words: 'clear(): Clears the range of contents and formats.',
    code: `const r = sheet.getRange('A1').setValue(1).setNote('n').setBackground('red').clear(); return [r.getValue(), r.getNote(), r.getBackground()]`,
    answer: ['', 'n', '#ffffff'],
  },
  {
    at: range,
    words: 'clearFormat(): clears text formatting, but does not reset any number formatting rules.',
    code: `const r = sheet.getRange('A1').setNumberFormat('0.00').setFontWeight('bold').clearFormat(); return [r.getNumberFormat(), r.getFontWeight()]`,
    answer: ['0.00', 'normal'],
  },
  {
    at: range,
    words: 'copyTo(destination, options): By default both the values and formatting are copied',
    code: `sheet.getRange('A1').setValue(7).setBackground('red').copyTo(sheet.getRange('B1'), {}); return [sheet.getRange('B1').getValue(), sheet.getRange('B1').getBackground()]`,
    answer: [7, '#ff0000'],
  },
  {
    at: range,
    words: 'Logs "B2:D4" … Logs "C2:C4" … Logs "B3:D3"',
    code: `sheet.clear(); ${cross} return [c.getDataRegion(), c.getDataRegion(SpreadsheetApp.Dimension.ROWS), c.getDataRegion(SpreadsheetApp.Dimension.COLUMNS)].map((r) => r.getA1Notation())`,
    answer: ['B2:D4', 'C2:C4', 'B3:D3'],
  },
  {
    at: range,
    words:
      'getFilter(): Returns the filter on the sheet this range belongs to, or null if there is no filter on the sheet.',
    code: `const far = sheet.getRange('E9'); const before = far.getFilter(); sheet.getRange('A1:B5').createFilter(); return [before, far.getFilter().getRange().getA1Notation()]`,
    answer: [null, 'A1:B5'],
  },
  {
    at: range,
    words: 'getRichTextValue(): null if the cell value is not text',
    code: `sheet.getRange('A1:B1').setValues([['a', 5]]); return sheet.getRange('A1:B1').getRichTextValues()[0].map((rich) => rich && rich.getText())`,
    answer: ['a', null],
  },
  {
    at: range,
    words: 'insertCheckboxes(): Sets the value of all cells in the range to false.',
    code: `sheet.getRange('A1:A2').setValues([['a'], [true]]).insertCheckboxes(); return sheet.getRange('A1:A2').getValues()`,
    answer: [[false], [false]],
  },
  {
    at: range,
    words: 'insertCheckboxes(checkedValue): Sets the value of each cell in the range to the empty string.',
    code: `return sheet.getRange('A1').setValue('a').insertCheckboxes('yes').getValue()`,
    answer: '',
  },
  {
    at: range,
    words: 'isChecked(): … null, as it contains an invalid checkbox value.',
    code: `${box} range.setValues([['yes'], ['no'], ['random']]); return ['A1', 'A2', 'A3', 'A1:A2'].map((at) => sheet.getRange(at).isChecked())`,
    answer: [true, false, null, null],
  },
  {
    at: range,
    words:
      'check(): Ignores the cells in the range which currently do not contain either the checked or unchecked value',
    code: `${box} sheet.getRange('A3').setValue('random'); return range.check().getValues()`,
    answer: [['yes'], ['yes'], ['random']],
  },
  {
    at: range,
    words: 'setBackgroundRGB: integers between 0 and 255 inclusive',
    code: `const r = sheet.getRange('A1'); return [r.setBackgroundRGB(255, 0, 0).getBackground(), thrown(() => r.setBackgroundRGB(256, 0, 0)) !== null]`,
    answer: ['#ff0000', true],
  },
  {
    at: range,
    words:
      "setFontLine: either 'underline', 'line-through', or 'none'; a null value resets the font line style.",
    code: `const r = sheet.getRange('A1'); return [...['underline', 'line-through', 'none', null].map((line) => r.setFontLine(line).getFontLine()), thrown(() => r.setFontLine('wavy')) !== null]`,
    answer: ['underline', 'line-through', 'none', 'none', true],
  },
]

const sheets: readonly Claim[] = [
  {
    at: 'reference/spreadsheet/sheet',
    words:
      'getSheetValues: A -1 value given as the row or column position is equivalent to getting the very last row or column that has data',
    code: `sheet.getRange('C9').setValue('end'); return sheet.getSheetValues(-1, -1, 1, 1)`,
    answer: [['end']],
  },
  {
    at: 'reference/spreadsheet/sheet',
    words: 'copyTo: The copied sheet is named "Copy of [original name]".',
    code: `ss.setSpreadsheetLocale('en_US'); return sheet.copyTo(ss).getName()`,
    answer: 'Copy of Tasks',
  },
  {
    at: 'reference/spreadsheet/sheet',
    words:
      'hideSheet: Has no effect if the sheet is already hidden. If … the only visible sheet, it throws an exception.',
    code: `const only = thrown(() => sheet.hideSheet()) !== null; const other = ss.insertSheet('b'); other.hideSheet(); return [only, thrown(() => other.hideSheet())]`,
    answer: [true, null],
  },
  {
    at: 'reference/spreadsheet/protection',
    words:
      'protection.addEditor(Session.getEffectiveUser()); protection.removeEditors(protection.getEditors());',
    code: `const p = sheet.protect(); p.addEditor(Session.getEffectiveUser()); p.removeEditors(p.getEditors()); return p.getEditors().map((user) => user.getEmail())`,
    answer: ['li@example.com'],
  },
  {
    at: 'reference/spreadsheet/conditional-format-rule-builder',
    words: 'Clears all of the midpoint fields if the passed in interpolation type is null.',
    code: `const b = SpreadsheetApp.newConditionalFormatRule().setGradientMidpointWithValue('red', SpreadsheetApp.InterpolationType.NUMBER, '5'); const color = () => b.build().getGradientCondition().getMidColor(); const before = color(); b.setGradientMidpointWithValue('red', null, '5'); return [before, color()]`,
    answer: ['#ff0000', ''],
  },
]

const others: readonly Claim[] = [
  {
    at: 'guides/properties',
    words: 'Data types that are not already strings are automatically converted to strings',
    code: `const p = PropertiesService.getScriptProperties().setProperty('a', 5).setProperties({ b: true }); return [p.getProperty('a'), p.getProperty('b')]`,
    answer: ['5', 'true'],
  },
  {
    at: 'reference/base/ui',
    words: "alert: Jdbc connections and LockService locks don't persist across the suspension.",
    code: `const lock = LockService.getDocumentLock(); lock.tryLock(10); SpreadsheetApp.getUi().alert('a'); return lock.hasLock()`,
    answer: false,
  },
  {
    at: 'reference/base/blob',
    words: 'setContentTypeFromExtension: The contentType is null if it cannot be guessed from its extension.',
    code: `const blob = (name) => Utilities.newBlob('a', 'text/plain', name).setContentTypeFromExtension().getContentType(); return [blob('a.csv'), blob('a.strange')]`,
    answer: ['text/csv', null],
  },
  {
    at: 'reference/html/html-output',
    words: 'addMetaTag: Only the following meta tags are allowed',
    code: `const page = HtmlService.createHtmlOutput(''); return [thrown(() => page.addMetaTag('viewport', 'a')), thrown(() => page.addMetaTag('author', 'a')) !== null]`,
    answer: [null, true],
  },
  {
    at: 'reference/html/html-output',
    words: 'appendUntrusted: Log "<b>Hello, world!</b>&lt;p&gt;Hello again, world.&lt;/p&gt;"',
    code: `return HtmlService.createHtmlOutput('<b>Hello, world!</b>').appendUntrusted('<p>Hello again, world.</p>').getContent()`,
    answer: '<b>Hello, world!</b>&lt;p&gt;Hello again, world.&lt;/p&gt;',
  },
  {
    at: 'reference/utilities/utilities',
    words: 'This is the base64 web-safe encoded form of "Google グループ"',
    code: `return [Utilities.newBlob(Utilities.base64DecodeWebSafe('R29vZ2xlIOOCsOODq-ODvOODlw==')).getDataAsString(), Utilities.base64Encode('Google グループ', Utilities.Charset.UTF_8)]`,
    answer: ['Google グループ', 'R29vZ2xlIOOCsOODq+ODvOODlw=='],
  },
  {
    at: 'reference/utilities/utilities',
    words: "formatString: '%11.6f' of 123.456, '%6s' of 'abc'",
    code: `return [Utilities.formatString('%11.6f', 123.456), Utilities.formatString('%6s', 'abc')]`,
    answer: [' 123.456000', '   abc'],
  },
  {
    at: 'reference/utilities/utilities',
    words: 'ungzip: Uncompresses a Blob object and returns a Blob containing the uncompressed data.',
    code: `const text = 'Some text to compress using gzip compression'; const packed = Utilities.gzip(Utilities.newBlob(text), 'text.gz'); return [packed.getName(), Utilities.ungzip(packed).getDataAsString() === text]`,
    answer: ['text.gz', true],
  },
  {
    at: 'reference/utilities/utilities',
    words: 'sleep: The maximum allowed value is 300000 (or 5 minutes).',
    code: `return [thrown(() => Utilities.sleep(300001)) !== null, thrown(() => Utilities.sleep(300000))]`,
    answer: [true, null],
  },
  {
    at: 'reference/cache/cache',
    words:
      "If there were values in the cache for 'foo' and 'x' but not 'missing', then 'values' is: {'foo': 'somevalue', 'x': 'othervalue'}",
    code: `const cache = CacheService.getDocumentCache(); cache.putAll({ foo: 'somevalue', x: 'othervalue' }); return cache.getAll(['foo', 'x', 'missing'])`,
    answer: { foo: 'somevalue', x: 'othervalue' },
  },
  {
    at: 'reference/lock/lock',
    words:
      'hasLock: false if tryLock or waitLock were never called … or if releaseLock() was called. releaseLock: no effect if the lock has not been acquired.',
    code: `const lock = LockService.getScriptLock(); const said = [lock.hasLock(), lock.releaseLock(), lock.tryLock(5), lock.hasLock()]; lock.releaseLock(); return [...said, lock.hasLock()]`,
    answer: [false, null, true, true, false],
  },
  {
    at: 'reference/script/script-app',
    words: 'getAuthorizationInfo(authMode, oAuthScopes)',
    code: `return String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, []).getAuthorizationStatus())`,
    answer: 'NOT_REQUIRED',
  },
  {
    at: 'reference/script/clock-trigger-builder',
    words: 'everyMinutes: n must be 1, 5, 10, 15 or 30.',
    code: `const builder = ScriptApp.newTrigger('go').timeBased(); return [1, 5, 10, 15, 30, 0, 2, 60].map((n) => thrown(() => builder.everyMinutes(n)) === null)`,
    answer: [true, true, true, true, true, false, false, false],
  },
]

export const claims: readonly Claim[] = [...ranges, ...sheets, ...others]
