/** What people call columns of days. */
import type { WeightedWords } from '../../../core/library-details.js'

/** The day by which something is wanted. */
export const dueWords: WeightedWords = [
  [
    1,
    'respond by|response due|answer by|reply by|reply due|response deadline|next follow up|next follow up date|next contact|next contact date|follow up date|follow up on|next action date|next step date|next step due|review due|next review|review date|to be reviewed|fix by|target fix date|required date|needed date|expected finish|expected end|expected completion|planned completion|completion due|completion target|target day|latest finish|must be finished|handover date|handover|final date|due in',
  ],
  [
    1,
    '答复期限|回复期限|答复时限|处理时限|处理期限|整改期限|整改时限|解决期限|解决时限|下次跟进|下次跟进日期|下次跟进时间|下次联系|下次联系日期|下次联系时间|下一步日期|下一步时间|跟进日期|复核日期|下次复核|复查日期|复审日期|下次评审|应完成日期|应完成时间|完成时点|计划完工|计划完工日期|计划竣工|竣工期限|节点日期|节点时间|最终期限|交付截止|交稿日期|交稿时间|到期时间点|预计解决|预计解决日期|计划解决|期望完成|期望完成时间|期望日期',
  ],
  [
    1,
    'due|due on|due by|due date|deadline|due day|must be done by|required by|needed by|complete by|finish by',
  ],
  [
    1,
    'target|target completion|target finish|eta|by when|date due|due to|cut off|submission date|submission deadline',
  ],
  [
    1,
    'date to finish|to be done by|done by|finish before|complete before|must finish by|do by|wanted by|needed on',
  ],
  [0.85, 'end|end date|finish|finish date|ends|until|to|delivery date|delivery|complete date'],
  [
    0.9,
    'planned date|plan date|resolve by|target resolution|target resolution date|计划日期|计划时间|什么时候完成',
  ],
  [
    0.75,
    'publish date|publication date|publishing date|launch date|go live date|go live|release date|event date|ship date|发布日期|上线日期|上线时间',
  ],
  [
    0.8,
    'key date|critical date|limitation date|filing deadline|hearing date|next hearing|next deadline|next key date|court date|out date|due to client|开庭时间|开庭日期|下次开庭|举证期限|上诉期限|下一节点日期',
  ],
  [
    0.75,
    'renewal date|renew by|renewal due|expiry date|expires|expires on|expiration date|expiry|valid until|contract end|contract end date|implementation date|agreed date|续签日期|续约日期|合同到期时间|合同到期日|合同到期|有效期至',
  ],
  [0.6, 'expected|promised'],
  // Of a span of days, the last one.
  [
    0.75,
    'dates|timeline|time frame|timeframe|duration dates|schedule|起止时间|起止日期|起讫时间|时间安排|时间段|计划起止时间|时间节点',
  ],
  [0.75, 'completion|when|closing date|expected close|close by|什么时候|何时|成交日期'],
  [
    1,
    'due at|deadline at|due date only|latest|latest by|needed for|date required|date needed|time limit|cutoff date|to be ready by|最迟|最后日期|截止点|限办时间|几号前|哪天前|几号之前|哪天之前|什么时候要|最晚什么时候|何时要|截止|截止日|截止时间|截止日期|期限|到期|到期日|到期时间|完成期限|完成时限|办结时限|时限|限期|最后期限|死线|交期',
  ],
  [
    1,
    '交付日期|交付时间|交付期限|交付日|提交期限|提交截止|目标日期|要求日期|ddl|deadline日期|要求完成日期|要求完成时间',
  ],
  [0.9, '完成节点|交付节点|时间要求|完成时间要求|计划交付|预计交付|计划完成|预计完成|最晚完成|最迟完成'],
  [0.45, '提交日期'],
  [0.85, '结束|结束日期|结束时间|终止日期|完成时间|完工时间|结束日'],
  [0.6, '完成|完成日期|完成日'],
]

export const startWords: WeightedWords = [
  [
    1,
    'beginning|commence|commences|commencing|commencement date|starts on|starting date|starting on|start by|begins|begins on|begin on|planned commencement|kickoff date|work start|date from|from date|起|起日|进场日期|进场时间|着手日期|预定开始|动工日期',
  ],
  [1, 'start|start date|starts|begin|begin date|starting|commencement|kick off|kickoff|start on|start day'],
  [0.8, 'from|date started|started|started on|begun|actual start|assigned on|date assigned'],
  [
    1,
    '开始|开始日期|开始时间|开始日|启动|启动日期|启动时间|起始|起始日期|起始时间|起始日|开工|开工日期|开工时间',
  ],
]

export const doneWords: WeightedWords = [
  [
    0.9,
    'rectified on|repaired on|fixed on|date rectified|date fixed|date repaired|implemented on|date implemented|handed over on|returned on|交付于|办结于|整改于|整改完成时间|整改完成日期',
  ],
  [0.75, 'sent on|delivered on|submitted on|date delivered'],
  [
    1,
    'completed at|finished at|closed at|closed out on|date closed out|closing out date|completion time|ended on|actual done|real end|actual completion date|handover done|date handed over|date of closure|closure date|resolved at|resolution time|complete on|finished date',
  ],
  [
    1,
    '完成于|结束于|交付于|交稿于|实际交稿|实际交稿日期|完结时间点|办结日|实际办结|实际办结日期|实际完工|实际完工日期|实际竣工|实际解决|实际解决日期|实际关闭日期|完工日期|竣工日期|消除日期|整改完成日期|处理日期|处理时间|回复日期',
  ],
  [1, 'done on|completed on|completion date|date completed|date done|finished on|closed on|date closed'],
  [1, 'date finished|closed date|completed date|resolved on|resolved date|date resolved|resolution date'],
  [0.9, 'actual date|实际日期|实际时间'],
  [0.8, 'completed|done|finished|closed|done date|close date'],
  [
    1,
    'date of completion|date of resolution|date resolved|fixed on|date fixed|fix date|solved on|delivered on|date delivered|actual finish|actual end|actual completion|actual end date|actual finish date|end actual|sign off date|signed off on',
  ],
  [
    1,
    '实际完成日期|实际完成时间|实际结束|实际结束日期|实际结束时间|实际交付日期|实际交付|处理完成时间|修复日期|修复时间|销项日期|闭环时间|结案日期|结案时间|验收日期',
  ],
  [1, '实际完成|完成日期|办结日期|办结时间|关闭日期|关闭时间|解决日期|解决时间|完结日期|完结时间'],
  [0.7, '完成时间|完成日|完成'],
]

export const raisedWords: WeightedWords = [
  [
    1,
    'raised|raised date|logged|registered on|registration date|received|date in|came in on|date of report|date of request|date of complaint|date opened on|opened date|identified date|noted on|date noted|feedback date|request received',
  ],
  [
    1,
    '提出时间点|收件日期|来函日期|受理|接收日期|接件日期|投诉日期|投诉时间|申报日期|报告日期|报告时间|发生日期|发生时间|出现日期|提报日期|提报时间|识别日期',
  ],
  [
    1,
    'raised on|date raised|reported on|date reported|opened|opened on|date opened|created|created on|date logged',
  ],
  [
    1,
    'date identified|identified on|date of detection|date detected|detected on|date found|found on|date submitted|submitted on|submission time|created at|created time|creation date|date entered|report date|reporting date|date requested|requested on|request date|申请日期|申请时间|logged on|created date|date created|open date|received on|date received',
  ],
  [0.7, 'date|day|日期|时间'],
  [
    1,
    '提出日期|提出时间|发现日期|发现时间|登记日期|登记时间|创建日期|创建时间|录入日期|录入时间|上报时间|上报日期|反馈日期|反馈时间|提交时间|接收时间|收到时间|填报时间|填报日期|受理时间|受理日期|检查日期',
  ],
  [0.9, '提交日期'],
]
