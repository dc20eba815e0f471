/** A small team's workbook on which hours pass in which nothing is due. */
import type { Session } from '../../../host/emulator/session/session.js'
import { stored, storedKey } from '../../../src/core/stored.js'
import type { SheetRows } from '../../letters/team-session.js'

export const calmSheets: SheetRows = {
  tasks: [
    { id: 'T-1', title: 'Draft', owner: 'Li', due: '2026-03-20', engagement: 'Site', milestone: 'Design' },
    { id: 'T-2', title: 'Final', owner: 'Wang', due: '2026-04-06', status: 'In progress' },
    { id: 'T-3', title: 'Answer', owner: 'Wang', due: '2026-03-26', ballInCourt: 'Client' },
  ],
  clients: [{ id: 'C-1', name: 'Acme', email: 'c@example.com', accountManager: 'Li' }],
  engagements: [
    {
      id: 'E-1',
      name: 'Site',
      client: 'Acme',
      status: 'Active',
      start: '2026-01-05',
      delivery: '2026-06-30',
    },
  ],
  milestones: [{ id: 'M-1', engagement: 'Site', name: 'Design', start: '2026-03-01', due: '2026-03-27' }],
}

/** What the document's properties hold under a stored key. */
export const readProperty = (session: Session, kind: keyof typeof stored): string | undefined =>
  session.persist().properties.document[storedKey(stored[kind])]

/** Has the next run read everything, as if none before it had found nothing to do. */
export function clearQuietState(session: Session): void {
  const checkpoint = session.checkpoint()
  const { document } = checkpoint.persisted.properties
  delete document[storedKey(stored.quiet)]
  session.restore(checkpoint)
}
