import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { PublicHolidayData } from '../../../src/domain/public-holidays.js'
import { cacheFolder, memoizeBuild } from '../cache.js'
import { projectRoot } from '../project-root.js'

/** Everything the days are made from, by path from the project's folder. */
const sources = [
  'host/build/public-holidays/names.ts',
  'host/build/public-holidays/public-holidays.ts',
  'src/domain/public-holidays.ts',
  'src/trackers/own/countries.ts',
  'node_modules/date-holidays/package.json',
]

async function fingerprint(years: readonly number[]): Promise<string> {
  const hash = createHash('sha256').update(`${process.version} ${years.join()}`)
  for (const source of sources) hash.update(await readFile(new URL(source, projectRoot)))
  return hash.digest('hex').slice(0, 32)
}

/**
 * The public holidays of all countries. Calculating them takes seconds, so they are made again only when what they are made
 * from has changed; the package that has them is loaded only then.
 */
export const loadPublicHolidays = (firstYear: number, yearCount: number): Promise<PublicHolidayData> =>
  memoizeBuild(
    'public-holidays',
    async () => (await import('./public-holidays.js')).encodePublicHolidays(firstYear, yearCount),
    { folder: cacheFolder, fingerprint: () => fingerprint([firstYear, yearCount]) },
  )
