/** Tools that show work as boards and lists. */
import { sharedFields, type Tool } from './tool.js'

export const boards: readonly Tool[] = [
  // The table that the add-on exports.
  {
    name: 'Milepost',
    typicalHeaders: [['milepost id', 'kind', 'title']],
    fields: {
      'milepost id': 'ownId',
      title: 'title',
      project: 'engagement',
      // As files of 0.12 have it.
      engagement: 'engagement',
      milestone: 'milestone',
      owner: 'owner',
      status: 'status',
      start: 'start',
      due: 'due',
      'done on': 'doneOn',
      priority: 'priority',
      after: 'predecessors',
      kind: 'kind',
      iteration: 'iteration',
      points: 'points',
      notes: 'notes',
    },
  },
  {
    name: 'Asana',
    typicalHeaders: [
      ['task id', 'section/column'],
      ['milepost id', 'section/column'],
    ],
    fields: {
      ...sharedFields,
      'task id': 'id',
      name: 'title',
      'section/column': 'list',
      projects: 'engagement',
      'parent task': 'parent',
      'completed at': 'doneOn',
      notes: 'notes',
      description: 'notes',
      dependencies: 'predecessors',
      'blocked by (dependencies)': 'predecessors',
    },
  },
  {
    name: 'Microsoft Planner',
    typicalHeaders: [['task name', 'bucket name']],
    fields: {
      ...sharedFields,
      'task id': 'id',
      'task name': 'title',
      'bucket name': 'list',
      progress: 'status',
      'assigned to': 'owner',
      'completed date': 'doneOn',
      description: 'notes',
    },
    days: 'monthFirst',
    values: { priority: { important: 'High' } },
  },
  {
    name: 'ClickUp',
    typicalHeaders: [['task id', 'task name', 'list name']],
    fields: {
      ...sharedFields,
      'task id': 'id',
      'task name': 'title',
      'task content': 'notes',
      'list name': 'engagement',
      'parent id': 'parent',
      assignees: 'owner',
      'date done': 'doneOn',
      'date closed': 'doneOn',
    },
    values: { priority: { '1': 'Urgent', '2': 'High', '3': 'Medium', '4': 'Low', null: '' } },
  },
  {
    name: 'Trello',
    typicalHeaders: [['card id', 'card name', 'list name']],
    fields: {
      ...sharedFields,
      'card id': 'id',
      'card name': 'title',
      'card description': 'notes',
      'list name': 'list',
      'board name': 'engagement',
      members: 'owner',
      archived: 'archived',
    },
  },
  // Columns of its exporter (github.com/wekan/wekan, models/exporter.js): the owner is who made the card.
  {
    name: 'Wekan',
    typicalHeaders: [['title', 'list', 'swimlane', 'members']],
    fields: {
      title: 'title',
      description: 'notes',
      list: 'list',
      assignee: 'owner',
      members: 'members',
      start: 'start',
      due: 'due',
      end: 'doneOn',
      archived: 'archived',
    },
    nameSeparator: /\s+/,
  },
  // Lines above the table, then each group as its name, a line of headers and its items; subitems follow their item under
  // headers of their own. No description by monday.com was found: this is how programs that read its exports find them
  // (for one of whole accounts, github.com/RestyaPlatform/board/issues/4159).
  {
    name: 'monday.com',
    typicalHeaders: [
      ['name', 'subitems'],
      ['name', 'item id (auto generated)'],
    ],
    headersBelowTitle: [
      ['name', 'person', 'status'],
      ['name', 'people', 'status'],
      ['name', 'owner', 'status'],
    ],
    fields: {
      ...sharedFields,
      'item id': 'id',
      'item id (auto generated)': 'id',
      name: 'title',
      group: 'list',
      person: 'owner',
      people: 'owner',
      owner: 'owner',
      date: 'due',
      deadline: 'due',
      'timeline - start': 'start',
      'timeline - end': 'due',
      timeline: 'due',
      'dependent on': 'predecessors',
      dependency: 'predecessors',
    },
    values: {
      status: { 'working on it': 'In progress', stuck: 'Blocked' },
      priority: { critical: 'Urgent' },
    },
    layout: 'groups',
  },
  // The table that its export button writes, as stored, so that “no due date” is a day
  // (github.com/Leantime/leantime, app/Domain/Tickets/Templates/showAll.tpl.php and Js/ticketsController.js). No file
  // with the other headers, such as Headline and Date To Finish, was found: they are the names of its fields.
  {
    name: 'Leantime',
    typicalHeaders: [
      ['headline', 'editor'],
      ['headline', 'date to finish'],
      ['title', 'milestone', 'effort', 'sprint', 'booked hours'],
    ],
    fields: {
      ...sharedFields,
      id: 'id',
      'ticket number': 'id',
      headline: 'title',
      title: 'title',
      description: 'notes',
      project: 'engagement',
      milestone: 'milestone',
      'to-do status': 'status',
      editor: 'owner',
      'editor.': 'owner',
      'date to finish': 'due',
    },
    values: {
      status: { 'waiting for approval': 'In progress', archived: 'Done' },
      milestone: { 'no milestone': '' },
      owner: { 'not assigned': '' },
      due: { '0000-00-00 00:00:00': '', '1969-12-31 00:00:00': '', anytime: '' },
    },
  },
]
