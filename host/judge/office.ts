/** LibreOffice as an independent spreadsheet engine: started without a window, with a separate profile. */
import { execFile } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Where installers put it when it is not on the path. */
const usualPlaces = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
]

export const howToGetOffice =
  "npm run judge needs LibreOffice's soffice: `apt-get install libreoffice-calc`, `brew install --cask libreoffice` or https://www.libreoffice.org/download; where it is not on the path, name it in SOFFICE."

/**
 * The program: what `SOFFICE` names, else on the path, else where installers put it; null when it is nowhere.
 */
export function findOfficeProgram(environment: NodeJS.ProcessEnv): string | null {
  const name = process.platform === 'win32' ? 'soffice.com' : 'soffice'
  const onPath = (environment['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name))
  const named = environment['SOFFICE']
  return (named === undefined ? [...onPath, ...usualPlaces] : [named]).find(canRun) ?? null
}

const canRun = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Makes it compute every formula of a file again, even where the file has results. */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

/** Long enough for a slow machine; a program that hangs must still end. */
const conversionTimeout = 10 * 60_000

export interface Office {
  /** The workbook as the program writes it, with every formula computed again. */
  convert(workbook: Uint8Array, to: 'xlsx' | 'html'): Promise<Uint8Array>
  /** Removes the profile and all files. */
  close(): Promise<void>
}

/** A profile for the program, in which it recalculates always. The program runs once for each conversion. */
export async function openOffice(program: string): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), 'milepost-judge-'))
  const profile = join(folder, 'profile')
  await mkdir(join(profile, 'user'), { recursive: true })
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), alwaysRecalculate)
  return {
    async convert(workbook, to) {
      const [given, made] = [join(folder, 'book.xlsx'), join(folder, 'made')]
      await writeFile(given, workbook)
      const words = [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        made,
        given,
      ]
      await new Promise<void>((done, failed) =>
        execFile(program, words, { timeout: conversionTimeout }, (error, _, output) =>
          error ? failed(new Error(`${program} failed: ${output || error.message}`)) : done(),
        ),
      )
      return readFile(join(made, `book.${to}`))
    },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}
