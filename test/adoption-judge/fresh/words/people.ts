import type { Locale } from '../../../../src/core/locale.js'

/** How the people of one team are written, all in one way. */
export const freshTeams: Readonly<Record<Locale, readonly (readonly string[])[]>> = {
  en: [
    ['Kathleen', 'Rob', 'Ines', 'Tunde', 'Greg'],
    ['Grace Muller', 'Ivan Petrov', 'Siobhan Kelly', 'Luis Ortega'],
    ['Mr Patel', 'Mrs Lowe', 'Dr Hahn', 'Ms Okoro'],
    ['KH', 'PW', 'DS', 'LMc'],
    ['A. Novak', 'B. Sinclair', 'C. Tran', 'F. Weber'],
    ['O’Brien, Niamh', 'Haddad, Samir', 'Larsen, Mette'],
    ['teresa@northmill.example', 'colin@northmill.example', 'aiko@northmill.example'],
    ['@ruth', '@martin', '@leo'],
    ['Jean-Luc', 'Zoë', 'Björn', 'Ana María'],
  ],
  'zh-CN': [
    ['冯雪', '邓超群', '曹丽华', '许诺', '丁一'],
    ['老周', '小孙', '大刘', '阿芳'],
    ['钱主任', '沈老师', '郑科长', '梁队'],
    ['谢工', '韩工', '潘工'],
    ['诸葛明', '司马兰', '范冰', '邹平'],
    ['陆瑶', '石磊', '龚敏', '万里'],
    ['xuemei@qinghe.example', 'guohao@qinghe.example', 'tangli@qinghe.example'],
    ['王丽（财务）', '赵刚（工程）', '孙倩（采购）'],
  ],
}

/** Clients. */
export const freshClients: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    'Alder Estates',
    'Mill Lane Surgery',
    'Castellan plc',
    'Greenfield Council',
    'Rosa & Daughters',
    'TeaCo',
    'Harbour Credit Union',
    'St. Jude’s Trust',
  ],
  'zh-CN': [
    '鼎新置业',
    '康宁医院',
    '东湖区住建局',
    '锦程服饰',
    '百味餐饮',
    '启明中学',
    '盛泰机电',
    '澜沧咖啡',
  ],
}

/** Departments. */
export const freshDepartments: Readonly<Record<Locale, readonly string[]>> = {
  en: ['Procurement', 'HR', 'Estates', 'Logistics', 'Quality', 'Customer Care', 'R&D'],
  'zh-CN': ['质量部', '采购部', '后勤处', '人力资源部', '生产部', '物流部', '住建局'],
}
