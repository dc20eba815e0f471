import { listReportsDue } from '../report/reports-due.js'
import { listEscalated, createPersonalDigest, hasContent, collectReported } from './digest.js'
import {
  findFailedCheck,
  findFailedTimelessCheck,
  type LetterCheckKey,
  runLetterChecks,
} from './letter-checks.js'
import { createManagerDigest, type SharedDigest } from './manager-digest.js'
import { listOpenWork } from './open-work.js'
import { createTeamFigures } from './team-lines.js'
import { findOutageRecipients, type Outage } from './outage.js'
import type { Reader } from './readers.js'
import { compareSendOrder, waitingSince } from './send-order.js'
import { emptyHistory, readHistories } from './reported-items.js'
import type { DigestKind } from './digest-kind.js'
import type { LetterPlan, LettersDueInput } from './letter-plan.js'

/**
 * The letters due now and not sent yet: the plan that the preview shows is the plan that is sent. It asks the
 * ledger, never whether a trigger fired, so a late, doubled or missing trigger changes nothing. One letter
 * per reader and day: on the manager digest's day a manager's own work comes in the same letter.
 */
export function listLettersDue(input: LettersDueInput): LetterPlan[] {
  const { bookContents, readers } = input
  const work = listOpenWork(bookContents)
  const shared = { value: undefined as SharedDigest | undefined }
  const letters: LetterPlan[] = []
  const { outage, runBy } = input.health
  const outageReaders = findOutageRecipients(outage, readers, input.confirmed, runBy, input.ledger)
  const outageFor = ({ address }: Reader): Outage | null => (outageReaders.has(address) ? outage : null)
  // The preview, which asks for no hour, shows letters before their time.
  const findFailed = input.hour === null ? findFailedTimelessCheck : findFailedCheck
  const history = readHistories(input.ledger, bookContents.situation.today)
  for (const reader of readers) {
    const past = history.get(reader.address) ?? emptyHistory
    const findBlock = (kind: DigestKind): LetterCheckKey | null =>
      findFailed(runLetterChecks(input, reader, past, kind))
    const [managerBlock, personalBlock] = [findBlock('managerDigest'), findBlock('personalDigest')]
    if (managerBlock !== null && personalBlock !== null) continue
    const personal = createPersonalDigest(bookContents, work, reader, past.lastReported)
    const escalated = listEscalated(bookContents, work, reader)
    const reported = collectReported(personal, escalated)
    const { today } = bookContents.situation
    const since = waitingSince(past, today, bookContents.calendar)
    const wait = { since, last: past.last.personalDigest }
    if (managerBlock === null) {
      shared.value ??= createManagerDigest(
        bookContents,
        work,
        input.health,
        listReportsDue(bookContents, input.ledger),
      )
      letters.push({
        kind: 'managerDigest',
        reader,
        manager: {
          ...shared.value,
          team: createTeamFigures(bookContents, reader),
          escalated: escalated.filter(({ daysOurs }) => daysOurs <= bookContents.settings.escalateStopDays),
        },
        personal: hasContent(personal) ? { ...personal, escalated: [] } : null,
        unserved: wait,
        reported,
        outage: outageFor(reader),
      })
    } else if (hasContent(personal))
      letters.push({
        kind: 'personalDigest',
        reader,
        personal,
        manager: null,
        unserved: wait,
        reported,
        outage: outageFor(reader),
      })
  }
  return letters.sort(compareSendOrder)
}
