import type { PublicHolidayData } from '../../../src/domain/public-holidays.js'
import { cacheFolder, fingerprintFiles, memoizeBuild } from '../cache.js'

/** Everything the days are made from, by path from the project's folder. */
const sources = [
  'host/build/public-holidays/names.ts',
  'host/build/public-holidays/public-holidays.ts',
  'src/domain/public-holidays.ts',
  'src/trackers/own/countries.ts',
  'node_modules/date-holidays/package.json',
]

/**
 * The public holidays of all countries. Calculating them takes seconds, so they are made again only when what they are made
 * from has changed; the package that has them is loaded only then.
 */
export const loadPublicHolidays = (firstYear: number, yearCount: number): Promise<PublicHolidayData> =>
  memoizeBuild(
    'public-holidays',
    async () => (await import('./public-holidays.js')).encodePublicHolidays(firstYear, yearCount),
    { folder: cacheFolder, fingerprint: () => fingerprintFiles(sources, `${firstYear},${yearCount}`) },
  )
