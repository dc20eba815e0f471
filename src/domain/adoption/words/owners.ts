/** What people call the column of who is responsible. */
import type { WeightedWords } from '../../../core/library-details.js'

export const ownerWords: WeightedWords = [
  [0.8, '对接人|接口人|跟踪负责人'],
  [0.75, 'ae|account exec|account executive|客户执行|客户主管'],
  [
    0.9,
    'who by|by who|looked after by|task holder|holder|person handling|person to action|whose job|谁跟|由谁|由谁负责|何人|责任到人|任务人|接手人|对口人|领取人|作业人|包办人',
  ],
  [1, 'owner|owners|assigned to|assignee|assignees|assigned|responsible|responsibility|person responsible'],
  [
    1,
    'responsible person|responsible party|person in charge|in charge|pic|dri|action owner|owned by|action by',
  ],
  [1, 'assigned person|accountable person|lead|task lead|who|by whom|handled by|handler|doer|allocated to'],
  [
    0.8,
    'account manager|account lead|resource|resources|resource name|resource names|team member|member|staff|employee|point person|poc',
  ],
  [
    0.75,
    'developer|developers|engineer|designer|dev|developed by|consultant|specialist|worker|person|people',
  ],
  [0.7, 'writer|action party|responsible team|project owner'],
  [0.6, 'author|assigned role|responsible role|assignment title|role'],
  [
    0.6,
    'name|names|lead name|manager|project manager|assignment|team|department|group|squad|unit|function|area',
  ],
  [0.5, 'contact'],
  [
    0.9,
    'translator|linguist|artworker|art director|retoucher|typesetter|fee earner|case handler|case worker|responsible attorney|responsible lawyer|responsible solicitor|lead attorney|lead lawyer|lead counsel|handling attorney|account handler|译员|译者|翻译人员|制作人|设计人|经办律师|负责律师|修图师',
  ],
  [0.75, 'with|with whom|vendor|creative|翻译'],
  [
    1,
    '负责人|责任人|经办人|承办人|执行人|执行者|处理人|跟进人|主办人|主责人|主要责任人|第一责任人|负责|主责',
  ],
  [
    1,
    '责任者|担当|担当者|担当人|牵头人|指派给|分配给|指派人员|受理人|办理人|处理者|对应人|执行人员|责任人员|负责人员',
  ],
  [
    0.8,
    '人员|承担人|实施人|实施人员|开发人员|开发者|开发|经手人|责任部门责任人|项目成员|成员|执行|承办|牵头',
  ],
  [0.75, '谁|谁来做|谁负责'],
  [
    1,
    'resp|resp person|assigned|assigned member|owner name|task owner|step owner|item owner|responsible owner|directly responsible|delegate|delegated to|assigned resource|person assigned|person s responsible|responsible persons|by who|who is responsible|accountable|accountable owner|implementer|executor|performed by|allocated|case owner|ticket owner|story owner|action officer|champion|process owner|business owner|deal owner|opportunity owner|account owner',
  ],
  [
    0.8,
    'resourcing|resourced by|staffing|crew member|team members|agent|operator|technician|analyst|coordinator|editor|copywriter|illustrator|photographer|videographer|producer|creator|architect|programmer|coder|contractor|subcontractor|trade|installer|foreman|nurse|teacher|instructor|trainer|recruiter|preparer|prepared by|contributor|contributors|assign|support owner',
  ],
  [0.8, 'sales rep|rep|csm'],
  [0.5, 'resolved by|fixed by|completed by|done by whom|closed by'],
  [
    1,
    '组员|执行者姓名|责任人姓名|负责人姓名|跟踪人|跟单人|专员|落实人|完成人|任务负责人|项目负责人|主负责人|归口负责人|经办|承接人|分工|负责同事|负责成员|当前处理人|处理人员|维护人|解决人|整改人|整改责任人|执行负责人|owner负责人|归属人',
  ],
  [
    0.8,
    '资源|资源名称|设计师|工程师|产品经理|编辑|运营|作者|摄影师|讲师|老师|班长|施工人员|操作人|操作员|销售|销售员|业务员|客服|客户经理|商务|策划|美工|剪辑|前端负责人|后端负责人|测试人员|组长',
  ],
  [
    0.9,
    'attorney|lawyer|solicitor|counsel|paralegal|技术员|施工员|律师|承办律师|主办律师|顾问|课程顾问|学习顾问|销售顾问',
  ],
  [0.7, '姓名'],
  [
    0.6,
    '人|参与人|参与人员|责任部门|责任单位|牵头部门|承办部门|部门|小组|主办单位|牵头单位|责任科室|主办部门|承办单位|实施单位|班组|团队|所属部门|科室|施工班组',
  ],
]
