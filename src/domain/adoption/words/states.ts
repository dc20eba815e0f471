/** What people call columns that say how far a row is. */
import type { WeightedWords } from '../../../core/library-details.js'

export const stateWords: WeightedWords = [
  [
    1,
    'status|state|progress status|current status|task state|completion status|work status|status update|overall status|step status|item status|delivery status',
  ],
  [0.8, 'ok|x|打勾|勾选|勾'],
  [
    0.85,
    'where are we|where it stands|how far|state of play|standing|好了没|好了吗|做完没|做完没有|办完没|办了没|完成没|完成了没|完成了吗|弄好没|是否落实|落实进度|办理进度|执行进度|跟踪情况|进行情况|完成标志',
  ],
  [0.9, 'done|done yn|completed|complete|finished|is done|closed|check|checked|tick'],
  [0.7, '当前进度|进度状态|完成进度|任务进度|工作进度|项目进度|办案进度|制作进度'],
  [0.75, 'list name|list|column|bucket|section column'],
  [
    0.9,
    'delivered|delivered y n|done y n|complete y n|completed y n|完成打|完成打勾|打勾完成|完成标记|完成y n',
  ],
  [
    0.7,
    'progress|condition|situation|stage|phase|result|outcome|position|deal stage|sales stage|pipeline stage|health|rag|rag status',
  ],
  [1, '状态|完成状态|进度状态|当前状态|进展状态|执行状态|办理状态|处理状态|任务状态|完成与否'],
  [
    1,
    '完成情况|进展情况|办理情况|落实情况|执行情况|处理情况|进度情况|是否完成|完成否|是否办结|是否关闭|是否解决',
  ],
  [
    0.8,
    '进展|完成|已完成|进度|情况|结果|工作进展|目前进展|当前进展|打勾|勾选|现状|销售阶段|商机阶段|跟进状态|跟进阶段|闭环情况|是否闭环|整改情况|整改状态|交付状态|审核状态',
  ],
]

export const percentWords: WeightedWords = [
  [
    1,
    'percent complete|percent done|percent completed|complete percent|percentage|percent|percentage complete',
  ],
  [
    1,
    'pct complete|pct done|pct|progress percent|percentage done|completion percent|completion rate|percent progress',
  ],
  [
    0.9,
    'progress|completion|complete|done|percentage of completion|percent of completion|percent finished|percent work complete|overall progress|physical percent',
  ],
  [
    1,
    '完成度|完成率|完成百分比|进度百分比|完成比例|进度percent|完成percent|percent完成|进度|当前进度|完成进度|任务进度|工作进度|总进度|整体进度|实际进度|累计完成|完成占比',
  ],
  [0.8, '百分比|完成情况|进展|完成|比例|percent'],
  [0.6, 'status|state|状态|完成状态'],
]
