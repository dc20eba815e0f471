import type { AnswerAct } from '../../../src/core/answers/published-page.js'
import type { AnswerRefusal } from '../../../src/core/answers/shown-page.js'
import { dayInEnglish, momentIn } from '../../day.js'

export interface AnswersText {
  acts: Readonly<Record<AnswerAct, string>>
  said: Readonly<Record<AnswerAct, string>>
  why: Readonly<Record<AnswerRefusal, string>>
  date(day: string): string
  weekday(day: string): string
  moment(moment: string, today: string): string
  instant(at: string): string
  made(moment: string): string
  answered(said: string, details: string): string
  about(title: string, answer: string): string
  quoted(title: string): string
  answerTo(title: string): string
  toSend(answer: string): string
  sent(answer: string, at: string): string
  send(answer: string): string
  sendSeveral(count: number): string
  incomplete(titles: readonly string[]): string
  between(from: string, to: string): string
  fullText(most: number): string
  byEmailTo(sender: string): string
  runBy(sender: string): string
  scale(low: string, high: string): string
  stagesDone(done: number, all: number): string
  youAreHere: string
  stagesFrom(by: string, date: string): string
  sentOn(date: string): string
  moreReports(count: number): string
  toWrite: string
  unfinished: string
  changeAnswer: string
  writeAgain: string
  wrongAddress: string
  reports: string
  contact: string
  calendar: string
  calendarHow: string
  subscribe: string
  remove: string
  suggested: string
  otherDate: string
  chooseOne: string
  words: string
  wordsIfAny: string
  address: string
  stages: string
  tray: string
  sending: string
  saved: string
  notSent: string
  lost: string
  lostWhy: string
  byEmail: string
  print: string
  closed: string
  closedWhy: string
  unavailable: string
  unavailableWhy: string
  keepWords: string
}

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

export const en: AnswersText = {
  acts: {
    done: 'Done',
    move: 'New date…',
    wait: 'Waiting on…',
    notMine: 'Not mine',
    note: 'Add a note…',
    assign: 'Assign…',
    approve: 'Approve',
    decline: 'Decline…',
    choose: 'Choose…',
    confirm: 'Confirm',
    accept: 'Accept',
    agree: 'Agree',
    object: 'Something isn’t right…',
    ask: 'Ask a question…',
    send: 'Send a link…',
    notAvailable: 'We don’t have it…',
    rate: 'Rate…',
    write: 'Write…',
    pause: 'Pause emails…',
    stop: 'Stop emails',
    resume: 'Get emails…',
  },
  said: {
    done: 'Done',
    move: 'New date',
    wait: 'Waiting on',
    notMine: 'Not mine',
    note: 'Note',
    assign: 'Assign to',
    approve: 'Approved',
    decline: 'Declined',
    choose: 'Choice',
    confirm: 'Confirmed',
    accept: 'Accepted',
    agree: 'Agreed',
    object: 'Not right',
    ask: 'Question',
    send: 'Link',
    notAvailable: 'We don’t have it',
    rate: 'Score',
    write: 'Message',
    pause: 'Pause emails until',
    stop: 'Stop emails',
    resume: 'Get emails',
  },
  why: {
    unknown: 'This link doesn’t work any longer. Ask the person who sent the email for a new one.',
    outdated: 'This page was opened too long ago. Open the link in the email again, then answer there.',
    tooSoon: 'Wait a few seconds, then send again.',
    changed:
      'This changed after the page was opened. Open the link again to see it as it is now, or remove this answer and send the others.',
    invalid: 'One of the answers can’t be accepted. Check it and send again.',
    tooLong: 'There is too much text. Shorten it, or send the answers one by one.',
    tooMany: 'This link has sent as many answers as it may within an hour. Try again later.',
    busy: 'Others are sending at this moment. Send again in a minute.',
    failed: '',
  },
  date: (day) => dayInEnglish(day, 'withYear'),
  weekday: (day) => dayInEnglish(day, 'long'),
  moment: (moment, today) => momentIn(moment, today, dayInEnglish),
  instant: (at) => time.format(Date.parse(at)),
  made: (moment) => `As of ${moment}. Later changes aren’t shown.`,
  answered: (said, details) => (details === '' ? said : `${said}: ${details}`),
  about: (title, answer) => `${title} – ${answer}`,
  quoted: (title) => `“${title}”:`,
  answerTo: (title) => `Answers to “${title}”`,
  toSend: (answer) => `Not sent yet: ${answer}`,
  sent: (answer, at) => `Sent at ${at}: ${answer}`,
  send: (answer) => `Send: ${answer}`,
  sendSeveral: (count) => `Send the answers (${count})`,
  incomplete: (titles) => `Still to fill in: ${titles.map((title) => `“${title}”`).join(', ')}`,
  between: (from, to) => `From ${from} to ${to}`,
  fullText: (most) => `Character limit reached: ${most}.`,
  byEmailTo: (sender) => `Or email your answers to ${sender}`,
  runBy: (sender) =>
    `This page comes from ${sender}, through Milepost, and is hosted by Google. What you send is stored in the team’s spreadsheet with the time and whose link it was.`,
  scale: (low, high) => `${low}, ${high}`,
  youAreHere: 'You are here',
  stagesDone: (done, all) => `${done} of ${all} done`,
  stagesFrom: (by, date) => `As ${by} reported on ${date}.`,
  sentOn: (date) => `Sent on ${date}`,
  moreReports: (count) =>
    count === 1 ? '1 earlier report isn’t shown here.' : `${count} earlier reports aren’t shown here.`,
  toWrite: 'Ask or tell us something',
  unfinished: 'Not sent yet.',
  changeAnswer: 'Change the answer…',
  writeAgain: 'Write again…',
  wrongAddress: 'Enter a web address such as https://example.com/document.',
  reports: 'Reports you received',
  contact: 'Contact',
  calendar: 'Dates in your calendar',
  calendarHow:
    'Add this address to your calendar program as a subscription: it gets titles and dates, and can change nothing. Programs look for changes every few hours. The address is yours alone: please don’t forward it.',
  subscribe: 'Subscribe',
  remove: 'Remove',
  suggested: 'Suggested dates',
  otherDate: 'Another date',
  chooseOne: 'Choose…',
  words: 'Your words',
  wordsIfAny: 'Your words (optional)',
  address: 'Address of the document',
  stages: 'Stages',
  tray: 'Your answers',
  sending: 'Sending…',
  saved: 'Sent and saved.',
  notSent: 'Not sent',
  lost: 'It isn’t certain that this was sent',
  lostWhy: 'Your answers are still here. Send them again: the same answer counts once.',
  byEmail: 'Or answer the email instead.',
  print: 'Print',
  closed: 'This link opens nothing',
  closedWhy:
    'It may have expired, been withdrawn, or been copied only in part. Answer the email it came in, or ask its sender for a new link.',
  unavailable: 'This page can’t be shown right now',
  unavailableWhy: 'Try again in a few minutes, or answer the email it came in.',
  keepWords: 'These are your answers. Copy them, and send them by email.',
}
