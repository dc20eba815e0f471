/** What earlier versions left behind: one folder for each version, one in it for each workbook. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { memoize } from '../../host/emulator/cache.js'
import type { PersistedState } from '../../host/emulator/session/persisted-state.js'
import { LiveWorkbook } from '../../host/emulator/workbook/live.js'
import type { WorkbookSnapshot } from '../../host/emulator/workbook/snapshot.js'
import type { About, Moment } from './making/steps.js'

const here = new URL('./', import.meta.url)

export interface FormerWorkbook extends About {
  readonly version: string
  readonly name: string
  /** When the version was last at work. */
  readonly left: Moment
  /** What a session begins with. */
  open(): { snapshot: LiveWorkbook; persisted: PersistedState }
  /** The workbook as plain data of the caller's own. */
  read(): WorkbookSnapshot
  readPersisted(): PersistedState
}

/** The names that a version's records give, as `making/names.ts` writes them. */
export interface FormerNames {
  readonly tables: Readonly<Record<string, FormerTable>>
  readonly settings: Readonly<Record<string, readonly string[]>>
  readonly views: Readonly<Record<string, readonly string[]>>
  readonly hidden: Readonly<Record<'memory' | 'reckoning', readonly string[]>>
}
export interface Words {
  readonly names: readonly string[]
  readonly aliases: readonly string[]
}
export interface FormerColumn extends Words {
  readonly derived?: true
  readonly choices?: Readonly<Record<string, Words>>
}
interface FormerTable extends Words {
  readonly columns: Readonly<Record<string, FormerColumn>>
}

const folders = (at: URL): string[] =>
  readdirSync(at, { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? [each.name] : []))
const jsonAt = <Content>(at: URL): Content => JSON.parse(readFileSync(at, 'utf8')) as Content
const unzipped = <Content>(at: URL): Content =>
  JSON.parse(gunzipSync(readFileSync(at)).toString('utf8')) as Content

const opened = new Map<string, LiveWorkbook>()

/** The workbook of a folder, opened once: it is some megabytes of text, and each session begins with a fork of it. */
const openOnce = (at: URL): LiveWorkbook =>
  memoize(opened, at.href, () =>
    LiveWorkbook.from(unzipped<WorkbookSnapshot>(at), {
      now: () => {
        throw new Error('Only a fork of this workbook has a clock.')
      },
    }),
  )

const versions = folders(here).filter((name) => /^\d+\.\d+\.\d+$/.test(name))

export const formerNames = versions.map((version) => ({
  version,
  names: jsonAt<FormerNames>(new URL(`${version}/names.json`, here)),
}))

export const formerWorkbooks: readonly FormerWorkbook[] = versions.flatMap((version) =>
  folders(new URL(`${version}/`, here))
    .map((name) => ({ name, at: new URL(`${version}/${name}/`, here) }))
    .filter(({ at }) => existsSync(new URL('about.json', at)))
    .map(({ name, at }) => {
      const workbook = new URL('workbook.json.gz', at)
      const readPersisted = (): PersistedState => unzipped<PersistedState>(new URL('kept.json.gz', at))
      return {
        version,
        name,
        ...jsonAt<About & { left: Moment }>(new URL('about.json', at)),
        open: () => ({ snapshot: openOnce(workbook), persisted: readPersisted() }),
        read: () => unzipped<WorkbookSnapshot>(workbook),
        readPersisted,
      }
    }),
)
