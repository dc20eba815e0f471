import type { Localised } from '../../core/locale.js'
import { roles } from '../roles.js'
import { say } from '../template.js'
import { calendarDay, type DemoRow, people, workday } from './value.js'

export type DemoPersonKey = 'director' | 'account' | 'project' | 'designer' | 'developer' | 'tester'
export type DemoClientKey = 'tea' | 'logistics' | 'medical' | 'learning'

export const departments = {
  services: say('Client services', '客户服务部'),
  studio: say('Design', '设计部'),
  engineering: say('Engineering', '技术部'),
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
const member = (
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
  director: member(
    'director',
    say('Grace Porter', '周岚'),
    say('grace.porter@example.com', 'zhou.lan@example.com'),
    roles.director,
    { readsManagerDigest: 'yes' },
  ),
  account: member(
    'account',
    say('Ben Okafor', '林悦'),
    say('ben.okafor@example.com', 'lin.yue@example.com'),
    roles.accountManager,
    { manager: people('director') },
  ),
  project: member(
    'project',
    say('Anna Weiss', '陈浩'),
    say('anna.weiss@example.com', 'chen.hao@example.com'),
    roles.projectManager,
    { manager: people('director'), readsManagerDigest: 'yes' },
  ),
  designer: member(
    'designer',
    say('Tom Reilly', '苏婷'),
    say('tom.reilly@example.com', 'su.ting@example.com'),
    roles.designer,
    { manager: people('project') },
  ),
  developer: member(
    'developer',
    say('Priya Nair', '王磊'),
    say('priya.nair@example.com', 'wang.lei@example.com'),
    roles.developer,
    { manager: people('project') },
  ),
  tester: member(
    'tester',
    say('Leo Martin', '赵敏'),
    say('leo.martin@example.com', 'zhao.min@example.com'),
    roles.tester,
    { manager: people('project') },
  ),
}

export const demoClients: Readonly<Record<DemoClientKey, DemoRow<'clients'>>> = {
  tea: {
    name: say('Greenleaf Tea', '青禾茶业'),
    kind: 'subscription',
    tier: 'key',
    contact: say('Helen Marsh', '吴静'),
    email: say('helen@greenleaf.example.com', 'wujing@qinghe.example.com'),
    phone: say('+44 20 7946 0101', '138 0000 0101'),
    accountManager: people('account'),
    reportCadence: 'weekly',
    contractStart: calendarDay(-430),
    contractEnd: calendarDay(300),
    lastContact: workday(-2),
    birthday: calendarDay(9),
    nextStepDay: workday(2),
    nextStep: say('Show Helen Marsh the next shops', '陪吴静看下一批门店'),
    painPoints: say('Looks dated next to younger brands', '品牌形象老化，年轻顾客不买账'),
    expectations: say('New look in all 40 shops', '40 家门店全部换上新形象'),
  },
  logistics: {
    name: say('Skyline Logistics', '云帆物流'),
    kind: 'oneOff',
    tier: 'key',
    contact: say('Omar Haddad', '郑凯'),
    email: say('omar@skyline.example.com', 'zhengkai@yunfan.example.com'),
    phone: say('+44 20 7946 0102', '138 0000 0102'),
    accountManager: people('account'),
    reportCadence: 'weekly',
    contractStart: calendarDay(-600),
    contractEnd: calendarDay(210),
    lastContact: workday(-1),
    nextStepDay: workday(2),
    nextStep: say('Demo of route planning', '演示线路规划'),
    painPoints: say('Dispatchers re-type every order', '调度员每单都要重复录入'),
    expectations: say('Routes planned without re-typing', '排线不再重复录入'),
  },
  medical: {
    name: say('Brightwell Medical', '安泽医疗'),
    kind: 'oneOff',
    tier: 'standard',
    contact: say('Dr Julia Stone', '孙倩'),
    email: say('julia@brightwell.example.com', 'sunqian@anze.example.com'),
    phone: say('+44 20 7946 0103', '138 0000 0103'),
    accountManager: people('account'),
    reportCadence: 'fortnightly',
    contractStart: calendarDay(-58),
    contractEnd: calendarDay(130),
    lastContact: workday(-2),
    nextStepDay: workday(-1),
    nextStep: say('Get the decision on the relaunch', '请客户定下切换方案'),
    painPoints: say('Doctors do not find the product texts', '医生在官网找不到产品资料'),
    expectations: say('Relaunch before the trade fair', '展会前完成官网改版'),
  },
  learning: {
    name: say('Starbridge Learning', '星桥教育'),
    kind: 'subscription',
    tier: 'small',
    contact: say('Nadia Cole', '钱薇'),
    email: say('nadia@starbridge.example.com', 'qianwei@xingqiao.example.com'),
    phone: say('+44 20 7946 0105', '138 0000 0105'),
    accountManager: people('account'),
    reportCadence: 'monthly',
    contractStart: calendarDay(-520),
    contractEnd: calendarDay(50),
    lastContact: workday(-12),
    nextStepDay: workday(6),
    nextStep: say('After-delivery visit with the renewal offer', '交付后回访，带上续约方案'),
    painPoints: say('Course pages are hard to keep up to date', '课程页面更新太费事'),
    expectations: say('Teachers edit pages on their own', '老师能自己改页面'),
  },
}
