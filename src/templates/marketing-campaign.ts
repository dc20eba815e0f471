import { after, line, risk, both, talk, task, type Template } from './template.js'

/** 营销活动: from the brief to a launch on a day that does not move, and a report with numbers. */
export const marketingCampaign: Template = {
  key: 'marketingCampaign',
  name: both('Marketing campaign', '营销活动'),
  summary: both(
    'Brief, idea, production and media in parallel, launch on a fixed date, report.',
    '简报、创意、制作与媒介并行、固定日期上线、效果报告。',
  ),
  trackers: ['clients', 'engagements', 'milestones', 'tasks', 'people', 'raci', 'rhythm', 'risks'],
  bufferDays: 4,
  stages: [
    {
      key: 'brief',
      name: both('Brief', '简报'),
      durationDays: 5,
      after: [],
      ownerRole: 'accountManager',
      coCreation: true,
      deliverable: both(
        'Brief: audience, one message, goal in numbers, budget, launch date',
        '简报：人群、一句话信息、量化目标、预算、上线日期',
      ),
      acceptanceCriteria: both(
        'Signed by the person who pays; the goal names a figure and how it will be measured',
        '由出预算的人签字；目标写明数字和统计口径',
      ),
      tasks: [
        task('Briefing meeting', '简报会', 'accountManager', 0, 1),
        task('Research audience and past results', '研究人群和历史数据', 'strategist', 1, 3),
        task('Write the brief and get it signed', '撰写简报并签字', 'accountManager', 3, 2),
      ],
    },
    {
      key: 'idea',
      name: both('Idea', '创意提案'),
      durationDays: 8,
      after: after('brief'),
      ownerRole: 'creativeDirector',
      coCreation: true,
      deliverable: both(
        'Two ideas with key visual, slogan and a channel plan',
        '两套创意：主视觉、口号、渠道规划',
      ),
      acceptanceCriteria: both(
        'One idea chosen in writing; legal has cleared slogan and claims',
        '书面选定一套；口号和功效表述通过法务审核',
      ),
      tasks: [
        task('Develop two ideas', '发想两套创意', 'creativeDirector', 0, 5),
        task('Legal check of slogan and claims', '口号和表述的合规审核', 'accountManager', 4, 3),
        task('Present, and ask for a choice', '提案并请客户选定', 'creativeDirector', 7, 1),
      ],
    },
    {
      key: 'media',
      name: both('Media plan', '媒介计划'),
      durationDays: 8,
      after: after('idea'),
      ownerRole: 'mediaBuyer',
      coCreation: false,
      deliverable: both(
        'Booked media with dates, formats, prices and tracking links',
        '已锁定的媒介排期：日期、规格、价格、监测链接',
      ),
      acceptanceCriteria: both(
        'Total within budget; cancellation terms known; each link counted a test click',
        '总价不超预算；取消条款明确；每条监测链接测试点击已计数',
      ),
      tasks: [
        task('Compare offers, choose creators', '比价并筛选达人', 'mediaBuyer', 0, 4),
        task('Book and sign', '下单签约', 'mediaBuyer', 4, 3),
        task('Set up and test tracking', '配置并测试监测', 'analyst', 5, 3),
      ],
    },
    {
      key: 'production',
      name: both('Production', '物料制作'),
      durationDays: 12,
      after: after('idea'),
      ownerRole: 'producer',
      coCreation: false,
      deliverable: both(
        'Films, pictures, texts and landing page in every booked format',
        '各媒介规格的视频、图片、文案和落地页',
      ),
      acceptanceCriteria: both(
        'All formats of the media plan covered; picture and music rights on file; client released each piece',
        '覆盖排期内全部规格；图片和音乐授权存档；逐件经客户放行',
      ),
      tasks: [
        task('Shoot', '拍摄', 'producer', 0, 5),
        task('Edit and design', '剪辑与设计', 'designer', 4, 6),
        task('Texts and landing page', '文案与落地页', 'copywriter', 2, 6),
        task('Release by the client', '客户放行', 'accountManager', 10, 2),
      ],
    },
    {
      key: 'launch',
      name: both('Launch and run', '上线投放'),
      durationDays: 15,
      after: after('media', 'production'),
      ownerRole: 'mediaBuyer',
      coCreation: false,
      deliverable: both('Running campaign, figures twice a week', '投放执行，每周两次数据'),
      acceptanceCriteria: both(
        'Live at the booked hour; daily spend within 5% of plan; comments answered within 2 h',
        '按预定时刻上线；日消耗偏差不超过 5%；评论 2 小时内回复',
      ),
      tasks: [
        task('Check every link and page before launch', '上线前逐一检查链接和页面', 'analyst', 0, 1),
        task('Watch and shift budget', '监控并调整预算', 'mediaBuyer', 0, 15),
        task('Answer comments', '评论区维护', 'copywriter', 0, 15),
      ],
    },
    {
      key: 'report',
      name: both('Report', '效果报告'),
      durationDays: 5,
      after: [{ stage: 'launch', lag: 3 }],
      ownerRole: 'analyst',
      coCreation: true,
      deliverable: both(
        'Report: goal and result, cost per result, what to keep and drop',
        '效果报告：目标与结果、单位成本、保留与放弃',
      ),
      acceptanceCriteria: both(
        'Figures traceable to the platforms; three findings for the next campaign agreed with the client',
        '数据可追溯到平台后台；与客户共同确认三条下次可用的结论',
      ),
      tasks: [
        task('Collect figures of all platforms', '汇总各平台数据', 'analyst', 0, 2),
        task('Write the report', '撰写报告', 'strategist', 2, 2),
        task('Review with the client', '与客户复盘', 'accountManager', 4, 1),
      ],
    },
  ],
  raci: [
    line(both('Brief', '简报'), ['accountManager'], 'clientSponsor', ['strategist'], ['creativeDirector']),
    line(both('Slogan and claims', '口号与功效表述'), ['copywriter'], 'clientSponsor', ['creativeDirector']),
    line(both('Media budget', '媒介预算'), ['mediaBuyer'], 'accountManager', ['clientSponsor'], ['analyst']),
    line(
      both('Release of each piece', '物料放行'),
      ['producer'],
      'clientContact',
      ['designer'],
      ['mediaBuyer'],
    ),
  ],
  rhythm: [
    talk(both('Progress call', '进度电话'), 'weekly', 'accountManager', 'clientContact'),
    talk(both('Production meeting', '制作例会'), 'weekly', 'producer', 'designer', 'copywriter'),
    talk(both('Results meeting', '数据会'), 'weekly', 'analyst', 'clientContact', 'mediaBuyer'),
  ],
  risks: [
    risk(
      'client',
      4,
      4,
      both('Release takes longer than making', '客户审批比制作还慢'),
      both('Release dates in the calendar, a deputy named', '审批日期写进排期，指定代审人'),
    ),
    risk(
      'market',
      3,
      4,
      both('A news event makes the slogan unfortunate', '突发热点使口号不合时宜'),
      both('A second slogan cleared and ready', '备用口号提前过审'),
    ),
    risk(
      'legal',
      3,
      5,
      both('Rights for music or faces are missing', '音乐或肖像授权缺失'),
      both('No editing before the licence is on file', '授权存档前不进剪辑'),
    ),
  ],
}
