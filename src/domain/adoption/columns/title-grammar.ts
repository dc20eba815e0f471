/** How people compose the header of the column that names the rows: of a word for their kind and words around it. */
import type { Table } from '../../../core/table.js'
import type { TrackerKey } from '../../../trackers/index.js'

const before =
  '(the |a |list of |all |key |main |major |open |current |outstanding |potential |possible |identified |known |new |proposed |requested |pending |project |client |customer |user |business |product |system |functional |site |quality |overall )*'
const after =
  '( (description|descriptions|detail|details|title|name|names|summary|statement|text|item|items|event|events|content|heading|headline|subject|topic|point))?'
const englishNoun = (...nouns: readonly string[]): RegExp =>
  new RegExp(
    `^(${before}(${nouns.join('|')})s?${after}|(description|details?|name|title|summary|nature|statement) of (the |a )?${before}(${nouns.join('|')})s?)$`,
  )

const chineseAfter =
  '(的)?(名称|名字|全称|简称|内容|描述|详情|说明|事项|标题|概述|明细|简述|情况|点|项|条目|清单|主题|摘要|要点)*'
const chineseNoun = (prefix: string, ...nouns: readonly string[]): RegExp =>
  new RegExp(`^(${prefix})*(的)?(${nouns.join('|')})${chineseAfter}$`)

/** Comparable phrases that name the rows of a tracker, and how surely. */
const grammar: {
  readonly [Key in TrackerKey]?: readonly (readonly [confidence: number, pattern: RegExp])[]
} = {
  requirements: [
    [
      0.93,
      englishNoun(
        'requirement',
        'user need',
        'business need',
        'feature request',
        'user story',
        'enhancement request',
      ),
    ],
    [
      0.9,
      /^(need|needs|wish|specification|spec|what (is|was|are) (required|requested|wanted|needed))( description| details?)?$/,
    ],
    [
      0.93,
      chineseNoun(
        '业务|用户|客户|功能|非功能|系统|产品|原始|详细|具体|核心|项目',
        '需求',
        '业务诉求',
        '用户故事',
      ),
    ],
  ],
  decisions: [
    [0.95, englishNoun('decision', 'question', 'open point', 'decision point', 'decision item')],
    [
      0.95,
      /^(decisions? (needed|required|pending|requested|to (make|take|be made|be taken)|for .+)|(points?|items?|matters?|topics?|questions?|what) (to|for|needing|requiring|awaiting) (be )?(decide|decided|decision|a decision|clarify|answer)|(to be|to) decided?|what (has|needs|is) to be decided)$/,
    ],
    [
      0.95,
      /^(需|待|尚待|需要|有待|须|亟待|等待|提请)+(由)?(客户|领导|甲方|业主|双方|上级|管理层|决策层)*(决策|决定|拍板|确认|定夺|裁决|裁定|商定|定|审定|答复|决议)的?(事项|问题|内容|议题|点|事宜|项)*$/,
    ],
    [0.93, chineseNoun('客户|项目|重大|关键|重要|待办', '决策', '决定')],
  ],
  issues: [
    [
      0.93,
      englishNoun(
        'issue',
        'problem',
        'defect',
        'bug',
        'fault',
        'deficienc(y|ie)',
        'snag',
        'non ?conformanc(e|ie)',
        'non ?conformit(y|ie)',
        'punch item',
        'punch list item',
        'finding',
        'incident',
        'shortcoming',
        'violation',
        'observation',
      ),
    ],
    [
      0.93,
      /^(what (is|was|went|has gone) (wrong|broken)|whats wrong|issues? (raised|found|identified|reported|encountered))$/,
    ],
    [
      0.93,
      chineseNoun(
        '存在|发现|现有|遗留|主要|质量|现场|安全|检查|整改|隐患|缺陷|故障|异常|线上|测试|不合格|项目|具体|当前|的',
        '问题',
        '缺陷',
        '隐患',
        '不符合',
        '不合格',
        '故障',
        '异常',
        '故障现象',
        '问题现象',
        '现象',
        'bug',
      ),
    ],
  ],
  risks: [
    [0.94, englishNoun('risk', 'threat', 'hazard', 'uncertaint(y|ie)')],
    [
      0.94,
      /^(what (could|can|might|may|would) (go|happen|be) ?(wrong|lost)?|potential (problem|loss|impact event))$/,
    ],
    [
      0.94,
      chineseNoun(
        '潜在|主要|重大|可能|项目|关键|识别|已识别|安全|业务',
        '风险',
        '威胁',
        '危险',
        '风险源',
        '危险源',
        '风险因素',
        '不确定因素',
      ),
    ],
  ],
  changes: [
    [
      0.94,
      englishNoun(
        'change',
        'change request',
        'change order',
        'variation',
        'variation order',
        'modification',
        'amendment',
        'scope change',
        'adjustment',
      ),
    ],
    [
      0.94,
      /^(what (changes|changed|is changing|should change|has to change)|changes? (requested|proposed|wanted|needed))$/,
    ],
    [0.94, chineseNoun('需求|设计|工程|合同|范围|申请|具体|拟', '变更', '调整', '修改', '更改', '变动')],
  ],
  feedback: [
    [
      0.93,
      englishNoun(
        'feedback',
        'complaint',
        'client comment',
        'customer comment',
        'suggestion',
        'review comment',
        'compliment',
        'praise',
      ),
    ],
    [
      0.93,
      /^(what (the |our |your )?(client|customer|user|guest)s? (said|says|wants|wrote|told us|complained about)|(client|customer|user) (voice|words|opinion|remarks?))$/,
    ],
    [
      0.93,
      chineseNoun(
        '客户|用户|业主|顾客|甲方|具体|主要|来访|来电|群众|会员',
        '反馈',
        '投诉',
        '意见',
        '建议',
        '诉求',
        '评价',
        '抱怨',
        '反映问题',
        '反映',
        '反馈问题',
        '投诉问题',
        '反馈意见',
        '意见建议',
      ),
    ],
  ],
  clients: [
    [
      0.94,
      /^((client|customer|account|company|organi[sz]ation|business|firm|buyer|partner|prospect)s?( or (company|organi[sz]ation|account))?( (name|full name|title|company|organi[sz]ation))?|name of (the )?(client|customer|company|organi[sz]ation|account|firm))$/,
    ],
    [
      0.94,
      /^(意向|合作|重点|签约|老|潜在|往来|服务)*(客户|单位|公司|企业|甲方|合作方|商户|机构|业主)(全称|简称|单位|名称|名|公司|企业)*$/,
    ],
  ],
  milestones: [
    [
      0.95,
      englishNoun(
        'milestone',
        'stage gate',
        'phase gate',
        'gate',
        'key event',
        'key date',
        'key deliverable',
        'checkpoint',
        'control point',
      ),
    ],
    [
      0.95,
      /^(项目|重要|关键|主要|重大|阶段|计划|合同|进度|的)*(里程碑|节点|控制点|里程碑节点|里程碑事件|节点事件)(名称|内容|描述|事件|说明|事项|任务|节点|目标)*$/,
    ],
  ],
  engagements: [
    [
      0.93,
      /^((project|programme|program|initiative|engagement|client project|campaign|contract)s?( or (project|programme|program|engagement|initiative))?( (name|title|full name|description|summary))?|(name|title|description) of (the )?(project|programme|program|engagement|initiative|campaign))$/,
    ],
    [
      0.93,
      /^(客户|合同|专项|在建|重点|工程|在管|承接|所有|年度)*(项目|工程|专项)(全称|名称|简称|标题|名|概况)+$/,
    ],
    [0.93, /^(客户|合同|专项|在建|重点|在管|承接)(项目|工程)$/],
  ],
  people: [
    [
      0.82,
      /^((team |staff |crew |group |project |department )?(member|employee|staff|staff member|personnel|colleague|teammate|person|individual|worker|resource)s?( or employee)?( (full )?name)|(team|staff|crew|group|project) (member|employee|person)s?|(first|full|display|last|preferred|legal)( and last)? name|name of (the )?(employee|member|person|staff|colleague))$/,
    ],
    [
      0.82,
      /^(项目|团队|部门|小组|本组)?(员工|人员|成员|组员|同事|队员|职工|团队成员|教师|工人|干系人)(的)?(姓名|名字|名称|名单)?$/,
    ],
  ],
  tasks: [
    [
      0.88,
      englishNoun(
        'task',
        'action',
        'activit(y|ie)',
        'work',
        'step',
        'to do',
        'assignment',
        'work package',
        'work item',
        'action item',
        'deliverable',
        'process step',
        'job step',
        'task or activity',
        'subtask',
        'sub task',
      ),
    ],
    [
      0.88,
      /^(what( (needs|has|is|must|should|to|do|are|we)( .*)? (do|doing|done|to do))?|(work|things|actions?|tasks?|items?|jobs?) (to|that need to) (be )?(do|done|completed?|finish|finished|carried out|performed)|(agreed|required|corrective|next|follow up) (action|step|task|activity)s?)$/,
    ],
    [
      0.9,
      /^(post|article|content|blog|video|episode|story|copy|piece|publication)( or (post|article|topic|content))?( (title|topic|name|headline|idea|subject|description))?$/,
    ],
    [
      0.88,
      /^(工作|任务|计划|作业|活动|行动|具体|主要|重点|待办|会议|执行|实施|交办|本周|下步|后续|施工)*(任务|工作|事项|内容|作业|活动|工作包|行动项|步骤|工序|环节|举措|措施|工作项|任务项|安排)(名称|内容|描述|详情|说明|事项|标题|概述|明细|简述|要点|安排|项)*$/,
    ],
    [
      0.9,
      /^(文章|内容|选题|推文|稿件|视频|文案|发布|作品|图文|素材|节目|直播)(标题|主题|名称|选题|内容|题目)+$|^(选题|推文|稿件|标题)$/,
    ],
  ],
}

/** How surely the phrases of a header name the rows of a tracker; 0 where they do not. */
export function scoreComposedTitle(
  { key }: Pick<Table, 'key'>,
  phrases: readonly (readonly [phrase: string, share: number])[],
): number {
  const rules = grammar[key as TrackerKey] ?? []
  return Math.max(
    0,
    ...phrases.map(
      ([phrase, share]) => (rules.find(([, pattern]) => pattern.test(phrase))?.[0] ?? 0) * share,
    ),
  )
}

/** Whether a header is composed to name the rows of any tracker. */
export const isComposedTitle = (phrases: readonly (readonly [phrase: string, share: number])[]): boolean =>
  Object.keys(grammar).some((key) => scoreComposedTitle({ key: key as TrackerKey }, phrases) > 0)
