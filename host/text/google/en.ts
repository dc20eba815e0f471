import type { FailureCause } from '../../google/clasp.js'

/** A step of the way to Google. */
export type Step = 'signIn' | 'create' | 'build' | 'push' | 'deploy'

/** What the way to Google says, in English. */
export const en = {
  usage: `Usage: npm run google [-- OPTIONS]

  --sheet ADDRESS    add the script to this spreadsheet, instead of making a new one
  --script ID        push to this script project, which you made yourself
  --with chat        build with that optional part
  --with answers     also set up the page over which emails are answered, in a second account
  --locale zh-CN     speak Chinese
  --copy-link        only print the address by which others copy the spreadsheet`,
  steps: {
    signIn: '1/4 Signing in to Google',
    create: '2/4 Making the spreadsheet and its script',
    build: '3/4 Building',
    push: '4/4 Pushing the script',
  },
  signedIn: 'You are signed in.',
  notAnId: (option: string, found: string): string =>
    `${option} needs the address or id of a spreadsheet or a script project, not ${found}.`,
  needsSheet: '--script needs --sheet as well: the spreadsheet to which the script project belongs.',
  otherProject: (file: string, sheet: string): string =>
    `${file} says that this folder is pushed to ${sheet}. To push to another spreadsheet, move that file away first.`,
  brokenFile: (file: string): string =>
    `${file} cannot be read. Put back a copy of it, or delete it and say --sheet ADDRESS --script ID.`,
  newSpreadsheet: 'Milepost',
  made: (address: string): string => `Made: ${address}`,
  adds: (address: string): string => `Adding the script to ${address}`,
  pushed: (files: readonly string[]): string => `Pushed: ${files.join(', ')}`,
  ready: (address: string, isNew: boolean): string => `The script is in the spreadsheet: ${address}

Two clicks remain${isNew ? '' : ', where this is its first time'}:
  1. Reload the spreadsheet. The menu "Client progress" appears; choose "New project…".
  2. Google asks for permission, once. As the script is your own, it may first say that it has not verified the app:
     choose "Advanced", then "Go to Milepost". The README tells what each permission is for.
Then choose "More → Self-check" in the same menu: it tries on your spreadsheet what only Google can answer.`,
  copyUnknown:
    'It is not known to which spreadsheet this folder is pushed. Run npm run google first, or say --sheet ADDRESS.',
  copyLink: (address: string): string => `${address}
Share the spreadsheet with those people first ("Anyone with the link: Viewer"). Each copy has a script of its own and
sends no email until somebody confirms in it who gets one.`,
  answers: {
    title: 'Milepost answers',
    steps: {
      signIn: 'Answer page 1/4 Signing in to its own Google account',
      create: 'Answer page 2/4 Making its script',
      push: 'Answer page 3/4 Pushing the script',
      deploy: 'Answer page 4/4 Deploying it',
    },
    ownAccount:
      'Sign in with the account that is for the answer page alone: one that has no other files. Everything it can open, the page’s script could open too.',
    needsSheet: 'It is not known to which spreadsheet the answer page belongs. Say --sheet ADDRESS.',
    brokenFile: (file: string): string =>
      `${file} cannot be read. Put back a copy of it, or delete it: a new answer page is then made, with another address.`,
    ready: (
      sheet: string,
      script: string,
      address: string,
    ): string => `The answer page is deployed: ${address}

Three things remain, the first time only:
  1. Share ${sheet} with the account of the answer page, as an editor.
  2. Signed in as that account, open ${script}, choose the function doGet, press Run once, and allow what Google asks.
  3. Paste the address of the answer page into "Answer page" in the sheet Settings:
     ${address}
Then npm run answers:check -- ${address} says whether it answers.`,
  },
  failed: (step: Step, hindrance: FailureCause, output: string): string =>
    `${{ signIn: 'Signing in', create: 'Making the spreadsheet and its script', build: 'The build', push: 'Pushing', deploy: 'Deploying the answer page' }[step]} did not succeed. ${
      {
        apiOff:
          'Turn on the Apps Script API at https://script.google.com/home/usersettings, wait a minute, and run npm run google again.',
        signedOut: 'Google wants you to sign in again: run npx clasp login, then npm run google again.',
        noAccess:
          'The account you signed in with cannot change that file. Sign in with its owner (npx clasp login), or share it with this account.',
        offline: 'Google could not be reached. Check the connection, and run npm run google again.',
        unknown: 'What was done so far is remembered; run npm run google again.',
      }[hindrance]
    }${output === '' ? '' : `\nGoogle's tool said: ${output}`}`,
}

export type GoogleText = typeof en
