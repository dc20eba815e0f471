import { formatAmount } from '../format-amount.js'
import type { PlanText } from './en.js'

/** What planning says, in Simplified Chinese. */
export const zhCN: PlanText = {
  listAndMore: (names, more) => `${names.join('、')}等，另有 ${more} 个`,

  fits: (spare, _) =>
    spare === 0 ? '排得下，但缓冲之前没有富余的工作日。' : `排得下，缓冲之前还富余 ${spare} 个工作日。`,
  nothingOpen: (_) => '没有未完成的阶段，无需排期。',
  noStages: '此项目还没有阶段，请添加里程碑并填写各自的工期。',
  fitNotKnown: (missing) => `无法判断是否排得下。${missing.join('')}`,
  noDurations: (stages) => `以下阶段没有工期，暂按 1 个工作日计算：${stages}。`,
  noSuchStage: (names) => `“紧前阶段”无法对应到唯一的阶段：${names}。`,
  cellAt: (sheet, line, column) => `“${sheet}”第 ${line} 行“${column}”`,
  cellsNotRead: (cells) => `以下单元格无法识别：${cells}。`,
  stagesUnplaced: (count, lines) => `有 ${count} 个里程碑所写的项目无法确定（第 ${lines} 行）。`,
  sheetGone: (sheet) => `找不到“${sheet}”表。`,
  short: (lacking, cuts, atLeast) =>
    `${atLeast ? '至少' : ''}还差 ${lacking} 个工作日，排不下。可以${cuts === '' ? '' : `压缩${cuts}，或`}推迟交付日期、减少缓冲。`,
  cut: (stage, count) => `“${stage}”${count} 个工作日`,
  circle: (stages) => `以下阶段互为前置，去掉其中一个依赖之后才能排期：${stages}。`,
  unknownYears: (years) => `“工作日历”没有 ${years} 年的节假日，这部分只按周末休息计算。`,

  planWritten: (written, unchanged, requested) =>
    [
      ...(written > 0 ? [`已填入 ${written} 个日期。`] : []),
      ...(requested + unchanged === 0 ? ['表格中已经是这些日期。'] : []),
      ...(unchanged > 0 ? [`有 ${unchanged} 个已填日期与排期不同，保持不变。`] : []),
    ].join(''),

  tasksMoved: (count) => `${count} 个任务日期随之移动。`,
  tasksMove: (tasks) => `${tasks} 项任务将随阶段一起移动。`,
  daysStay: (count) => `${count} 个日期将保持不变：不在阶段的起止日期之内，或由公式算出。`,
  daysStayed: (count) => `${count} 个日期保持不变：不在阶段的起止日期之内，或由公式算出。`,
  overloaded: (people) => `移动后，${people}有的周超负荷（任务占用的工作日超过当周工作日数）。`,

  wouldAdd: (count) => `将新增 ${count} 行。`,
  added: (name, count) => `“${name}”：已新增 ${count} 行。`,
  addedAlready: (name) => `此模板涉及的工作表中都已有“${name}”的内容，没有新增。`,
  withoutSheets: (names) => `以下内容因没有对应的工作表而略过：${names}。`,
  notWritable: (names) => `${names}没有新增：其中有一列无法确定。`,

  requirementsFrozen: (count) => `已将 ${count} 条需求标为原有范围：“基准后新增”为“否”。`,
  baselineTaken: (stages) => `已为 ${stages} 个阶段设定基准。`,
  baselineRetaken: (stages) => `已为 ${stages} 个阶段重设基准，原因已记入“运行记录”。`,
  baselineSame: (_) => '基准与当前计划一致，没有改动。',
  baselineUnchanged: '没有改动。',
  baselineNoDates: '还没有可以设为基准的日期。',
  baselineUnread: (rows) => `以下各行有日期无法识别，其基准保持不变：${rows}。`,
  notWritten: (count) =>
    `有 ${count} 个日期未能填入：所在的行或单元格已改动，或者缺少该列、无法确定是哪一列。`,
  withoutDue: (stages) => `有 ${stages} 个阶段没有截止日期，未设基准。`,
  baselineRow: '重设基准',
  baselineMoved: (from, to) => `基准交付日期 ${from} → ${to}`,

  changeMoves: (stages, from, to) =>
    from === to ? `交付日期不变，仍为 ${to}。` : `交付日期由 ${from} 变为 ${to}，${stages} 个阶段随之移动。`,
  missingFirst: (cells) => `实施之前请先填写：${cells}。`,
  changeWaits: '批准之前，日期不会变动。',
  changeDone: (from, to, version) =>
    `已实施：交付日期${from === to ? `不变，仍为 ${to}` : `由 ${from} 变为 ${to}`}${version === null ? '' : `，工作说明书版本为 ${version}`}。`,
  amount: formatAmount,
  budgetMoves: (from, to) => `预算将由 ${from} 变为 ${to}。`,
  budgetMoved: (from, to) => `预算由 ${from} 变为 ${to}。`,
  noBudget: (cost) => `项目没有填写预算，成本 ${cost} 未计入。`,
  toConfirm: (version, before, on) => `版本 ${before} 的确认记录（${on}）会保留；版本 ${version} 待确认。`,
  changeDoneAlready: '此变更已实施过，日期没有变动。',

  forecastInTime: (finish, spare) =>
    `预计 ${finish} 完成，${spare === 0 ? '正好是交付日期' : `比交付日期早 ${spare} 个工作日`}。`,
  forecastLate: (finish, late) => `预计 ${finish} 完成，晚于交付日期 ${late} 个工作日。`,
  forecastUnsure: (finish, why) => `预计 ${finish} 或更晚完成，能否按期交付无法判断：${why}。`,
  forecastAlone: (finish) => `预计 ${finish} 完成，项目未填交付日期，无法比较。`,
  forecastUnreadDelivery: (finish) => `预计 ${finish} 完成，交付日期无法识别，能否按期交付无法判断。`,
  forecastNone: '没有阶段，也没有未完成的任务，无法预测。',
  forecastUnknown: (stages) => `无法预测：${stages}。`,
  forecastGap: {
    held: (stage) => `“${stage}”已搁置`,
    noDates: (stage) => `“${stage}”没有任何日期`,
    waits: (stage) => `“${stage}”须等上述阶段完成`,
  },
  looseTasks: '未归入阶段的任务',
  forecastFrom: (tasks, undated) =>
    `依据 ${tasks} 项任务${undated === 0 ? '' : `，其中 ${undated} 项没有日期，各按 1 个工作日计`}。`,
  burn: (used, progress) =>
    `缓冲已用 ${Math.round(used * 100)}%${progress === null ? '' : `，工作完成 ${Math.round(progress * 100)}%`}。`,

  likelyFrom: (finished) => `依据团队最近完成的 ${finished} 个阶段。`,
  record: (held, compared) =>
    compared === 0 ? '尚无可以对照结果的预测。' : `最近 ${compared} 次预测，${held} 次在 85% 的日期之内。`,
  noLikely: {
    fewFinished: (needed, finished) =>
      `数据不足，无法预测：需要 ${needed} 个已完成的阶段（有开始日期、完成日期和工期），目前有 ${finished} 个。`,
    fewTasks: (needed) =>
      `无法预测：有未完成的任务不属于任何阶段，完成 ${needed} 项以上的任务之后才能看出节奏。`,
    stage: '整个项目无法预测：其中有阶段无法预测。',
    held: '无法预测：项目已暂停。',
    circle: '无法预测：有阶段互为前置。',
    nothing: '有未完成的阶段或任务才能预测。',
  },
  noLikelyStage: {
    held: '已搁置',
    noDuration: '未填工期',
    waits: '须等上述阶段',
    longer: '用时已超过绝大多数已完成的阶段',
  },
  basis: {
    done: '实际完成',
    typed: '表中填写的预测',
    work: '按剩余工作',
    due: '按截止日期',
    today: '截止日期已过',
  },
  unknownFinish: { held: '未知：已搁置', noDates: '未知：未填日期', waits: '未知：须等上述阶段' },

  delays: {
    account: {
      us: '我方',
      client: '客户',
      thirdParty: '第三方',
      several: '多方同时',
      change: '已批准的变更',
      holiday: '节假日',
      notOnRecord: '无记录可查',
      regained: '追回',
    },
    difference: (baseline, actual, days) =>
      days === 0
        ? `基准 ${baseline}，实际 ${actual}，工作日数相同。`
        : `基准 ${baseline}，实际 ${actual}，${days > 0 ? '推迟' : '提前'} ${Math.abs(days)} 天（工作日与节假日）。`,
    soFar: (baseline, today, days) =>
      `基准 ${baseline}，到 ${today} 尚未结束，目前推迟 ${days} 天（工作日与节假日）。`,
    none: '暂时无法记账：需要有基准、且已结束或已延误的阶段。',
    evidence: (sheet, title) => `${sheet}：${title}`,
    method:
      '沿着决定结束日期的各阶段计算：阶段自身的延误 = 本阶段的进度偏差 − 所等待阶段的进度偏差。先计已批准变更的天数，再从最近的日子往前，逐日计入任务、资料或决策等待的一方，然后按阶段的延误原因计，其余列为“无记录可查”。未完成的阶段计到今天。',
  },

  templateSaved: (name, stages) => `已保存模板“${name}”，共 ${stages} 个阶段，已完成的阶段按实际用时计算。`,
  templateSame: (name) => `模板“${name}”已保存过，没有改动。`,
  teamTemplate: (stages) => `团队自己的模板，共 ${stages} 个阶段。`,
  taskDays: (from, to, title) => `${from}–${to} ${title}`,
}
