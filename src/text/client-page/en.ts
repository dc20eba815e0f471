import { plural } from '../english.js'

/** What a client's own page says, and what the run log says of it, in English. */
export const en = {
  needed: 'What we need from you',
  changes: (day: string): string => `New since ${day}`,
  now: 'Where things are',
  earlier: 'What you sent us',
  write: 'Write to us',
  writeTitle: 'A question or feedback',
  writeDetail: 'Your words reach the team as you write them.',
  writeKinds: {
    question: 'A question',
    complaint: 'Something is wrong',
    praise: 'Something went well',
    need: 'A new need',
    story: 'As a user story',
    words: 'In my own words',
  },
  need: (project: string): string => `Something new for “${project}”`,
  needDetail:
    'What you need, and what for. A user story says: As a (who), I want (what), so that (why). The team decides with you whether it becomes part of the project.',
  kinds: {
    decision: 'Your decision',
    acceptance: 'To accept',
    date: 'New date',
    requirement: 'To confirm',
    document: 'To send us',
    pulse: 'Quick question',
    score: 'Your score',
    expectations: 'Your expectations',
  },
  neither: 'Neither',
  neitherDetail: 'Please say what you would like instead.',
  criteria: 'Accepted when',
  deliverable: 'Deliverable',
  version: 'Version',
  document: 'Document',
  planned: 'Planned until now',
  newDate: 'Now expected',
  project: 'Project',
  statement: (version: string): string => `Statement of work, version ${version}`,
  score: (project: string): string => `How satisfied are you with “${project}”?`,
  scoreStage: (stage: string, project: string): string =>
    `How satisfied are you with “${stage}” (${project})?`,
  veryUnhappy: 'very unhappy',
  veryHappy: 'very happy',
  expectations: (day: string): string => `Is our report of ${day} what you expect from the project?`,
  confirmedExpectations: (day: string): string => `You confirmed on ${day} that it is what you expect.`,
  delivery: (project: string): string => `Delivery: ${project}`,
  calendarName: (client: string): string => `${client}: milestones`,
  notWhole: 'Part of the team’s records couldn’t be read, so this page may not show everything.',
  link: 'Your page, with what we need from you (it opens without signing in; above it, Google notes that it did not make it):',
  linkNote: 'The link is meant for you: please don’t forward it.',
  logReport: (subject: string): string => `Report sent: ${subject}`,
  logAnswer: (title: string, asked: string): string => `Answered on the client’s page: “${title}”: ${asked}`,
  logExpectations: (day: string): string => `Expectations confirmed: report of ${day}`,
  logNotExpected: (day: string, text: string): string => `Report of ${day} isn’t as expected: ${text}`,
  logNeed: (text: string): string => `New need, from the client’s page: ${text}`,
  logAsked: (title: string, text: string): string => `About “${title}”: ${text}`,
  notAvailable: 'The client doesn’t have it',
  held: (client: string, found: string): string =>
    `The page of ${client} wasn’t updated, because it would show “${found}”. Open the client and choose the tab “Client page”.`,
  sameName: (client: string, name: string): string =>
    `The page of ${client} wasn’t updated, because another client’s rows may be under the name “${name}”.`,
  wouldShow: (found: string, table: string, column: string): string =>
    `“${found}” is also in ${table}, ${column}, which this client must not see.`,
  namesake: (name: string): string =>
    `Several clients or projects are called “${name}”, so their rows can’t be told apart. Give each a different name.`,
  otherContact: (client: string): string =>
    `The page of ${client} was hidden, because the email address is another one now. Show it again for the new contact.`,
  notWritten: (clients: readonly string[]): string =>
    `These client pages couldn’t be written: ${clients.join(', ')}. The next run tries again.`,
  remindSubject: (count: number): string => `Reminder: please send us ${plural(count, 'document')}`,
  remindHeading: 'What we still need from you',
  remindIntro: 'Could you send us the following? If something is unclear, just reply.',
  remindApproved: (names: string): string => `Reminder approved by ${names}.`,
  remindHeld: (client: string, found: string): string =>
    `${client} wasn’t reminded of documents, because the email would say “${found}”, which this client must not see. Reword the document’s name.`,
  remindLater: (client: string): string =>
    `${client} wasn’t reminded of documents: emails are on hold or today’s quota is used up. The next run tries again.`,
  remindFailed: (client: string, why: string): string => `${client} wasn’t reminded of documents: ${why}`,
  results: {
    applied: 'The team has it.',
    same: 'The team has it.',
    waits: 'The team has it, and checks what follows from it.',
    declined: (why: string): string => `It could not be taken: ${why}.`,
    taken: 'The team took it over.',
    refused: (why: string): string => `The team did not take it over: ${why}`,
  },
  why: {
    changed: 'it changed after this page was made',
    finished: 'it was closed in the meantime',
    gone: 'it is no longer asked for',
    other: 'please write to us instead',
  },
  answeredOn: (day: string): string => `Answered on ${day}`,
  solvedOn: (day: string): string => `Dealt with on ${day}`,
  inHand: 'The team is on it',
}
export type ClientPageText = typeof en
