/** Boards and cards as Trello writes them: `board.json` from its menu, `card.json` from a card's. */
import { type Cell, type Grid } from '../../../src/core/cell.js'
import { findChoiceKey } from '../../../src/core/choices.js'
import { tasks } from '../../../src/trackers/plan/tasks.js'
import { priorities } from '../../../src/trackers/shared-columns.js'
import { parseDay } from '../days.js'
import type { ToolExport } from '../export.js'
import type { ImportNotice } from '../notices.js'
import { readStageOrStatus } from '../stages.js'
import type { ImportWords } from '../../text/import/index.js'
import type { CardJson, TrelloJson } from './trello-json.js'

const fields = [
  'id',
  'title',
  'engagement',
  'milestone',
  'owner',
  'status',
  'priority',
  'start',
  'due',
  'percentComplete',
  'doneOn',
  'notes',
] as const
type Values = Partial<Record<(typeof fields)[number], Cell>>

/** Whether this is a board or a card of Trello. */
export const isTrello = (json: unknown): json is TrelloJson => {
  const one = json as Partial<TrelloJson> | null
  return (
    typeof one === 'object' &&
    one !== null &&
    typeof one.name === 'string' &&
    (Array.isArray(one.cards) || (typeof one.idList === 'string' && typeof one.idBoard === 'string'))
  )
}

/**
 * Every card as a task: its list is a status where its name is one, else a stage; open checklist items with a
 * day of their own are tasks too. The other items, and everything else that has no column, go into the notes.
 *
 * @param zone in which Trello's instants become days
 * @param words for what goes into the notes
 */
export const readTrelloExport = (json: TrelloJson, zone: string, words: ImportWords): ToolExport =>
  readBoard(json, { tool: 'Trello', zone, words })

/** Which tool a board is of, and how it is read. */
export interface BoardContext {
  readonly tool: string
  readonly zone: string
  readonly words: ImportWords
}

/** A board or a card in the form of Trello's, of a tool that has the same parts. */
export function readBoard(json: TrelloJson, context: BoardContext): ToolExport {
  const isBoard = Array.isArray(json.cards)
  const cards = isBoard ? json.cards! : [json as CardJson]
  const board = isBoard ? json.name : (findBoardId(json as CardJson) ?? '')
  const rows = cards
    .filter((card) => card.isTemplate !== true)
    .flatMap((card) => createRows(card, json, board, context))
  const header = fields.map((field) => tasks.columns[field].name.en)
  return {
    tool: context.tool,
    what: isBoard ? 'board' : 'card',
    name: json.name,
    grid: [header, ...rows.map((row) => fields.map((field) => row[field] ?? null))] as Grid,
    known: {
      tracker: 'tasks',
      columns: Object.fromEntries(fields.map((field, index) => [field, index + 1])),
    },
    fileRows: null,
    merges: [],
    source: context.tool.toLowerCase(),
    people: (json.members ?? []).map(({ fullName, username }) => ({
      name: fullName || username || '',
      email: null,
    })),
    archived: cards.filter((card) => card.closed === true).length,
    notices: describeUnknownMembers(cards, json),
  }
}

/** A card names its board only in the history that comes with it. */
const findBoardId = (card: CardJson): string | undefined =>
  card.actions?.find(({ data }) => data?.board?.name)?.data?.board?.name

const findList = (card: CardJson, board: TrelloJson): { name: string; closed: boolean } => {
  const list = board.lists?.find(({ id }) => id === card.idList)
  const listInHistory = card.actions?.find(({ data }) => data?.list?.name && data.list.id === card.idList)
  return { name: list?.name ?? listInHistory?.data?.list?.name ?? '', closed: list?.closed === true }
}

/**
 * The names of a card's members. Who left the board is in no list of members: such an id is nobody who could be
 * an owner.
 */
const listMemberNames = (card: CardJson, board: TrelloJson): readonly string[] => {
  const known = [...(board.members ?? []), ...(card.members ?? [])]
  return (card.idMembers ?? []).flatMap((id) => {
    const found = known.find((member) => member.id === id)
    return found?.fullName || found?.username || []
  })
}

/** The ids of members of cards that the export does not name. */
function listUnknownMembers(cards: readonly CardJson[], board: TrelloJson): ReadonlySet<string> {
  const unknown = new Set<string>()
  for (const card of cards) {
    const ids = [
      ...(card.idMembers ?? []),
      ...(card.checklists ?? []).flatMap(({ checkItems = [] }) =>
        checkItems.flatMap(({ idMember }) => idMember ?? []),
      ),
    ]
    for (const id of ids)
      if (listMemberNames({ ...card, idMembers: [id] }, board).length === 0) unknown.add(id)
  }
  return unknown
}

function describeUnknownMembers(cards: readonly CardJson[], board: TrelloJson): readonly ImportNotice[] {
  const { size } = listUnknownMembers(cards, board)
  return size === 0 ? [] : [{ code: 'unknownMembers', rows: [], found: String(size) }]
}

/** What of a card has no column: its text, checklists, labels, list and address. */
function describeCard(
  card: CardJson,
  found: {
    readonly checklists: NonNullable<CardJson['checklists']>
    readonly labels: readonly string[]
    readonly archived: boolean
    readonly list: string | undefined
    readonly unknownMembers: number
  },
  { tool, words }: BoardContext,
): string | null {
  const notes = [
    card.desc?.trim() ?? '',
    ...found.checklists.map(({ name, checkItems }) =>
      [
        `${name}:`,
        ...(checkItems ?? []).map((item) => `${item.state === 'complete' ? '☑' : '☐'} ${item.name}`),
      ].join('\n'),
    ),
    found.labels.length > 0 ? words.labels(found.labels) : '',
    found.archived ? words.archived(tool) : '',
    found.list ? words.list(found.list) : '',
    found.unknownMembers > 0 ? words.unknownMembers(found.unknownMembers) : '',
    card.shortUrl ?? card.url ?? '',
  ]
  return notes.filter((note) => note !== '').join('\n') || null
}

function createRows(card: CardJson, board: TrelloJson, engagement: string, context: BoardContext): Values[] {
  const day = (instant: string | null | undefined): Cell => {
    const found = instant ? parseDay(instant, null, context.zone) : null
    return found === null ? null : { day: found }
  }
  const list = findList(card, board)
  const { status: listed, stage } = readStageOrStatus(list.name)
  const checklists = card.checklists ?? (board.checklists ?? []).filter(({ idCard }) => idCard === card.id)
  const items = checklists.flatMap(({ checkItems }) => checkItems ?? [])
  const checked = items.filter(({ state }) => state === 'complete').length
  const labels = (card.labels ?? []).map(({ name, color }) => name || color || '').filter(Boolean)
  const urgency = labels.map((label) => findChoiceKey(priorities, label)).find((key) => key !== undefined)
  const put = card.closed === true || list.closed
  const done = card.dueComplete === true || listed === 'done'
  const status = done ? 'done' : put ? 'cancelled' : listed
  const owners = listMemberNames(card, board)
  const shared: Values = { engagement: engagement || null, milestone: stage || null }
  const own: Values = {
    ...shared,
    id: card.id,
    title: card.name,
    owner: owners.join(', ') || null,
    status: status === undefined ? null : tasks.columns.status.write(status, 'en'),
    priority: urgency === undefined ? null : tasks.columns.priority.write(urgency as 'high', 'en'),
    start: day(card.start),
    due: day(card.due),
    percentComplete: items.length > 0 ? checked / items.length : null,
    doneOn: done ? day(card.dateCompleted) : null,
    notes: describeCard(
      card,
      {
        checklists,
        labels,
        archived: put,
        list: listed && list.name,
        unknownMembers: listUnknownMembers([card], board).size,
      },
      context,
    ),
  }
  const parts = items
    .filter((item) => item.due && item.state !== 'complete' && !put && !done)
    .map((item): Values => {
      const [member] = listMemberNames({ ...card, idMembers: item.idMember ? [item.idMember] : [] }, board)
      return {
        ...shared,
        id: item.id,
        title: `${card.name}: ${item.name}`,
        owner: member ?? own.owner ?? null,
        due: day(item.due),
      }
    })
  return [own, ...parts]
}
