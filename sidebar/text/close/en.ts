import { plural } from '../../../src/text/english.js'

const workingDays = (count: number): string => plural(count, 'working day')

/** What the window about closing a project says, in English. */
export const en = {
  title: 'Close a project',
  project: 'Project',
  openOnes: 'Open',
  otherOnes: 'Delivered, cancelled or on hold',
  inSheet: 'Show in sheet',
  inSheetNamed: (title: string): string => `Show in sheet: ${title}`,
  noProjects: 'No projects yet',
  noProjectsNote: 'Start one from a template, or add a row to the Projects sheet.',
  step: {
    rows: 'Open rows',
    late: 'What was delayed, and why',
    prevent: 'Prevent it next time',
    check: 'Check and close',
  },
  stepOf: (number: number, all: number, name: string): string => `${number} of ${all}: ${name}`,
  back: 'Back',
  next: 'Next',
  stored: 'What you choose and type here is kept until the project is closed.',
  notStored: 'What you typed isn’t kept yet. Please leave this window open.',
  restored: 'Here’s what was typed before.',
  startAgain: 'Start again',

  rowsNote: 'What becomes of the work that’s still open?',
  rowsLimited: (listed: number, all: number): string =>
    `The first ${listed} of ${all} open rows. The others stay open; close the project again for them.`,
  allDecided: 'No open rows found in the trackers of this project.',
  all: 'All of them:',
  ending: { done: 'Done', dropped: 'Dropped', nextCycle: 'Next cycle' },
  cannot: (title: string): string => `${title} can’t be decided here. Please change it in the sheet.`,
  undecided: (count: number): string =>
    `Please decide ${count === 1 ? 'the row' : `the ${count} rows`} marked below first.`,
  due: (day: string): string => `due ${day}`,
  target: 'Next cycle: the rows move to',
  newTarget: 'A new project…',
  targetName: 'Name of the new project',
  newTargetName: 'Next cycle: the rows move to a new project named',
  defaultTarget: (name: string): string => `${name}, next cycle`,
  targetDelivery: 'Its delivery date',
  needDelivery: 'Please choose its delivery date.',
  needTarget: 'Please name the project.',

  noStages: 'This project has no stages, so nothing says whether anything was delayed.',
  lateCount: (late: number, stages: number): string => `Delayed: ${late} of ${plural(stages, 'stage')}.`,
  // A stage that is still open may be among them: it hasn't ended.
  noneLate: (stages: number, baseline: number): string => {
    const compared = `No delay found: ${plural(stages, 'stage')} compared`
    if (baseline > 0 && baseline < stages) return `${compared}.`
    const date = `${baseline === 0 ? 'due' : 'baseline'} date`
    return `${compared} with ${stages === 1 ? `its ${date}` : `their ${date}s`}.`
  },
  noneKnown: (known: number): string =>
    `None of the ${plural(known, 'stage')} that can be compared was delayed.`,
  noBaseline: (stages: number, baseline: number): string =>
    baseline === 0
      ? 'No baseline was taken, so due dates are compared. Dates that were moved don’t count as delays.'
      : `Without a baseline, the due date is compared, and moving it isn’t seen as a delay: ${stages - baseline} of ${plural(stages, 'stage')}.`,
  unknownStages: (names: string): string => `Not known, since a date is missing or can’t be read: ${names}.`,
  unmatched: (count: number): string =>
    `${plural(count, 'milestone')} in this spreadsheet ${count === 1 ? 'names' : 'name'} no known project and ${count === 1 ? 'isn’t' : 'aren’t'} counted.`,
  lateBy: (days: number, isBaseline: boolean): string =>
    `${workingDays(days)} after the ${isBaseline ? 'baseline' : 'due'} date`,
  stillOpen: 'still open',
  reviewed: (count: number): string =>
    `${plural(count, 'retrospective')} of this project ${count === 1 ? 'is' : 'are'} in the sheet already.`,
  late: 'What was delayed?',
  lateLine: (name: string, days: number): string => `${name} (+${workingDays(days)})`,
  needLate: 'Please say what was delayed, or skip the retrospective.',
  list: (items: readonly string[]): string => items.join('; '),
  why: (number: number): string => `Why ${number}`,
  firstWhy: 'Why was it delayed?',
  nextWhy: (answer: string): string => `Why: “${answer}”?`,
  whyHint: 'Ask again until the answer is something the team can change.',
  cause: 'Root cause',
  chooseCause: 'Choose…',
  causeSeen: (label: string, seen: number): string =>
    seen === 0 ? label : `${label} (found ${seen === 1 ? 'once' : `${seen} times`} before)`,
  skip: 'Skip the retrospective',

  prevention: 'What will you do differently?',
  preventionHint: 'A change to how you work, not “be more careful”.',
  owner: 'Who makes sure of it?',
  ownerHint: (name: string): string => `${name} will be added to People.`,
  by: 'By when?',
  makeGate: 'Make it a gate of a template',
  gateNote: 'Every project that begins from the template is flagged until the gate holds.',
  gate: 'What must hold?',
  template: 'Template',
  stage: 'No stage begins without it:',
  flag: 'Who says that it holds?',
  person: 'A person confirms it',
  flagOff: (label: string): string => `Holds while this flag is off: ${label}`,
  needStage: 'Please choose a stage.',
  needGate: 'Please say what must hold.',

  gateBefore: (stage: string, template: string): string =>
    `Gate before “${stage}” in the template “${template}”`,
  willWrite: 'What happens now:',
  rowsDecided: (ending: string, count: number): string => `${ending}: ${plural(count, 'row')}`,
  rowsMove: (count: number, name: string): string => `Next cycle: ${plural(count, 'row')} moved to “${name}”`,
  rowsStay: (count: number): string => `${plural(count, 'row')} ${count === 1 ? 'stays' : 'stay'} open`,
  newProject: (name: string): string => `A new project “${name}”`,
  delivered: (name: string): string => `“${name}” is delivered`,
  alreadyDelivered: (name: string): string => `“${name}” stays as it is: it has already ended`,
  retrospective: 'A retrospective',
  rootCause: (label: string): string => `Root cause: ${label}`,
  prevents: (what: string): string => `Prevention: ${what}`,
  ownedBy: (owner: string, day: string): string => [owner, day].filter(Boolean).join(', '),
  newPerson: (name: string): string => `A new person “${name}” in People`,
  gateIn: (gate: string, stage: string, template: string): string =>
    `A gate before “${stage}” in the template “${template}”: ${gate}`,
  skipped: 'No retrospective. The project keeps the flag “Delivered, no retrospective yet” for three months.',
  skippedAgain: 'No further retrospective.',
  close: 'Close',
  closeProject: 'Close the project',
  closing: 'Closing…',
  failedClose: 'It isn’t known whether the project was closed. Please look before you try again.',
  closed: (name: string): string => `“${name}” is closed`,
  rowsWritten: (count: number): string => `${plural(count, 'row')} changed or added.`,
  undo: 'Undo',
  undone: 'Everything is as it was before.',
  undoFailed: 'It isn’t known whether everything was undone. Please look at the sheets.',
}
export type CloseWords = typeof en
