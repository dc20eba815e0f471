import { referenceName } from '../../../domain/names.js'
import type { Client } from '../../../trackers/clients/clients.js'
import type { TrackerKey } from '../../../trackers/index.js'
import type { Engagement } from '../../../trackers/plan/engagements.js'
import type { Result, OpenBook } from '../../open-book.js'
import type { Person } from '../../../trackers/team/people.js'
import type { TemplateChanges } from './adjust-template.js'
import type { EngagementRequest } from './draft-engagement.js'
import { duplicateNames, isSameEngagement } from './existing-engagement.js'
import { refuse } from '../../refuse.js'

/** An engagement to begin; `sheets` are trackers to add first, besides those that exist. */
export interface NewEngagementRequest extends EngagementRequest, TemplateChanges {
  readonly template: string
  readonly dryRun: boolean
  readonly sheets?: readonly TrackerKey[]
  /** The id of the won deal that begins it. */
  readonly deal?: string | null
}

/** What is asked for, with what the workbook has of it already. */
export interface ResolvedRequest {
  readonly request: EngagementRequest
  readonly existing: Engagement | undefined
  readonly client: Client | undefined
  readonly person: Person | undefined
}

/** Finds the client and the engagement that are asked for; refused where their names are somebody else's. */
export function resolveRequest({ contents }: OpenBook, sent: NewEngagementRequest): Result<ResolvedRequest> {
  const { byName } = contents
  const duplicates = duplicateNames(contents, sent)
  if (duplicates.length > 0) return { ok: false, problems: duplicates }
  const existing = byName.engagements.find(sent.name)
  const client = byName.clients.find(sent.client)
  const person = byName.people.find(sent.owner)
  if (existing && !isSameEngagement(contents, existing, client, sent.client))
    return refuse('nameTaken', 'engagements', 'name', existing.name ?? sent.name)
  const request: EngagementRequest = {
    ...sent,
    name: existing ? referenceName(byName.engagements, existing) : sent.name,
    client: client ? referenceName(byName.clients, client) : sent.client,
    owner: person ? referenceName(byName.people, person) : sent.owner,
    // What is in the sheet already was typed by somebody.
    ...(existing
      ? { delivery: existing.delivery ?? sent.delivery, start: existing.start ?? sent.start }
      : {}),
  }
  return { ok: true, value: { request, existing, client, person } }
}
