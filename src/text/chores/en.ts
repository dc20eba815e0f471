import { plural } from '../english.js'

/** What set-up, care, rules, pulses and demo rows say, and why nothing is sent, in English. */
export const en = {
  careDraft: {
    renewal: (contact: string, day: string): string =>
      `Dear ${contact}, our contract runs until ${day}. Could we meet in the next two weeks to talk about what worked, what you need next, and the renewal?`,
    healthCheck: (contact: string): string =>
      `Ask ${contact}: Is progress as you expected? What’s unresolved? How satisfied are you, from 1 to 5? What’s new on your side? What should change next quarter?`,
    afterDeliveryVisit: (contact: string, day: string, engagement: string): string =>
      `Dear ${contact}, how is “${engagement}” working for you since we delivered it${day === '' ? '' : ` on ${day}`}? Are there any problems, and what would help next?`,
    birthday: (contact: string): string => `Dear ${contact}, happy birthday from all of us!`,
    festival: (contact: string, _day: string, _festival: string): string =>
      `Dear ${contact}, a happy new year to you and your team. Thank you for working with us.`,
  },
  recreated: (sheets: string): string =>
    `Gone and created again, empty: ${sheets}. What was in there isn’t checked; File → Version history has it.`,
  setUpForgotten: (sheets: string): string => `Deleted and no longer tracked: ${sheets}.`,
  cannotFind: (names: string): string =>
    `No tracker found in this spreadsheet. Looked for ${names}. In the Client progress menu choose “Use a sheet you already have…”, or “New project…” to start from scratch.`,
  emailsHeld: (why: string, waiting: string): string =>
    `No emails are sent while it can’t be checked who already got one. ${why}${waiting === '' ? '' : ` Waiting for an email: ${waiting}.`}`,
  chatNotBuilt:
    'Nothing is posted to chat: Settings has a webhook address, but this script was built without chat.',
  chatOff: 'Nothing is posted to chat while email digests are off.',
  lettersOn: (readers: number): string =>
    `Digests are on for ${plural(readers, 'person', 'people')}, on the days and at the hour ${readers === 1 ? 'they' : 'each of them'} chose.`,
  newerFormats:
    'This spreadsheet was used with a newer version of Milepost, so nothing was changed. Update the script and try again.',
  carePlanned: (rows: number): string =>
    rows === 0 ? 'Nothing new to plan for the next 30 days.' : `${plural(rows, 'row')} of client care added.`,
  rulesAdded: (rules: number): string =>
    `${plural(rules, 'rule')} added, switched off. Set On to Yes for what you want; each run then follows it.`,
  noRuleOn: 'No rule is on. Set On to Yes in the Automation sheet.',
  rulesRun: 'The rules have run. The Automation sheet shows which ones changed something.',
  rulesIdle: 'The rules found nothing to change.',
  needFromPulse: 'New need from a pulse',
  blockerFromPulse: 'Blocker from a pulse',
  demoAdded: (rows: number, sheets: number): string =>
    sheets === 0
      ? `${plural(rows, 'demo row')} added. “More → Remove demo rows” removes demo rows only.`
      : `${plural(rows, 'demo row')} added in ${plural(sheets, 'new sheet')}. “More → Remove demo rows” removes demo rows only, no sheets.`,
  demoThere: 'The demo rows are already here.',
  demoRemoved: (rows: number): string =>
    rows === 0 ? 'There are no demo rows.' : `${plural(rows, 'demo row')} removed.`,
}
export type ChoresText = typeof en
