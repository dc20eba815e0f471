import type { AllClear } from '../../core/evidence.js'
import { plural } from '../english.js'
import { formatAmount } from '../format-amount.js'

/** What planning says, in English. */
export const en = {
  listAndMore: (names: readonly string[], more: number): string => `${names.join(', ')} and ${more} more`,

  fits: (spare: number, _: AllClear): string =>
    spare === 0
      ? 'It fits, with no working day to spare before the buffer.'
      : `It fits, with ${plural(spare, 'working day')} to spare before the buffer.`,
  nothingOpen: (_: AllClear): string => 'No stage is open, so there’s nothing to plan.',
  noStages: 'This project has no stages yet. Add milestones, each with the working days it takes.',
  fitNotKnown: (missing: readonly string[]): string => `Whether it fits isn’t known. ${missing.join(' ')}`,
  noDurations: (stages: string): string =>
    `No duration is given for ${stages}; each counts as 1 working day here.`,
  noSuchStage: (names: string): string => `Column After doesn’t name a single stage: ${names}.`,
  cellAt: (sheet: string, line: number, column: string): string => `${sheet}, row ${line}, ${column}`,
  cellsNotRead: (cells: string): string => `These cells can’t be read: ${cells}.`,
  stagesUnplaced: (count: number, lines: string): string =>
    `${plural(count, 'milestone')} ${count === 1 ? 'has' : 'have'} an unclear project (row ${lines}).`,
  sheetGone: (sheet: string): string => `The sheet ${sheet} can’t be found.`,
  short: (lacking: number, cuts: string, atLeast: boolean): string =>
    `It doesn’t fit by ${atLeast ? 'at least ' : ''}${plural(lacking, 'working day')}. ${cuts === '' ? 'Move' : `Shorten ${cuts}, or move`} the delivery date, or reduce the buffer.`,
  cut: (stage: string, count: number): string => `“${stage}” by ${plural(count, 'working day')}`,
  circle: (stages: string): string =>
    `These stages wait for each other, so nothing can be planned until you remove one of the links: ${stages}.`,
  unknownYears: (years: string): string =>
    `The Calendar has no holidays for ${years}, so only weekends count as days off then.`,

  planWritten: (written: number, unchanged: number, requested: number): string =>
    [
      ...(written > 0 ? [`${plural(written, 'date')} written.`] : []),
      ...(requested + unchanged === 0 ? ['The sheet already has these dates.'] : []),
      ...(unchanged > 0 ? [`${plural(unchanged, 'typed date')} kept although the plan differs.`] : []),
    ].join(' '),

  tasksMoved: (count: number): string => `${plural(count, 'task date')} moved too.`,
  tasksMove: (tasks: number): string =>
    `${plural(tasks, 'task')} would move with ${tasks === 1 ? 'its stage' : 'their stages'}.`,
  daysStay: (count: number): string =>
    `${plural(count, 'date')} would stay: outside a stage, or from a formula.`,
  daysStayed: (count: number): string =>
    `${plural(count, 'date')} stayed: outside a stage, or from a formula.`,
  overloaded: (people: string): string =>
    `Then overloaded in some week (more working days of tasks than it has): ${people}.`,

  wouldAdd: (count: number): string => `This would add ${plural(count, 'row')}.`,
  added: (name: string, count: number): string => `“${name}”: ${plural(count, 'row')} added.`,
  addedAlready: (name: string): string =>
    `Every sheet in this template already has rows of “${name}”, so nothing was added.`,
  withoutSheets: (names: string): string => `Left out because the sheet is missing: ${names}.`,
  notWritable: (names: string): string =>
    `Nothing was added to ${names}: one of the columns there is unclear.`,

  requirementsFrozen: (count: number): string =>
    `${plural(count, 'requirement')} marked as agreed: “Added after baseline” is No.`,
  baselineTaken: (stages: number): string => `Baseline taken for ${plural(stages, 'stage')}.`,
  baselineRetaken: (stages: number): string =>
    `Baseline retaken for ${plural(stages, 'stage')}; the reason is in the Run log.`,
  baselineSame: (_: AllClear): string => 'The baseline already matches the plan. Nothing changed.',
  baselineUnchanged: 'Nothing changed.',
  baselineNoDates: 'There are no dates for a baseline yet.',
  baselineUnread: (rows: string): string =>
    `A date can’t be read, so the baseline there stays as it is: ${rows}.`,
  notWritten: (count: number): string =>
    `${plural(count, 'date')} couldn’t be filled in: the row or cell has changed, or its column is missing or unclear.`,
  withoutDue: (stages: number): string => `No due date, so no baseline: ${stages}.`,
  baselineRow: 'Baseline retaken',
  baselineMoved: (from: string, to: string): string => `Baseline delivery ${from} → ${to}`,

  changeMoves: (stages: number, from: string, to: string): string =>
    from === to
      ? `Delivery stays on ${to}.`
      : `Delivery moves from ${from} to ${to}, with ${plural(stages, 'stage')}.`,
  missingFirst: (cells: string): string => `Before it can be implemented, please fill in: ${cells}.`,
  changeWaits: 'Nothing moves until the change is approved.',
  changeDone: (from: string, to: string, version: string | null): string =>
    `Done: delivery ${from === to ? `stays on ${to}` : `moved from ${from} to ${to}`}${version === null ? '' : `, SOW version ${version}`}.`,
  amount: formatAmount,
  budgetMoves: (from: string, to: string): string => `The budget would change from ${from} to ${to}.`,
  budgetMoved: (from: string, to: string): string => `The budget changed from ${from} to ${to}.`,
  noBudget: (cost: string): string => `The project has no budget, so the cost of ${cost} isn’t counted.`,
  toConfirm: (version: string, before: string, on: string): string =>
    `The confirmation of version ${before} (${on}) stays on record; version ${version} still has to be confirmed.`,
  changeDoneAlready: 'This change is already implemented. Nothing moved.',

  forecastInTime: (finish: string, spare: number, _: AllClear): string =>
    `Expected on ${finish}, ${spare === 0 ? 'on the delivery date' : `${plural(spare, 'working day')} before delivery`}.`,
  forecastLate: (finish: string, late: number): string =>
    `Expected on ${finish}, ${plural(late, 'working day')} after delivery.`,
  forecastUnsure: (finish: string, why: string): string =>
    `Expected on ${finish} or later. Whether it’s on time isn’t known: ${why}.`,
  forecastAlone: (finish: string): string =>
    `Expected on ${finish}. There’s no delivery date to compare it with.`,
  forecastUnreadDelivery: (finish: string): string =>
    `Expected on ${finish}. Its delivery date can’t be read, so whether that’s on time isn’t known.`,
  forecastNone: 'No forecast: there are no stages and no open tasks.',
  forecastUnknown: (stages: string): string => `No forecast: ${stages}.`,
  forecastGap: {
    held: (stage: string): string => `“${stage}” is on hold`,
    noDates: (stage: string): string => `“${stage}” has no dates`,
    waits: (stage: string): string => `“${stage}” waits for one of those`,
  },
  looseTasks: 'tasks without a stage',
  forecastFrom: (tasks: number, undated: number): string =>
    `Based on ${plural(tasks, 'task')}${undated === 0 ? '' : `, ${undated} without dates (one working day each)`}.`,
  burn: (used: number, progress: number | null): string =>
    `${Math.round(used * 100)}% of the buffer is used${progress === null ? '' : `, ${Math.round(progress * 100)}% of the work is done`}.`,

  likelyFrom: (finished: number): string => `From the team’s last ${plural(finished, 'finished stage')}.`,
  record: (held: number, compared: number): string =>
    compared === 0
      ? 'No forecast has a result to compare with yet.'
      : `Of the last ${plural(compared, 'forecast')}, ${held} held.`,
  noLikely: {
    fewFinished: (needed: number, finished: number): string =>
      `Too early to forecast: it takes ${needed} finished stages with start, done date and duration. There are ${finished}.`,
    fewTasks: (needed: number): string =>
      `No forecast: open tasks are in no stage, and it takes more than ${needed} finished tasks to know how fast they get done.`,
    stage: 'No forecast for the whole project: one of its stages can’t be forecast.',
    held: 'No forecast: the project is on hold.',
    circle: 'No forecast: stages wait for each other.',
    nothing: 'A forecast needs an open stage or task.',
  },
  noLikelyStage: {
    held: 'on hold',
    noDuration: 'no duration',
    waits: 'waits for one of those',
    longer: 'took longer already than nearly all',
  },
  basis: {
    done: 'done',
    typed: 'forecast typed in the sheet',
    work: 'from the work left',
    due: 'from the due date',
    today: 'due date has passed',
  },
  unknownFinish: {
    held: 'not known: on hold',
    noDates: 'not known: no dates',
    waits: 'not known: depends on one of those',
  },

  delays: {
    account: {
      us: 'Us',
      client: 'Client',
      thirdParty: 'Third party',
      several: 'Several at once',
      change: 'Agreed change',
      holiday: 'Holiday',
      notOnRecord: 'Not on record',
      regained: 'Made good',
    },
    difference: (baseline: string, actual: string, days: number): string =>
      days === 0
        ? `Baseline ${baseline}, actual ${actual}: no difference in working days.`
        : `Baseline ${baseline}, actual ${actual}: ${plural(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}, working days and holidays.`,
    soFar: (baseline: string, today: string, days: number): string =>
      `Baseline ${baseline}, not over on ${today}: ${plural(days, 'day')} later so far, working days and holidays.`,
    none: 'No account yet: it takes a stage with a baseline that has ended or is late.',
    evidence: (sheet: string, title: string): string => `${sheet}: ${title}`,
    method:
      'Follows the stages that decided the end. A stage’s own delay is its variance less that of the stage it waited for. Agreed changes take their days first, then the latest days on which a task, document or decision waited for someone, then the delay reason of the stage. The rest is not on record. An open stage counts until today.',
  },

  templateSaved: (name: string, stages: number): string =>
    `Template “${name}” saved with ${plural(stages, 'stage')}; finished ones with the time they really took.`,
  templateSame: (name: string): string => `Template “${name}” is already saved. Nothing changed.`,
  teamTemplate: (stages: number): string => `The team’s own, ${plural(stages, 'stage')}.`,
  taskDays: (from: number, to: number, title: string): string => `${from}–${to} ${title}`,
}
export type PlanText = typeof en
