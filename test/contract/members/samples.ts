/** Arguments that a member takes, as a script writes them, and such as it refuses. */
import { enumerationAt, objects } from './objects.js'
import { natureOf, type Typed, type Way } from './typings.js'

/** What text is taken where any other would be refused for what it says, by the parameter's name. */
const texts: Readonly<Record<string, string>> = {
  a1Notation: 'A1',
  a1Notations: 'A1',
  color: 'red',
  colors: 'red',
  cssString: 'red',
  emailAddress: 'a@example.com',
  encoded: 'YWI=',
  filename: 'Sidebar',
  formula: '=1+1',
  formulas: '=1+1',
  linkUrl: 'https://example.com',
  locale: 'de_DE',
  name: 'due',
  oAuthScopes: 'https://www.googleapis.com/auth/script.send_mail',
  recipient: 'a@example.com',
  replyTo: 'a@example.com',
  timeZone: 'Asia/Tokyo',
  timezone: 'Asia/Tokyo',
  to: 'a@example.com',
  weight: 'bold',
}

const book = objects['Spreadsheet']!
const sheet = objects['Sheet']!
const line = (address: string): string => `${sheet}.getRange('${address}')`
const besides = (code: string, object: string): string => `(${code}, ${object})`

interface Call {
  /** What it is called on, where not any object of the class will do. */
  readonly on?: string
  /** Arguments that say something the member takes, where not any of the right type will do. */
  readonly given?: readonly string[]
}

/** Calls that want more than a value of the right type; by name, or by name and number of arguments. */
const calls: Readonly<Record<string, Call>> = {
  'Blob.getDataAsString/1': { given: ["'UTF-8'"] },
  'Blob.setDataFromString/2': { given: ["'a'", "'UTF-8'"] },
  'DeveloperMetadata.moveToColumn': { given: [line('B:B')] },
  'DeveloperMetadata.moveToRow': { given: [line('2:2')] },
  'HtmlOutput.addMetaTag': { given: ["'viewport'", "'width=1'"] },
  'MailApp.sendEmail/1': { given: ["{ to: 'a@example.com' }"] },
  'Range.addDeveloperMetadata': { on: line('2:2') },
  'Range.setFontColors': { given: ["[['red']]"] },
  'RichTextValueBuilder.setLinkUrl/3': { given: ['0', '1', "'https://example.com'"] },
  'RichTextValueBuilder.setTextStyle/3': { given: ['0', '1', objects['TextStyle']!] },
  'Range.copyTo/3': { given: [line('B3'), 'SpreadsheetApp.CopyPasteType.PASTE_NORMAL', 'false'] },
  'Sheet.hideSheet': { on: besides(`${book}.insertSheet('other')`, sheet) },
  'Spreadsheet.deleteActiveSheet': { on: besides(`${book}.insertSheet('other')`, book) },
  'Spreadsheet.deleteSheet': { on: besides(`${book}.insertSheet('other')`, book) },
  'SpreadsheetApp.openById': { given: [`${book}.getId()`] },
  'Utilities.ungzip': { given: [`Utilities.gzip(${objects['Blob']!})`] },
  'Spreadsheet.removeNamedRange': { on: besides(`${book}.setNamedRange('due', ${line('A1')})`, book) },
}

/** Values of enumerations that the host has, where it lacks the first. */
const firsts: Readonly<Record<string, string>> = { ChartType: 'PIE', DigestAlgorithm: 'MD5' }

const sampleOf = (type: string, name: string): string => {
  const nature = natureOf(type)
  switch (nature.kind) {
    case 'literal':
      return JSON.stringify(nature.value)
    case 'record':
      return '({})'
    case 'list':
      return `[${sampleOf(nature.of, name)}]`
    case 'choice':
      return sampleOf(
        nature.of.find((each) => each !== 'null')!,
        name,
      )
    case 'enumeration':
      return `${enumerationAt(nature.service, nature.name)}.${firsts[nature.name] ?? nature.names[0]}`
    case 'class':
      return nature.name === 'BlobSource' ? objects['Blob']! : (objects[nature.name] ?? 'null')
    case 'plain':
      return plainSample(nature.name, name)
  }
}

const plainSample = (type: string, name: string): string => {
  switch (type) {
    case 'string':
      return JSON.stringify(texts[name] ?? 'a')
    case 'Char':
      return "','"
    case 'boolean':
      return 'true'
    case 'Date':
      return 'new Date(0)'
    default:
      return '1'
  }
}

/** One overload of a member: the object on which it is called and the arguments, as a script writes them. */
export const callOf = (className: string, name: string, { parameters }: Way): Required<Call> => {
  const member = `${className}.${name}`
  const special = calls[`${member}/${parameters.length}`] ?? calls[member]
  const samples = parameters.filter(({ rest }) => !rest).map((each) => sampleOf(each.type, each.name))
  return { on: special?.on ?? objects[className]!, given: special?.given ?? samples }
}

const plain = new Set([
  'string',
  'boolean',
  'number',
  'Integer',
  'Byte',
  'Char',
  'Date',
  'any',
  'null',
  'undefined',
])

const isKnown = (type: string): boolean => {
  const nature = natureOf(type)
  if (nature.kind === 'list') return isKnown(nature.of)
  if (nature.kind === 'choice') return nature.of.some(isKnown)
  return nature.kind !== 'plain' || plain.has(nature.name)
}

/** Whether a script can have all that this overload needs: no document, form or file. */
export const isWithin = ({ parameters }: Way): boolean => parameters.every(({ type }) => isKnown(type))

/** A value of each sort that a script can give, with its name in Google's complaints. */
export const wrongs: readonly { readonly code: string; readonly sort: string; readonly named: string }[] = [
  { code: "'a'", sort: 'string', named: 'String' },
  { code: '1', sort: 'number', named: 'number' },
  { code: 'true', sort: 'boolean', named: 'Boolean' },
  { code: 'null', sort: 'null', named: 'null' },
  { code: '[]', sort: 'list', named: 'number[]' },
  { code: '({})', sort: 'record', named: '(class)' },
  { code: '(() => 1)', sort: 'function', named: '(class)' },
  { code: 'new Date(0)', sort: 'Date', named: 'Date' },
  { code: 'Session.getActiveUser()', sort: 'class User', named: 'User' },
  { code: `${sheet}.getRange('A1')`, sort: 'class Range', named: 'SpreadsheetApp.Range' },
  { code: 'Utilities.Charset.UTF_8', sort: 'enumeration Charset', named: 'Utilities.Charset' },
]

/** Whether a parameter takes values of a sort. */
export const takes = (type: string, sort: string): boolean => {
  const nature = natureOf(type)
  switch (nature.kind) {
    case 'choice':
      return nature.of.some((each) => takes(each, sort))
    case 'literal':
      return sort === 'string'
    case 'record':
      return sort === 'record'
    case 'list':
      return sort === 'list'
    case 'enumeration':
    case 'class':
      return sort === `${nature.kind} ${nature.name}`
    case 'plain':
      return takesPlain(nature.name, sort)
  }
}

const takesPlain = (type: string, sort: string): boolean => {
  if (type === 'any') return true
  if (type === 'Integer' || type === 'Byte') return sort === 'number'
  if (type === 'Char') return sort === 'string'
  return type === sort
}

/** The minimum and maximum number of arguments of an overload. */
export const countsOf = (parameters: readonly Typed[]): { least: number; most: number } => ({
  least: parameters.filter(({ optional, rest }) => !optional && !rest).length,
  most: parameters.some(({ rest }) => rest) ? Infinity : parameters.length,
})
