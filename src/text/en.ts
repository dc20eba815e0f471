import type { AllClear } from '../core/evidence.js'
import type { Localised } from '../core/locale.js'
import { monthNames, plural, weekdays } from './english.js'
import { formatListProblem } from './list-problems/en.js'
import type { NamedProblem, OpenGates, UnsureFacts } from './facts.js'
import { countYears } from './years.js'

/** Every sentence Milepost says, in English. The other languages have the same keys and types. */
export const en = {
  product: 'Milepost',
  menuCaption: 'Client progress',
  setUp: 'Set up or repair the trackers',
  showSidebar: 'What is late…',
  refresh: 'Update flags',
  refreshViews: 'Update dashboard, Gantt, measures and other views',
  showStart: 'New project or tracker…',
  showAdopt: 'Use a sheet you already have…',
  showPlan: 'Plan, baseline and changes…',
  showClient: 'Client overview and report…',
  previewLetters: 'Email digests…',
  sendNow: 'Send due emails now',
  turnOffLetters: 'Turn off email digests',
  addDemo: 'Add demo rows',
  removeDemo: 'Remove demo rows',
  hourly: 'Hourly run',

  /** Day and weekday as people write them, `Tue 31 Mar 2026`. */
  dayLong: (day: string, weekday: number): string =>
    `${weekdays[weekday - 1]} ${Number(day.slice(8))} ${monthNames[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`,
  /** Day as short as it can be written on the day `today`: `31 Mar`, and with its year when that is another. */
  dayShort: (day: string, today: string): string =>
    `${Number(day.slice(8))} ${monthNames[Number(day.slice(5, 7)) - 1]}${day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`}`,
  /** Day with its year, `31 Mar 2026`. */
  dayWithYear: (day: string): string =>
    `${Number(day.slice(8))} ${monthNames[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`,

  overdueBy: (workdays: number): string => {
    const years = countYears(workdays)
    if (years > 0) return `Overdue by more than ${years} years: check the date`
    return workdays > 0 ? `Overdue by ${plural(workdays, 'working day')}` : 'Overdue'
  },
  dueToday: 'Due today',
  dueIn: (workdays: number): string => `Due in ${plural(workdays, 'working day')}`,
  deviatesBy: (share: number): string => `${Math.round(share * 100)}% over plan`,
  andMore: (count: number): string => `and ${count} more`,
  /** What is missing before work begins. */
  openGates: (gates: OpenGates): string =>
    [
      ...(gates.needs
        ? [`${gates.needs.open} of ${plural(gates.needs.all, 'requirement')} not confirmed`]
        : []),
      ...(gates.sow
        ? [gates.sow.again ? `SOW ${gates.sow.version ?? ''} not confirmed` : 'SOW not confirmed']
        : []),
      ...(gates.stages ? ['no stages'] : []),
      ...(gates.owner ? ['no owner'] : []),
    ].join('; '),
  noRetrospective: 'Retrospective',
  noReason: (_clear: AllClear): string => 'On track',
  notBegun: 'Hasn’t started yet',
  noEvidence: 'No tracker says how this project is going',
  /** Why nothing can be said: what could not be read, or belongs to no known project. */
  notKnown: (looked: UnsureFacts): string =>
    [
      ...(looked.gone === '' ? [] : [`${looked.gone} can’t be found or read`]),
      ...(looked.unread === 0
        ? []
        : [
            `${plural(looked.unread, 'cell')} can’t be read (${looked.firstUnread}${looked.unread > 1 ? ', …' : ''})`,
          ]),
      ...(looked.unplaced === 0
        ? []
        : [
            `${plural(looked.unplaced, 'row')} with an unknown project or client (${looked.firstUnplaced}${looked.unplaced > 1 ? ', …' : ''})`,
          ]),
    ].join('; '),
  /** A cell by its sheet, row and column. */
  cellAt: (table: string, line: number, column: string): string => `${table}, row ${line}, ${column}`,
  reasonAndMore: (why: string, more: number): string => `${why}; and ${more} more`,
  /** What is said of a kind of evidence by its number; blank where its name says all. */
  measured: (code: string, value: number): string => {
    switch (code) {
      case 'overBudget':
        return `${Math.round(value * 100)}% of the budget spent`
      case 'spentAhead':
        return `${Math.round(value * 100)}% of the budget spent, ahead of the work`
      case 'behindTime':
        return `Behind schedule by ${Math.round(value * 100)}% of the work`
      case 'riskExposure':
        return `Exposure ${value}, no response`
      case 'lowScore':
        return `Score ${value} of 5`
      default:
        return ''
    }
  },
  lateBy: (name: string, workdays: number): string =>
    workdays > 0 ? `${name} by ${plural(workdays, 'working day')}` : name,
  openAtDelivery: (open: number, all: number): string => `Delivered with ${open} of ${all} tasks open`,
  openStagesAtDelivery: (open: number, all: number): string =>
    `Delivered with ${open} of ${plural(all, 'milestone')} open`,
  reasonNamed: (name: string, why: string): string => `${name}: ${why}`,

  cannotFind: (names: string): string =>
    `No tracker found in this spreadsheet. Looked for the sheets ${names}. In the Client progress menu choose “Use a sheet you already have…”, or “New project or tracker…” to start from scratch.`,
  busy: 'Milepost is already running on this spreadsheet. Please try again in a minute.',
  newerFormats:
    'This spreadsheet was used with a newer version of Milepost, so nothing was changed. Update the script and try again.',
  failed: (message: string): string => `Milepost couldn’t finish: ${message}`,
  badInput: (field: string, expected: string, received: string): string =>
    `This request wasn’t understood (${field}: expected ${expected}, got ${received || 'a blank'}). Please reload the sidebar.`,

  setUpDone: (sheets: number, columns: number): string =>
    sheets + columns === 0
      ? 'Everything is in place. Nothing changed.'
      : `Done: ${[
          ...(sheets > 0 ? [plural(sheets, 'sheet')] : []),
          ...(columns > 0 ? [plural(columns, 'column')] : []),
        ].join(' and ')} added.`,
  setUpNext:
    'To start, choose “New project or tracker…” in the Client progress menu, or “Add demo rows” to look around.',
  setUpRepaired: 'Done: the trackers are repaired.',
  setUpAnew: (sheets: string): string =>
    `Gone and created again, empty: ${sheets}. What was in there isn’t checked; File → Version history has it.`,
  setUpForgotten: (sheets: string): string => `Deleted and no longer tracked: ${sheets}.`,
  refreshed: (flags: number, problems: number): string =>
    `${plural(flags, 'flag')} raised, ${plural(problems, 'cell')} can’t be read.`,

  helpDerived: 'Milepost fills this in.',
  helpOneOf: (labels: string): string => `Please choose one of: ${labels}.`,
  helpDay: 'Please enter a date, such as 2026-03-31.',
  helpNumber: (low: number, high: number): string => `Please enter a number from ${low} to ${high}.`,
  helpAnyNumber: 'Please enter a number.',
  helpRowOf: (table: string): string => `Choose from the ${table} sheet, or type a name.`,

  lettersOff: 'Email digests are off. No one gets an email until you confirm.',
  lettersOn: (readers: number): string =>
    `Digests are on for ${plural(readers, 'person', 'people')}, on the days and at the hour ${readers === 1 ? 'they' : 'each of them'} chose.`,
  lettersTurnedOff: 'Email digests are turned off. No one gets an email.',
  copiedSheet: 'This spreadsheet is a copy: email digests stay off until you turn them on here.',
  askTurnOff: 'Turn off all email digests for this spreadsheet?',
  lettersSent: (sent: number, failed: number, carriedOver: number): string =>
    [
      `${plural(sent, 'email')} sent`,
      ...(failed > 0 ? [`${failed} not delivered`] : []),
      ...(carriedOver > 0
        ? [`${carriedOver} carried over because today’s email quota doesn’t cover everyone`]
        : []),
    ].join(', ') + '.',
  chatOff: 'Nothing is posted to chat while email digests are off.',
  chatNotBuilt:
    'Nothing is posted to chat: Settings has a webhook address, but this script was built without chat.',
  carriedOverNote: 'Today’s email quota was used up.',
  emailsHeld: (why: string, waiting: string): string =>
    `No emails are sent while it can’t be checked who already got one. ${why}${waiting === '' ? '' : ` Waiting for an email: ${waiting}.`}`,
  staleClaims: (readers: string): string =>
    `An earlier run stopped while sending. These emails may or may not have gone out: ${readers}.`,
  reminded: (sent: number): string => `${plural(sent, 'email')} sent.`,
  typedIntoView: (sheet: string): string =>
    `“${sheet}” is rebuilt by Milepost, so what you typed there will be lost. Please undo it (Ctrl+Z) and type in the trackers.`,
  nothingDue: 'No email is due.',

  automate: 'Set up or run automation rules',
  selfCheck: 'Self-check',
  mayBegin: 'The previous stage passed: work can start',
  toAccept: 'All its tasks are done: ask for acceptance',
  planCare: 'Plan client care for the next 30 days',

  problem: (p: NamedProblem): string => {
    const where =
      p.line > 0
        ? `${p.tableName}, row ${p.line}, ${p.columnName}`
        : `${p.tableName}${p.columnName ? `, ${p.columnName}` : ''}`
    switch (p.code) {
      case 'missingTable':
        return `The sheet ${p.tableName} is missing. Run “Set up or repair the trackers”.`
      case 'goneTable':
        return `The sheet ${p.tableName} was here but can’t be found or read now, so nothing in it was checked. Undo the deletion (File → Version history), or run “Set up or repair the trackers”.`
      case 'missingColumn':
        return `${p.tableName} has no column ${p.columnName}. Add that header, or run “Set up or repair the trackers”.`
      case 'doubtfulColumn':
        return `${p.tableName}: more than one column could be ${p.columnName} (${p.found}). Rename the others; until then nothing is written there.`
      case 'required':
        return `${where}: this cell is empty. Please fill it in.`
      case 'notADay':
        return `${where}: “${p.found}” is not a date. Please enter one such as 2026-03-31.`
      case 'notAChoice':
        return `${where}: “${p.found}” is not in the list. Please choose from the list.`
      case 'notANumber':
        return `${where}: “${p.found}” is not a number.`
      case 'outOfRange':
        return `${where}: “${p.found}” is outside the allowed range.`
      case 'longPast':
        return `${where}: ${p.found} is more than five years ago, but this is still open. Please check the year.`
      case 'notAnEmail':
        return `${where}: “${p.found}” is not an email address.`
      case 'errorValue':
        return `${where}: the formula here gives ${p.found}.`
      case 'unknownReference':
        return `${where}: “${p.found}” is not in the sheet it should come from.${p.nearest === undefined ? '' : ` Did you mean “${p.nearest}”?`}`
      case 'noOpenProject':
        return `“${p.found}” has no open project, so there is nothing to report yet.`
      case 'duplicateId':
        return `${where}: this row was a copy and got its own ID.`
      case 'typedIntoView':
        return `${where}: this sheet is rebuilt by Milepost; what you type here is lost. Please type in the trackers.`
      case 'rowGone':
        return 'This row is gone. Please refresh the list.'
      case 'unknownReader':
        return `${p.found} isn’t among the people who get these emails. Please reload the preview.`
      case 'unknownYear':
        return `The Calendar has no holidays for ${p.found}: only weekends count as days off. Please add them.`
      case 'waitsInCircle':
        return `These stages wait for each other, so nothing can be planned: ${p.found}. Remove one of the links.`
      case 'baselineExists':
        return `There’s already a baseline (delivery ${p.found}). To retake it, please give a reason.`
      case 'notApproved':
        return `“${p.found}” is not approved yet. Set its decision to Approved first. Until then no date moves.`
      case 'neededFirst':
        return `${where}: please fill this in first. “${p.found}” can’t go ahead without it.`
      case 'changedSince':
        return `${where}: this has changed and is now ${p.found === '' ? 'empty' : `“${p.found}”`}. Please look again.`
      case 'derivedColumn':
        return `${where}: Milepost fills this in, so you can’t change it.`
      case 'nameTaken':
        return `“${p.found}” is taken. Please choose another name.`
      case 'writeRefused':
        return `${p.tableName}: ${p.found} (${p.columnName}) doesn’t accept what Milepost writes there because of a protection or another cell’s data validation. Choose “Set up or repair the trackers”.`
      case 'writeLate':
        return `Something Milepost wrote was refused: ${p.found} Choose “Set up or repair the trackers”.`
      case 'outOfTime':
        return `This run ran out of time. Left for the next run: ${p.found || p.tableName}.`
      case 'claimLost':
        return `Milepost couldn’t check what it wrote in ${p.tableName}. The next run tries again. If this message returns, choose “Set up or repair the trackers”.`
      case 'ambiguousName':
      case 'stillOpen':
      case 'tooLong':
      case 'tooManyCells':
      case 'idsLost':
        return formatListProblem({ ...p, code: p.code }, where)
      case 'cannotAdopt':
        return p.found
      case 'sheetTaken':
        return `There’s already a sheet “${p.found}”, but none of its headers belong to ${p.tableName}, so it wasn’t changed. Rename that sheet and try again.`
    }
  },

  tableNames: (names: readonly Localised[]): string => names.map((name) => `“${name.en}”`).join(', '),
}
export type Text = typeof en
