/**
 * A sentence that says that nothing, none or all is so must take an `AllClear`, the proof that all of it was read. What
 * only sounds like one is listed here by name, with its reason.
 */
import { describe, expect, test } from 'vitest'
import { type Source, readSources } from './sources.js'

const english =
  /\b(nothing|all clear|no open|every .* on track|on track|none|no problems|all done|up to date|everything)\b/i
const chinese = /没有|无.*逾期|全部|一切正常|按计划/

/** What only sounds like an all-clear. */
const harmless: Readonly<Record<string, string>> = {
  'common.askTurnOff': 'asks before a command',
  'chores.cannotFind': 'says that no tracker was found, with the names it looked for',
  'chores.chatNotBuilt': 'says why nothing is posted',
  'chores.chatOff': 'says why nothing is posted',
  'common.filesDiffer': 'refuses',
  'exports.noAddress': 'says what the file does not name',
  'exports.noDates': 'says what the file does not hold',
  'common.noEvidence': 'says that nothing is known',
  'common.nothingDue': 'says of the plan of emails that it is empty, which the plan knows',
  'common.setUpDone': 'says what the command itself changed',
  'common.toAccept': 'names an automation rule, which asks for its own proof',
  'adoption.addsChecks': 'says what would be changed',
  'adoption.choose': 'asks which column is meant',
  'adoption.followedInPlace': 'refuses',
  'adoption.laidOverPartly': 'says what cannot be read',
  'adoption.noField': 'refuses',
  'adoption.noHeaderAbove': 'refuses',
  'adoption.noSheet': 'refuses',
  'adoption.nothingToDo': 'says what the command itself changed',
  'adoption.overUnsaid': 'says what a row lacks',
  'adoption.rowsUnsure': 'says what cannot be known',
  'release.noRecord': 'says what cannot be put back',
  'release.notFollowed': 'refuses',
  'release.released': 'says what the command itself changed',
  'adoption.strangers': 'says which names are not in a sheet',
  'adoption.toNotes': 'says where columns go that have no field',
  'adoption.because.log': 'says what a sheet is taken for',
  'adoption.because.noHeader': 'says what a sheet is taken for',
  'adoption.because.noRows': 'says what a sheet is taken for',
  'adoption.because.nothingToFollow': 'says what a sheet is taken for',
  'adoption.doubt.contentsOnly': 'asks which column is meant',
  'foreign-cells.noYear': 'says what cannot be read',
  'foreign-cells.statusDiffers': 'says what contradicts',
  'foreign-cells.yearTaken': 'says how a cell is read',
  'chat.fault': 'says why a post failed',
  'chat.noAddress': 'says why nothing was posted',
  'chat.nothingToSay': 'says why nothing was posted',
  'chat.webhookHelp': 'explains a setting',
  'chat.weekOff': 'says why nothing was posted',
  'chores.careDraft.afterDeliveryVisit': 'asks the client a question',
  'chores.careDraft.healthCheck': 'asks the client a question',
  'chores.carePlanned': 'says what the command itself added',
  'chores.demoRemoved': 'says what the command itself removed',
  'chores.newerFormats': 'refuses',
  'chores.noRuleOn': 'says that no rule is turned on, of settings that were read',
  'chores.rulesIdle': 'says what the command itself changed',
  'answers.runUnread': 'says what could not be read',
  'answers.shortened': 'says what a page leaves out',
  'answers.why.hidden': 'says why an answer waits',
  'answers.why.stillOpen': 'says why an answer waits',
  'answers.asked.notAvailable': 'says again what a client answered',
  'client-page.notWhole': 'says what could not be read',
  'client-page.notAvailable': 'says again what a client answered',
  'client-page.held': 'says why a page was not updated',
  'client-page.sameName': 'says why a page was not updated',
  'clients.columnAbsent': 'says what cannot be known',
  'clients.columnMissing': 'says what is missing',
  'clients.doubtfulTasks': 'says what a report leaves out',
  'clients.unassigned': 'says what a report leaves out',
  'clients.health.silence': 'counts days without contact',
  'clients.leftOut': 'says what a report leaves out',
  'clients.misspelt': 'says what a report leaves out',
  'clients.noReports': 'says that no email is on record',
  'clients.noRows': 'said where everything was read and held no rows of the client',
  'clients.strayRows': 'says what a report leaves out',
  'clients.trackerGone': 'says that a sheet is gone',
  'clients.unexplained': 'says what is missing',
  'clients.unsolved': 'says what is missing',
  'clients.unworded': 'says what a report leaves out',
  'evidence.unchecked': 'says what could not be looked at',
  'letters.notFlaggedHeading': 'says that not everything could be checked',
  'letters.nothingYetSubject': 'said where everything was read and held no project in progress',
  'letters.reportsNote': 'a rule of the product',
  'calendar.yearUnknown': 'says what is missing',
  'health.doubtful': 'says what is wrong',
  'health.hoursAre': 'says the settings of the workbook',
  'health.noLedger': 'says that no email is on record',
  'health.noTrigger': 'says that no trigger is on record',
  'health.nothingFixed': 'says what the command itself changed',
  'health.peopleThere': 'counts the rows of a sheet',
  'health.projectsThere': 'counts the rows of a sheet',
  'calendar.notKnown': 'says what is missing',
  'letters.unknownYear': 'says what is missing',
  'report.among': 'says which choice a cell has',
  'explanations.checks.resolved': 'a condition, shown with whether it holds',
  'report.isNoEvidence': 'says that nothing is known',
  'report.isSeveral': 'says how many a cell names',
  'report.isThere': 'says whether a sheet has a column',
  'report.part.noColumn': 'says what was not checked',
  'report.part.noRows': 'says what was not checked',
  'report.part.notGiven': 'says what was not checked',
  'report.part.notUsed': 'says what was not checked',
  'plan.addedAlready': 'says what the command itself added',
  'plan.baselineUnchanged':
    'says what the command itself changed, where it is not known whether the plan differs',
  'plan.baselineNoDates': 'said where everything was read and held no date',
  'plan.changeDoneAlready': 'says what the command itself moved',
  'plan.changeWaits': 'a rule of the product',
  'plan.circle': 'says why nothing can be planned',
  'plan.forecastGap.noDates': 'says why nothing can be forecast',
  'plan.forecastNone': 'refuses',
  'plan.noBudget': 'says where a cost does not go; a budget that cannot be read is refused before',
  'plan.noDurations': 'says what is missing',
  'plan.noStages': 'said where everything was read and held no stages',
  'plan.notWritable': 'says what the command itself left alone',
  'plan.templateSame': 'says what the command itself changed',
  'plan.unknownYears': 'says what is missing',
  'plan.withoutDue': 'says what is missing',
  'plan.withoutSheets': 'says what was left out',
  'problems.doubtfulColumn': 'says what is wrong',
  'run-problems.byCode.goneTable': 'says what is wrong',
  'problems.noOpenProject': 'says what is wrong',
  'problems.sheetTaken': 'says what is wrong',
  'problems.tooManyCells': 'says what is wrong',
  'problems.unknownYear': 'says what is wrong',
  'problems.waitsInCircle': 'says what is wrong',
  'runs.noSpreadsheet': 'says of a run what it did not do',
  'runs.stray': 'says of a run what it did not do',
  'self-check.clock.notSeen': 'says that no run is on record',
  'verdicts.emptySheet': 'said where a sheet was read and holds no rows',
  'verdicts.noRows': 'said where everything was read and held no rows',
  'verdicts.outage': 'says that no run is on record',
  'verdicts.remindersSilent': 'says that no run is on record',
  'reminder-status.none': 'says of the runs on record that none had an email to send',
  'views.flow.noStages': 'said where the sheet holds no row',
  'views.iterations.elsewhere': 'says what a figure leaves out',
  'views.iterations.noneNow': 'says what there is to draw by the dates of the rows',
  'views.iterations.unknown': 'says what cannot be known',
  'views.loadLeftOut': 'says what is left out',
  'views.loadNote': 'defines a figure',
  'views.loadUnknown': 'says what cannot be known',
  'views.noBaseline': 'said where everything was read and held no baseline',
  'views.noEngagements': 'said in a list that holds no row',
  'views.noRows': 'said where everything was read and held no rows',
  'views.noTasks': 'said where everything was read and held no tasks',
  'views.silent': 'says that no error is on record',
  'measures.notSaid': 'says that nothing is known',
  'measures.definition.kept': 'defines a figure',
  'measures.definition.withoutGate': 'says which stages a figure counts',
  'measures.definition.converted': 'defines a figure',
  'measures.definition.onTime': 'defines a figure',
  'measures.definition.explained': 'defines a figure',
  'measures.definition.together': 'defines a figure',
  'measures.definition.alone': 'defines a figure',
  'measures.definition.gatePassed': 'defines a figure',
  'measures.definition.gateMissed': 'defines a figure',
  'measures.handoverNote': 'defines a list',
  'measures.noRows': 'says that there was nothing to check',
  'measures.notUsed': 'says what was not counted',
}

interface Sentence {
  readonly key: string
  readonly isChinese: boolean
  readonly text: string
}

/** Every sentence of a file by its path: keys of the record, and those of a record within it. */
function sentencesIn({ path, text }: Source): Sentence[] {
  const part = path.replace('src/text/', '').replace(/\/?(en|zh-CN)\.ts$/, '')
  const found: { key: string; lines: string[] }[] = []
  let outer = ''
  for (const line of text.split('\n')) {
    const [, outerKey, rest = ''] = /^ {2}(\w+):(.*)/.exec(line) ?? []
    const innerKey = outer === '' ? undefined : /^ {4}(\w+):/.exec(line)?.[1]
    if (outerKey !== undefined) outer = rest.trim() === '{' ? outerKey : ''
    if (outerKey !== undefined) found.push({ key: outerKey, lines: [line] })
    else if (innerKey !== undefined) found.push({ key: `${outer}.${innerKey}`, lines: [line] })
    else found[found.length - 1]?.lines.push(line)
  }
  return found.map(({ key, lines }) => ({
    key: `${part}.${key}`,
    isChinese: path.includes('zh-CN'),
    text: lines.join('\n'),
  }))
}

/** The words of a sentence without its code. */
const wordsOf = (text: string): string =>
  (text.match(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g) ?? []).join('\n')
const soundsClear = ({ isChinese, text }: Sentence): boolean =>
  (isChinese ? chinese : english).test(wordsOf(text))
const takesProof = ({ text }: Sentence): boolean => /: AllClear\b/.test(text)

const all = readSources('src/text')
  .filter(({ path }) => /(en|zh-CN)\.ts$/.test(path))
  .flatMap(sentencesIn)
const proven = new Set(all.filter(takesProof).map(({ key }) => key))
const clearKeys = [...new Set(all.filter(soundsClear).map(({ key }) => key))]

describe('a sentence that says that nothing is wrong', () => {
  test('takes the proof of it, or is listed with a reason', () => {
    expect(clearKeys.length).toBeGreaterThan(40)
    expect(clearKeys.filter((key) => !proven.has(key) && !(key in harmless))).toEqual([])
  })
  test('is not listed once it is gone or takes its proof', () => {
    expect(Object.keys(harmless).filter((key) => !clearKeys.includes(key) || proven.has(key))).toEqual([])
  })
  test('would be seen', () => {
    const text =
      'export const en = {\n  calm: (count: number): string =>\n    `Nothing is late of ${count}`,\n}'
    const [sentence] = sentencesIn({ path: 'src/text/common/en.ts', text })
    expect(sentence).toMatchObject({ key: 'common.calm' })
    expect([soundsClear(sentence!), takesProof(sentence!)]).toEqual([true, false])
  })
})
