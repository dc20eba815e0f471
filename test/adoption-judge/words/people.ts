import type { Locale } from '../../../src/core/locale.js'

/** How the people of one team are written, all in one way. */
export const teams: Readonly<Record<Locale, readonly (readonly string[])[]>> = {
  en: [
    ['Ann', 'Bob', 'Chloe', 'Dev', 'Erin'],
    ['Sarah Whitfield', 'Marcus Obi', 'Lena Fischer', 'Tom Archer'],
    ['JS', 'MK', 'RT', 'AB'],
    ['Priya N.', 'Gareth L.', 'Yuki S.', 'Omar B.', 'Nina K.'],
    ['Okafor, Ben', 'Lindqvist, Eva', 'Moreau, Paul'],
    ['ravi@brightworks.example', 'ines@brightworks.example', 'kurt@brightworks.example'],
    ['Dave', 'Mia', 'Sven', 'Joon', 'Fatima'],
    ['Hannah Cole', 'Pedro Ruiz', 'Wei Zhang', 'Amara Diallo', 'Jonas Berg'],
  ],
  'zh-CN': [
    ['张伟', '王芳', '李娜', '刘洋', '陈静'],
    ['小王', '小李', '老张', '阿杰'],
    ['赵敏', '孙鹏', '周婷婷', '吴建国'],
    ['王工', '李工', '赵经理', '陈主任'],
    ['高', '田', '李', '崔'],
    ['欧阳峰', '林晓燕', '黄志强', '何雨', '马超'],
    ['lina@yunfan.example', 'wanglei@yunfan.example', 'zhouyu@yunfan.example'],
    ['徐丽', '朱明', '胡军', '郭涛'],
  ],
}

export const clientNames: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    'Lumen Ltd',
    'Nordhav AS',
    'Brightwater',
    'Kestrel Foods',
    'Hill & Sons',
    'Orbit Dental',
    'Pine Street School',
    'Vega Logistics',
  ],
  'zh-CN': ['远山科技', '云帆贸易', '恒泰制造', '青禾教育', '蓝海物流', '瑞丰食品', '明德医院', '华安地产'],
}

export const departments: Readonly<Record<Locale, readonly string[]>> = {
  en: ['Finance', 'Sales', 'Operations', 'IT', 'Marketing', 'Legal'],
  'zh-CN': ['财务部', '销售部', '工程部', '信息中心', '市场部', '行政部'],
}
