/**
 * A board as Wekan writes it into JSON, read as a board of Trello's, whose parts it has under other names. Source
 * of the names: github.com/wekan/wekan, models/exporter.js (`_format: 'wekan-board-1.0.0'`).
 */
import type { ToolExport } from '../export.js'
import { readBoard, type BoardContext } from '../trello/trello.js'
import type { TrelloJson } from '../trello/trello-json.js'

interface WekanCard {
  readonly _id: string
  readonly title?: string
  readonly description?: string
  readonly listId?: string
  readonly parentId?: string
  readonly members?: readonly string[]
  readonly assignees?: readonly string[]
  readonly labelIds?: readonly string[]
  readonly startAt?: string | null
  readonly dueAt?: string | null
  readonly endAt?: string | null
  readonly archived?: boolean
}

/** The parts of Wekan's JSON that are read. */
export interface WekanJson {
  readonly _format: string
  readonly title?: string
  readonly lists?: readonly { readonly _id: string; readonly title?: string; readonly archived?: boolean }[]
  readonly labels?: readonly { readonly _id: string; readonly name?: string; readonly color?: string }[]
  readonly cards?: readonly WekanCard[]
  readonly users?: readonly {
    readonly _id: string
    readonly username?: string
    readonly profile?: { readonly fullname?: string }
  }[]
  readonly checklists?: readonly { readonly _id: string; readonly cardId: string; readonly title?: string }[]
  readonly checklistItems?: readonly {
    readonly _id: string
    readonly checklistId: string
    readonly title?: string
    readonly isFinished?: boolean
  }[]
}

/** Whether this is a board of Wekan. */
export const isWekan = (json: unknown): json is WekanJson => {
  const one = json as Partial<WekanJson> | null
  return typeof one === 'object' && one !== null && String(one._format ?? '').startsWith('wekan-board-')
}

/** Every card as a task. Who made a card is not its owner: its assignees are, else its members. */
export const readWekanExport = (json: WekanJson, context: Omit<BoardContext, 'tool'>): ToolExport =>
  readBoard(toTrelloJson(json), { ...context, tool: 'Wekan' })

const toTrelloJson = (json: WekanJson): TrelloJson => ({
  name: json.title ?? '',
  lists: (json.lists ?? []).map(({ _id, title = '', archived }) => ({
    id: _id,
    name: title,
    closed: archived === true,
  })),
  members: (json.users ?? []).map(({ _id, username, profile }) => ({
    id: _id,
    fullName: profile?.fullname || username || '',
  })),
  checklists: (json.checklists ?? []).map(({ _id, cardId, title = '' }) => ({
    name: title,
    idCard: cardId,
    checkItems: (json.checklistItems ?? [])
      .filter(({ checklistId }) => checklistId === _id)
      .map((item) => ({
        id: item._id,
        name: item.title ?? '',
        state: item.isFinished === true ? 'complete' : 'incomplete',
      })),
  })),
  cards: (json.cards ?? []).map((card) => toTrelloCard(card, json)),
})

function toTrelloCard(card: WekanCard, { labels = [], cards = [] }: WekanJson) {
  const assignees = card.assignees ?? []
  const parent = cards.find(({ _id }) => _id === card.parentId)
  const title = card.title ?? ''
  return {
    id: card._id,
    // A subtask is a card whose parent is another.
    name: parent?.title ? `${parent.title}: ${title}` : title,
    desc: card.description ?? '',
    closed: card.archived === true,
    idList: card.listId ?? '',
    idMembers: assignees.length > 0 ? assignees : (card.members ?? []),
    labels: (card.labelIds ?? []).flatMap((id) => labels.filter(({ _id }) => _id === id)),
    start: card.startAt ?? null,
    due: card.dueAt ?? null,
    dueComplete: Boolean(card.endAt),
    dateCompleted: card.endAt ?? null,
  }
}
