/** What a file of work is for. */
export const exportTargets = ['csv', 'jira', 'asana', 'trello', 'planner', 'ics'] as const
export type ExportTarget = (typeof exportTargets)[number]

/** Products by their names, which are the same in every language. */
export const productNames = {
  jira: 'Jira',
  asana: 'Asana',
  trello: 'Trello',
  planner: 'Microsoft Planner',
} as const satisfies Partial<Record<ExportTarget, string>>
