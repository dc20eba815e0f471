import { roundToTenth } from '../../core/numbers.js'
import { statusLooks } from '../../core/sheet/layout.js'
import type { Measures } from '../../domain/measures/index.js'
import { feedback as feedbackTable } from '../../trackers/clients/feedback.js'
import { delayReasons } from '../../trackers/plan/milestones.js'
import type { ViewContext } from '../context.js'
import { type MeasureList, type MeasureListRow, mutedLook, warningLook } from './draw-list.js'
import { createDefectList, createResponseList, createVersionList } from './quality-lists.js'
import { createSalesLists } from './sales-lists.js'
import { createDepartmentList, createVoiceList } from './team-lists.js'

const alarmLook = { color: statusLooks.red.fontColor }
const createRemark = (text: string, look: { color: string }): Pick<MeasureListRow, 'remark'> => ({
  remark: { text, look },
})
/** A title in one line; the sheet cuts off what is longer at the next cell. */
const toOneLine = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ')

/** The lists of the measures in pairs, one for each half. */
export function createLists(
  context: ViewContext,
  all: Measures,
): readonly (readonly [MeasureList, MeasureList?])[] {
  return [
    [createBudgetList(context, all), createCreepList(context, all)],
    [createClientList(context, all), createCategoryList(context, all)],
    [createCauseList(context, all), createDefectList(context, all)],
    [createRiskList(context, all), createHandoverList(context, all)],
    [createVoiceList(context, all), createResponseList(context, all)],
    [createVersionList(context, all), createDepartmentList(context, all)],
    [createDuplicateList(context, all)],
    ...createSalesLists(context, all),
  ]
}

const formatPoints = (share: number): string => `${share > 0 ? '+' : '−'}${Math.abs(Math.round(share * 100))}`

function createBudgetList({ view, words, bookContents }: ViewContext, { budgets }: Measures): MeasureList {
  const texts = view.measures
  const alert = bookContents.settings.deviationAlert
  return {
    title: texts.budgets,
    note: texts.budgetsNote,
    of: [{ table: 'engagements', columns: ['budget', 'spent', 'status'] }],
    heads: texts.budgetHeads,
    rows: budgets.map(({ engagement, used, done, ahead }) => ({
      name: engagement,
      cells: [words.percent(used), done === null ? null : words.percent(done)],
      ...(ahead === null
        ? {}
        : {
            remark: {
              text: formatPoints(ahead),
              look: {
                align: 'right',
                ...(used > 1 || ahead >= alert ? alarmLook : ahead > 0 ? warningLook : mutedLook),
              },
            },
          }),
    })),
  }
}

function createCreepList({ view, words }: ViewContext, { creep }: Measures): MeasureList {
  const texts = view.measures
  return {
    title: texts.creepTitle,
    note: texts.creepNote,
    of: [{ table: 'requirements', columns: ['addedAfterBaseline', 'status', 'engagement'] }],
    heads: texts.creepHeads,
    rows: creep.lines.map(({ engagement, added, agreed, unmarked, share }) => ({
      name: engagement || view.noEngagement,
      cells: [added, agreed, share.value === null ? '–' : words.percent(share.value)],
      ...(unmarked > 0 ? createRemark(`  ${texts.unmarked(unmarked)}`, warningLook) : {}),
    })),
  }
}

/** A score, and by how much it rose or fell since the quarter before. */
function formatScore(score: number | null, before: number | null): string | null {
  if (score === null) return null
  const change = before === null ? 0 : roundToTenth(roundToTenth(score) - roundToTenth(before))
  return `${roundToTenth(score)}${change === 0 ? '' : ` ${change > 0 ? '▲' : '▼'}${Math.abs(change)}`}`
}

function createClientList({ view }: ViewContext, { clients }: Measures): MeasureList {
  const texts = view.measures
  return {
    title: texts.clientTitle,
    note: texts.clientTitleNote,
    of: [
      { table: 'changes', columns: ['raisedOn', 'engagement'] },
      { table: 'feedback', columns: ['receivedOn', 'category', 'client'] },
      { table: 'satisfaction', columns: ['day', 'score'] },
      { table: 'clients', columns: [] },
    ],
    heads: texts.clientHeads,
    rows: clients.map((row) => ({
      name: row.name,
      cells: [
        row.changes,
        row.changeDays,
        row.complaints,
        row.complaintsBefore,
        row.complaintsInYear + row.finished === 0 ? null : `${row.complaintsInYear} / ${row.finished}`,
        formatScore(row.score, row.scoreBefore),
      ],
    })),
  }
}

function createCategoryList({ view, locale }: ViewContext, { categories }: Measures): MeasureList {
  const texts = view.measures
  const { category: column } = feedbackTable.columns
  return {
    title: texts.categoryTitle,
    note: texts.categoryNote,
    of: [{ table: 'feedback', columns: ['receivedOn', 'category', 'status'] }],
    heads: texts.categoryHeads,
    rows: categories.map(({ category, now, before, open, clients, isCommon }) => ({
      name: category === null ? texts.unsorted : String(column.write(category, locale)),
      cells: [now, before, open, clients],
      ...(isCommon ? createRemark(`  ${texts.common}`, alarmLook) : {}),
    })),
  }
}

function createCauseList({ view, locale }: ViewContext, { causes }: Measures): MeasureList {
  const texts = view.measures
  return {
    title: texts.causeTitle,
    note: texts.causeNote,
    of: [
      { table: 'milestones', columns: ['due', 'status', 'delayReason'] },
      { table: 'retrospectives', columns: ['cause', 'status'] },
    ],
    heads: texts.causeHeads,
    rows: causes.lines.map(({ cause, delays, reviews, again }) => ({
      name: delayReasons[cause][locale],
      cells: [delays, reviews, again],
      ...(again > 0 ? createRemark(`  ${texts.again}`, alarmLook) : {}),
    })),
  }
}

function createRiskList({ view, words }: ViewContext, { risks }: Measures): MeasureList {
  const texts = view.measures
  return {
    title: texts.riskTitle,
    note: texts.riskNote,
    of: [{ table: 'risks', columns: ['probability', 'impact', 'status'] }],
    heads: [],
    rows: risks.map(({ description, exposure, status, response, engagement }) => {
      const [text, look] =
        status === 'rising'
          ? [texts.rising, alarmLook]
          : response === null
            ? [texts.noResponse, warningLook]
            : [toOneLine(engagement), mutedLook]
      return {
        name: toOneLine(description),
        cells: [null, null, null],
        ...createRemark(`${words.exposure(exposure)}${text === '' ? '' : ` · ${text}`}`, look),
      }
    }),
  }
}

function createHandoverList({ view, text, bookContents }: ViewContext, { handovers }: Measures): MeasureList {
  const texts = view.measures
  return {
    title: texts.handoverTitle,
    note: texts.handoverNote,
    of: [{ table: 'tasks', columns: ['predecessors', 'department', 'status'] }],
    heads: [],
    rows: handovers.map(({ title, from, to, ready, due }) => ({
      name: toOneLine(title),
      cells: [null],
      ...createRemark(
        [
          texts.handover(from, to),
          ready ? texts.ready : texts.waits,
          ...(due === null ? [] : [text.dayShort(due, bookContents.situation.today)]),
        ].join(' · '),
        ready ? warningLook : mutedLook,
      ),
    })),
  }
}

function createDuplicateList({ view }: ViewContext, { duplicates }: Measures): MeasureList {
  const texts = view.measures
  return {
    title: texts.duplicateTitle,
    note: texts.duplicateNote,
    of: [{ table: 'tasks', columns: ['title', 'status'] }],
    heads: [],
    rows: duplicates.map(({ title, engagement, owners, count }) => ({
      name: toOneLine(title),
      cells: [null],
      ...createRemark(
        [texts.times(count), ...(engagement === null ? [] : [engagement]), ...owners].join(' · '),
        mutedLook,
      ),
    })),
  }
}
