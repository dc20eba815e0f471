/** The words of the part that those who write rules do not read: written by somebody who has not read the rules. */
import type { PartHeaders, PartVocabulary } from '../../words/part-words.js'
import { unseenDetailHeaders } from './detail-headers.js'
import { unseenClients, unseenDepartments, unseenTeams } from './people.js'
import { unseenSharedHeaders } from './shared-headers.js'
import { unseenWordings } from './statuses.js'
import { unseenSubjects } from './subjects.js'
import { unseenSheetNames, unseenSheetTitles, unseenTexts } from './texts.js'
import { unseenTrackerHeaders } from './tracker-headers.js'
import { unseenTradesEn } from './trades-en.js'
import { unseenTradesZh } from './trades-zh.js'

/** Every header word, by what the column contains. */
export const unseenHeaders: PartHeaders = {
  ...unseenSharedHeaders,
  ...unseenDetailHeaders,
  ...unseenTrackerHeaders,
}

/** Everything else that the sheets of the part are about. */
export const unseenVocabulary: PartVocabulary = {
  trades: { en: unseenTradesEn, 'zh-CN': unseenTradesZh },
  teams: unseenTeams,
  clients: unseenClients,
  departments: unseenDepartments,
  sheetNames: unseenSheetNames,
  subjects: unseenSubjects,
  texts: unseenTexts,
  sheetTitles: unseenSheetTitles,
  wordings: unseenWordings,
}
