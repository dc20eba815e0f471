/** Titles of what is agreed and what goes wrong: requirements, decisions, issues, risks, changes. */
import { chineseNoun, englishNoun, type TitlePhrases } from './title-nouns.js'

export const controlTitles: TitlePhrases = {
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
    [0.95, englishNoun('decision', 'question', 'query', 'open point', 'decision point', 'decision item')],
    [
      0.95,
      /^(decisions? (needed|required|pending|requested|to (make|take|be made|be taken)|for .+)|(points?|items?|matters?|topics?|questions?|what) (to|for|needing|requiring|awaiting) (be )?(decide|decided|decision|a decision|clarify|answer)|(to be|to) decided?|what (has|needs|is) to be decided)$/,
    ],
    [
      0.95,
      /^(需|待|尚待|需要|有待|须|亟待|等待|提请)+(由)?(客户|领导|甲方|业主|双方|上级|管理层|决策层)*(决策|决定|拍板|确认|定夺|裁决|裁定|商定|定|审定|答复|决议)的?(事项|问题|内容|议题|点|事宜|项)*$/,
    ],
    [0.93, chineseNoun('客户|项目|重大|关键|重要|待办', '决策', '决定', '请示')],
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
        'failure',
        'deviation',
        'trouble',
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
        '存在|发现|现有|遗留|主要|质量|现场|安全|检查|整改|隐患|缺陷|故障|异常|不良|不符合|线上|测试|不合格|项目|具体|当前|的',
        '问题',
        '审计发现',
        '现象',
        '偏差',
        '发现',
        '不符合项',
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
}
