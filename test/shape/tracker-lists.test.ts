import { expect, test } from 'vitest'
import { readSources } from './sources.js'
import { trackerListsIn } from './tracker-lists.js'

/** Files that may list trackers, each with why a further tracker has no place in its list. */
const reasons: Readonly<Record<string, string>> = {
  'src/domain/adoption/words/control-titles.ts':
    'words by which titles are composed; a record has the plain ones',
  'src/domain/adoption/words/work-titles.ts':
    'words by which titles are composed; a record has the plain ones',
  'src/domain/day/row-acts.ts': 'the values by which a row of these is done, column by column',
  'src/work/commands/needed-tables.ts': 'what the gates and the derived cells of single trackers need',
  'src/work/my-day/read-my-day.ts': 'the names to choose from, some of which are called as trackers are',
  'src/domain/measures/gap-checks.ts':
    'each check of the four gaps is written for the columns of one tracker',
  'src/domain/answers/client/client-asks.ts':
    'what a client is asked for, in the form in which it is answered',
  'src/domain/answers/client/effect-rows.ts': 'in which trackers a client’s words become rows',
  'src/domain/report/sentence.ts': 'columns of single trackers that only a client’s own page quotes',
  'src/domain/report/report-check.ts': 'columns of single trackers that a client’s report must not quote',
  'src/domain/report/report-gaps.ts': 'what a client’s report tells of single trackers, column by column',
  'src/domain/status/rag/evidence-index.ts': 'milestones and tasks belong to a project by one another',
  'src/work/clients/client-rows.ts':
    'when a row of these waits for nobody is said by more than its overdue flag',
  'src/work/clients/client-view.ts':
    'the parts of the page about one client, some of which are called as trackers are',
  'src/work/commands/gates.ts': 'what must be there before a change, a milestone or a project goes on',
  'src/work/plan/read-engagements.ts': 'what the page about plans and changes is made of',
  'src/work/plan/template/draft-engagement.ts': 'the rows with which a template begins a project',
  'src/work/plan/template/template-choice.ts': 'the parts that a template may have',
  'src/work/plan/template/templates.ts': 'the parts that a template may have',
  'src/work/refresh/derive-cells.ts': 'derived columns of single trackers, each with its computation',
  'src/work/refresh/evaluate-contents.ts': 'derived columns of single trackers, each with its computation',
  'sidebar/start/plan-preview.tsx': 'the rows with which a template begins a project',
  'host/bench/cases.ts': 'trackers that came after the bound for all, each of which may cost two calls more',
  'host/bench/company-rows.ts': 'the rows of a made-up company, of the trackers whose speed is measured',
}
/** Templates and the demo are rows, tracker by tracker. */
const isContent = (path: string): boolean => path.startsWith('src/templates/')

const sources = ['src', 'sidebar', 'host']
  .flatMap((folder) => readSources(folder))
  .filter(({ path }) => !path.startsWith('src/trackers/') && !isContent(path))

test('trackers are listed by their keys in their records alone, or where a further one has no place', () => {
  const listing = sources.filter((source) => trackerListsIn(source).length > 0).map(({ path }) => path)
  expect(listing.toSorted()).toEqual(Object.keys(reasons).toSorted())
})

test.each([
  ['an array', `const late = ['tasks', 'issues', 'risks']`],
  ['an array of pairs', `const late = [['tasks', 1], ['issues', 2], ['risks', 3]]`],
  ['an object', `const late = { tasks: 1, issues: 2, 'risks': 3, other: 4 }`],
  ['methods of an object', `const late = { tasks() {}, issues() {}, risks: () => 1 }`],
  ['a union of types', `type Late = 'tasks' | 'issues'\n  | 'risks'`],
  ['a switch', `switch (key) { case 'tasks': case 'issues': break; case 'risks': }`],
  [
    'conditions one after the other',
    `if (a === 'tasks') b(); else if (a === 'issues') c(); else if (a !== 'risks') d()`,
  ],
  ['choices one after the other', `const a = k === 'tasks' ? 1 : k === 'issues' ? 2 : k === 'risks' ? 3 : 4`],
  ['a condition of several', `const a = k === 'tasks' || (k === 'issues' && !(k === 'risks'))`],
])('%s that names three trackers is a list of them', (_, text) => {
  expect(trackerListsIn({ path: 'a.ts', text })).toContainEqual(['issues', 'risks', 'tasks'])
})
test.each([
  ['two trackers', `const own = ['milestones', 'tasks']`],
  ['words of other lists', `const words = ['today', 'tasks', 'week', 'plan']`],
  ['texts in which keys stand', `const text = 'tasks issues risks'`],
  ['values by themselves', `a(rows.tasks); b(rows.issues); c('risks', 'tasks'); d('issues')`],
])('%s are none', (_, text) => {
  expect(trackerListsIn({ path: 'a.ts', text })).toEqual([])
})
