import { plural } from '../english.js'

/** What emails, pages and the run log say of links and of answers, in English. */
export const en = {
  answerHere: 'Answer here, without signing in (above the page, Google notes that it did not make it):',
  yours: 'The link is yours alone: please don’t forward it.',
  sinceAnswers: 'Your answers:',
  moreAnswers: (count: number): string => `and ${plural(count, 'more answer')}`,
  answer: (title: string, asked: string, result: string): string => `“${title}”: ${asked}. ${result}`,
  asked: {
    done: 'done',
    move: (day: string): string => `move to ${day}`,
    wait: (on: string): string => `waiting on: ${on}`,
    notMine: 'not mine',
    note: (text: string): string => `note “${text}”`,
    assign: (name: string): string => `owner ${name}`,
    approve: 'approve',
    decline: 'decline',
    choose: (option: string): string => `“${option}”`,
    confirm: 'confirmed',
    accept: 'accepted',
    agree: (day: string): string => `agreed to ${day}`,
    object: (text: string): string => `not agreed: “${text}”`,
    ask: (text: string): string => `asked “${text}”`,
    send: (address: string): string => `document ${address}`,
    notAvailable: 'the document doesn’t exist',
    rate: (score: string): string => `${score} of 5`,
    write: (text: string): string => `“${text}”`,
    pause: (day: string): string => `no emails until ${day}`,
    stop: 'no emails',
    resume: (often: string): string => `get emails: ${often}`,
  },
  results: {
    applied: 'Saved.',
    same: 'It was already so.',
    waits: (why: string): string => `Waits for a colleague: ${why}.`,
    declined: (why: string): string => `Not saved: ${why}.`,
    taken: 'A colleague accepted it, and it is saved.',
    refused: (why: string): string => `A colleague declined it: ${why}`,
  },
  why: {
    changed: 'someone changed the row after this page was made',
    finished: 'it was closed in the meantime',
    gone: 'the row is no longer there',
    notYours: 'it is no longer assigned to you',
    outsideStage: 'the date is after the end of its stage',
    stillOpen: 'something that belongs to it is still open',
    planFollows: 'what follows from it in the plan is a colleague’s decision',
    notPossible: 'the sheet does not take it',
    notAllowed: 'this link may not change that',
    revoked: 'the link was turned off',
    expired: 'the link had expired',
    unknownLink: 'the link does not belong to this spreadsheet',
    unreadable: 'what arrived could not be read',
  },
  noteLine: (day: string, name: string, text: string): string => `${day} ${name}: ${text}`,
  notMineNote: 'Not mine',
  shortened: 'The page has no room for everything: each list shows only its first rows.',
  changesToDecide: (count: number): string => `Change requests to decide (${count})`,
  changesNote: 'Each is shown in full. What follows from an approval in the plan stays with the team.',
  yourEmails: 'Your emails',
  yourEmailsDetail:
    'Pause: no emails before the date you choose. Stop: this email no longer comes. You can get it again here, as often as you choose.',
  runAnswers: (saved: number, waiting: number, declined: number): string =>
    `Answers from links: ${saved} saved, ${waiting} waiting under “From outside”, ${declined} not saved.`,
  runUnread: (count: number): string =>
    `${plural(count, 'line')} of the Inbox couldn’t be read and changed nothing.`,
  copied:
    'The answer page in Settings belongs to the spreadsheet that this one was copied from, so emails have no link. Enter the address of this spreadsheet’s own page.',
  notPublished: (people: readonly string[], more: number): string =>
    `Answer pages couldn’t be written, so emails had no link: ${people.join(', ')}${more > 0 ? ` and ${more} more` : ''}. The next email tries again.`,
}
export type AnswersText = typeof en
