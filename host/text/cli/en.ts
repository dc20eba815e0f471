import { plural } from '../../../src/text/english.js'
import type { RejectedRecipient } from '../../emulator/mail/index.js'
import { type CannotOpenCode, type Counted, tooBigWords, type TooBig } from '../../emulator/xlsx/index.js'
import { isExportName } from '../../import/file-names.js'
import type { UnreadableCode, UnreadableFacts } from '../../import/unreadable-file.js'
import { listObjects } from '../objects/index.js'

const formatNumber = (value: number): string => value.toLocaleString('en-US')

/** What leaves open which rows of a sheet are late: cells not read, null where no column has due dates, and open questions. */
interface LateDoubts {
  readonly rows: number
  readonly unread: number | null
  readonly questions: readonly string[]
}

/** What the command line says. Names of commands, options and entries are the same in every language. */
export const en = {
  usage: `Usage: npm run -s host -- COMMAND

  serve  [FILE.xlsx] [--port N] [--on DATE] [--locale L] [--state DIR] [--smtp URL] [--latency MS]
  run ENTRY [FILE.xlsx] [--on DATE] [--at HH:MM] [--zone Z] [--script-zone Z] [--locale L] [--as EMAIL]
      [--input JSON] [--state DIR] [--save OUT.xlsx [--overwrite]] [--outbox DIR] [--smtp URL] [--quota N] [--fail-at N]
      [--late-errors] [--latency MS] [--json]
  answer --link URL [FILE.xlsx] [--input JSON] [--on DATE] [--at HH:MM] [--zone Z] [--locale L] [--as EMAIL] [--state DIR]
      [--save OUT.xlsx [--overwrite]] [--json]
  adopt FILE.xlsx|FILE.csv [--sheet NAME] [--tracker KEY] [--on DATE] [--zone Z] [--locale L] [--json]
  import FILE.json|FILE.csv|FILE.xlsx [--save OUT.xlsx [--overwrite]] [--state DIR] [--into FILE.xlsx] [--template NAME]
      [--sheet NAME] [--dates dayFirst|monthFirst] [--input JSON] [--on DATE] [--zone Z] [--locale L] [--json]
  template [--locale L] [--out FILE.xlsx]
  export --to csv|jira|asana|trello|planner|ics|xlsx [FILE.xlsx] [--out FILE [--overwrite]] [--project NAME] [--open-only]
      [--on DATE] [--zone Z] [--locale L] [--state DIR] [--json]
  merge BASE.xlsx MINE.xlsx THEIRS.xlsx [--out OUT.xlsx [--overwrite]] [--take mine|theirs] [--on DATE] [--zone Z]
      [--locale L] [--json]
  entries [--json]`,
  noCommand: 'Which command?',
  notACommand: (name: string): string => `${name} is not a command.`,
  unknownOption: (name: string): string => `Unknown option ${name}.`,
  missingValue: (name: string): string => `${name} needs a value.`,
  noValueTaken: (name: string): string => `${name} takes no value.`,
  missingEntry: 'run needs the name of an entry.',
  tooMuch: (found: string): string => `Too much: ${found}`,
  badDay: (found: string): string => `--on needs a date such as 2026-03-31, not ${found}.`,
  badTime: (found: string): string => `--at needs a time such as 08:00, not ${found}.`,
  badZone: (name: string, found: string): string =>
    `${name} needs a time zone such as Asia/Shanghai, not ${found}.`,
  badLocale: (found: string): string =>
    `--locale is en, zh-CN or a spreadsheet’s own like de_DE, not ${found}.`,
  badCount: (name: string, found: string): string => `${name} needs a whole number, not ${found}.`,
  badAddress: (found: string): string => `--as needs an email address, not ${found}.`,
  badInput: (why: string): string => `--input is not JSON: ${why}`,
  inputIsNoObject: '--input takes an object, for example {"tracker":"tasks"}.',
  unknownInput: (key: string, keys: readonly string[]): string =>
    `--input has no field “${key}”. Its fields: ${keys.join(', ')}.`,
  wrongInput: (fault: string): string => `--input is wrong in ${fault}.`,
  headerRowAlone:
    'In --input, headerRow needs columns as well, for example {"headerRow":3,"columns":{"title":"A"}}.',
  badServer: '--smtp needs an address such as smtp://user:password@host:587.',
  cannotOpen: (file: string, code: CannotOpenCode, size: TooBig | undefined): string =>
    ({
      missing: `There is no file ${file} that can be read.`,
      encrypted: `${file} is encrypted; save a copy without its password first.`,
      notAWorkbook: isExportName(file)
        ? `${file} is not an .xlsx workbook. To read an export of another tool: npm run -s host -- import ${file}`
        : `${file} is not an .xlsx workbook.`,
      oldFormat: `${file} has the old .xls format; save it as .xlsx first.`,
      tooBig: `${file} is too big: ${tooBigWords.en(size)}`,
    })[code],
  newerState: (folder: string): string =>
    `${folder} (--state) was written by a newer version of Milepost. Update Milepost first.`,
  brokenState: (folder: string): string => `What’s in ${folder} (--state) can’t be read.`,
  stateWins: (folder: string, file: string): string =>
    `${folder} already holds a workbook: it is used, and ${file} is ignored.`,
  stateInUse: (folder: string, process: number | null, lock: string): string =>
    process === null
      ? `${folder} (--state) is in use. If nothing else runs there, delete ${lock}.`
      : `${folder} (--state) is in use by process ${process}. Wait until it ends, or delete ${lock} if it has ended already.`,
  copiedState: (folder: string): string =>
    `${folder} (--state) is a copy. Its workbook has an id of its own now, and emails no one until someone confirms who gets one.`,
  /** `--save` names the file that was read. */
  wouldOverwrite: (path: string): string =>
    `${path} is the file this workbook was read from. Save under another name, or add --overwrite to replace it.`,
  /** `--out` names a file that is there. */
  alreadyThere: (path: string): string =>
    `${path} is there already. Give --out another name, or add --overwrite.`,
  /** The file to be written is of another kind. */
  onlyXlsx: (path: string): string =>
    `Milepost only saves .xlsx files. Choose a name ending in .xlsx, not ${path}.`,
  /** What is in the file that was read and not in the saved one; whether the former is still there. */
  leftOut: (path: string, found: readonly Counted[], originalStays: boolean): string =>
    `Not saved to ${path}: ${listObjects('en', found)}.${originalStays ? ' The original file still has them.' : ''}`,
  /** After a refusal, where a file or state was to be written. */
  nothingSaved: 'Nothing was saved.',
  disk: (path: string, code: string): string => `${path} cannot be read or written (${code}).`,
  noTracker: (name: string, keys: readonly string[]): string =>
    `There is no tracker “${name}”. Choose one of ${keys.join(', ')}.`,
  missingFile: 'adopt needs a file.',
  missingFileToImport: 'import needs a file.',
  badOrder: (found: string): string => `--dates is dayFirst or monthFirst, not ${found}.`,
  unreadable: (
    file: string,
    code: UnreadableCode,
    { line = 0, found = 0, most = 0 }: UnreadableFacts,
  ): string =>
    ({
      notText: `${file} is neither JSON, a table of text nor a workbook.`,
      notJson: `${file} is not JSON.`,
      unknownJson: `${file} is JSON, but neither a board nor a card of Trello, nor a board of Wekan.`,
      noRows: `${file} holds no row below its headers.`,
      noSheet: `${file} has no sheet with that name.`,
      empty: `${file} is empty.`,
      folder: `${file} is a folder; name the file in it.`,
      openQuote: `${file}: a quotation mark opens a cell in line ${line} and never closes. Close or delete it, then import again.`,
      longLine: `${file}: line ${line} has ${formatNumber(found)} characters; at most ${formatNumber(most)} can be read. Check that the file has a line for each row.`,
      tooBig: `${file} has ${formatNumber(found)} MB; at most ${formatNumber(most)} MB can be read. Split it into smaller files.`,
    })[code],
  longCell: (file: string, cell: string, length: number, most: number): string =>
    `${file}: the text for ${cell} has ${length} characters, and a cell holds ${most}. Shorten it or split it, then import again.`,
  trackerToChoose: (file: string, why: string, tracker: string): string =>
    `${file} is not imported yet. ${why} Say which tracker it is, for example --input '{"tracker":"${tracker}"}'.`,
  nothingToImport: (file: string, why: string): string => `${file} holds nothing to import. ${why}`,
  importing: ({
    tool,
    what,
    name,
    rows,
    archived,
  }: {
    tool: string | null
    what: 'board' | 'card' | 'table'
    name: string
    rows: number
    archived: number
  }): string =>
    `${tool === null ? 'Table' : `${tool} ${{ board: 'board', card: 'card', table: 'export' }[what]}`} “${name}”: ${plural(rows, 'row')}${archived > 0 ? `, ${archived} archived` : ''}`,
  importedTo: (path: string): string => `Saved to ${path}.`,
  dateOrderNeeded: 'Say which comes first: --dates dayFirst or --dates monthFirst.',
  notImported: 'Nothing was saved. Add --save OUT.xlsx or --state DIR to save it.',
  verdicts: { table: 'a table', notATable: 'not a table', unsure: 'not sure' },
  adopted: ({ sheet, verdict }: { sheet: string; verdict: string }): string => `${sheet}: ${verdict}`,
  adoptedRows: ({
    rows,
    header,
    first,
    last,
  }: {
    rows: number
    header: number
    first: number
    last: number
  }): string =>
    rows === 0
      ? `header in row ${header}, no rows yet`
      : `header in row ${header}, ${plural(rows, 'row')} from ${first} to ${last}`,
  adoptedLate: (number: number, on: string): string =>
    number === 0 ? `Nothing is late on ${on}.` : `${plural(number, 'row is', 'rows are')} late on ${on}:`,
  adoptedUnsure: (found: number, { rows, unread, questions }: LateDoubts): string => {
    const open = [
      ...(questions.length > 0
        ? [
            `${found > 0 ? 'This may change' : 'Late rows are known'} once you answer: ${questions.join(', ')}.`,
          ]
        : []),
      ...((unread ?? 0) > 0
        ? [`${plural(unread!, 'cell')} can’t be read, so ${found > 0 ? 'more' : 'some'} may be late.`]
        : []),
    ]
    const none = unread === null ? 'What is late can’t be known: no column says when a row is due.' : ''
    return open.length > 0 ? open.join(' ') : rows === 0 && none === '' ? 'No rows to check yet.' : none
  },
  adoptedLateRow: ({
    cell,
    title,
    owner,
    due,
  }: {
    cell: string
    title: string
    owner: string
    due: string
  }): string => `${cell}  ${due}  ${title || '(no name)'}${owner === '' ? '' : `  (${owner})`}`,
  noSuchEntry: (name: string, entries: readonly string[]): string =>
    `There is no entry ${name}. Entries: ${entries.join(', ')}.`,
  noSuchSheet: (name: string): string => `There is no sheet ${name}.`,
  findingsFailed: (why: string): string => `Flags and problems could not be read: ${why}`,
  notTaken: ({ to, kind, why }: RejectedRecipient): string => {
    const reason = {
      said: why,
      unreachable: `it can’t be reached (${why})`,
      login: `it doesn’t accept the user and password of --smtp${why === '' ? '' : ` (${why})`}`,
    }[kind]
    return `The mail server did not take the email to ${to}: ${reason}`
  },
  whatNext: (is: 'waiting' | 'refused' | 'expired', folder: string | null): string =>
    ({
      waiting:
        folder === null
          ? 'It is not tried again, as there is no --state to keep it in; the email log lists it as sent.'
          : 'It is tried again in the next run with --smtp.',
      refused: `It is not tried again${folder === null ? '' : `; it is in ${folder}`}.`,
      expired: `It was tried for five days and is not tried again${folder === null ? '' : `; it is in ${folder}`}.`,
    })[is],
  /** Why an email was not accepted, and what happens to it next. */
  undelivered: (notTaken: RejectedRecipient, next: string): string => `${en.notTaken(notTaken)}. ${next}`,
  deliveryUnsure: (to: string, folder: string): string =>
    `Milepost was stopped while it handed over the email to ${to}: it is not known whether the server has it. It is not sent again by itself; it is in ${folder}.`,
  ran: ({
    entry,
    on,
    at,
    ms,
    calls,
  }: {
    entry: string
    on: string
    at: string
    ms: number
    calls: number
  }): string => `${entry}, ${on} ${at}: ${ms} ms, ${plural(calls, 'service call')}`,
  letters: (number: number): string => (number === 0 ? 'No emails sent' : `${plural(number, 'email')} sent:`),
  flags: ({ red, amber }: { red: number; amber: number }): string => `Flags: ${red} red, ${amber} amber`,
  problems: (number: number): string =>
    number === 0
      ? 'No problems found in the cells that were read'
      : `${plural(number, 'problem')} in the cells:`,
  entryKinds: { command: 'command', schedule: 'schedule', endpoint: 'endpoint' },
  page: (address: string): string => `Milepost is open at ${address} (Ctrl+C to stop)`,
  /** Overdue work: ours, and what waits for others. */
  overdue: (ours: number, waiting: number, on: string): string =>
    `${plural(ours, 'item is', 'items are')} overdue on ${on}${waiting > 0 ? `, and ${waiting} more ${waiting === 1 ? 'is' : 'are'} waiting on others` : ''}:`,
  untitled: (line: number): string => `Row ${line}`,
  overdueRow: ({ title, sheet, why }: { title: string; sheet: string; why: string }): string =>
    `${title} (${sheet}): ${why}`,
  more: (number: number): string => `and ${number} more`,
  readers: (number: number): string =>
    number === 0
      ? 'No emails to send right now.'
      : `${plural(number, 'email goes', 'emails go')} out, each on the next day its recipient chose:`,
  /** Letters that would be sent if somebody turned them on. */
  readersOnceOn: (number: number): string =>
    number === 0
      ? 'No emails to send right now.'
      : `Once the recipients are confirmed, ${plural(number, 'email goes', 'emails go')} out, each on the next day its recipient chose:`,
  waiting: (names: readonly string[]): string =>
    `Waiting for confirmation, no emails until then: ${names.join(', ')}.`,
  summaryRefused: (why: string): string => `No summary: ${why}`,
  ended: 'Ended.',
}

export type HostText = typeof en
