import { plural } from '../english.js'

/** What care, rules, pulses and demo rows say, in English. */
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
