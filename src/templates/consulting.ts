import { after, line, risk, both, talk, task, type Template } from './template.js'

/** 管理咨询: from a question worth answering to a client who acts on the answer. */
export const consulting: Template = {
  key: 'consulting',
  name: both('Consulting', '管理咨询'),
  summary: both(
    'Frame the question, collect facts, find the causes, decide, and accompany the first changes.',
    '界定问题、收集事实、诊断原因、方案决策、落地陪跑。',
  ),
  trackers: ['clients', 'engagements', 'milestones', 'tasks', 'people', 'raci', 'rhythm', 'risks'],
  bufferDays: 5,
  stages: [
    {
      key: 'framing',
      name: both('Framing', '问题界定'),
      durationDays: 6,
      after: [],
      ownerRole: 'director',
      coCreation: true,
      deliverable: both(
        'Charter: the question, what is out of scope, the measure of success, the data needed',
        '项目章程：核心问题、不做什么、成功指标、所需数据',
      ),
      acceptanceCriteria: both(
        'The sponsor signed; the measure has a present value and a target value',
        '客户负责人签字；成功指标写明现值和目标值',
      ),
      tasks: [
        task('Interview the sponsor and 3 executives', '访谈负责人和 3 位高管', 'director', 0, 3),
        task('Draft the charter', '起草项目章程', 'consultant', 2, 3),
        task('Send the data request', '发出数据需求清单', 'analyst', 3, 1),
        task('Kick-off meeting', '项目启动会', 'director', 5, 1),
      ],
    },
    {
      key: 'facts',
      name: both('Facts', '事实收集'),
      durationDays: 12,
      after: after('framing'),
      ownerRole: 'consultant',
      coCreation: false,
      deliverable: both(
        'Fact base: data set, interview notes, process maps',
        '事实底稿：数据集、访谈纪要、流程图',
      ),
      acceptanceCriteria: both(
        'At least 15 interviews; totals reconciled with the client’s accounts; maps confirmed by process owners',
        '访谈不少于 15 人；合计数与客户账目核平；流程图经流程负责人确认',
      ),
      tasks: [
        task('Interviews on three levels', '三个层级的访谈', 'consultant', 0, 8),
        task('Clean and reconcile the data', '清洗并核对数据', 'analyst', 2, 7),
        task('Map the processes on site', '现场绘制流程', 'consultant', 4, 6),
        task('Confirm the maps with their owners', '流程负责人确认', 'clientContact', 10, 2),
      ],
    },
    {
      key: 'diagnosis',
      name: both('Diagnosis', '诊断'),
      durationDays: 8,
      after: after('facts'),
      ownerRole: 'consultant',
      coCreation: true,
      deliverable: both(
        'Diagnosis: at most 5 causes, each with its proof and its cost',
        '诊断报告：不超过 5 个原因，各有证据和代价',
      ),
      acceptanceCriteria: both(
        'Each cause rests on two independent sources; the client’s team agrees in the workshop',
        '每个原因有两个独立来源支撑；客户团队在研讨会上认可',
      ),
      tasks: [
        task('Analyse and test hypotheses', '分析并验证假设', 'analyst', 0, 5),
        task('Write the diagnosis', '撰写诊断报告', 'consultant', 3, 4),
        task('Diagnosis workshop', '诊断研讨会', 'director', 7, 1),
      ],
    },
    {
      key: 'solution',
      name: both('Options and decision', '方案与决策'),
      durationDays: 10,
      after: after('diagnosis'),
      ownerRole: 'director',
      coCreation: true,
      deliverable: both(
        'Two options with benefit, cost and risk, and a recommendation',
        '两套方案（收益、成本、风险）及推荐意见',
      ),
      acceptanceCriteria: both(
        'The board chose one, with an owner and a budget for each measure',
        '决策层选定其一；每项举措都有负责人和预算',
      ),
      tasks: [
        task('Design two options', '设计两套方案', 'consultant', 0, 6),
        task('Calculate benefit and cost', '测算收益和成本', 'analyst', 3, 4),
        task('Talk to each decision maker beforehand', '逐一与决策人预沟通', 'director', 6, 3),
        task('Decision meeting', '决策汇报会', 'director', 9, 1),
      ],
    },
    {
      key: 'rollOut',
      name: both('Accompanied start', '落地陪跑'),
      durationDays: 20,
      after: [{ stage: 'solution', lag: 5 }],
      ownerRole: 'consultant',
      coCreation: true,
      deliverable: both(
        'First measures running, a dashboard of the measure of success, the hand-over',
        '首批举措上线、成功指标看板、移交材料',
      ),
      acceptanceCriteria: both(
        'First two measures done by the client’s own people; the measure moved in the agreed direction',
        '前两项举措由客户人员自行完成；成功指标朝约定方向变化',
      ),
      tasks: [
        task('Plan of the first 100 days', '百日行动计划', 'consultant', 0, 3),
        task('Weekly coaching of the owners', '每周辅导举措负责人', 'consultant', 3, 15),
        task('Set up the dashboard', '搭建指标看板', 'analyst', 3, 5),
        task('Final report and hand-over', '结项汇报与移交', 'director', 18, 2),
      ],
    },
  ],
  raci: [
    line(both('Charter', '项目章程'), ['director'], 'clientSponsor', ['consultant'], ['analyst']),
    line(both('Data request', '数据需求'), ['clientContact'], 'clientSponsor', ['analyst'], ['consultant']),
    line(
      both('Diagnosis', '诊断报告'),
      ['consultant', 'analyst'],
      'director',
      ['clientContact'],
      ['clientSponsor'],
    ),
    line(
      both('Choice of an option', '方案选择'),
      ['director'],
      'clientSponsor',
      ['consultant'],
      ['clientContact'],
    ),
    line(
      both('Running the measures', '举措落地'),
      ['clientContact'],
      'clientSponsor',
      ['consultant'],
      ['director'],
    ),
  ],
  rhythm: [
    talk(both('Working session', '工作碰头会'), 'weekly', 'consultant', 'clientContact', 'analyst'),
    talk(both('Sponsor talk', '与客户负责人单独沟通'), 'fortnightly', 'director', 'clientSponsor'),
    talk(both('Steering committee', '指导委员会'), 'monthly', 'director', 'clientSponsor', 'consultant'),
  ],
  risks: [
    risk(
      'client',
      4,
      4,
      both('Data comes late or incomplete', '数据给得晚、给不全'),
      both(
        'Data request on day 4; from day 9 on the sponsor hears of each gap',
        '第 4 天发清单，第 9 天起每个缺口直报客户负责人',
      ),
    ),
    risk(
      'management',
      3,
      5,
      both('The sponsor changes job in the middle', '项目中途客户负责人调岗'),
      both('Win a second sponsor at the kick-off', '启动会上就争取第二位支持者'),
    ),
    risk(
      'management',
      3,
      4,
      both('The report is praised but nothing changes', '报告叫好却无人落地'),
      both(
        'No option without a named owner and a first step within 2 weeks',
        '没有责任人和两周内第一步的方案不上会',
      ),
    ),
    risk(
      'market',
      2,
      3,
      both('The market shifts while the facts are gathered', '调研期间市场环境变化'),
      both('Check the charter’s assumptions at every steering committee', '每次指导委员会复核章程假设'),
    ),
  ],
}
