import type { StatusWords } from '../rows/status-reader.js'

/**
 * What people write to say how far something is, besides the choices of the trackers. Each line is one kind of status,
 * which is a choice in every tracker that has it.
 */
export const statusWords: StatusWords = {
  done:
    'done|complete|completed|completely done|finished|closed|closed out|delivered|shipped|released|live|went live|gone live|launched|deployed|in production|' +
    'resolved|solved|fixed|closed won|won|passed|verified|installed|handed over|received|sent|submitted|approved|accepted|signed off|achieved|accomplished|implemented|executed|published|merged|paid|100%|yes|y|true|ok|x|[x]|[✓]|✓|✔|✔️|☑|✅|√|● done|complete ✓|' +
    '已实现|已评审通过|完成|已完成|完成了|全部完成|已全部完成|按时完成|按期完成|如期完成|延期完成|逾期完成|提前完成|超期完成|已完结|完结|已办结|办结|已结束|结束|已上线|上线|已交付|交付|已验收|验收通过|已通过|通过|已关闭|关闭|关单|' +
    '赢单|已赢单|成交|已成交|已签约|签约|已闭环|闭环|已整改|整改完成|已销项|已提交|已批准|验收完成|已发送|已确认|合格|已解决|已处理|处理完成|已修复|已归档|归档|已达成|达成|已落实|已发布|发布|已实施|已竣工|竣工|完工|已完工|是|对|已结项|结项|结案|已结案|销号|已销号|完毕|已执行|rectified|repaired|remedied|mended|corrected|settled|cleared|ticked off|sorted out|搞定|搞定了|已搞定|做完|做完了|已做完|做好|弄好|弄完|办完|办好|办妥|已交稿|已定稿|已续签|renewed|已办妥|已完毕|处理完毕|处理好|整改完毕|办理完毕|已改好|改好|完成了的|已办',
  cancelled:
    "cancelled|canceled|dropped|n/a|na|n.a.|not applicable|rejected|won’t do|won't do|wont do|will not do|obsolete|duplicate|withdrawn|void|abandoned|descoped|out of scope|removed|killed|not needed|not required|closed lost|lost|aborted|scrapped|skipped|no longer needed|" +
    '输单|丢单|已输单|流失|已流失|不再需要|已废弃|取消|已取消|作废|已作废|废弃|不适用|无需|无需处理|不做|不需要|终止|已终止|撤销|已撤销|撤回|重复|驳回|已驳回|放弃|不采纳|omitted|not going ahead|called off|不再进行|不办|免办',
  onHold:
    'on hold|hold|paused for now|waiting list|held|onhold|paused|parked|deferred|postponed|suspended|someday|shelved|later|frozen|' +
    '暂停|已暂停|搁置|已搁置|挂起|暂缓|中止|已中止|推迟|延后|缓办|冻结|stopped|halted|standby|on standby|stopped for now|停工|stayed|暂缓推进|暂缓办理|停办|停止',
  blocked:
    'blocked|stuck|waiting|awaiting|waiting for client|waiting on client|waiting for customer|impeded|on block|blocked by|受阻|阻塞|卡住|阻碍|等待|等待中|等待客户|等客户|停滞|有阻碍|遇到问题',
  inProgress:
    'in progress|inprogress|now|wip|working|working on it|work in progress|ongoing|on going|started|active|doing|in work|underway|under way|in review|in development|development|coding|' +
    'review|ready for review|under review|pending review|pending approval|for review|testing|in testing|in test|ready for test|ready for testing|qa|in qa|uat|draft|drafting|changes needed|change is needed|change needed|rework|revision|needs revision|reopened|re opened|partial|partially complete|partially completed|partially done|partly done|almost done|nearly done|nearly complete|' +
    'delayed|late|overdue|slipped|started late|under construction|in studio|in translation|translating|proofreading|in proofing|editing|in litigation|negotiation|in negotiation|proposal sent|behind|behind schedule|at risk|on track|on schedule|ahead|off track|slipping|needs attention|continuing|in process|processing|continuous|' +
    '实现中|进行中|正在进行|进行|处理中|办理中|执行中|推进中|推进|正在推进|开发中|设计中|测试中|评审中|审核中|待审核|待审批|审批中|待评审|待验收|验收中|待测试|实施中|制作中|修改中|整改中|跟进中|跟进|持续推进|持续进行|长期|已开始|已启动|启动|' +
    '延期|已延期|逾期|已逾期|滞后|延误|延迟|超期|未按期|正常|正常推进|正常进行|按计划|按计划进行|进展顺利|顺利|部分完成|基本完成|接近完成|即将完成|施工中|整改中|洽谈中|谈判中|报价中|沟通中|对接中|编写中|拍摄中|剪辑中|审理中|调解中|翻译中|审校中|校对中|排版中|客户确认中|未完成|没完成|尚未完成|待完成|返工|重新打开|已延误|有风险|风险|红|黄|绿|part done|part complete|in hand|being done|being treated|being repaired|being fixed|being handled|being worked on|being prepared|being checked|under investigation|under repair|under treatment|under preparation|in preparation|in production|monitoring|being monitored|investigating|正在弄|正在做|正在办|正在办理|正在处理|正在实施|正在解决|在办|在做|在建|在处理|对策中|调查中|监控中|应对中|改善中|落实中|准备提交|退回|退回修改',
  notStarted:
    'not started|not yet started|not begun|yet to start|to do|todo|to-do|open|new|pending|planned|scheduled|upcoming|queued|in queue|briefed|backlog|tbd|tbc|tba|assigned|unassigned|future|next|next up|not done|incomplete|not complete|not completed|no|n|false|0%|not yet|to be started|to start|ready|ready to start|created|proposed|to be done|outstanding|yet to begin|awaiting start|prospecting|☐|□|⬜|[ ]|[]|✘|✗|❌|' +
    '规划中|未规划|未开始|打开|开启|待办|待开始|待处理|未启动|待启动|未开展|未进行|未做|没做|尚未开始|未动工|计划中|已计划|待定|待分配|未分配|已分配|筹备|筹备中|排队中|待排期|待立案|待翻译|准备中|未处理|新建|未解决|未关闭|未办结|未落实|未执行|未实施|待执行|待实施|待安排|待整改|待确认|待沟通|待提交|待跟进|待启动的|未提交|否|没开始|还没开始|未动|reported|raised|logged|registered|still to do|yet to do|not begun yet|open item|未办|没办|没弄|未动手|开放|未回复|待回复|待答复|未答复|待复核',
}
