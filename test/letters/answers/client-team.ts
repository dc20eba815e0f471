/** A team whose client Acme sees its own page, and what Acme answers. */
import { runOrThrow } from '../../../host/bench/company-session.js'
import type { Letter } from '../../../host/emulator/services/mail.js'
import type { Session } from '../../../host/emulator/session/session.js'
import type { PublishedItem, PublishedPage } from '../../../src/core/answers/published-page.js'
import type { ClientPageDecided, ClientPageView } from '../../../src/work/answers/client/client-page-view.js'
import type { ApprovalReply } from '../../../src/work/clients/report-approval.js'
import type { ReportPreview } from '../../../src/work/letters/client-report.js'
import { callForValue } from '../../bundle/bundle-session.js'
import { readReplyValue, type SheetRows } from '../team-session.js'
import { createAnsweringTeam, openPage, readLines, sendAt, tokenIn } from './answering-team.js'

export const acme = 'chen@acme.example'

/** What Acme is asked for, one row of each kind, with another client beside it. */
const clientSheets: SheetRows = {
  clients: [
    {
      id: 'C-1',
      name: 'Acme',
      contact: 'Chen Yu',
      email: acme,
      accountManager: 'Li',
      notes: 'pays late, be careful',
    },
    {
      id: 'C-2',
      name: 'Globex',
      contact: 'Hank Scorpio',
      email: 'hank@globex.example',
      accountManager: 'Wang',
    },
  ],
  engagements: [
    {
      id: 'E-1',
      name: 'Web shop',
      client: 'Acme',
      owner: 'Li',
      status: 'Active',
      start: '2026-03-02',
      delivery: '2026-05-29',
      sowVersion: 'v2',
      sowLink: 'https://example.com/sow-v2',
      budget: 98765,
      notes: 'margin is thin here',
    },
    {
      id: 'E-2',
      name: 'Volcano lair',
      client: 'Globex',
      owner: 'Wang',
      status: 'Active',
      delivery: '2026-06-30',
    },
    {
      id: 'E-3',
      name: 'Brand book',
      client: 'Acme',
      owner: 'Li',
      status: 'Delivered',
      start: '2026-01-05',
      delivery: '2026-03-20',
    },
  ],
  milestones: [
    {
      id: 'M-1',
      name: 'Design',
      engagement: 'Web shop',
      order: 1,
      owner: 'Li',
      status: 'Done',
      doneOn: '2026-03-27',
      due: '2026-03-27',
      deliverable: 'Screens of all pages',
      acceptanceCriteria: 'All nine pages are drawn',
      result: 'Pending',
    },
    {
      id: 'M-2',
      name: 'Build',
      engagement: 'Web shop',
      order: 2,
      owner: 'Wang',
      status: 'In progress',
      due: '2026-04-20',
      forecast: '2026-04-27',
    },
    {
      id: 'M-3',
      name: 'Dig',
      engagement: 'Volcano lair',
      order: 1,
      status: 'In progress',
      due: '2026-04-30',
    },
  ],
  decisions: [
    {
      id: 'DE-1',
      question: 'Which checkout do you want?',
      engagement: 'Web shop',
      optionA: 'One page',
      optionB: 'Three steps',
      askedOn: '2026-03-25',
      answerBy: '2026-04-03',
      notes: 'we hope for the first one',
    },
    { id: 'DE-2', question: 'Not asked yet?', engagement: 'Web shop', optionA: 'Yes', optionB: 'No' },
  ],
  requirements: [
    {
      id: 'RQ-1',
      description: 'Customers pay by card',
      engagement: 'Web shop',
      acceptanceCriteria: 'A test card is charged',
      status: 'Draft',
    },
    { id: 'RQ-2', description: 'Half an idea', engagement: 'Web shop', status: 'Draft' },
  ],
  documents: [
    {
      id: 'DO-1',
      document: 'Logo as SVG',
      engagement: 'Web shop',
      owner: 'Li',
      askedOn: '2026-03-20',
      due: '2026-04-02',
    },
  ],
  pulses: [{ id: 'PU-1', day: '2026-03-30', engagement: 'Web shop' }],
  satisfaction: [
    {
      id: 'SA-1',
      day: '2026-03-30',
      client: 'Acme',
      engagement: 'Brand book',
      who: 'Client',
      surveyBy: 'Li',
    },
  ],
  feedback: [],
  contacts: [],
}

export const viewPage = (session: Session, client = 'Acme'): ClientPageView =>
  callForValue<ClientPageView>(session, 'readClientPage', { client })

export const decidePage = (session: Session, decision: object): ClientPageDecided =>
  callForValue<ClientPageDecided>(session, 'decideClientPage', { client: 'Acme', by: 'Li', ...decision })

/** Lets Acme see its page as it is. */
export const showPage = (session: Session): ClientPageDecided =>
  decidePage(session, { shows: true, digest: viewPage(session).digest })

/** The team on a morning after its answer page was switched on. */
export function createClientTeam(sheets: SheetRows = clientSheets): Session {
  const session = createAnsweringTeam(sheets)
  sendAt(session, '2026-03-31', '07:00')
  return session
}

/** Approves and sends Acme’s report now. */
export function sendReport(session: Session): Letter {
  const before = session.outbox.length
  const { digest, doubts } = readReplyValue<ReportPreview>(
    runOrThrow(session, 'previewClientReport', { client: 'Acme', by: 'Li' }),
  )
  const order = { client: 'Acme', digest, at: 'now', by: 'Li', ticked: doubts }
  const reply = readReplyValue<ApprovalReply>(runOrThrow(session, 'approveClientReport', order))
  const sent = session.outbox.slice(before).find(({ to }) => to === acme)
  if (reply.state !== 'sent' || sent === undefined) throw new Error(`${reply.state}: ${reply.why}`)
  return sent
}

/** A team that shows Acme its page and has sent a report with the link to it. */
export function beginWithReport(sheets?: SheetRows): { session: Session; letter: Letter; token: string } {
  const session = createClientTeam(sheets)
  const { outcome, blocked, doubts } = showPage(session)
  if (outcome !== 'shown') throw new Error([outcome, ...blocked, ...doubts.map(({ text }) => text)].join(' '))
  const letter = sendReport(session)
  return { session, letter, token: tokenIn(letter) }
}

export const pageOf = (session: Session, token: string): PublishedPage => {
  const page = openPage(session, token)
  if (page === null) throw new Error('no page')
  return page
}

/** The kinds of the published lines. */
export const publishedKinds = (session: Session): string[] =>
  readLines(session, 'Published').map((cells) => cells[2]!)

export const itemsIn = (page: PublishedPage, role: string): readonly PublishedItem[] =>
  page.sections.filter((section) => section.role === role).flatMap(({ items }) => items)
