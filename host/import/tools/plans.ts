/** Tools that show work as plans with predecessors, or as tickets. */
import { sharedFields, type Tool } from './tool.js'

export const plans: readonly Tool[] = [
  {
    name: 'Jira',
    typicalHeaders: [
      ['issue key', 'summary'],
      ['milepost id', 'summary', 'issue type'],
    ],
    fields: {
      ...sharedFields,
      'issue key': 'id',
      summary: 'title',
      'custom field (start date)': 'start',
      'project name': 'engagement',
      'parent summary': 'milestone',
      'custom field (epic name)': 'milestone',
      resolved: 'doneOn',
      description: 'notes',
    },
    values: {
      priority: {
        highest: 'Urgent',
        blocker: 'Urgent',
        major: 'High',
        minor: 'Low',
        lowest: 'Low',
        trivial: 'Low',
      },
      status: {
        'selected for development': 'Not started',
        'in review': 'In progress',
        resolved: 'Done',
        "won't do": 'Cancelled',
      },
    },
  },
  {
    name: 'Linear',
    typicalHeaders: [['id', 'team', 'title', 'status', 'creator']],
    fields: {
      ...sharedFields,
      id: 'id',
      title: 'title',
      project: 'engagement',
      'project milestone': 'milestone',
      completed: 'doneOn',
      description: 'notes',
    },
    values: {
      priority: { 'no priority': '' },
      status: { 'in review': 'In progress', triage: 'Not started' },
    },
  },
  {
    name: 'Microsoft Project',
    typicalHeaders: [['duration', 'resource names', 'finish']],
    fields: {
      id: 'number',
      'unique id': 'id',
      name: 'title',
      'task name': 'title',
      start: 'start',
      finish: 'due',
      'actual finish': 'doneOn',
      '% complete': 'percentComplete',
      'resource names': 'owner',
      'outline number': 'outline',
      wbs: 'outline',
      predecessors: 'predecessors',
      notes: 'notes',
    },
    values: { doneOn: { na: '' } },
    links: 'id',
  },
  // Columns of its exporter, which writes the people as a second table below, and a backslash before a quotation mark
  // (github.com/bardsoftware/ganttproject, biz/ganttproject/impex/csv/GanttCSVExport.java). How it writes a predecessor,
  // `1-FS=P2D`, was found in no source.
  {
    name: 'GanttProject',
    typicalHeaders: [['name', 'begin date', 'end date']],
    fields: {
      id: 'id',
      name: 'title',
      'begin date': 'start',
      'end date': 'due',
      completion: 'percentComplete',
      resources: 'owner',
      coordinator: 'members',
      predecessors: 'predecessors',
      'outline number': 'outline',
      priority: 'priority',
      notes: 'notes',
    },
    values: { priority: { '0': 'Low', '1': 'Medium', '2': 'High', '3': 'Low', '4': 'Urgent' } },
    hasWholePercents: true,
    links: 'id',
    layout: 'people',
  },
  // A work package table, always flat (github.com/opf/openproject, docs/user-guide/work-packages/exporting/csv); the states
  // are those of a new installation (app/seeders there). The columns are those that the table shows.
  {
    name: 'OpenProject',
    typicalHeaders: [
      ['subject', 'type', 'status', 'accountable'],
      ['subject', 'finish date'],
      ['id', 'subject', 'type', 'status', 'assignee'],
    ],
    fields: {
      ...sharedFields,
      id: 'id',
      subject: 'title',
      accountable: 'members',
      'finish date': 'due',
      '% complete': 'percentComplete',
      project: 'engagement',
      version: 'milestone',
      parent: 'parent',
      predecessors: 'predecessors',
      follows: 'predecessors',
      description: 'notes',
    },
    values: {
      priority: { normal: 'Medium', immediate: 'Urgent' },
      status: {
        'in specification': 'In progress',
        specified: 'In progress',
        confirmed: 'Not started',
        'to be scheduled': 'Not started',
        scheduled: 'Not started',
        developed: 'In progress',
        'in testing': 'In progress',
        tested: 'In progress',
        'test failed': 'In progress',
      },
    },
    hasWholePercents: true,
    links: 'id',
  },
  // Task Name, Start Date, End Date, Predecessors and Assigned To are columns that a project sheet begins with
  // (projectorpsa.atlassian.net/wiki/spaces/docs/pages/261455873). No description of its export was found: that
  // predecessors are numbers of rows, as in `3FS +2d`, is how its sheets show them.
  {
    name: 'Smartsheet',
    typicalHeaders: [
      ['task name', 'assigned to', 'start', 'finish'],
      ['task name', 'assigned to', 'start date', 'end date'],
      ['task name', 'assigned to', 'predecessors', '% complete'],
    ],
    fields: {
      ...sharedFields,
      'task name': 'title',
      'assigned to': 'owner',
      start: 'start',
      finish: 'due',
      'end date': 'due',
      '% complete': 'percentComplete',
      predecessors: 'predecessors',
      done: 'done',
      comments: 'notes',
      notes: 'notes',
    },
    values: { status: { complete: 'Done' } },
    links: 'row',
  },
]
