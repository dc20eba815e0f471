import { looks } from '../../core/sheet/layout.js'
import type { Measures } from '../../project/measures/index.js'
import { feedback as feedbackTable } from '../../trackers/clients/feedback.js'
import { delayReasons } from '../../trackers/plan/milestones.js'
import type { ViewContext } from '../context.js'
import { ink } from '../palette.js'
import type { List, ListRow } from './grid.js'

const warned = { color: looks.amber.fontColor }
const alarmed = { color: looks.red.fontColor }
const quiet = { color: ink.muted }
const remark = (text: string, look: { color: string }): Pick<ListRow, 'remark'> => ({
  remark: { text, look },
})
/** A title of one line; what is longer the sheet cuts off at the next cell. */
const oneLine = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ')

/** The lists of the measures in pairs, one for each half. */
export function lists(context: ViewContext, all: Measures): readonly (readonly [List, List?])[] {
  return [
    [budgetList(context, all), creepList(context, all)],
    [clientList(context, all), categoryList(context, all)],
    [personList(context, all), causeList(context, all)],
    [riskList(context, all), handoverList(context, all)],
    [duplicateList(context, all)],
  ]
}

const points = (share: number): string => `${share > 0 ? '+' : '−'}${Math.abs(Math.round(share * 100))}`

function budgetList({ view, words, portfolio }: ViewContext, { budgets }: Measures): List {
  const say = view.measures
  const alert = portfolio.settings.deviationAlert
  return {
    title: say.budgets,
    note: say.budgetsNote,
    of: [{ table: 'engagements', columns: ['budget', 'spent', 'status'] }],
    heads: say.budgetHeads,
    rows: budgets.map(({ engagement, used, done, ahead }) => ({
      name: engagement,
      cells: [words.percent(used), done === null ? null : words.percent(done)],
      ...(ahead === null
        ? {}
        : {
            remark: {
              text: points(ahead),
              look: {
                align: 'right',
                ...(used > 1 || ahead >= alert ? alarmed : ahead > 0 ? warned : quiet),
              },
            },
          }),
    })),
  }
}

function creepList({ view, words }: ViewContext, { creep }: Measures): List {
  const say = view.measures
  return {
    title: say.creepTitle,
    note: say.creepNote,
    of: [{ table: 'requirements', columns: ['addedAfterBaseline', 'status', 'engagement'] }],
    heads: say.creepHeads,
    rows: creep.lines.map(({ engagement, added, agreed, share }) => ({
      name: engagement || view.noEngagement,
      cells: [added, agreed, share.value === null ? '–' : words.percent(share.value)],
    })),
  }
}

/** A score, and by how much it rose or fell since the quarter before. */
function scoreWithTrend(score: number | null, before: number | null): string | null {
  if (score === null) return null
  const tenths = (number: number): number => Math.round(number * 10) / 10
  const change = before === null ? 0 : tenths(tenths(score) - tenths(before))
  return `${tenths(score)}${change === 0 ? '' : ` ${change > 0 ? '▲' : '▼'}${Math.abs(change)}`}`
}

function clientList({ view }: ViewContext, { clients }: Measures): List {
  const say = view.measures
  return {
    title: say.clientTitle,
    note: say.clientTitleNote,
    of: [
      { table: 'changes', columns: ['raisedOn', 'engagement'] },
      { table: 'feedback', columns: ['receivedOn', 'category', 'client'] },
      { table: 'satisfaction', columns: ['day', 'score'] },
      { table: 'clients', columns: [] },
    ],
    heads: say.clientHeads,
    rows: clients.map((row) => ({
      name: row.name,
      cells: [
        row.changes,
        row.changeDays,
        row.complaints,
        row.complaintsBefore,
        row.complaintsInYear + row.finished === 0 ? null : `${row.complaintsInYear} / ${row.finished}`,
        scoreWithTrend(row.score, row.scoreBefore),
      ],
    })),
  }
}

function categoryList({ view, locale }: ViewContext, { categories }: Measures): List {
  const say = view.measures
  const { category: column } = feedbackTable.columns
  return {
    title: say.categoryTitle,
    note: say.categoryNote,
    of: [{ table: 'feedback', columns: ['receivedOn', 'category', 'status'] }],
    heads: say.categoryHeads,
    rows: categories.map(({ category, now, before, open, clients, isCommon }) => ({
      name: category === null ? say.unsorted : String(column.write(category, locale)),
      cells: [now, before, open, clients],
      ...(isCommon ? remark(`  ${say.common}`, alarmed) : {}),
    })),
  }
}

function personList({ view, words }: ViewContext, { people }: Measures): List {
  const say = view.measures
  return {
    title: say.peopleTitle,
    note: say.peopleNote,
    of: [
      { table: 'tasks', columns: ['owner', 'status'] },
      { table: 'milestones', columns: ['owner', 'status'] },
    ],
    heads: say.peopleHeads,
    rows: people.map(({ name, open, overdue, done, onTime, undated, score }) => ({
      name,
      cells: [
        open,
        overdue,
        done,
        onTime.value === null ? '–' : words.percent(onTime.value),
        undated,
        score.value === null ? null : Math.round(score.value * 10) / 10,
      ],
    })),
  }
}

function causeList({ view, locale }: ViewContext, { causes }: Measures): List {
  const say = view.measures
  return {
    title: say.causeTitle,
    note: say.causeNote,
    of: [
      { table: 'milestones', columns: ['due', 'status', 'delayReason'] },
      { table: 'retrospectives', columns: ['cause', 'status'] },
    ],
    heads: say.causeHeads,
    rows: causes.lines.map(({ cause, delays, reviews, again }) => ({
      name: delayReasons[cause][locale],
      cells: [delays, reviews, again],
      ...(again > 0 ? remark(`  ${say.again}`, alarmed) : {}),
    })),
  }
}

function riskList({ view, words }: ViewContext, { risks }: Measures): List {
  const say = view.measures
  return {
    title: say.riskTitle,
    note: say.riskNote,
    of: [{ table: 'risks', columns: ['probability', 'impact', 'status'] }],
    heads: [],
    rows: risks.map(({ description, exposure, status, response, engagement }) => {
      const [text, look] =
        status === 'rising'
          ? [say.rising, alarmed]
          : response === null
            ? [say.noResponse, warned]
            : [oneLine(engagement), quiet]
      return {
        name: oneLine(description),
        cells: [null, null, null],
        ...remark(`${words.exposure(exposure)}${text === '' ? '' : ` · ${text}`}`, look),
      }
    }),
  }
}

function handoverList({ view, text, portfolio }: ViewContext, { handovers }: Measures): List {
  const say = view.measures
  return {
    title: say.handoverTitle,
    note: say.handoverNote,
    of: [{ table: 'tasks', columns: ['predecessors', 'department', 'status'] }],
    heads: [],
    rows: handovers.map(({ title, from, to, ready, due }) => ({
      name: oneLine(title),
      cells: [null],
      ...remark(
        [
          say.handover(from, to),
          ready ? say.ready : say.waits,
          ...(due === null ? [] : [text.dayShort(due, portfolio.situation.today)]),
        ].join(' · '),
        ready ? warned : quiet,
      ),
    })),
  }
}

function duplicateList({ view }: ViewContext, { duplicates }: Measures): List {
  const say = view.measures
  return {
    title: say.duplicateTitle,
    note: say.duplicateNote,
    of: [{ table: 'tasks', columns: ['title', 'status'] }],
    heads: [],
    rows: duplicates.map(({ title, engagement, owners, count }) => ({
      name: oneLine(title),
      cells: [null],
      ...remark(
        [say.times(count), ...(engagement === null ? [] : [engagement]), ...owners].join(' · '),
        quiet,
      ),
    })),
  }
}
