/** `import FILE`: a board or an export of another tool, as rows of a tracker. Written only where `--save` or `--state` says. */
import { columnLetters } from '../../../src/core/formula.js'
import type { SheetAnswer, AdoptionAnswer } from '../../../src/project/adoption/types.js'
import { rowsGiven } from '../../../src/project/adoption/given.js'
import { headerWords } from '../../build/beside/content.js'
import { type TrackerKey, trackers } from '../../../src/trackers/index.js'
import type { AdoptAnswer } from '../../../src/work/adopt/answer.js'
import { freeSheetName, putSheet } from '../../import/put-sheet.js'
import { readExport, type ReadExport } from '../../import/read-export.js'
import { mostCharacters } from '../../workbook/limits.js'
import { Unreadable } from '../../import/refusal.js'
import type { Session } from '../../session/session.js'
import { tell } from './adopt.js'
import { Refused, WrongUsage } from '../ending.js'
import { open, type Opened, sayOpening, usualZone } from '../opening.js'
import { Options } from '../options.js'
import { checkTarget, saveTo } from '../saving.js'
import { ask } from '../telling/reply.js'
import { hostText } from '../text/index.js'
import { product, type World } from '../world.js'

/** What `--input` may settle of a table that nobody knows. */
interface Chosen {
  readonly tracker?: TrackerKey
  readonly headerRow?: number
  readonly columns?: Readonly<Record<string, string | null>>
}

/** A text that no cell holds would be lost in part; none is taken, and nothing is made. */
function refuseLong(file: string, { export: { grid } }: ReadExport, options: Options): void {
  grid.forEach((line, down) =>
    line.forEach((cell, across) => {
      if (typeof cell !== 'string' || cell.length <= mostCharacters) return
      const place = `${columnLetters(across + 1)}${down + 1}`
      throw new Refused(options.text.longCell(file, place, cell.length, mostCharacters))
    }),
  )
}

async function readFileAs(file: string, options: Options): Promise<ReadExport> {
  try {
    return await readExport(file, {
      zone: options.zone('zone') ?? usualZone,
      locale: options.locale() ?? 'en',
      order: options.dayOrder() ?? null,
    })
  } catch (thrown) {
    if (thrown instanceof Unreadable)
      throw new Refused(options.text.unreadable(file, thrown.code, thrown.facts))
    throw thrown
  }
}

function must<Value>(session: Session, endpoint: string, input?: unknown): Value {
  const answer = ask<Value>(session, endpoint, input)
  if ('refusal' in answer) throw new Refused(answer.refusal.replaceAll('\n', ' '))
  return answer.value
}

/** The command. */
export async function importFile(words: readonly string[], world: World): Promise<number> {
  const options = Options.read(
    words,
    ['into', 'save', 'overwrite', 'state', 'template', 'dates', 'input', 'on', 'zone', 'locale', 'json'],
    1,
  )
  const [file] = options.positionals
  if (file === undefined) throw new WrongUsage(options.text.missingFileToImport)
  const found = await readFileAs(file, options)
  refuseLong(file, found, options)
  const { bundle } = await product(world)
  const opened = await open(options.written('into'), options, bundle, world.now)
  try {
    return await importInto(opened, file, found, options, world)
  } finally {
    opened.folder.close()
  }
}

/** A new workbook gets the trackers that what is imported needs. */
function prepared({ session, isNew }: Opened, options: Options): void {
  const template = options.written('template')
  if (!isNew) return
  if (template !== undefined) must(session, 'setUpTemplate', { template })
  else must(session, 'addTrackers', { keys: ['clients', 'engagements', 'milestones', 'tasks', 'people'] })
}

async function importInto(
  opened: Opened,
  file: string,
  found: ReadExport,
  options: Options,
  world: World,
): Promise<number> {
  const { session, locale, folder } = opened
  const text = hostText[locale]
  const [save, state] = [options.written('save'), options.written('state')]
  const writes = save !== undefined || state !== undefined
  if (!options.json) for (const line of sayOpening(opened, options, text)) world.err(line)
  if (save !== undefined) await checkTarget(save, options.written('into'), session, options, text)
  prepared(opened, options)

  const { workbook } = session
  const sheet = freeSheetName(workbook, found.export.name)
  const sheetId = putSheet(workbook, sheet, found.export.grid)
  const answer = recognised(session, found, sheet, (options.input()?.value ?? {}) as Chosen)
  const isTable = answer.verdict !== 'notATable' && answer.tracker !== null
  if (!isTable && writes) throw new Refused(text.nothingToImport(file, answer.why))
  const adopted = isTable ? adopt(session, found, answer, !writes) : null
  workbook.deleteSheet(sheetId)
  const told = { ...answer, sheet: found.export.name }
  folder.save(session, [], text)
  const written = save === undefined ? null : await saveTo(save, session, options, text, world)
  const { tool, what, name, archived } = found.export
  if (options.json) {
    world.out(
      JSON.stringify({
        file,
        on: session.now.day,
        tool,
        what,
        name,
        encoding: found.encoding,
        delimiter: found.delimiter,
        archived,
        sheets: [told],
        imported: adopted && { ...partsOf(adopted), rows: rowsOf(found, answer) },
        saved: save ?? state ?? null,
        ...(written && { carried: written.carried, left: written.left }),
      }),
    )
    return 0
  }
  world.out(text.importing({ tool, what, name, rows: answer.rows, archived }))
  tell(told, session.now.day, locale, world)
  for (const line of [...(adopted?.changes ?? []), ...(adopted?.warnings ?? [])]) world.out(line)
  if (told.problems.some(({ code }) => code === 'ambiguousDay')) world.out(text.sayOrder)
  world.out(writes ? text.importedTo((save ?? state)!) : text.notImported)
  return 0
}

const partsOf = ({ target, copied, already, toNotes, unknown, changes, warnings }: AdoptAnswer) => ({
  target,
  copied,
  already,
  toNotes,
  unknown,
  changes,
  warnings,
})

/** What the sheet is: as the tool is known to write it, as a person chose, else as the bundle recognises it. */
function recognised(
  session: Session,
  { export: { known } }: ReadExport,
  sheet: string,
  chosen: Chosen,
): SheetAnswer {
  const { sheets } = must<AdoptionAnswer>(session, 'readAdoption', { sheet })
  const answer = sheets[0]!
  if (known === null && chosen.columns === undefined && chosen.tracker === undefined) return answer
  const columns = known
    ? Object.fromEntries(Object.entries(known.columns).map(([field, at]) => [field, columnLetters(at)]))
    : answer.columns
  const picked = Object.entries({ ...columns, ...chosen.columns })
  return {
    ...answer,
    verdict: 'table',
    tracker: chosen.tracker ?? known?.tracker ?? answer.tracker,
    headerRow: chosen.headerRow ?? (known ? 1 : answer.headerRow),
    columns: Object.fromEntries(picked.flatMap(([field, at]) => (at === null ? [] : [[field, at]]))),
    unsure: known ? [] : answer.unsure.filter(({ field }) => !(field in (chosen.columns ?? {}))),
  }
}

/** Copies the rows into their tracker. What is in doubt and was not chosen goes into the notes, and is said. */
function adopt(
  session: Session,
  { export: { source, known, people } }: ReadExport,
  { sheet, tracker, headerRow, columns, unsure }: SheetAnswer,
  dryRun: boolean,
): AdoptAnswer {
  const doubtful = unsure.map(({ field }) => field)
  const { title, columns: fields } = trackers[tracker!]
  // Of a tool that is known, every column is: what else reads like a field, such as one that is repeated, is none.
  const others = known ? Object.keys(fields).filter((field) => !(field in columns)) : []
  return must<AdoptAnswer>(session, 'adoptSheet', {
    sheet,
    how: 'copy',
    tracker,
    headerRow,
    columns: {
      ...Object.fromEntries(others.map((field) => [field, null])),
      ...Object.fromEntries(doubtful.map((field) => [field, field === title ? columns[field] : null])),
      ...Object.fromEntries(Object.entries(columns).filter(([field]) => !doubtful.includes(field))),
    },
    dryRun,
    addNames: true,
    source: known ? source : null,
    addresses: Object.fromEntries(
      people.flatMap(({ name, email }) => (email === null ? [] : [[name, email]])),
    ),
  })
}

/** Every row that is imported, by field. */
function rowsOf({ export: { grid, name } }: ReadExport, { tracker, headerRow, columns }: SheetAnswer) {
  const numbers = Object.fromEntries(
    Object.entries(columns).map(([field, letters]) => [
      field,
      [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
    ]),
  )
  return rowsGiven({ name, grid }, trackers[tracker!], { headerRow, columns: numbers }, headerWords).rows.map(
    ({ values }) => values,
  )
}
