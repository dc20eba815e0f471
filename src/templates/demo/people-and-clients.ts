import type { Localised } from '../../core/locale.js'
import { roles } from '../roles.js'
import { both } from '../template.js'
import { calendarDay, type DemoRow, people, workday } from './value.js'
import { type DemoClientKey, type DemoPersonKey } from './keys.js'

const departments = {
  services: both('Client services', '客户服务部'),
  studio: both('Design', '设计部'),
  engineering: both('Engineering', '技术部'),
}

/** The department each member works in, which their tasks name too. */
export const departmentOf: Readonly<Record<DemoPersonKey, Localised>> = {
  director: departments.services,
  account: departments.services,
  project: departments.services,
  designer: departments.studio,
  developer: departments.engineering,
  tester: departments.engineering,
}

/** A member of the made-up team, except what all have in common. */
const createMember = (
  key: DemoPersonKey,
  name: Localised,
  email: Localised,
  role: Localised,
  more: DemoRow<'people'>,
): DemoRow<'people'> => ({
  name,
  email,
  role,
  department: departmentOf[key],
  readsManagerDigest: 'no',
  digest: 'daily',
  ...more,
})

export const demoPeople: Readonly<Record<DemoPersonKey, DemoRow<'people'>>> = {
  director: createMember(
    'director',
    both('Grace Porter', '周岚'),
    both('grace.porter@example.com', 'zhou.lan@example.com'),
    roles.director,
    {
      readsManagerDigest: 'yes',
      duties: both('Decides on new projects, prices and escalations', '决定立项、报价和升级事项'),
    },
  ),
  account: createMember(
    'account',
    both('Ben Okafor', '林悦'),
    both('ben.okafor@example.com', 'lin.yue@example.com'),
    roles.accountManager,
    {
      manager: people('director'),
      departmentContact: 'yes',
      duties: both(
        'Speaks for the team with clients, from offer to renewal',
        '对客户的统一出口，从报价到续约',
      ),
    },
  ),
  project: createMember(
    'project',
    both('Anna Weiss', '陈浩'),
    both('anna.weiss@example.com', 'chen.hao@example.com'),
    roles.projectManager,
    {
      manager: people('director'),
      readsManagerDigest: 'yes',
      duties: both('Plans the stages, follows the dates, reports', '排阶段计划，跟进日期，出进度报告'),
    },
  ),
  designer: createMember(
    'designer',
    both('Tom Reilly', '苏婷'),
    both('tom.reilly@example.com', 'su.ting@example.com'),
    roles.designer,
    { manager: people('project'), departmentContact: 'yes' },
  ),
  developer: createMember(
    'developer',
    both('Priya Nair', '王磊'),
    both('priya.nair@example.com', 'wang.lei@example.com'),
    roles.developer,
    { manager: people('project') },
  ),
  tester: createMember(
    'tester',
    both('Leo Martin', '赵敏'),
    both('leo.martin@example.com', 'zhao.min@example.com'),
    roles.tester,
    { manager: people('project') },
  ),
}

export const demoClients: Readonly<Record<DemoClientKey, DemoRow<'clients'>>> = {
  tea: {
    name: both('Greenleaf Tea', '青禾茶业'),
    kind: 'subscription',
    tier: 'key',
    contact: both('Helen Marsh', '吴静'),
    email: both('helen@greenleaf.example.com', 'wujing@qinghe.example.com'),
    phone: both('+44 20 7946 0101', '138 0000 0101'),
    accountManager: people('account'),
    reportCadence: 'weekly',
    contractStart: calendarDay(-430),
    contractEnd: calendarDay(300),
    lastContact: workday(-2),
    birthday: calendarDay(9),
    nextStepDay: workday(2),
    nextStep: both('Show Helen Marsh the next shops', '陪吴静看下一批门店'),
    painPoints: both('Looks dated next to younger brands', '品牌形象老化，年轻顾客不买账'),
    expectations: both('New look in all 40 shops', '40 家门店全部换上新形象'),
  },
  logistics: {
    name: both('Skyline Logistics', '云帆物流'),
    kind: 'oneOff',
    tier: 'key',
    contact: both('Omar Haddad', '郑凯'),
    email: both('omar@skyline.example.com', 'zhengkai@yunfan.example.com'),
    phone: both('+44 20 7946 0102', '138 0000 0102'),
    accountManager: people('account'),
    reportCadence: 'weekly',
    contractStart: calendarDay(-600),
    contractEnd: calendarDay(210),
    lastContact: workday(-1),
    nextStepDay: workday(2),
    nextStep: both('Demo of route planning', '演示线路规划'),
    painPoints: both('Dispatchers re-type every order', '调度员每单都要重复录入'),
    expectations: both('Routes planned without re-typing', '排线不再重复录入'),
  },
  medical: {
    name: both('Brightwell Medical', '安泽医疗'),
    kind: 'oneOff',
    tier: 'standard',
    contact: both('Dr Julia Stone', '孙倩'),
    email: both('julia@brightwell.example.com', 'sunqian@anze.example.com'),
    phone: both('+44 20 7946 0103', '138 0000 0103'),
    accountManager: people('account'),
    reportCadence: 'fortnightly',
    contractStart: calendarDay(-58),
    contractEnd: calendarDay(130),
    lastContact: workday(-2),
    nextStepDay: workday(-1),
    nextStep: both('Get the decision on the relaunch', '请客户定下切换方案'),
    painPoints: both('Doctors do not find the product texts', '医生在官网找不到产品资料'),
    expectations: both('Relaunch before the trade fair', '展会前完成官网改版'),
  },
  learning: {
    name: both('Starbridge Learning', '星桥教育'),
    kind: 'subscription',
    tier: 'small',
    contact: both('Nadia Cole', '钱薇'),
    email: both('nadia@starbridge.example.com', 'qianwei@xingqiao.example.com'),
    phone: both('+44 20 7946 0105', '138 0000 0105'),
    accountManager: people('account'),
    reportCadence: 'monthly',
    contractStart: calendarDay(-520),
    contractEnd: calendarDay(50),
    lastContact: workday(-12),
    nextStepDay: workday(6),
    nextStep: both('After-delivery visit with the renewal offer', '交付后回访，带上续约方案'),
    painPoints: both('Course pages are hard to keep up to date', '课程页面更新太费事'),
    expectations: both('Teachers edit pages on their own', '老师能自己改页面'),
  },
}
