/** A sheet that was followed, worked in and released is what it would be if Milepost had never been there. */
import { expect, test } from 'vitest'
import { readWorkbook, writeWorkbook } from '../../../host/emulator/xlsx/index.js'
import { LiveWorkbook } from '../../../host/emulator/workbook/live.js'
import { serialOf } from '../../../src/core/day.js'
import type { Locale } from '../../../src/core/locale.js'
import type { Day } from '../../../src/core/day.js'
import { adoptSheet } from '../../../src/work/adopt/adopt-sheet.js'
import { releaseSheet } from '../../../src/work/release/release-sheet.js'
import { hourly } from '../../../src/work/run/hourly.js'
import { newWorkbook } from '../../../host/cli/new-workbook.js'
import { Google } from '../../contract/fake-google.js'
import { isWholeSweep } from '../../patience.js'
import { Twins } from './edits.js'
import { createRandom } from './random.js'
import { buildTeamWorkbook, type TeamSheet } from './team-workbook.js'
import { differencesOf, readXlsxContent } from './xlsx-content.js'

const now = serialOf('2026-03-31' as Day) + 1 / 3

/** A team's workbook as a file, and what is in it. */
async function makeFile(locale: Locale, seed: number): Promise<{ bytes: Uint8Array; team: TeamSheet }> {
  const workbook = LiveWorkbook.from(newWorkbook(locale, 'Asia/Shanghai'), { now: () => now })
  const team = buildTeamWorkbook(workbook, locale, createRandom(seed))
  return { bytes: await writeWorkbook(workbook.snapshot()), team }
}

const open = async (bytes: Uint8Array, locale: Locale) =>
  readWorkbook(bytes, {
    name: 'Plan',
    locale: locale === 'en' ? 'en_US' : 'zh_CN',
    timeZone: 'Asia/Shanghai',
  })

/** Follows, runs, edits and releases the workbook of a seed; what differs from its twin then. */
async function playTwins(seed: number): Promise<readonly string[]> {
  const random = createRandom(seed * 7919)
  const locale = random.pick(['en', 'zh-CN'] as const)
  const { bytes, team } = await makeFile(locale, seed)
  const snapshot = await open(bytes, locale)
  const google = new Google({ locale, snapshot: snapshot as never })
  const twin = LiveWorkbook.from(await open(bytes, locale), { now: () => now })
  const sheetOf = (workbook: LiveWorkbook): number => workbook.sheets[0]!.id
  const where = { ...team, sheet: sheetOf(google.workbook) }
  const runs = (): void => void google.run((ports) => hourly(ports))
  const adopted = google.run((ports) =>
    adoptSheet(ports, {
      sheet: google.workbook.sheets[0]!.name,
      how: 'over',
      tracker: 'tasks',
      headerRow: team.headerLine,
      columns: team.columns,
      dryRun: false,
      addNames: false,
      source: null,
      addresses: {},
    }),
  )
  if (!adopted.ok) return [`seed ${seed} not adopted: ${JSON.stringify(adopted.problems)}`]
  const twins = new Twins(google.workbook, twin, where, random)
  if (random.chance(0.8)) runs()
  for (let count = random.below(14); count > 0; count--) {
    twins.edit()
    if (random.chance(0.15)) runs()
  }
  const released = google.run((ports) =>
    releaseSheet(ports, {
      sheet: google.workbook.sheet(where.sheet).name,
      withOwnSheets: true,
      withUsedColumns: false,
    }),
  )
  if (!released.ok) return [`seed ${seed} not released: ${JSON.stringify(released.problems)}`]
  const { stays } = released.value
  const contents = await Promise.all(
    [twin, google.workbook].map(async (workbook) =>
      readXlsxContent(await writeWorkbook(workbook.snapshot())),
    ),
  )
  const protections = [twin, google.workbook].map((workbook) =>
    JSON.stringify(workbook.sheet(where.sheet).protections),
  )
  const traces = google.workbook.sheet(where.sheet).metadata.map(({ key }) => `mark ${key}`)
  const differences = [
    ...stays,
    ...traces,
    ...differencesOf(contents[0]!, contents[1]!),
    ...(protections[0] === protections[1] ? [] : [`protections ${protections.join(' / ')}`]),
  ]
  return differences.length === 0
    ? []
    : [`seed ${seed}: ${twins.done.join('; ')}`, ...differences.slice(0, 6)]
}

const seeds = Array.from({ length: isWholeSweep ? 300 : 12 }, (_, index) => index + 1)

test(`${seeds.length} workbooks of teams are cell for cell as if Milepost had never been there`, async () => {
  const found: string[] = []
  for (const seed of seeds) found.push(...(await playTwins(seed)))
  expect(found).toEqual([])
})
