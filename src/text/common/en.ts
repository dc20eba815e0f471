import { en as menu } from '../menu/en.js'
import type { AllClear } from '../../core/evidence.js'
import type { Localised } from '../../core/locale.js'
import { monthNames, plural, weekdays } from '../english.js'
import type { OpenGates, UnsureFacts } from '../facts.js'
import { countYears } from '../years.js'

/** Every sentence of Milepost, in English. The other languages have the same keys and types. */
export const en = {
  ...menu,
  product: 'Milepost',

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
  /** The words about a kind of evidence, by its number; blank where its name says all. */
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

  busy: 'Milepost is already running on this spreadsheet. Please try again in a minute.',
  filesDiffer:
    'The files of this script are of different versions. Push all of them again, then reload the spreadsheet.',
  failed: (hint: string, message: string): string =>
    `Milepost couldn’t finish. ${hint}\n\nDetails: ${message}`,

  setUpDone: (sheets: number, columns: number): string =>
    sheets + columns === 0
      ? 'Everything is in place. Nothing changed.'
      : `Done: ${[
          ...(sheets > 0 ? [plural(sheets, 'sheet')] : []),
          ...(columns > 0 ? [plural(columns, 'column')] : []),
        ].join(' and ')} added.`,
  setUpNext:
    'To start, choose “New project…” in the Client progress menu, or “More → Add demo rows” to look around.',
  setUpRepaired: 'Done: the trackers are repaired.',
  refreshed: (flags: number, problems: number): string =>
    `${plural(flags, 'flag')} raised, ${plural(problems, 'cell')} can’t be read.`,

  helpDerived: 'Milepost fills this in.',
  helpOneOf: (labels: string): string => `Please choose one of: ${labels}.`,
  helpOwnWords: 'Your team’s own words. Other words can be typed too; Milepost then asks what they mean.',
  helpDay: 'Please enter a date, such as 2026-03-31.',
  helpNumber: (low: number, high: number): string => `Please enter a number from ${low} to ${high}.`,
  helpAnyNumber: 'Please enter a number.',
  helpRowOf: (table: string): string => `Choose from the ${table} sheet, or type a name.`,

  lettersOff: 'Email digests are off. No one gets an email until you confirm.',
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
  carriedOverNote: 'Today’s email quota was used up.',
  staleClaims: (readers: string): string =>
    `An earlier run stopped while sending. These emails may or may not have gone out: ${readers}.`,
  reminded: (sent: number): string => `${plural(sent, 'email')} sent.`,
  typedIntoView: (sheet: string): string =>
    `“${sheet}” is rebuilt by Milepost, so what you typed there will be lost. Please undo it (Ctrl+Z) and type in the trackers.`,
  nothingDue: 'No email is due.',

  mayBegin: 'The previous stage passed: work can start',
  toAccept: 'All its tasks are done: ask for acceptance',

  tableNames: (names: readonly Localised[]): string => names.map((name) => `“${name.en}”`).join(', '),
}
export type Text = typeof en
