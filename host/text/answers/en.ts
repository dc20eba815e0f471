import type { AnswerRefusal } from '../../../src/core/answers/shown-page.js'

/** What the command `answer` says, in English. */
export const en = {
  checkUsage: 'Usage: npm run answers:check -- https://script.google.com/macros/s/…/exec',
  checkNoReply: (why: string): string =>
    `The web app doesn’t answer (${why}). Is it deployed, and may anyone open it?`,
  checkOther:
    'This address is not Milepost’s web app. Copy the address that ends in /exec from Deploy → Manage deployments.',
  checkOlder:
    'Another build answers than the one made here. Run npm run answers:push, then npm run answers:deploy with the id of the deployment.',
  checkRight: 'The web app answers, and it is the build made here.',
  missingLink: 'answer needs --link with the address from an email.',
  notALink: 'The address after --link has neither t=… nor feed=… in it. Copy the whole link from the email.',
  calendarOnly: 'The address of a calendar takes no --input: answers go to the link in the email.',
  feed: (address: string): string => `Calendar: ${address}`,
  closed: 'This link opens nothing. It may have expired, been withdrawn, or been copied only in part.',
  unavailable:
    'The page can’t be shown: this spreadsheet has no page for answers. Set the address in Settings, then send an email first.',
  noSuchItem: (found: string, keys: readonly string[]): string =>
    `--input names the item “${found}”, which isn’t on the page. Its items: ${keys.join(', ')}.`,
  wrongInput:
    '--input needs answers such as {"answers":[{"item":"i1","act":"move","value":"2026-04-03"}]}; each has item, act and, where asked for, value or text.',
  item: (key: string, title: string, acts: readonly string[]): string =>
    `${key}  ${title}${acts.length === 0 ? '' : ` (${acts.join(', ')})`}`,
  saved: (count: number): string => (count === 1 ? '1 answer was saved.' : `${count} answers were saved.`),
  refused: {
    unknown: 'The link doesn’t work any longer. Nothing was saved.',
    outdated: 'The page was opened too long ago. Nothing was saved.',
    tooSoon: 'The answer came too soon after the page was opened. Nothing was saved.',
    changed: 'What the answer is about has changed. Nothing was saved; open the link again.',
    invalid: 'The page doesn’t offer this answer. Nothing was saved.',
    tooLong: 'There is too much text. Nothing was saved.',
    tooMany: 'This link has sent as many answers as it may within an hour. Nothing was saved.',
    busy: 'Others are sending at this moment. Nothing was saved.',
    failed: 'It isn’t certain that the answer was saved. Send it again: the same answer counts once.',
  } satisfies Record<AnswerRefusal, string>,
}
export type AnswerCommandText = typeof en
