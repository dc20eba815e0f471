import type { Localised } from '../../core/locale.js'
import { roles } from '../roles.js'
import { say } from '../template.js'

export type DemoPersonKey = 'director' | 'account' | 'project' | 'designer' | 'developer' | 'tester'

/** A member of the made-up team. */
export interface DemoPerson {
  readonly name: Localised
  readonly email: Localised
  readonly role: Localised
  readonly department: Localised
  readonly manager: DemoPersonKey | null
  readonly leads: boolean
}

const services = say('Client services', '客户服务部')
const studio = say('Design', '设计部')
const engineering = say('Engineering', '技术部')

export const demoPeople = {
  director: {
    name: say('Grace Porter', '周岚'),
    email: say('grace.porter@example.com', 'zhou.lan@example.com'),
    role: roles.director,
    department: services,
    manager: null,
    leads: true,
  },
  account: {
    name: say('Ben Okafor', '林悦'),
    email: say('ben.okafor@example.com', 'lin.yue@example.com'),
    role: roles.accountManager,
    department: services,
    manager: 'director',
    leads: false,
  },
  project: {
    name: say('Anna Weiss', '陈浩'),
    email: say('anna.weiss@example.com', 'chen.hao@example.com'),
    role: roles.projectManager,
    department: services,
    manager: 'director',
    leads: true,
  },
  designer: {
    name: say('Tom Reilly', '苏婷'),
    email: say('tom.reilly@example.com', 'su.ting@example.com'),
    role: roles.designer,
    department: studio,
    manager: 'project',
    leads: false,
  },
  developer: {
    name: say('Priya Nair', '王磊'),
    email: say('priya.nair@example.com', 'wang.lei@example.com'),
    role: roles.developer,
    department: engineering,
    manager: 'project',
    leads: false,
  },
  tester: {
    name: say('Leo Martin', '赵敏'),
    email: say('leo.martin@example.com', 'zhao.min@example.com'),
    role: roles.tester,
    department: engineering,
    manager: 'project',
    leads: false,
  },
} as const satisfies Readonly<Record<DemoPersonKey, DemoPerson>>

/** A made-up client. Days are calendar days from today, `nextStepDay` is working days; null leaves the cell blank. */
export interface DemoClient {
  readonly name: Localised
  readonly contact: Localised
  readonly email: Localised
  readonly phone: Localised
  readonly kind: 'oneOff' | 'subscription'
  readonly tier: 'key' | 'standard' | 'small'
  readonly cadence: 'weekly' | 'fortnightly' | 'monthly'
  readonly contractStart: number
  readonly contractEnd: number
  readonly birthday: number | null
  readonly lastContact: number
  readonly pain: Localised
  readonly hope: Localised
  readonly nextStep: Localised | null
  readonly nextStepDay: number | null
}

export const demoClients = {
  tea: {
    name: say('Greenleaf Tea', '青禾茶业'),
    contact: say('Helen Marsh', '吴静'),
    email: say('helen@greenleaf.example.com', 'wujing@qinghe.example.com'),
    phone: say('+44 20 7946 0101', '138 0000 0101'),
    kind: 'subscription',
    tier: 'key',
    cadence: 'weekly',
    contractStart: -305,
    contractEnd: 60,
    birthday: 9,
    lastContact: -2,
    pain: say('Looks dated next to younger brands', '品牌形象老化，年轻顾客不买账'),
    hope: say('New look in the shops before the spring season', '春茶上市前门店换上新形象'),
    nextStep: say('Send the renewal offer', '发送续约方案'),
    nextStepDay: 3,
  },
  logistics: {
    name: say('Skyline Logistics', '云帆物流'),
    contact: say('Omar Haddad', '郑凯'),
    email: say('omar@skyline.example.com', 'zhengkai@yunfan.example.com'),
    phone: say('+44 20 7946 0102', '138 0000 0102'),
    kind: 'oneOff',
    tier: 'key',
    cadence: 'weekly',
    contractStart: -75,
    contractEnd: 110,
    birthday: null,
    lastContact: -1,
    pain: say('Dispatchers re-type every order', '调度员每单都要重复录入'),
    hope: say('Plan a day’s routes in half an hour', '半小时排完一天的线路'),
    nextStep: say('Demo of route planning', '演示线路规划'),
    nextStepDay: 2,
  },
  medical: {
    name: say('Brightwell Medical', '安泽医疗'),
    contact: say('Dr Julia Stone', '孙倩'),
    email: say('julia@brightwell.example.com', 'sunqian@anze.example.com'),
    phone: say('+44 20 7946 0103', '138 0000 0103'),
    kind: 'oneOff',
    tier: 'standard',
    cadence: 'fortnightly',
    contractStart: -50,
    contractEnd: 40,
    birthday: 40,
    lastContact: -5,
    pain: say('Doctors do not find the product sheets', '医生在官网找不到产品资料'),
    hope: say('Relaunch before the trade fair', '展会前完成官网改版'),
    nextStep: say('Chase the SOW signature', '催签工作说明书'),
    nextStepDay: -2,
  },
  furniture: {
    name: say('Oak & Stone Furniture', '木石家居'),
    contact: say('Peter Quinn', '何勇'),
    email: say('peter@oakandstone.example.com', 'heyong@mushi.example.com'),
    phone: say('+44 20 7946 0104', '138 0000 0104'),
    kind: 'subscription',
    tier: 'standard',
    cadence: 'weekly',
    contractStart: -40,
    contractEnd: 325,
    birthday: null,
    lastContact: -8,
    pain: say('Many visitors, few orders', '进店的多，下单的少'),
    hope: say('Conversion above 2.5 %', '转化率超过 2.5%'),
    nextStep: say('Ask again for the price list', '再次催要价格表'),
    nextStepDay: 1,
  },
  learning: {
    name: say('Starbridge Learning', '星桥教育'),
    contact: say('Nadia Cole', '钱薇'),
    email: say('nadia@starbridge.example.com', 'qianwei@xingqiao.example.com'),
    phone: say('+44 20 7946 0105', '138 0000 0105'),
    kind: 'oneOff',
    tier: 'small',
    cadence: 'monthly',
    contractStart: -200,
    contractEnd: -20,
    birthday: null,
    lastContact: -26,
    pain: say('Course pages are hard to keep up to date', '课程页面更新太费事'),
    hope: say('Teachers edit pages on their own', '老师能自己改页面'),
    nextStep: say('After-delivery visit', '交付后回访'),
    nextStepDay: 6,
  },
  grocery: {
    name: say('Harvest Fresh', '禾田生鲜'),
    contact: say('Sam Doyle', '冯杰'),
    email: say('sam@harvestfresh.example.com', 'fengjie@hetian.example.com'),
    phone: say('+44 20 7946 0106', '138 0000 0106'),
    kind: 'oneOff',
    tier: 'small',
    cadence: 'monthly',
    contractStart: -30,
    contractEnd: 150,
    birthday: null,
    lastContact: -11,
    pain: say('Regulars cannot be told from passers-by', '分不清熟客和散客'),
    hope: say('A third of sales from members', '会员贡献三成销售额'),
    nextStep: null,
    nextStepDay: null,
  },
} as const satisfies Readonly<Record<string, DemoClient>>
export type DemoClientKey = keyof typeof demoClients
