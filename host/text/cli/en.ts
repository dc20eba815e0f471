import { tooBigWords } from '../../emulator/xlsx/index.js'
import { plural } from '../../../src/text/english.js'
import type { HostText } from './host-text.js'
import { listObjects } from '../objects/index.js'

const formatNumber = (value: number): string => value.toLocaleString('en-US')

/** What the host says in English. */
export const en: HostText = {
  usage: `Usage: npm run -s host -- COMMAND

  serve  [FILE.xlsx] [--port N] [--on DATE] [--locale L] [--state DIR] [--smtp URL]
  run ENTRY [FILE.xlsx] [--on DATE] [--at HH:MM] [--zone Z] [--script-zone Z] [--locale L] [--as EMAIL]
      [--input JSON] [--state DIR] [--save OUT.xlsx [--overwrite]] [--outbox DIR] [--smtp URL] [--quota N] [--fail-at N]
      [--late-errors] [--latency MS] [--json]
  adopt FILE.xlsx [--sheet NAME] [--on DATE] [--zone Z] [--locale L] [--json]
  import FILE.json|FILE.csv|FILE.xlsx [--save OUT.xlsx [--overwrite]] [--state DIR] [--into FILE.xlsx] [--template NAME]
      [--sheet NAME] [--dates dayFirst|monthFirst] [--input JSON] [--on DATE] [--zone Z] [--locale L] [--json]
  template [--locale L] [--out FILE.xlsx]
  entries [--json]`,
  noCommand: 'Which command?',
  notACommand: (name) => `${name} is not a command.`,
  unknownOption: (name) => `Unknown option ${name}.`,
  missingValue: (name) => `${name} needs a value.`,
  noValueTaken: (name) => `${name} takes no value.`,
  notUnderstood: (found) => `Not understood: ${found}`,
  missingEntry: 'run needs the name of an entry.',
  tooMuch: (found) => `Too much: ${found}`,
  badDay: (found) => `--on needs a date such as 2026-03-31, not ${found}.`,
  badTime: (found) => `--at needs a time such as 08:00, not ${found}.`,
  badZone: (name, found) => `${name} needs a time zone such as Asia/Shanghai, not ${found}.`,
  badLocale: (found) => `--locale is en, zh-CN or a spreadsheet’s own like de_DE, not ${found}.`,
  badCount: (name, found) => `${name} needs a whole number, not ${found}.`,
  badAddress: (found) => `--as needs an email address, not ${found}.`,
  badInput: (why) => `--input is not JSON: ${why}`,
  badServer: '--smtp needs an address such as smtp://user:password@host:587.',
  cannotOpen: (file, code, size) =>
    ({
      missing: `There is no file ${file} that can be read.`,
      encrypted: `${file} is encrypted; save a copy without its password first.`,
      notAWorkbook: `${file} is not an .xlsx workbook.`,
      oldFormat: `${file} has the old .xls format; save it as .xlsx first.`,
      tooBig: `${file} is too big: ${tooBigWords.en(size)}`,
    })[code],
  newerState: (folder) =>
    `${folder} (--state) was written by a newer version of Milepost. Update Milepost first.`,
  brokenState: (folder) => `What’s in ${folder} (--state) can’t be read.`,
  stateWins: (folder, file) => `${folder} already holds a workbook: it is used, and ${file} is ignored.`,
  stateInUse: (folder, process, lock) =>
    process === null
      ? `${folder} (--state) is in use. If nothing else runs there, delete ${lock}.`
      : `${folder} (--state) is in use by process ${process}. Wait until it ends, or delete ${lock} if it has ended already.`,
  copiedState: (folder) =>
    `${folder} (--state) is a copy. Its workbook has an id of its own now, and emails no one until someone confirms who gets one.`,
  wouldOverwrite: (path) =>
    `${path} is the file this workbook was read from. Save under another name, or add --overwrite to replace it.`,
  onlyXlsx: (path) => `Milepost only saves .xlsx files. Give --save a name ending in .xlsx, not ${path}.`,
  leftOut: (path, found, originalStays) =>
    `Not saved to ${path}: ${listObjects('en', found)}.${originalStays ? ' The original file still has them.' : ''}`,
  nothingSaved: 'Nothing was saved.',
  disk: (path, code) => `${path} cannot be read or written (${code}).`,
  missingFile: 'adopt needs a file.',
  missingFileToImport: 'import needs a file.',
  badOrder: (found) => `--dates is dayFirst or monthFirst, not ${found}.`,
  unreadable: (file, code, { line = 0, found = 0, most = 0 }) =>
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
  longCell: (file, cell, length, most) =>
    `${file}: the text for ${cell} has ${length} characters, and a cell holds ${most}. Shorten it or split it, then import again.`,
  nothingToImport: (file, why) => `${file} holds nothing to import. ${why}`,
  importing: ({ tool, what, name, rows, archived }) =>
    `${tool === null ? 'Table' : `${tool} ${{ board: 'board', card: 'card', table: 'export' }[what]}`} “${name}”: ${plural(rows, 'row')}${archived > 0 ? `, ${archived} archived` : ''}`,
  importedTo: (path) => `Saved to ${path}.`,
  dateOrderNeeded: 'Say which comes first: --dates dayFirst or --dates monthFirst.',
  notImported: 'Nothing was saved. Add --save OUT.xlsx or --state DIR to save it.',
  verdicts: { table: 'a table', notATable: 'not a table', unsure: 'not sure' },
  adopted: ({ sheet, verdict }) => `${sheet}: ${verdict}`,
  adoptedRows: ({ rows, header, first, last }) =>
    rows === 0
      ? `header in row ${header}, no rows yet`
      : `header in row ${header}, ${plural(rows, 'row')} from ${first} to ${last}`,
  adoptedLate: (number, on) =>
    number === 0 ? `Nothing is late on ${on}.` : `${plural(number, 'row is', 'rows are')} late on ${on}:`,
  adoptedUnsure: (unreadable) =>
    unreadable === null
      ? 'What is late can’t be known: no column says when a row is due.'
      : unreadable === 0
        ? 'No rows to check yet.'
        : `No late row found, but ${plural(unreadable, 'cell')} that ${unreadable === 1 ? 'decides' : 'decide'} it could not be read.`,
  adoptedLateRow: ({ cell, title, owner, due }) =>
    `${cell}  ${due}  ${title || '(no name)'}${owner === '' ? '' : `  (${owner})`}`,
  noSuchEntry: (name, entries) => `There is no entry ${name}. Entries: ${entries.join(', ')}.`,
  noSuchSheet: (name) => `There is no sheet ${name}.`,
  findingsFailed: (why) => `Flags and problems could not be read: ${why}`,
  notTaken: ({ to, kind, why }) => {
    const reason = {
      said: why,
      unreachable: `it can’t be reached (${why})`,
      login: `it doesn’t accept the user and password of --smtp${why === '' ? '' : ` (${why})`}`,
    }[kind]
    return `The mail server did not take the email to ${to}: ${reason}`
  },
  whatNext: (is, folder) =>
    ({
      waiting:
        folder === null
          ? 'It is not tried again, as there is no --state to keep it in; the email log lists it as sent.'
          : 'It is tried again in the next run with --smtp.',
      refused: `It is not tried again${folder === null ? '' : `; it is in ${folder}`}.`,
      expired: `It was tried for five days and is not tried again${folder === null ? '' : `; it is in ${folder}`}.`,
    })[is],
  undelivered: (notTaken, next) => `${en.notTaken(notTaken)}. ${next}`,
  deliveryUnsure: (to, folder) =>
    `Milepost was stopped while it handed over the email to ${to}: it is not known whether the server has it. It is not sent again by itself; it is in ${folder}.`,
  ran: ({ entry, on, at, ms, calls }) => `${entry}, ${on} ${at}: ${ms} ms, ${plural(calls, 'service call')}`,
  letters: (number) => (number === 0 ? 'No emails sent' : `${plural(number, 'email')} sent:`),
  flags: ({ red, amber }) => `Flags: ${red} red, ${amber} amber`,
  problems: (number) =>
    number === 0
      ? 'No problems found in the cells that were read'
      : `${plural(number, 'problem')} in the cells:`,
  entryKinds: { command: 'command', schedule: 'schedule', endpoint: 'endpoint' },
  page: (address) => `Milepost is open at ${address} (Ctrl+C to stop)`,
  overdue: (ours, waiting, on) =>
    `${plural(ours, 'item is', 'items are')} overdue on ${on}${waiting > 0 ? `, and ${waiting} more ${waiting === 1 ? 'is' : 'are'} waiting on others` : ''}:`,
  untitled: (line) => `Row ${line}`,
  overdueRow: ({ title, sheet, why }) => `${title} (${sheet}): ${why}`,
  more: (number) => `and ${number} more`,
  readers: (number) =>
    number === 0
      ? 'No emails to send right now.'
      : `${plural(number, 'email goes', 'emails go')} out, each on the next day its recipient chose:`,
  readersOnceOn: (number) =>
    number === 0
      ? 'No emails to send right now.'
      : `Once the recipients are confirmed, ${plural(number, 'email goes', 'emails go')} out, each on the next day its recipient chose:`,
  waiting: (names) => `Waiting for confirmation, no emails until then: ${names.join(', ')}.`,
  summaryRefused: (why) => `No summary: ${why}`,
  ended: 'Ended.',
}
