import { after, both, task, type Template } from './template.js'

/** Five sheets, and the stages of any engagement of a few weeks. */
export const smallTeam: Template = {
  key: 'smallTeam',
  name: both('Small team', '小团队'),
  summary: both(
    'Five sheets are enough: clients, projects, milestones, tasks and people.',
    '五张表就够：客户、客户项目、里程碑、任务、团队。',
  ),
  trackers: ['clients', 'engagements', 'milestones', 'tasks', 'people'],
  bufferDays: 3,
  raci: [],
  rhythm: [],
  risks: [],
  stages: [
    {
      key: 'agree',
      name: both('Agree on the work', '需求确认'),
      durationDays: 4,
      after: [],
      ownerRole: 'accountManager',
      coCreation: true,
      deliverable: both(
        'A list of what will be delivered, what will not, and who decides at the client',
        '一份清单：交付什么、不做什么、客户方谁拍板',
      ),
      acceptanceCriteria: both(
        'Every item has acceptance criteria; the client confirmed the list by email',
        '每项都有验收标准；客户已通过邮件书面确认',
      ),
      tasks: [
        task('Talk with the client and take notes', '与客户沟通并整理纪要', 'accountManager', 0, 1),
        task('Write the list with acceptance criteria', '编写交付清单和验收标准', 'projectManager', 1, 2),
        task('Get the client’s written confirmation', '取得客户书面确认', 'accountManager', 3, 1),
      ],
    },
    {
      key: 'draft',
      name: both('First version', '初稿'),
      durationDays: 8,
      after: after('agree'),
      ownerRole: 'projectManager',
      coCreation: false,
      deliverable: both('A first version that the client can open and judge', '客户可以打开查看的第一版成果'),
      acceptanceCriteria: both(
        'All items of the list are there; known gaps are written down',
        '清单上的内容全部到位；已知缺口写明',
      ),
      tasks: [
        task('Make the first version', '完成第一版', 'projectManager', 0, 6),
        task('Check it against the list', '对照清单自查', 'projectManager', 6, 1),
        task('Show it to the client', '向客户演示', 'accountManager', 7, 1),
      ],
    },
    {
      key: 'revise',
      name: both('Revision', '修改定稿'),
      durationDays: 5,
      after: after('draft'),
      ownerRole: 'projectManager',
      coCreation: true,
      deliverable: both('The final version, with every remark answered', '定稿，并逐条回复客户意见'),
      acceptanceCriteria: both(
        'Each of the client’s remarks is done or declined for a reason the client accepts',
        '客户每条意见均已处理，或说明原因并获客户认可',
      ),
      tasks: [
        task('Collect all remarks in one list', '把修改意见汇总成一份清单', 'accountManager', 0, 1),
        task('Work through the list', '逐条修改', 'projectManager', 1, 3),
        task('Have the client check the changes', '请客户核对修改', 'accountManager', 4, 1),
      ],
    },
    {
      key: 'handOver',
      name: both('Hand-over', '交付验收'),
      durationDays: 3,
      after: after('revise'),
      ownerRole: 'accountManager',
      coCreation: false,
      deliverable: both('Final files, a hand-over note, the invoice', '最终文件、交付说明、发票'),
      acceptanceCriteria: both(
        'The client signed off with name and date; the date of the first visit is agreed',
        '客户签收，写明验收人和日期；已约定首次回访日期',
      ),
      tasks: [
        task('Hand over the files', '移交文件', 'projectManager', 0, 1),
        task('Get the sign-off', '取得签收', 'accountManager', 1, 2),
        task('Agree on the first visit', '约定首次回访', 'accountManager', 2, 1),
      ],
    },
  ],
}
