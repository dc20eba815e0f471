import { gzipSync } from 'node:zlib'
import { demoContent } from '../../../src/templates/demo/content.js'
import { templates } from '../../../src/templates/index.js'
import { listedWords } from '../../../src/domain/report/common-words.js'
import { countries } from '../../../src/trackers/own/countries.js'
import type { ScriptChunks } from '../../../src/work/script-chunks.js'
import type { LibraryContent } from '../../../src/work/plan/library.js'
import { roles } from '../../../src/templates/roles.js'
import { headerWords, columnHelp, listing, settingHelp, librarySentences } from './library-texts.js'
import { listChinaHolidays, listFestivals } from '../holidays.js'
import { buildPages } from '../pages.js'
import { loadPublicHolidays } from '../public-holidays/load.js'
import { loadLetter } from '../load-letter.js'

/** The first year whose holidays of China are in the add-on, and the last year whose festivals are. */
const firstYear = 2025
const lastYear = 2031
/** The years whose holidays of other countries are in the add-on. */
const publicHolidays = { firstYear: 2026, yearCount: 3 }

const { source, days, english } = listChinaHolidays(firstYear)
const { parts } = await buildPages()

/** What the add-on reads at run time from the file that {@link buildLibrary} makes. */
export const libraryContent: Omit<LibraryContent, 'chunks'> = {
  templates,
  roles,
  demo: demoContent,
  china: { source, days, english, festivals: listFestivals(firstYear, lastYear) },
  publicHolidays: await loadPublicHolidays(publicHolidays.firstYear, publicHolidays.yearCount),
  countries,
  headerWords,
  help: columnHelp,
  listing,
  settingHelp,
  texts: librarySentences,
  companyWords: listedWords,
  pageParts: { logForm: parts.logForm.script, why: parts.why.script },
  letter: await loadLetter(),
}

/**
 * `Library.html`: the library as JSON, compressed and in base64. An HTML file is the only way for a script
 * project to carry data; no tag, entity or scriptlet can arise in this one.
 *
 * @param chunks the code of the script that is in the library
 */
export const buildLibrary = (chunks: ScriptChunks): string =>
  gzipSync(JSON.stringify({ ...libraryContent, chunks } satisfies LibraryContent), { level: 9 }).toString(
    'base64',
  )
