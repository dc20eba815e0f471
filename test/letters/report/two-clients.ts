/** Two clients with an engagement each; the tests of client reports are about the first. */
import type { SheetRows } from '../team-session.js'

export const acme = 'dana@acme.example.com'

export const sheets: SheetRows = {
  clients: [
    {
      id: 'C-1',
      name: 'Acme',
      contact: 'Dana',
      email: acme,
      language: 'English',
      reportCadence: 'Weekly',
      painPoints: 'pays late and argues about it',
      accountManager: 'Li',
    },
    {
      id: 'C-2',
      name: 'Bluebird',
      contact: 'Evan Blue',
      email: 'evan@bluebird.example.com',
      language: 'English',
    },
  ],
  engagements: [
    {
      id: 'E-1',
      name: 'New website',
      client: 'Acme',
      owner: 'Li',
      status: 'Active',
      delivery: '2026-05-29',
      notes: 'a thin profit, do not discount',
    },
    {
      id: 'E-2',
      name: 'Bird app',
      client: 'Bluebird',
      owner: 'Wang',
      status: 'Active',
      delivery: '2026-06-30',
    },
  ],
  milestones: [
    {
      id: 'M-1',
      name: 'Concept',
      engagement: 'New website',
      order: 1,
      status: 'Done',
      due: '2026-03-20',
      doneOn: '2026-03-20',
      deliverable: 'Two directions',
    },
    {
      id: 'M-2',
      name: 'Design',
      engagement: 'New website',
      order: 2,
      status: 'In progress',
      due: '2026-03-27',
      forecast: '2026-04-03',
      notes: 'the designer is leaving us in May',
    },
    { id: 'M-3', name: 'Build', engagement: 'New website', order: 3, due: '2026-05-08' },
    {
      id: 'M-4',
      name: 'Nest screens',
      engagement: 'Bird app',
      order: 1,
      status: 'In progress',
      due: '2026-04-10',
    },
  ],
  tasks: [
    {
      id: 'T-1',
      title: 'Send logo files',
      engagement: 'New website',
      owner: 'Li',
      due: '2026-04-02',
      ballInCourt: 'Client',
    },
    {
      id: 'T-2',
      title: 'Feather icons',
      engagement: 'Bird app',
      owner: 'Wang',
      due: '2026-04-02',
      status: 'Done',
      doneOn: '2026-03-27',
    },
  ],
  issues: [
    {
      id: 'I-1',
      description: 'Old site cannot be exported',
      engagement: 'New website',
      solution: 'We copy the pages by hand',
      status: 'Open',
    },
    {
      id: 'I-2',
      description: 'They shout at our designer',
      engagement: 'New website',
      status: 'Open',
      inReport: 'No',
    },
  ],
  decisions: [
    {
      id: 'D-1',
      question: 'Which header?',
      engagement: 'New website',
      optionA: 'Photo',
      optionB: 'Drawing',
      answerBy: '2026-04-07',
    },
  ],
}
