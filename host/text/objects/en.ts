import { plural } from '../../../src/text/english.js'
import { nameWithoutCount, type ObjectNames } from './object-names.js'

const nameWithCount =
  (one: string, many?: string) =>
  (count: number): string =>
    plural(count, one, many)

/** What a workbook holds besides cells, counted, in English. */
export const en: ObjectNames = {
  pictures: nameWithCount('picture'),
  charts: nameWithCount('chart'),
  shapes: nameWithCount('shape or text box', 'shapes or text boxes'),
  tables: nameWithCount('table, whose cells stay,', 'tables, whose cells stay,'),
  headerPictures: nameWithCount('picture in headers or footers', 'pictures in headers or footers'),
  backgrounds: nameWithCount('sheet background'),
  cellPictures: nameWithCount(
    'cell with a picture or data type in it',
    'cells with a picture or data type in them',
  ),
  externalLinks: nameWithCount('link to another workbook', 'links to other workbooks'),
  namedFormulas: nameWithCount('named formula'),
  sparklines: nameWithCount('sparkline'),
  properties: nameWithoutCount('document properties'),
  printerSettings: nameWithoutCount('printer settings'),
  customXml: nameWithCount('custom XML part'),
  label: nameWithoutCount('the sensitivity label'),
  macros: nameWithoutCount('macros'),
  pivotTables: nameWithCount('pivot table (its values stay)', 'pivot tables (their values stay)'),
  slicers: nameWithCount('slicer'),
  timelines: nameWithCount('timeline'),
  controls: nameWithCount('form control'),
  embeddedFiles: nameWithCount('embedded file'),
  threads: nameWithCount('comment thread (saved as a plain note)', 'comment threads (saved as plain notes)'),
  connections: nameWithCount('data connection'),
  dataModel: nameWithoutCount('the data model'),
  extendedRules: nameWithCount(
    'detail of data bars, icon sets and color rules',
    'details of data bars, icon sets and color rules',
  ),
  filters: nameWithCount('filter setting'),
  groups: nameWithCount('sheet’s row or column groups', 'sheets’ row or column groups'),
  pageBreaks: nameWithCount('page break'),
  scenarios: nameWithCount('scenario'),
  editRanges: nameWithCount('range that others may edit', 'ranges that others may edit'),
  passwords: nameWithCount(
    'password or lock on sheets or the workbook',
    'passwords or locks on sheets or the workbook',
  ),
  customViews: nameWithCount('custom view'),
  messages: nameWithCount('hint on a link', 'hints on links'),
  richText: nameWithCount('text with mixed formatting', 'texts with mixed formatting'),
  looks: nameWithCount(
    'cell format with patterns, gradients or justified text',
    'cell formats with patterns, gradients or justified text',
  ),
  chartSheets: nameWithCount('chart sheet'),
  macroSheets: nameWithCount('macro or dialog sheet'),
  signatures: nameWithCount('digital signature'),
  ribbon: nameWithoutCount('ribbon customizations'),
  addins: nameWithCount('Office add-in part'),
  xmlMaps: nameWithoutCount('XML maps'),
  changeHistory: nameWithoutCount('the change history'),
  original: nameWithoutCount('everything but cells, as the original file is no longer available'),
  other: nameWithCount('other part'),
}
