import { after, line, risk, both, talk, task, type Template } from './template.js'

/** 品牌设计: research, first proposal, revision, production of the materials. */
export const brandDesign: Template = {
  key: 'brandDesign',
  name: both('Brand design', '品牌设计'),
  summary: both(
    'Research, first proposals, revision to a final design, production of every item.',
    '市场调研、初稿提案、修改定稿、物料制作四个阶段。',
  ),
  trackers: ['clients', 'engagements', 'milestones', 'tasks', 'people', 'raci', 'rhythm', 'risks'],
  bufferDays: 5,
  stages: [
    {
      key: 'research',
      name: both('Market research', '市场调研'),
      durationDays: 10,
      after: [],
      ownerRole: 'strategist',
      coCreation: true,
      deliverable: both(
        'Research report with positioning, audience, 5 competitors compared, and the design brief',
        '调研报告：定位、目标人群、5 家竞品对比，以及设计简报',
      ),
      acceptanceCriteria: both(
        'The client signed the brief: positioning in one sentence, 3 keywords, a list of items to be designed',
        '客户签字确认设计简报：一句话定位、3 个关键词、物料清单',
      ),
      tasks: [
        task('Interview founders and 5 customers', '访谈创始人和 5 位顾客', 'strategist', 0, 4),
        task('Audit the present brand and 5 competitors', '盘点现有品牌和 5 家竞品', 'designer', 1, 5),
        task('Positioning workshop with the client', '与客户开定位工作坊', 'creativeDirector', 6, 1),
        task('Write the design brief', '编写设计简报', 'strategist', 7, 3),
      ],
    },
    {
      key: 'proposal',
      name: both('First proposals', '初稿提案'),
      durationDays: 12,
      after: after('research'),
      ownerRole: 'creativeDirector',
      coCreation: true,
      deliverable: both(
        'Two directions, each with logo, colours, type and 4 applications mocked up',
        '两个方向的提案，各含标志、色彩、字体和 4 个应用效果图',
      ),
      acceptanceCriteria: both(
        'The client chose A or B in writing; trademark pre-check shows no identical mark in its classes',
        '客户书面选定 A 或 B；商标初查在所属类别无相同标志',
      ),
      tasks: [
        task('Sketch at least 20 marks', '手绘不少于 20 个标志草图', 'designer', 0, 4),
        task('Work out two directions', '深化两个方向', 'designer', 4, 5),
        task('Pre-check trademarks', '商标近似初查', 'accountManager', 7, 3),
        task('Present, and ask the client to choose', '提案并请客户二选一', 'creativeDirector', 11, 1),
      ],
    },
    {
      key: 'final',
      name: both('Revision to final', '修改定稿'),
      durationDays: 10,
      after: after('proposal'),
      ownerRole: 'designer',
      coCreation: false,
      deliverable: both(
        'Final logo in all versions, and the brand manual',
        '标志全套定稿文件，以及品牌手册（VI 手册）',
      ),
      acceptanceCriteria: both(
        'At most 2 rounds of changes; logo legible at 16 px and in one colour; manual signed page by page',
        '修改不超过 2 轮；16 像素和单色下仍可辨认；手册逐页签字',
      ),
      tasks: [
        task('First round of changes', '第一轮修改', 'designer', 0, 3),
        task('Second round of changes', '第二轮修改', 'designer', 4, 3),
        task('Compile the brand manual', '编排品牌手册', 'designer', 6, 3),
        task('Get the final sign-off', '取得定稿签字', 'accountManager', 9, 1),
      ],
    },
    {
      key: 'materials',
      name: both('Production of materials', '物料制作'),
      durationDays: 15,
      after: after('final'),
      ownerRole: 'producer',
      coCreation: false,
      deliverable: both(
        'All items of the list, printed or as files, with the source files',
        '清单内全部物料的成品或文件，连同源文件',
      ),
      acceptanceCriteria: both(
        'Proofs signed before printing; colour within ΔE 3 of the manual; quantities match the delivery note',
        '开印前打样签字；色差 ΔE 不超过 3；数量与送货单一致',
      ),
      tasks: [
        task('Prepare files for print', '制作印刷文件', 'designer', 0, 4),
        task('Get 3 quotes and choose the printer', '三家比价并确定印厂', 'producer', 0, 3),
        task('Check proofs with the client', '与客户确认打样', 'producer', 5, 3),
        task('Print, check and deliver', '印制、验收、送货', 'producer', 8, 7),
      ],
    },
  ],
  raci: [
    line(
      both('Design brief', '设计简报'),
      ['strategist'],
      'creativeDirector',
      ['clientSponsor'],
      ['designer'],
    ),
    line(
      both('Choice of a direction', '选定方向'),
      ['creativeDirector', 'designer'],
      'clientSponsor',
      ['strategist'],
      ['producer'],
    ),
    line(
      both('One list of all remarks', '统一收集修改意见'),
      ['accountManager'],
      'accountManager',
      ['clientContact'],
      ['designer'],
    ),
    line(both('Brand manual', '品牌手册'), ['designer'], 'creativeDirector', ['producer'], ['clientContact']),
    line(
      both('Release for print', '付印确认'),
      ['producer'],
      'clientSponsor',
      ['designer'],
      ['accountManager'],
    ),
  ],
  rhythm: [
    talk(both('Proposal meeting', '提案会'), 'atMilestones', 'creativeDirector', 'clientSponsor', 'designer'),
    talk(both('Progress call', '进度电话'), 'weekly', 'accountManager', 'clientContact'),
    talk(both('Studio review', '内部评审'), 'weekly', 'creativeDirector', 'designer', 'strategist'),
  ],
  risks: [
    risk(
      'management',
      4,
      4,
      both('Remarks come from several people and contradict each other', '多人提意见且互相矛盾，反复返工'),
      both(
        'One contact collects them; a round begins with a signed list',
        '由一位对接人汇总，签字后才算一轮修改',
      ),
    ),
    risk(
      'legal',
      2,
      5,
      both('The mark is too close to a registered trademark', '标志与已注册商标近似'),
      both('Pre-check both directions before presenting them', '提案前对两个方向都做商标近似查询'),
    ),
    risk(
      'supplier',
      3,
      3,
      both('Printed colours differ from the screen', '印刷成品与屏幕颜色不一致'),
      both('Printed proof signed by the client on the real stock', '用实际纸张打样并由客户签样'),
    ),
    risk(
      'client',
      3,
      4,
      both(
        'The person who decides sees the design for the first time at the end',
        '真正拍板的人最后才第一次看稿',
      ),
      both(
        'Name the decision maker in the brief; no proposal meeting without them',
        '简报中写明拍板人，他不到场不提案',
      ),
    ),
  ],
}
