/** A client's page as sentences, from the rows that the client may read. */
import type { Offer } from '../../../core/answers/published-page.js'
import type { Day } from '../../../core/day.js'
import { type ClientAsks, listClientAsks } from '../../../domain/answers/client/client-asks.js'
import type { BookContents } from '../../../domain/book-contents.js'
import { getParts } from '../../../domain/engagement-parts.js'
import type { ClientReport } from '../../../domain/report/report-content.js'
import { toSource } from '../../../domain/report/report-line.js'
import {
  combineSentences,
  createFact,
  createOwnSentence,
  createPageFact,
  describeFact,
  type Fact,
  quoteFact,
} from '../../../domain/report/sentence.js'
import { isCancelled } from '../../../domain/status/openness.js'
import type { ClientPageText } from '../../../text/client-page/index.js'
import type { Client } from '../../../trackers/clients/clients.js'
import type { Engagement } from '../../../trackers/plan/engagements.js'
import { formatDay } from '../../context.js'
import { changesSection, type SaidBefore } from './changes-section.js'
import { createAskedItems } from './asked-items.js'
import type {
  ClientDraft,
  ClientPageContext,
  DraftEntry,
  DraftItem,
  DraftSection,
  DraftStage,
} from './client-draft.js'

/** Everything that a client's page shows of rows. */
export function createClientDraft(
  contents: BookContents,
  client: Client,
  report: ClientReport,
  before: SaidBefore,
  context: ClientPageContext,
): ClientDraft {
  const asks = listClientAsks(contents, client)
  return {
    heading: report.client,
    summary: combineSentences((...names) => names.join(' · '), ...report.parts.map(({ name }) => name)),
    contact: contactOf(contents, client),
    stages: asks.engagements.flatMap((row, _, all) =>
      stagesOf(contents, row, report, all.length > 1, context),
    ),
    sections: [
      ...neededSection(asks, client, before, context),
      ...changesSection(report, before, context),
      writeSection(client, asks, context),
    ],
    entries: asks.engagements.flatMap((row) => entriesOf(contents, row, context)),
  }
}

function contactOf({ byName }: BookContents, client: Client): ClientDraft['contact'] {
  const person = byName.people.find(client.accountManager)
  return person
    ? {
        name: quoteFact(createFact('people', person, 'name')),
        email: quoteFact(createPageFact('people', person, 'email')),
        row: toSource('people', person),
      }
    : null
}

const states = { done: 'done', late: 'late', active: 'current', ahead: 'ahead' } as const

/** The milestones of a project as the report draws them, each with its date. */
function stagesOf(
  contents: BookContents,
  engagement: Engagement,
  { parts }: ClientReport,
  hasSeveral: boolean,
  context: ClientPageContext,
): DraftStage[] {
  const part = parts.find(({ id }) => id === engagement.id)
  const rows = getParts(contents).parts.get(engagement)!.milestones
  const steps = part?.steps ?? []
  const current = steps.find(({ state }) => state.value !== 'done')
  return steps.flatMap((step): DraftStage[] => {
    const row = rows.find(({ at }) => at.line === step.line)
    if (row === undefined) return []
    const ended = createFact('milestones', row, 'doneOn') ?? createFact('milestones', row, 'acceptedOn')
    const due = createFact('milestones', row, 'due')
    const day: Fact<Day> | null = step.state.value === 'done' ? ended : due
    const state = describeFact(step.state, (value) => context.report.steps[value])
    const date = day && describeFact(day, (value) => formatDay(context, value))
    return [
      {
        row: toSource('milestones', row),
        label: hasSeveral
          ? combineSentences((project, name) => `${project} · ${name}`, part!.name, step.name)
          : step.name,
        day,
        state: states[step.state.value],
        ...(step === current && { isHere: true as const }),
        text: date ? combineSentences((said, on) => `${said} · ${on}`, state, date) : state,
      },
    ]
  })
}

function neededSection(
  asks: ClientAsks,
  client: Client,
  before: SaidBefore,
  context: ClientPageContext,
): DraftSection[] {
  const { page, rowsPerList, text } = context
  const all = [...createAskedItems(asks, context), ...expectationsItem(client, before, context)]
  const rest = all.length - Math.max(1, rowsPerList * 3)
  return all.length === 0
    ? []
    : [
        {
          role: 'needed',
          heading: page.needed,
          note: '',
          items: rest > 0 ? all.slice(0, -rest) : all,
          more: rest > 0 ? text.andMore(rest) : '',
        },
      ]
}

/** Whether the last report is what the client expects of the project. */
function expectationsItem(
  client: Client,
  { reportedOn, isConfirmed }: SaidBefore,
  context: ClientPageContext,
): DraftItem[] {
  if (reportedOn === null || isConfirmed || client.id === '') return []
  const { page } = context
  const say = (act: 'object' | 'ask'): Offer => ({ act, input: { kind: 'text', isRequired: true } })
  return [
    {
      row: toSource('clients', client),
      title: createOwnSentence(page.expectations(formatDay(context, reportedOn))),
      details: [],
      badge: page.kinds.expectations,
      tone: 'plain',
      facts: [],
      quoted: [],
      offers: [{ act: 'confirm', input: null }, say('object'), say('ask')],
      target: { tracker: 'clients', id: client.id, expect: { report: reportedOn } },
    },
  ]
}

const writeOffer = (kinds: readonly (keyof ClientPageText['writeKinds'])[], page: ClientPageText): Offer => ({
  act: 'write',
  input: {
    kind: 'choice',
    text: 'required',
    choices: kinds.map((value) => ({ value, label: page.writeKinds[value], detail: '' })),
  },
})

/** Where the client says what else a project needs: as a user story or in their own words. */
const needItem = (engagement: Engagement, { page }: ClientPageContext): DraftItem => ({
  row: toSource('engagements', engagement),
  title: describeFact(createFact('engagements', engagement, 'name')!, page.need),
  details: [createOwnSentence(page.needDetail)],
  badge: '',
  tone: 'plain',
  facts: [],
  quoted: [],
  offers: [writeOffer(['story', 'words'], page)],
  target: { tracker: 'requirements', id: '', expect: { engagement: engagement.id } },
})

/** Where the client writes in free words. */
const writeSection = (
  client: Client,
  { engagements }: ClientAsks,
  context: ClientPageContext,
): DraftSection => ({
  role: 'write',
  heading: context.page.write,
  note: '',
  more: '',
  items: [
    {
      row: toSource('clients', client),
      title: createOwnSentence(context.page.writeTitle),
      details: [createOwnSentence(context.page.writeDetail)],
      badge: '',
      tone: 'plain',
      facts: [],
      quoted: [],
      offers: [
        writeOffer(
          ['question', 'complaint', 'praise', ...(engagements.length === 0 ? (['need'] as const) : [])],
          context.page,
        ),
      ],
      target: { tracker: 'feedback', id: '', expect: {} },
    },
    ...engagements.filter(({ name }) => name !== null).map((row) => needItem(row, context)),
  ],
})

/** The dates of a project: its milestones and its delivery. */
function entriesOf(
  contents: BookContents,
  engagement: Engagement,
  { page }: ClientPageContext,
): DraftEntry[] {
  const name = quoteFact(createFact('engagements', engagement, 'name'))
  const delivery = createFact('engagements', engagement, 'delivery')
  const { milestones } = getParts(contents).parts.get(engagement)!
  return [
    ...milestones
      .filter((row) => row.id !== '' && row.name !== null && !isCancelled(row))
      .flatMap((row): DraftEntry[] => {
        const day = createFact('milestones', row, 'due')
        const title = quoteFact(createFact('milestones', row, 'name'))
        return day === null
          ? []
          : [
              {
                row: toSource('milestones', row),
                title: combineSentences((milestone, project) => `${milestone} · ${project}`, title, name),
                day,
              },
            ]
      }),
    ...(delivery === null
      ? []
      : [
          {
            row: toSource('engagements', engagement),
            title: combineSentences(page.delivery, name),
            day: delivery,
          },
        ]),
  ]
}
