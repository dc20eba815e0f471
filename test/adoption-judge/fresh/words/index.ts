/** The words of a part that was written without knowing the rules. */
import type { PartHeaders, PartVocabulary } from '../../words/part-words.js'
import { freshDetailHeaders } from './detail-headers.js'
import { freshClients, freshDepartments, freshTeams } from './people.js'
import { freshSharedHeaders } from './shared-headers.js'
import {
  freshCaseWordings,
  freshRequirementWordings,
  freshRiskWordings,
  freshStatusWordings,
} from './statuses.js'
import { freshSubjects } from './subjects.js'
import { freshSheetNames, freshSheetTitles, freshTexts } from './texts.js'
import { freshTrackerHeaders } from './tracker-headers.js'
import { freshTradesEn } from './trades-en.js'
import { freshTradesZh } from './trades-zh.js'

/** Every header word, by what the column contains. */
export const freshHeaders: PartHeaders = {
  ...freshSharedHeaders,
  ...freshDetailHeaders,
  ...freshTrackerHeaders,
}

/** Everything else that the sheets of the part are about. */
export const freshVocabulary: PartVocabulary = {
  trades: { en: freshTradesEn, 'zh-CN': freshTradesZh },
  teams: freshTeams,
  clients: freshClients,
  departments: freshDepartments,
  sheetNames: freshSheetNames,
  subjects: freshSubjects,
  texts: freshTexts,
  sheetTitles: freshSheetTitles,
  wordings: {
    work: freshStatusWordings,
    cases: freshCaseWordings,
    risks: freshRiskWordings,
    requirements: freshRequirementWordings,
  },
}
