import type { DraftText } from './en.js'

/** Letters to a client as drafts for a person to change and send, in Simplified Chinese. */
export const zhCN: DraftText = {
  gap: (what) => `【${what}】`,
  dear: (name) => (name === '' ? '您好：' : `${name}，您好：`),
  regards: (name) => `${name}`,
  delay: {
    title: (engagement) => `延期说明：${engagement}`,
    subject: (engagement) => `${engagement}：时间调整说明`,
    opening: (engagement) => `“${engagement}”的进度晚于原计划，向您说明如下。`,
    late: (stage, was) => `• ${stage}：原定${was}`,
    cause: (why) => `  原因：${why}`,
    newDay: (day) => `  新的时间：${day}`,
    measures: '我们采取的措施：',
    measure: (issue, solution) => `• ${issue}：${solution}`,
    delivery: (day, later) =>
      later > 0 ? `交付日期调整为${day}，比约定晚 ${later} 个工作日。` : `交付日期不变，仍为${day}。`,
    deliveryPlanned: (day) => `计划于${day}交付。`,
    deliveryMoved: (day, agreed) => `计划于${day}交付，约定日期为${agreed}。`,
    deliveryOpen: (day, gap) => `原计划于${day}交付。${gap}`,
    deliveryGap: '这个日期是否仍然有效',
    closing: '如果影响到您的安排，请告诉我们，我们一起想办法。',
    whyGap: '原因',
    dayGap: '新的日期',
    measureGap: '采取的措施',
    reasons: {
      requirementChange: '过程中需求有所变化',
      shortOfResources: '投入的人手少于计划',
      technicalProblem: '遇到技术问题，处理时间超出预期',
      waitingForClient: '正在等待贵方提供资料或确认',
      supplier: '供应商交付延迟',
      estimate: '我们当初对工作量估计不足',
      other: '',
    },
  },
  change: {
    title: (content) => `变更说明：${content}`,
    subject: (engagement) => `${engagement}：关于您提出的变更`,
    asked: (day, content) => `${day === '' ? '您' : `您于${day}`}提出了以下变更：“${content}”`,
    proposed: (day, content) => `关于${day === '' ? '' : `${day}登记的`}以下变更：“${content}”`,
    reason: (why) => `变更原因：${why}`,
    raised: '我们已经登记。在做任何调整之前，会先向您说明它对进度、费用和人力的影响。',
    effects: '这项变更的影响如下：',
    days: (count, from, to) =>
      count === 0
        ? `• 交付日期：不变，仍为${to}`
        : `• 交付日期：${count > 0 ? '推迟' : '提前'} ${Math.abs(count)} 个工作日，由${from}变为${to}`,
    daysUnknown: (gap) => `• 交付日期：${gap}`,
    cost: (amount) => `• 费用：${amount}`,
    resources: (what) => `• 人力与资源：${what}`,
    risk: '• 风险：已在进行的工作可能需要返工，后续阶段会随之顺延。',
    ask: '请您确认如何处理：A，按上述影响立即实施；B，纳入下一周期，当前时间不变。在您答复之前，我们按原计划推进。',
    approved: '该变更已同意，纳入计划后会告知您。',
    rejected: '评估影响之后，我们建议暂不实施。如有需要，我们很乐意向您说明原因，并一起寻找其他办法。',
    nextCycle: '该变更纳入下一周期。',
    notTakenUp: '我们建议暂不实施。如有需要，我们很乐意向您说明原因，并一起寻找其他办法。',
    inPlan: '该变更已同意并纳入计划。',
    planned: (now, was) =>
      was === ''
        ? `该变更已同意并纳入计划，交付日期不变，仍为${now}。`
        : `该变更已同意并纳入计划，交付日期调整为${now}（原定${was}）。`,
    delivered: (day) => `该变更已${day === '' ? '' : `于${day}`}交付。`,
    unknown: '尚未评估',
  },
  pulse: {
    title: (engagement) => `脉冲三问：${engagement}`,
    subject: (engagement) => `${engagement}：三个简短的问题`,
    opening: (engagement) => `想占用您五分钟，了解一下“${engagement}”的情况，直接回复即可：`,
  },
}
