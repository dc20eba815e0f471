import type { Locale } from '../../../../src/core/locale.js'

/** How the people of one team are written, all in one way. */
export const unseenTeams: Readonly<Record<Locale, readonly (readonly string[])[]>> = {
  en: [
    ['Maeve', 'Hussein', 'Petra', 'Callum', 'Lucia'],
    ['Daniel Osei', 'Frances Whyte', 'Mikkel Holm', 'Anjali Rao', 'Steve Pratt'],
    ['Nurse Adeyemi', 'Prof. Lindgren', 'Dr. Castro', 'Sister Byrne'],
    ['T.W.', 'E.M.', 'G.A.', 'S.H.'],
    ['AKA', 'BDU', 'MPE', 'RLO'],
    ['Rossi, Paolo', 'Nguyen, Thuy', 'Evans, Carys', 'Kowalski, Jan'],
    ['p.rossi@fenwick.example', 'c.evans@fenwick.example', 'j.kowalski@fenwick.example'],
    ['Ellie', 'Tomasz', 'Old Pete', 'Young Pete'],
    ['Bea (print)', 'Hugo (web)', 'Salma (copy)', 'Nils (photo)'],
  ],
  'zh-CN': [
    ['秦岚', '贺建军', '姚蓓', '顾一鸣', '汤晓东'],
    ['小赵', '小郑', '老秦', '阿宁'],
    ['罗局长', '田副主任', '戴科长', '熊校长'],
    ['侯工', '雷工', '钱总监', '白经理'],
    ['上官云', '东方明', '尹洁', '黎川'],
    ['江涛/设计', '傅娟/商务', '方远/施工'],
    ['qinlan@haitang.example', 'hejj@haitang.example', 'yaobei@haitang.example'],
    ['尹老师', '黎老师', '卫老师', '蓝老师'],
    ['Leo 秦', 'Amy 姚', 'Jason 顾'],
  ],
}

/** Clients. */
export const unseenClients: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    'Fenwick Library',
    'Solvang Ferries',
    'Dunmore NHS Trust',
    'Ostra Energy',
    'Bell & Pike Solicitors',
    'City of Marlow',
    'Kite Festival CIC',
    'Aurum Hotels',
  ],
  'zh-CN': [
    '海棠文旅',
    '江北区教育局',
    '长河水务',
    '金穗农业',
    '第三人民医院',
    '星岸传媒',
    '睿达律师事务所',
    '宏图建工',
  ],
}

/** Departments. */
export const unseenDepartments: Readonly<Record<Locale, readonly string[]>> = {
  en: ['Facilities', 'Communications', 'Clinical Services', 'Studio', 'Registry', 'Engineering', 'Accounts'],
  'zh-CN': ['办公室', '教务处', '规划科', '设备科', '宣传部', '工程管理部', '法务部'],
}
