/** For which projects and stages clients are asked how satisfied they are. */
import { type Day, plusDays } from '../../../core/day.js'
import type { Client } from '../../../trackers/clients/clients.js'
import type { Satisfaction } from '../../../trackers/clients/satisfaction.js'
import type { Engagement } from '../../../trackers/plan/engagements.js'
import type { Milestone } from '../../../trackers/plan/milestones.js'
import type { BookContents } from '../../book-contents.js'
import { getParts } from '../../engagement-parts.js'
import { toNameKey } from '../../names.js'
import { isDone } from '../../status/openness.js'

/** A score that a client is asked for, of a project or of one of its stages. */
export interface AskedScore {
  readonly row: Satisfaction
  readonly engagement: Engagement
  readonly milestone: Milestone | null
}

/** For so many days a client is asked for a score. */
const scoreDays = 60
/** So long after it ended a survey of it is proposed. */
const proposalDays = 7

/** The scores that a client is asked for today: rows without one, with the name of a person who approved the question. */
export function listSurveys(contents: BookContents, client: Client): AskedScore[] {
  const { rows, byName, situation } = contents
  const since = plusDays(situation.today, -scoreDays)
  return rows.satisfaction.flatMap((row): AskedScore[] => {
    const engagement = byName.engagements.find(row.engagement)
    const isAsked =
      row.id !== '' &&
      row.who === 'client' &&
      row.score === null &&
      !row.at.unread.includes('score') &&
      byName.people.find(row.surveyBy) !== undefined &&
      row.day !== null &&
      row.day >= since &&
      row.day <= situation.today
    if (!isAsked || !engagement || engagement.id === '' || engagement.name === null) return []
    if (byName.clients.find(engagement.client)?.id !== client.id) return []
    if (row.client !== null && byName.clients.find(row.client)?.id !== client.id) return []
    if (row.milestone === null) return [{ row, engagement, milestone: null }]
    const milestone = milestoneNamed(contents, engagement, row.milestone)
    return milestone ? [{ row, engagement, milestone }] : []
  })
}

const milestoneNamed = (
  contents: BookContents,
  engagement: Engagement,
  name: string,
): Milestone | undefined =>
  getParts(contents)
    .parts.get(engagement)
    ?.milestones.find((row) => row.id === name || toNameKey(row.name ?? '') === toNameKey(name))

/** What a survey may be about: a project that was delivered, or a stage of one that ended. */
export interface EndedWork {
  /** Of the row that ended. */
  readonly id: string
  readonly engagement: Engagement
  readonly milestone: Milestone | null
}

/** What of a client ended lately, without that for which there is a row already. */
export function listUnsurveyed(contents: BookContents, client: Client): readonly EndedWork[] {
  const { rows, byName, situation } = contents
  const isRecent = (day: Day | null): boolean =>
    day !== null && day <= situation.today && day >= plusDays(situation.today, -proposalDays)
  return rows.engagements
    .filter(({ id, client: name }) => id !== '' && byName.clients.find(name)?.id === client.id)
    .flatMap((engagement) => {
      const known = rows.satisfaction.filter(
        ({ who, engagement: name }) => who !== 'team' && byName.engagements.find(name)?.id === engagement.id,
      )
      const isKnown = (milestone: Milestone | null): boolean =>
        known.some((row) =>
          milestone === null
            ? row.milestone === null
            : row.milestone !== null && milestoneNamed(contents, engagement, row.milestone) === milestone,
        )
      const stages = (getParts(contents).parts.get(engagement)?.milestones ?? [])
        .filter(
          (row) =>
            row.id !== '' && row.name !== null && isDone(row) && isRecent(row.acceptedOn ?? row.doneOn),
        )
        .map((milestone) => ({ id: milestone.id, engagement, milestone }))
      const isDelivered = engagement.status === 'delivered' && isRecent(engagement.delivery)
      return [...stages, ...(isDelivered ? [{ id: engagement.id, engagement, milestone: null }] : [])].filter(
        ({ milestone }) => !isKnown(milestone),
      )
    })
}
