import type { PartVocabulary } from '../../words/part-words.js'
import { wording } from '../../words/statuses.js'

/** How teams say how far something is; the first of each language is what most of them write. */
export const unseenWordings: PartVocabulary['wordings'] = {
  work: {
    en: [
      wording('Not Started', 'In Progress', 'Complete', 'On Hold', 'Cancelled'),
      wording('To Do', 'Doing', 'Done'),
      wording('Open', 'In progress', 'Closed'),
      wording('Not started', 'Working on it', 'Done', 'Stuck'),
      wording('⚪', '🔵', '✅', '⏸️'),
      wording('☐', '◐', '☑'),
      wording('to be started', 'on track|delayed', 'delivered', 'paused', 'out of scope'),
      wording('Briefed', 'In studio|Client review', 'Approved', 'Parked', 'Killed'),
      wording('Awaiting start', 'With translator|With reviser', 'Sent to client', 'Query open'),
      wording('Upcoming', 'Current', 'Past / complete'),
      wording('A – open', 'B – running', 'C – closed'),
      wording('Planned', 'Started, 50%', 'Finished ok', 'Stalled'),
      wording('Unassigned', 'Accepted', 'Resolved', 'Blocked', 'Won’t do'),
      wording('', 'ongoing', 'x'),
      wording('no', 'partly', 'yes'),
    ],
    'zh-CN': [
      wording('未开始', '进行中', '已完成', '暂停', '取消'),
      wording('待办', '进行中', '已完成'),
      wording('未完成', '推进中', '已完成', '延期'),
      wording('未启动', '有序推进|正在推进', '已销号', '暂缓实施'),
      wording('○', '◐', '●'),
      wording('⏳', '🚧', '✅'),
      wording('未交付', '编制中|内审中', '已交付', '挂起'),
      wording('待派单', '处理中', '已完工', '客户暂停', '已撤单'),
      wording('未开工', '在建', '已竣工', '停建'),
      wording('尚未启动', '正在落实', '已落实', '需协调'),
      wording('待译', '翻译中|审校中', '已交稿', '待答疑'),
      wording('□', '□', '☑'),
      wording('筹备', '已过半', '圆满完成', '延后'),
      wording('未动', '在办', '已结'),
      wording('N', 'N', 'Y'),
    ],
  },
  cases: {
    en: [
      wording('Open', 'In progress', 'Closed'),
      wording('Open', 'Under review', 'Closed', 'Deferred'),
      wording('Raised', 'Action agreed', 'Implemented'),
      wording('Logged', 'With contractor', 'Made good', 'Disputed'),
    ],
    'zh-CN': [
      wording('未整改', '整改中', '已整改'),
      wording('未处理', '处理中', '已解决'),
      wording('未销号', '正在整改', '已销号'),
      wording('尚未整改', '持续整改', '整改到位', '长期坚持'),
    ],
  },
  risks: {
    en: [wording('Open', 'Open', 'Closed'), wording('Current', 'Watching', 'No longer applies')],
    'zh-CN': [wording('开放', '监控中', '已关闭'), wording('存在', '管控中', '已消除')],
  },
  requirements: {
    en: [wording('Draft', 'In review', 'Approved'), wording('Captured', 'Being discussed', 'Agreed')],
    'zh-CN': [wording('草稿', '评审中', '已确认'), wording('已提出', '沟通中', '已定稿')],
  },
}
