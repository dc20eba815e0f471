/** Titles of clients, their feedback, people and work. */
import { chineseNoun, englishNoun, type TitlePhrases } from './title-nouns.js'

export const workTitles: TitlePhrases = {
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
        'remark',
        'client remark',
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
        '客诉',
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
        'scope item',
        'scope of work',
        'job to do',
        'arrangement',
        'work step',
        'particular',
        'chore',
        'errand',
        'operation',
        'procedure',
        'dut(y|ie)',
        'action point',
        'action agreed',
        'work order',
        'work required',
        'preparation',
        'checklist item',
        'what next',
      ),
    ],
    [
      0.88,
      /^(what( (needs|has|is|must|should|to|do|are|we)( .*)? (do|doing|done|to do))?|(work|things|actions?|tasks?|items?|jobs?) (to|that need to) (be )?(do|done|completed?|finish|finished|carried out|performed)|(agreed|required|corrective|next|follow up) (action|step|task|activity)s?)$/,
    ],
    [
      0.88,
      /^(需|要|想|该)?(做|干|办|完成|处理|落实)的(事|事情|工作|事项|活|活儿)$|^(要)?(做|干|办)(什么|啥|哪些事)$|^(事情|事由|动作|关键动作|任务点|分工内容|工作细项|工作分解|(任务|工作|待办|事项)清单|(检查|工作|任务)(要点|摘要|主题))$/,
    ],
    [0.85, /^[a-z]+ (step|task|activity|action|job)s?$/],
    [0.85, /^to (arrange|prepare|do|complete|finish|deliver|organi[sz]e|check|order|book)( list)?$/],
    [
      0.85,
      /^(?!问题|需求|决策|风险|变更|反馈|投诉|客诉|意见|建议|缺陷|隐患|故障|客户|节点|请示|会议|检查)\p{Script=Han}{2}(事项|任务|内容)$/u,
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
