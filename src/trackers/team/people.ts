import { clientFacing } from '../../core/client-facing.js'
import { choice, date, email, identity, longText, number, reference, text } from '../../core/column.js'
import { type Row, tracker } from '../../core/table.js'
import { languages, notesColumn, yesOrNo } from '../shared-columns.js'

/** 团队: who owns work, who reads which letter, and who asked for a pause. */
export const people = tracker({
  key: 'people',
  name: { en: 'People', 'zh-CN': '团队' },
  aliases: ['Team', 'Members', 'Staff', '人员', '成员', '团队成员', '人员名单'],
  title: 'name',
  prefix: 'P',
  listing: {
    group: 'team',
    purpose: { en: 'Who owns work, and who gets which email', 'zh-CN': '谁负责工作，谁收哪种提醒邮件' },
  },
  work: null,
  adoption: 'proposed',
  titleWords: [
    [0.8, 'name|full name|employee|employee name|member|team member|姓名|成员|员工|员工姓名|名字'],
  ],
  isCore: true,
  columns: {
    id: identity(),
    name: clientFacing(
      text(
        { en: 'Name', 'zh-CN': '姓名' },
        { required: true, aliases: ['Full name', 'Person', 'Member', '名字', '人员'] },
      ),
    ),
    email: email(
      { en: 'Email', 'zh-CN': '邮箱', formerly: ['E-mail'] },
      { aliases: ['E-mail address', 'Mail', '电子邮箱', '邮件', '邮件地址'] },
    ),
    role: text({ en: 'Role', 'zh-CN': '角色' }, { aliases: ['Title', 'Position', '岗位', '职位', '职务'] }),
    department: text({ en: 'Department', 'zh-CN': '部门' }, { aliases: ['所属部门'] }),
    departmentContact: choice({ en: 'Department contact', 'zh-CN': '部门沟通人' }, yesOrNo, {
      adopted: false,
      aliases: ['Contact person', '部门联系人', '部门对接人'],
      help: {
        en: 'Yes: this person speaks for the department with clients and other departments.',
        'zh-CN': '选“是”：此人代表本部门与客户及其他部门沟通。',
      },
    }),
    manager: reference({ en: 'Manager', 'zh-CN': '上级' }, 'people', {
      aliases: ['Reports to', 'Boss', '主管', '直属上级', '领导'],
    }),
    readsManagerDigest: choice(
      { en: 'Manager digest', 'zh-CN': '管理摘要' },
      {
        yes: { en: 'Yes', 'zh-CN': '是', aliases: ['Y', 'TRUE'] },
        no: { en: 'No', 'zh-CN': '否', aliases: ['N', 'FALSE'] },
      },
      {
        help: {
          en: 'Yes: this person gets the weekly manager digest.',
          'zh-CN': '选“是”：此人每周收到管理摘要。',
        },
      },
    ),
    language: choice({ en: 'Language', 'zh-CN': '语言' }, languages, { width: 130 }),
    digest: choice(
      { en: 'Digest', 'zh-CN': '个人摘要' },
      {
        daily: { en: 'Daily', 'zh-CN': '每个工作日', aliases: ['每日', '每天', 'Every workday'] },
        weekly: { en: 'Weekly', 'zh-CN': '每周', aliases: ['每周一'] },
        off: { en: 'Off', 'zh-CN': '不接收', aliases: ['None', 'Never', '关闭', '不发送'], tone: 'quiet' },
      },
      { aliases: ['Digest frequency', '摘要频率'] },
    ),
    weekdays: text(
      { en: 'On weekdays', 'zh-CN': '星期几' },
      {
        width: 110,
        help: {
          en: 'Such as 1, 3, 5 or Mon, Wed. Blank: every working day.',
          'zh-CN': '如 1、3、5 或 周一、周三。留空表示每个工作日。',
        },
      },
    ),
    hour: number(
      { en: 'At hour', 'zh-CN': '几点' },
      {
        range: [0, 23],
        format: '0',
        width: 80,
        help: { en: '0 to 23. Blank: as in Settings.', 'zh-CN': '0 到 23。留空按“设置”。' },
      },
    ),
    pausedUntil: date(
      { en: 'Paused until', 'zh-CN': '暂停至' },
      {
        aliases: ['Pause until', '休假至'],
        help: { en: 'No emails before this date.', 'zh-CN': '在此日期之前不发邮件。' },
      },
    ),
    mail: choice(
      { en: 'Email status', 'zh-CN': '邮件状态', formerly: ['Mail status'] },
      {
        confirmed: { en: 'Confirmed', 'zh-CN': '已确认', tone: 'good' },
        waiting: {
          en: 'Waiting for confirmation',
          formerly: ['Waits for confirmation'],
          'zh-CN': '待确认',
          tone: 'warn',
        },
      },
      { derived: true, width: 150 },
    ),
    duties: longText(
      { en: 'Duties', 'zh-CN': '职责' },
      {
        adopted: false,
        aliases: ['Responsibilities', 'Responsible for', '岗位职责', '工作职责', '职责说明'],
        help: {
          en: 'What this person does and decides in this role.',
          'zh-CN': '此人在该角色中做什么、能决定什么。',
        },
      },
    ),
    notes: notesColumn(),
  },
})
export type Person = Row<typeof people>
