import { referenceClass } from './reference.js'
import { memoize } from '../../cache.js'

/**
 * What a call does to the writes that the spreadsheet has not carried out yet: adds to them (`write`), makes
 * the spreadsheet carry them out (`read`, `flush`), or neither (`place`), because it only names a place or
 * belongs to another service.
 */
export type CallEffect = 'write' | 'read' | 'flush' | 'place' | 'other'

/** Classes about the content of the spreadsheet, or about a place in it. */
const classes = new Set([
  'SpreadsheetApp',
  'Spreadsheet',
  'Sheet',
  'Range',
  'RangeList',
  'Selection',
  'Protection',
  'NamedRange',
  'Filter',
  'DeveloperMetadata',
  'DeveloperMetadataFinder',
  'DeveloperMetadataLocation',
  'EmbeddedChart',
  'ContainerInfo',
])

const writing =
  /^(set|clear|append|insert|delete|hide|unhide|show|add|remove|merge|break|sort|move|copy|auto|trim|uncheck|check|rename|randomize|shift|split|create(?!DeveloperMetadataFinder))/

/**
 * Members that return a value without reading the spreadsheet: the object has it, or it is about the screen.
 */
const placing: Readonly<Record<string, RegExp>> = {
  SpreadsheetApp: /^(?!flush)/,
  Spreadsheet:
    /^(getId|getUrl|getRange|getRangeList|getActive\w*|setActive\w*|getSelection|toast|createDeveloperMetadataFinder)$/,
  Sheet:
    /^(getRange|getRangeList|getSheetId|getParent|activate|setActive\w*|setCurrentCell|getActive\w*|createDeveloperMetadataFinder)$/,
  Range:
    /^(getRow|getColumn|getRowIndex|getNumRows|getNumColumns|getLastRow|getLastColumn|getA1Notation|getSheet|getGridId|getCell|offset|activate\w*|createDeveloperMetadataFinder)$/,
  RangeList: /^(getRanges|activate)$/,
  Selection: /^/,
  DeveloperMetadataFinder: /^(?!find)/,
}

const cachedEffects = new Map<string, CallEffect>()

/** The effect of a call of a member such as `Range.setValues`. */
export const classifyCall = (member: string): CallEffect =>
  memoize(cachedEffects, member, () => findCallEffect(member))

/** The type that a member returns, without the names around it; '' where the reference has none. */
const answerOf = (className: string, name: string): string =>
  referenceClass(className)?.members.get(name)?.answers.at(-1)?.split('.').pop() ?? ''

function findCallEffect(member: string): CallEffect {
  const [className = '', name = ''] = member.split('.')
  if (!classes.has(className)) return 'other'
  if (member === 'SpreadsheetApp.flush') return 'flush'
  if (placing[className]?.test(name)) return 'place'
  // A new object can be returned only when it exists.
  const answers = answerOf(className, name)
  return writing.test(name) && (answers === 'void' || answers === className) ? 'write' : 'read'
}

/** Whether a write returns the object on which it is called, and not nothing. */
export const returnsItself = (className: string, name: string): boolean =>
  answerOf(className, name) === className
